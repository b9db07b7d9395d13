/**
 * Days and clocks through the plain number formats that nearly all dates have (`yyyy/mm/dd h:mm:ss`, `yyyy"年"m"月"d"日"`): a block has a million
 * of them. Every other format is npm numfmt's; what is written here equals what it writes
 * (test/workbench/runtime/model/date-text.test.ts).
 */

const dayMs = 86_400_000;
/** 1900-03-01 and 9999-12-31: before and after, spreadsheets count days each in its own way. */
const first = 61;
const last = 2_958_465;

/** What of a moment a part of a format shows; a text stands for itself. */
type Part = 'yyyy' | 'yy' | 'mm' | 'm' | 'dd' | 'd' | 'hh' | 'h' | 'MM' | 'M' | 'ss' | 's' | { text: string };

const parts = /y+|m+|d+|h+|s+|"([^"]*)"|([/\-: 年月日時分秒])/gy;
const plainParts: ReadonlySet<string> = new Set(['yyyy', 'yy', 'mm', 'm', 'dd', 'd', 'hh', 'h', 'ss', 's']);

/** The parts of a format; null where it holds anything else. `MM` and `M` are minutes: an m behind hours or before seconds. */
const partsOf = (format: string): Part[] | null => {
  const found: Part[] = [];
  parts.lastIndex = 0;
  for (let match = parts.exec(format); match !== null; match = parts.exec(format)) {
    const [whole, quoted, mark] = match;
    const text = quoted ?? mark;
    if (text !== undefined) found.push({ text });
    else if (plainParts.has(whole)) found.push(whole as Part);
    else return null;
    if (parts.lastIndex === format.length) return withMinutes(found);
  }
  return null;
};

const withMinutes = (found: readonly Part[]): Part[] | null => {
  const marks = found.filter((part) => typeof part === 'string');
  const minutes = marks.map(
    (part, at) => part.startsWith('m') && ((marks[at - 1] ?? '').startsWith('h') || (marks[at + 1] ?? '').startsWith('s')),
  );
  // A clock without hours, or seconds that do not follow minutes, other programs read each in its own way: left to numfmt.
  const clock = marks.filter((part, at) => /[hs]/.test(part) || minutes[at] === true);
  const odd = marks.some((part, at) => part.startsWith('s') && (minutes[at - 1] !== true || marks[at + 1]?.startsWith('m') === true));
  if (marks.length === 0 || odd || (clock.length > 0 && !clock[0]?.startsWith('h'))) return null;
  let at = -1;
  return found.map((part) => {
    if (typeof part !== 'string') return part;
    at += 1;
    return minutes[at] === true ? (part.toUpperCase() as Part) : part;
  });
};

const known = new Map<string, Part[] | null>();
/** The format asked for last: a column has one. */
let lately: { format: string; parts: Part[] | null; clock: boolean } = { format: '', parts: null, clock: false };

const twoDigits = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const digits = Array.from({ length: 100 }, (_, n) => String(n));
const two = (n: number): string => twoDigits[n] as string;
const plain = (n: number): string => digits[n] as string;

/** Year, month and day of the day shown last: neighbours often share it. */
const day = { serial: -1, year: 0, month: 0, day: 0 };

/** Counted in years that begin in March, so that the leap day is the last (Hinnant, chrono-compatible algorithms). */
const setDay = (serial: number): void => {
  const days = serial - 25_569 + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const years = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  day.serial = serial;
  day.day = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  day.month = month < 10 ? month + 3 : month - 9;
  day.year = era * 400 + years + (day.month < 3 ? 1 : 0);
};

const shown = (part: string, seconds: number): string => {
  switch (part) {
    case 'yyyy':
      return String(day.year);
    case 'yy':
      return two(day.year % 100);
    case 'mm':
      return two(day.month);
    case 'm':
      return plain(day.month);
    case 'dd':
      return two(day.day);
    case 'd':
      return plain(day.day);
    case 'hh':
      return two(Math.floor(seconds / 3600));
    case 'h':
      return plain(Math.floor(seconds / 3600));
    case 'MM':
      return two(Math.floor(seconds / 60) % 60);
    case 'M':
      return plain(Math.floor(seconds / 60) % 60);
    case 'ss':
      return two(seconds % 60);
    default:
      return plain(seconds % 60);
  }
};

/**
 * The text of a moment; null where numfmt has to be asked.
 * @param moment milliseconds since serial number 0 as the wall clock shows them
 */
export const dateText = (format: string, moment: number): string | null => {
  if (lately.format !== format) {
    let found = known.get(format);
    if (found === undefined) {
      found = partsOf(format);
      known.set(format, found);
    }
    lately = { format, parts: found, clock: found?.some((part) => part === 'h' || part === 'hh') === true };
  }
  if (lately.parts === null) return null;
  // A clock is shown to the nearest second, into the next day if need be; half a second goes up or down by floating point.
  const near = Math.round(moment / 1000);
  if (lately.clock && near * 1000 - moment === 500) return null;
  const serial = Math.floor((lately.clock ? near * 1000 : moment) / dayMs);
  if (!(serial >= first && serial < last)) return null;
  const seconds = lately.clock ? near - serial * 86_400 : 0;
  if (day.serial !== serial) setDay(serial);
  let text = '';
  for (const part of lately.parts) text += typeof part === 'string' ? shown(part, seconds) : part.text;
  return text;
};
