/** When a touch is said to have happened, judged by the workbook's clock: clocks differ by minutes, and fingers slip by a year or a century. */
import { daysBetween, isDay, toNumber } from '../day';

/** A clock that is ahead by this much is no reason to refuse (data-model.md §6.3: 対応日時 ≤ now + 5 minutes). */
const minutesAhead = 5;

/** Longer ago than this is asked about once: mostly the year was mistyped. */
const usualDays = 366;

/** Before this no touch was logged by anybody who works today; Sheets itself counts days from 1899-12-30. */
const firstYear = '1950';

/** `unreadable`: no such day or time. `future`: ahead of the clock. `impossible`: before 1950. `long-ago`: possible, and to be confirmed. */
export type MomentDoubt = 'unreadable' | 'future' | 'impossible' | 'long-ago' | null;

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

const minutesOf = (moment: string): number =>
  toNumber(moment.slice(0, 10)) * 1440 + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

/**
 * @param when 'yyyy-mm-dd hh:mm' or 'yyyy-mm-dd'; '' is now
 * @param now 'yyyy-mm-dd hh:mm', both in the workbook's time zone
 */
export const momentDoubt = (when: string, now: string): MomentDoubt => {
  if (when === '') return null;
  const day = when.slice(0, 10);
  const time = when.slice(11);
  if (!isDay(day) || (when.length > 10 && !isTime(time))) return 'unreadable';
  // A day alone means some time of that day.
  if (time === '' ? day > now.slice(0, 10) : minutesOf(when) > minutesOf(now) + minutesAhead) return 'future';
  if (day.slice(0, 4) < firstYear) return 'impossible';
  return daysBetween(day, now.slice(0, 10)) > usualDays ? 'long-ago' : null;
};
