/** Utilities.formatDate: Java's SimpleDateFormat in English, with the calendar rules of the United States. */
import { type DatePiece, datePieces, days, months } from './date-pattern';
import type { JavaTimeZone } from './java-time-zone';

const dayMs = 86_400_000;

const pad = (value: number, count: number): string => String(value).padStart(count, '0');

/** Weeks begin on Sunday and the week of January 1 is the first. */
const weekOf = (wall: Date): { year: number; week: number } => {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * dayMs);
  const year = saturday.getUTCFullYear();
  const newYear = new Date(0);
  newYear.setUTCFullYear(year, 0, 1);
  const firstSunday = newYear.getTime() - newYear.getUTCDay() * dayMs;
  return { year, week: Math.floor((wall.getTime() - firstSunday) / (7 * dayMs)) + 1 };
};

const dayOfYear = (wall: Date): number => {
  const newYear = new Date(0);
  newYear.setUTCFullYear(wall.getUTCFullYear(), 0, 1);
  return Math.floor((wall.getTime() - newYear.getTime()) / dayMs) + 1;
};

const weekOfMonth = (wall: Date): number => {
  const first = new Date(wall.getTime());
  first.setUTCDate(1);
  return Math.floor((wall.getUTCDate() - 1 + first.getUTCDay()) / 7) + 1;
};

const distance = (offset: number, style: 'Z' | number): string => {
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? '-' : '+';
  const hours = pad(Math.floor(minutes / 60), 2);
  const rest = pad(minutes % 60, 2);
  if (style === 'Z') return `${sign}${hours}${rest}`;
  if (offset === 0) return 'Z';
  return style === 1 ? `${sign}${hours}` : style === 2 ? `${sign}${hours}${rest}` : `${sign}${hours}:${rest}`;
};

const year = (value: number, count: number): string => (count === 2 ? pad(value % 100, 2) : pad(value, count));

const shown = ({ letter, count }: { letter: string; count: number }, wall: Date, instant: number, zone: JavaTimeZone): string => {
  const hour = wall.getUTCHours();
  const fullYear = wall.getUTCFullYear();
  switch (letter) {
    case 'G':
      return fullYear > 0 ? 'AD' : 'BC';
    case 'y':
      return year(fullYear > 0 ? fullYear : 1 - fullYear, count);
    case 'Y':
      return year(weekOf(wall).year, count);
    case 'M':
    case 'L': {
      const name = months[wall.getUTCMonth()] as string;
      return count >= 4 ? name : count === 3 ? name.slice(0, 3) : pad(wall.getUTCMonth() + 1, count);
    }
    case 'w':
      return pad(weekOf(wall).week, count);
    case 'W':
      return pad(weekOfMonth(wall), count);
    case 'D':
      return pad(dayOfYear(wall), count);
    case 'd':
      return pad(wall.getUTCDate(), count);
    case 'F':
      return pad(Math.floor((wall.getUTCDate() - 1) / 7) + 1, count);
    case 'E': {
      const name = days[wall.getUTCDay()] as string;
      return count >= 4 ? name : name.slice(0, 3);
    }
    case 'u':
      return pad(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay(), count);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour, count);
    case 'k':
      return pad(hour === 0 ? 24 : hour, count);
    case 'K':
      return pad(hour % 12, count);
    case 'h':
      return pad(hour % 12 === 0 ? 12 : hour % 12, count);
    case 'm':
      return pad(wall.getUTCMinutes(), count);
    case 's':
      return pad(wall.getUTCSeconds(), count);
    case 'S':
      return pad(wall.getUTCMilliseconds(), count);
    case 'z':
      return count >= 4 ? zone.longName(instant) : zone.shortName(instant);
    case 'Z':
      return distance(zone.offset(instant), 'Z');
    default:
      return distance(zone.offset(instant), count);
  }
};

/** The text of an instant in a zone. */
export const formatDate = (instant: number, zone: JavaTimeZone, pattern: string): string => {
  // A Date whose UTC fields are the zone's wall clock.
  const wall = new Date(instant + zone.offset(instant));
  return datePieces(pattern)
    .map((piece: DatePiece) => ('literal' in piece ? piece.literal : shown(piece, wall, instant, zone)))
    .join('');
};
