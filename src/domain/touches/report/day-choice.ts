/** The day a stretch of time is put on: its first business day, or its last where its end is meant. Every command offers days by the same rules. */
import { addBusinessDays, addDays, addMonths, type Day, dayOf, endOfMonth, isBusinessDay, partsOf, weekday } from '../../day';

type Holidays = ReadonlySet<Day>;

/** The day itself, or the next business day. */
export const orNext = (day: Day, holidays: Holidays): Day => addBusinessDays(day, 0, holidays);

/** The day itself, or the last business day before it. */
export const orBefore = (day: Day, holidays: Holidays): Day => (isBusinessDay(day, holidays) ? day : addBusinessDays(day, -1, holidays));

/** Monday of the week (Monday to Sunday) that lies `weeks` weeks from the one `day` is in. */
export const mondayOf = (day: Day, weeks: number): Day => addDays(day, weeks * 7 - ((weekday(day) + 6) % 7));

/** A weekday (0 Sunday) in the week `weeks` ahead; one that is a holiday becomes the next business day, a weekend stays as it was said. */
export const weekdayIn = (day: Day, weeks: number, at: number, holidays: Holidays): Day => {
  const meant = addDays(mondayOf(day, weeks), (at + 6) % 7);
  return at === 0 || at === 6 ? meant : orNext(meant, holidays);
};

/** The first such weekday after `day`. */
export const nextWeekday = (day: Day, at: number, holidays: Holidays): Day => {
  const meant = addDays(day, (at - weekday(day) + 7) % 7 || 7);
  return at === 0 || at === 6 ? meant : orNext(meant, holidays);
};

/** Last business day of the week: Friday, or the day before a holiday on it. Never before `day` itself. */
export const endOfWeek = (day: Day, weeks: number, holidays: Holidays): Day => {
  const end = orBefore(addDays(mondayOf(day, weeks), 4), holidays);
  return end < day ? day : end;
};

/** A part of a month: 上旬 from the 1st, 中旬 from the 11th, 下旬 from the 21st, 末 its last business day. */
export type MonthPart = 'start' | 'middle' | 'late' | 'end';

export const partOfMonth = (month: Day, part: MonthPart, holidays: Holidays): Day => {
  if (part === 'end') return orBefore(endOfMonth(month), holidays);
  const date = part === 'start' ? '01' : part === 'middle' ? '11' : '21';
  return orNext(`${month.slice(0, 8)}${date}`, holidays);
};

/** The 1st of the month `count` months ahead. */
export const monthAhead = (day: Day, count: number): Day => `${addMonths(`${day.slice(0, 8)}01`, count)}`;

/** The 1st of the next month with that number, this month's included. */
export const monthNamed = (day: Day, month: number): Day => {
  const { year, month: now } = partsOf(day);
  return dayOf(month < now ? year + 1 : year, month, 1) ?? day;
};
