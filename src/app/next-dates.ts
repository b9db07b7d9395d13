/** Ready-made next dates as chips: relative days that land on a working day. */
import type { Choice } from '../contract';
import { addBusinessDays, addDays, addMonths, type Day, endOfMonth, isBusinessDay, nextMonday } from '../domain/day';
import { holidaySet } from '../domain/japanese-holidays';
import type { Texts } from '../text/texts';

/** The last working day up to `day`. */
const backToWork = (day: Day, holidays: ReadonlySet<Day>): Day =>
  isBusinessDay(day, holidays) ? day : backToWork(addDays(day, -1), holidays);

export const nextDates = (today: Day, words: Texts): Choice[] => {
  const year = Number(today.slice(0, 4));
  const holidays = holidaySet(year, year + 1);
  const month = addMonths(today, 1);
  const choices: Choice[] = [
    { code: addBusinessDays(today, 1, holidays), label: words.nextDates.businessDays(1) },
    { code: addBusinessDays(today, 3, holidays), label: words.nextDates.businessDays(3) },
    { code: nextMonday(today), label: words.nextDates.nextMonday },
    { code: backToWork(endOfMonth(today), holidays), label: words.nextDates.endOfMonth },
    { code: isBusinessDay(month, holidays) ? month : addBusinessDays(month, 1, holidays), label: words.nextDates.month },
  ];
  return choices.filter((one, index) => one.code > today && choices.findIndex((other) => other.code === one.code) === index);
};
