/** Utilities.parseDate: Java's SimpleDateFormat read backwards, lenient as Java is by default. */
import { Exception } from '../kernel/exception';
import { type DatePiece, datePieces, days, months } from './date-pattern';
import { type JavaTimeZone, javaTimeZone } from './java-time-zone';

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** Hours of a 12-hour clock are settled when AM or PM is known. */
  afternoon: boolean | null;
  offset: number | null;
  beforeChrist: boolean;
}

const isNumeric = (piece: DatePiece | undefined): boolean =>
  piece !== undefined &&
  'letter' in piece &&
  ('yYwWDdFuHkKhmsS'.includes(piece.letter) || ('ML'.includes(piece.letter) && piece.count < 3));

/** Finds one of `names` (or its first three letters) at the start of the text. */
const named = (text: string, names: readonly string[]): { index: number; length: number } | null => {
  const lower = text.toLowerCase();
  for (const cut of [(name: string) => name, (name: string) => name.slice(0, 3)]) {
    const index = names.findIndex((name) => lower.startsWith(cut(name).toLowerCase()));
    if (index >= 0) return { index, length: cut(names[index] as string).length };
  }
  return null;
};

/** Two-digit years lie between 80 years before and 20 years after today (java.text.SimpleDateFormat). */
const century = (value: number, now: number): number => {
  const thisYear = new Date(now).getUTCFullYear();
  const first = thisYear - 80;
  const guess = Math.floor(first / 100) * 100 + value;
  return guess < first ? guess + 100 : guess;
};

const setNumber = (fields: Fields, letter: string, count: number, digits: string, now: number): void => {
  const value = Number(digits);
  if (letter === 'y' || letter === 'Y') fields.year = count <= 2 && digits.length === 2 ? century(value, now) : value;
  else if (letter === 'M' || letter === 'L') fields.month = value - 1;
  else if (letter === 'd') fields.day = value;
  else if (letter === 'D') Object.assign(fields, { month: 0, day: value });
  else if (letter === 'H') fields.hour = value;
  else if (letter === 'k') fields.hour = value === 24 ? 0 : value;
  else if (letter === 'K') fields.hour = value;
  else if (letter === 'h') fields.hour = value === 12 ? 0 : value;
  else if (letter === 'm') fields.minute = value;
  else if (letter === 's') fields.second = value;
  else if (letter === 'S') fields.millisecond = value;
};

const zoneAt = (text: string): { offset: number; length: number } | null => {
  const distance = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?/.exec(text);
  if (distance !== null) {
    const minutes = Number(distance[2]) * 60 + Number(distance[3] ?? 0);
    return { offset: (distance[1] === '-' ? -minutes : minutes) * 60_000, length: distance[0].length };
  }
  const name = /^[A-Za-z]+(?:\/[A-Za-z_]+)*/.exec(text)?.[0];
  const zone = name === undefined ? null : javaTimeZone(name);
  return zone === null || name === undefined ? null : { offset: zone.offset(0), length: name.length };
};

/** How many signs of `text` the piece takes; -1 when it does not fit. */
const take = (text: string, piece: { letter: string; count: number }, next: DatePiece | undefined, fields: Fields, now: number): number => {
  const { letter, count } = piece;
  if (isNumeric(piece)) {
    // Numbers that touch are told apart by the width of their letters.
    const width = isNumeric(next) ? `{1,${count}}` : '+';
    const digits = new RegExp(`^\\s*(-?\\d${width})`).exec(text);
    if (digits === null) return -1;
    setNumber(fields, letter, count, digits[1] as string, now);
    return digits[0].length;
  }
  if (letter === 'M' || letter === 'L') {
    const month = named(text, months);
    if (month !== null) fields.month = month.index;
    return month?.length ?? -1;
  }
  if (letter === 'E') return named(text, days)?.length ?? -1;
  if (letter === 'a') {
    const half = /^(am|pm)/i.exec(text)?.[0];
    if (half !== undefined) fields.afternoon = half.toLowerCase() === 'pm';
    return half?.length ?? -1;
  }
  if (letter === 'G') {
    const era = /^(ad|bc)/i.exec(text)?.[0];
    if (era !== undefined) fields.beforeChrist = era.toLowerCase() === 'bc';
    return era?.length ?? -1;
  }
  const zone = zoneAt(text);
  if (zone !== null) fields.offset = zone.offset;
  return zone?.length ?? -1;
};

/** The instant a text means; throws when it does not follow the pattern. Text after the last piece is ignored, as in Java. */
export const parseDate = (text: string, zone: JavaTimeZone, pattern: string, now: number): Date => {
  const fields: Fields = {
    year: 1970,
    month: 0,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    afternoon: null,
    offset: null,
    beforeChrist: false,
  };
  const pieces = datePieces(pattern);
  let at = 0;
  pieces.forEach((piece, index) => {
    const rest = text.slice(at);
    const taken =
      'literal' in piece ? (rest.startsWith(piece.literal) ? piece.literal.length : -1) : take(rest, piece, pieces[index + 1], fields, now);
    if (taken < 0) throw new Exception(`Unparseable date: "${text}"`);
    at += taken;
  });
  const wall = new Date(0);
  wall.setUTCFullYear(fields.beforeChrist ? 1 - fields.year : fields.year, fields.month, fields.day);
  wall.setUTCHours(fields.hour + (fields.afternoon === true ? 12 : 0), fields.minute, fields.second, fields.millisecond);
  const local = wall.getTime();
  if (fields.offset !== null) return new Date(local - fields.offset);
  const guess = local - zone.offset(local);
  return new Date(local - zone.offset(guess));
};
