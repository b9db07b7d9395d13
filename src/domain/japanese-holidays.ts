/**
 * Japanese public holidays by the law (国民の祝日に関する法律, 昭和23年法律第178号, as amended up to 平成30年法律第57号; the days moved for the
 * coronation and the Olympics by 平成30年法律第99号, 平成30年法律第55号 and 令和2年法律第68号). For the years 2000 to 2099.
 */
import { addDays, type Day, dayOf, weekday } from './day';

/** Which holiday: the edge has its name in both languages. */
export type HolidayCode =
  | 'new-year'
  | 'coming-of-age'
  | 'foundation'
  | 'emperor'
  | 'spring-equinox'
  | 'showa'
  | 'constitution'
  | 'greenery'
  | 'children'
  | 'marine'
  | 'mountain'
  | 'aged'
  | 'autumn-equinox'
  | 'sports'
  | 'culture'
  | 'labour'
  | 'enthronement'
  | 'substitute'
  | 'between';

/** A public holiday. */
export interface Holiday {
  readonly day: Day;
  readonly holiday: HolidayCode;
}

const LAST = 9999;

/** [holiday, month, date, first year, last year]; a date of 'Mon2' is the month's second Monday. */
const RULES: readonly (readonly [HolidayCode, number, number | `Mon${number}`, number, number])[] = [
  ['new-year', 1, 1, 2000, LAST],
  ['coming-of-age', 1, 'Mon2', 2000, LAST],
  ['foundation', 2, 11, 2000, LAST],
  // 2019 had no Emperor's Birthday: the reign changed between the two dates.
  ['emperor', 12, 23, 2000, 2018],
  ['emperor', 2, 23, 2020, LAST],
  ['greenery', 4, 29, 2000, 2006],
  ['showa', 4, 29, 2007, LAST],
  ['constitution', 5, 3, 2000, LAST],
  ['greenery', 5, 4, 2007, LAST],
  ['children', 5, 5, 2000, LAST],
  ['marine', 7, 20, 2000, 2002],
  ['marine', 7, 'Mon3', 2003, 2019],
  ['marine', 7, 23, 2020, 2020],
  ['marine', 7, 22, 2021, 2021],
  ['marine', 7, 'Mon3', 2022, LAST],
  ['mountain', 8, 11, 2016, 2019],
  ['mountain', 8, 10, 2020, 2020],
  ['mountain', 8, 8, 2021, 2021],
  ['mountain', 8, 11, 2022, LAST],
  ['aged', 9, 15, 2000, 2002],
  ['aged', 9, 'Mon3', 2003, LAST],
  ['sports', 10, 'Mon2', 2000, 2019],
  ['sports', 7, 24, 2020, 2020],
  ['sports', 7, 23, 2021, 2021],
  ['sports', 10, 'Mon2', 2022, LAST],
  ['culture', 11, 3, 2000, LAST],
  ['labour', 11, 23, 2000, LAST],
  ['enthronement', 5, 1, 2019, 2019],
  ['enthronement', 10, 22, 2019, 2019],
];

/**
 * The equinox's date in its month, right for 1980–2099 (長沢工「日の出・日の入りの計算」/ 新こよみ便利帳). The law leaves the date to the
 * almanac (暦要項) that the National Astronomical Observatory publishes each February for the year after; the formula has agreed with it so far.
 */
function equinox(year: number, at1980: number): number {
  return Math.floor(at1980 + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);
}

function ruled(year: number): Holiday[] {
  const holidays: Holiday[] = [];
  const add = (holiday: HolidayCode, month: number, date: number) => {
    const day = dayOf(year, month, date);
    if (day) holidays.push({ day, holiday });
  };
  for (const [holiday, month, date, from, to] of RULES) {
    if (year < from || year > to) continue;
    if (typeof date === 'number') add(holiday, month, date);
    else {
      const first = dayOf(year, month, 1) ?? '';
      add(holiday, month, 1 + ((8 - weekday(first)) % 7) + 7 * (Number(date.slice(3)) - 1));
    }
  }
  add('spring-equinox', 3, equinox(year, 20.8431));
  add('autumn-equinox', 9, equinox(year, 23.2488));
  return holidays;
}

/**
 * All public holidays of a year, in order, with the substitute days (§3 II: a holiday on a Sunday is made good on the next day that is
 * none) and the days between two holidays (§3 III).
 */
export function japaneseHolidays(year: number): readonly Holiday[] {
  const holidays = ruled(year);
  const own = new Set(holidays.map((holiday) => holiday.day));
  const all = new Set(own);
  const add = (day: Day, holiday: HolidayCode) => {
    all.add(day);
    holidays.push({ day, holiday });
  };
  for (const day of own) {
    if (weekday(day) !== 0) continue;
    let substitute = addDays(day, 1);
    while (own.has(substitute)) substitute = addDays(substitute, 1);
    // Before 2007 only the Monday itself could be the substitute.
    if (year >= 2007 || weekday(substitute) === 1) add(substitute, 'substitute');
  }
  for (const day of own) {
    const between = addDays(day, 1);
    const sunday = weekday(between) === 0;
    if (!all.has(between) && own.has(addDays(day, 2)) && !sunday) add(between, 'between');
  }
  return holidays.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The holidays of the years `from` to `to` as a set of days, for `addBusinessDays`. */
export function holidaySet(from: number, to: number): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (let year = from; year <= to; year += 1) for (const holiday of japaneseHolidays(year)) days.add(holiday.day);
  return days;
}
