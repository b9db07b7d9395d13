/** Instants and wall clocks: a stored Date is an instant, a sheet shows it in the spreadsheet's own time zone. */

const dayMs = 86_400_000;
/** Serial 0 is 1899-12-30 (docs: Sheets API DateTime serial numbers). */
const epochDays = 25_569;
const quarter = 900_000;
const decade = 10 * dayMs;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

const formatFor = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
};

/** True when the platform knows the zone, e.g. "Asia/Tokyo". */
export const isTimeZone = (zone: string): boolean => {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
};

/** Asks the platform, once for each of `known`'s instants. */
const exactOffset = (zone: string, at: number, known: Map<number, number>): number => {
  const found = known.get(at);
  if (found !== undefined) return found;
  const parts: Record<string, string> = {};
  for (const part of formatFor(zone).formatToParts(at)) parts[part.type] = part.value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  const offset = wall.getTime() - at;
  known.set(at, offset);
  return offset;
};

/**
 * Milliseconds that a zone's wall clock is ahead of UTC at an instant. Clocks change at most once in ten days, and on quarter hours:
 * where both ends of ten days agree, all of them do, and 50,000 dates cost a few questions.
 */
export const offsetAt = (zone: string, instant: number): number => {
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new Map();
    offsets.set(zone, known);
  }
  const start = Math.floor(instant / decade) * decade;
  const before = exactOffset(zone, start, known);
  if (before === exactOffset(zone, start + decade, known)) return before;
  return exactOffset(zone, Math.floor(instant / quarter) * quarter, known);
};

/** The spreadsheet serial number of an instant as the zone's wall clock shows it. */
export const serialOf = (date: Date, zone: string): number => {
  const instant = date.getTime();
  return (instant + offsetAt(zone, instant)) / dayMs + epochDays;
};

/** The instant at which the zone's wall clock shows a serial number; to the millisecond. */
export const dateOf = (serial: number, zone: string): Date => {
  const wall = Math.round((serial - epochDays) * dayMs);
  let instant = wall - offsetAt(zone, wall);
  // Near a change of the clocks the first guess may use the other side's offset.
  instant = wall - offsetAt(zone, instant);
  return new Date(instant);
};

/** The serial number of a day of the calendar; null when there is no such day. */
export const serialOfDay = (year: number, month: number, day: number): number | null => {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.getTime() / dayMs + epochDays;
};

/** Year, month and day of an instant on the zone's wall clock. */
export const dayIn = (date: Date, zone: string): { year: number; month: number; day: number } => {
  const wall = new Date(date.getTime() + offsetAt(zone, date.getTime()));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
};
