/**
 * Days as 'yyyy-mm-dd' text in the Gregorian calendar. No Date anywhere: a Date is a moment, and a day turned into one and back is
 * another day somewhere in the world. Sheet dates become such text in the adapter, with the workbook's time zone.
 */

/** A calendar day, 'yyyy-mm-dd'. Compares as text. */
export type Day = string;

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Year, month (1–12) and date of a day. */
export function partsOf(day: Day): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** How many days the month (1–12) has. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day of year, month and date, or null if the calendar has no such day (30 February, month 13). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(date);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Is the text a day that exists? */
export function isDay(text: string): boolean {
  if (text.length !== 10 || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = partsOf(text);
  return year > 0 && month > 0 && month <= 12 && date > 0 && date <= daysInMonth(year, month);
}

/**
 * Days since 1970-01-01. Years begin in March so that the leap day is the last of its year (Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", days_from_civil).
 */
export function toNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  const shifted = month <= 2 ? year - 1 : year;
  const century = Math.floor(shifted / 400);
  const yearOfCentury = shifted - century * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return century * 146_097 + yearOfCentury * 365 + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100) + dayOfYear - 719_468;
}

/** The inverse of `toNumber` (civil_from_days of the same source). */
export function fromNumber(days: number): Day {
  const shifted = days + 719_468;
  const century = Math.floor(shifted / 146_097);
  const dayOfCentury = shifted - century * 146_097;
  const yearOfCentury = Math.floor(
    (dayOfCentury - Math.floor(dayOfCentury / 1460) + Math.floor(dayOfCentury / 36_524) - Math.floor(dayOfCentury / 146_096)) / 365,
  );
  const dayOfYear = dayOfCentury - (365 * yearOfCentury + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfCentury + century * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1) ?? outOfCalendar(days);
}

function outOfCalendar(days: number): never {
  throw new RangeError(`no day ${days} days from 1970-01-01 in the years 1 to 9999`);
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count);
}

/** Days from one day to another: positive if `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** Order of two days, for sort. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The weekday. */
export function weekday(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((toNumber(day) + 4) % 7) + 7) % 7) as Weekday;
}

/** The last day of the month that `day` is in. */
export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return `${day.slice(0, 8)}${daysInMonth(year, month)}`;
}

/** The same date `count` months later, or the last of that month where it has no such date (31 January + 1 = end of February). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth))) ?? outOfCalendar(months * 30);
}

/** The first Monday after `day`; from a Monday, the one a week later. */
export function nextMonday(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7 || 7);
}

/** Is the day neither Saturday, Sunday nor one of the holidays? */
export function isBusinessDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const at = weekday(day);
  return at !== 0 && at !== 6 && !holidays.has(day);
}

/** The `count`-th business day after `day` (before, if negative). With 0: `day` itself, or the next business day if it is none. */
export function addBusinessDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isBusinessDay(at, holidays)) left -= 1;
  }
  while (!isBusinessDay(at, holidays)) at = addDays(at, step);
  return at;
}

const WEEKDAYS = { ja: ['日', '月', '火', '水', '木', '金', '土'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The day for people: '2026/03/05(木)' in Japanese, 'Thu, Mar 5, 2026' in English. */
export function formatDay(day: Day, language: 'ja' | 'en'): string {
  const at = WEEKDAYS[language][weekday(day)];
  if (language === 'ja') return `${day.replace(/-/g, '/')}(${at})`;
  const { year, month, date } = partsOf(day);
  return `${at}, ${MONTHS[month - 1]} ${date}, ${year}`;
}
