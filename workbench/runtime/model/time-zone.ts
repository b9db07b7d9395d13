/** Instants and wall clocks: a stored Date is an instant, a sheet shows it in the spreadsheet's own time zone. */
import { offsetAt } from './zone-offsets';

export { isTimeZone, offsetAt } from './zone-offsets';

const dayMs = 86_400_000;
/** Serial 0 is 1899-12-30 (docs: Sheets API DateTime serial numbers). */
const epochDays = 25_569;

/** The spreadsheet serial number of an instant as the zone's wall clock shows it. */
export const serialOf = (date: Date, zone: string): number => {
  const instant = date.getTime();
  return (instant + offsetAt(zone, instant)) / dayMs + epochDays;
};

/** The instant, in milliseconds, at which the zone's wall clock shows a serial number. */
export const instantOf = (serial: number, zone: string): number => {
  const wall = Math.round((serial - epochDays) * dayMs);
  // Near a change of the clocks the first guess may use the other side's offset.
  return wall - offsetAt(zone, wall - offsetAt(zone, wall));
};

/** The same as a Date; to the millisecond. */
export const dateOf = (serial: number, zone: string): Date => new Date(instantOf(serial, zone));

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The serial number of a day of the calendar; null when there is no such day. */
export const serialOfDay = (year: number, month: number, day: number): number | null => {
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
  if (day < 1 || day > length) return null;
  // Days since 1970-01-01, counted in years that begin in March, so that the leap day is the last (Hinnant, chrono-compatible algorithms).
  const years = month > 2 ? year : year - 1;
  const era = Math.floor(years / 400);
  const ofEra = years - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468 + epochDays;
};

/** Year, month and day of an instant on the zone's wall clock. */
export const dayIn = (date: Date, zone: string): { year: number; month: number; day: number } => {
  const wall = new Date(date.getTime() + offsetAt(zone, date.getTime()));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
};
