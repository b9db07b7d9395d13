/** Japanese ways to say a day, as patterns over text of one width. */
import { addBusinessDays, addDays, addMonths, type Day, dayOf, daysBetween, isBusinessDay, partsOf, weekday } from '../../day';
import { eraDay } from '../../values/era';
import { endOfWeek, mondayOf, monthAhead, nextWeekday, orBefore, orNext, weekdayIn } from './day-choice';
import { type DayBase, type DayPattern, type DayReading, dayInYear } from './day-pattern';
import { count, MONTH, MONTH_PATTERNS, MONTH_WORD, meant, NUMBER } from './day-words-months';

const WEEKDAYS = '日月火水木金土';
const IN_BRACKETS =
  '(?:\\s*[(<\\[]\\s*(?<weekday>[日月火水木金土])(?:曜日?)?(?:[・/]?祝日?)?\\s*[)>\\]]|\\s*(?<weekdayBare>[月火水木金土日])曜日?)?';
/** A date of the calendar; one whose weekday does not fit is doubtful. */
const dated = (day: Day | null, match: RegExpMatchArray, sure: number): DayReading | null => {
  if (day === null) return null;
  const said = match.groups?.weekday ?? match.groups?.weekdayBare;
  const fits = said === undefined || WEEKDAYS.indexOf(said) === weekday(day);
  return { day, sure: fits ? sure : 0.5, relative: false };
};
const after = (days: number, base: DayBase): DayReading => meant(orNext(addDays(base.day, days), base.holidays), 0.85);

const WEEK: Readonly<Record<string, number>> = {
  先々週: -2,
  先週: -1,
  今週: 0,
  本週: 0,
  来週: 1,
  翌週: 1,
  次週: 1,
  再来週: 2,
  さ来週: 2,
  翌々週: 2,
};
const WEEK_WORD = '(先々週|先週|今週|本週|再来週|さ来週|来週|翌々週|翌週|次週)';
/** First business day after a run of at least three days on which nobody works. */
const afterHolidays = (base: DayBase): Day => {
  let run = 0;
  for (let day = addDays(base.day, 1), left = 200; left > 0; day = addDays(day, 1), left--) {
    if (!isBusinessDay(day, base.holidays)) run++;
    else if (run >= 3) return day;
    else run = 0;
  }
  return orNext(addDays(base.day, 1), base.holidays);
};

/** First business day after a day of the year. */
const afterDate = (month: number, date: number, base: DayBase): Day => {
  const { year } = partsOf(base.day);
  const here = dayOf(year, month, date) ?? base.day;
  const last = here < base.day ? (dayOf(year + 1, month, date) ?? here) : here;
  return addBusinessDays(last, 1, base.holidays);
};

export const JAPANESE_PATTERNS: readonly DayPattern[] = [
  [
    new RegExp(`(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)日?${IN_BRACKETS}`, 'g'),
    (m) => dated(dayOf(Number(m[1]), Number(m[2]), Number(m[3])), m, 1),
  ],
  [/(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g, (m) => dated(dayOf(Number(m[1]), Number(m[2]), Number(m[3])), m, 0.9)],
  [
    new RegExp(`(令和|平成|R|H)\\s*(元|\\d{1,2})\\s*[./年]\\s*(\\d{1,2})\\s*[./月]\\s*(\\d{1,2})日?${IN_BRACKETS}`, 'g'),
    (m) => dated(eraDay((m[1] ?? '').toLowerCase(), m[2] === '元' ? 1 : Number(m[2]), Number(m[3]), Number(m[4]))?.day ?? null, m, 1),
  ],
  [
    new RegExp(`(?<![\\d/'])(\\d{2})/(\\d{1,2})/(\\d{1,2})(?![\\d/])${IN_BRACKETS}`, 'g'),
    (m) => dated(dayOf(2000 + Number(m[1]), Number(m[2]), Number(m[3])), m, 0.8),
  ],
  [
    new RegExp(`(?<![\\d.-]|\\d/)(\\d{1,2})\\s*(?:/|月)\\s*(\\d{1,2})(?![\\d/%個件台名割円])(?!\\.\\d)日?${IN_BRACKETS}`, 'g'),
    (m, base) => {
      const [first, second] = [Number(m[1]), Number(m[2])];
      const usual = dayInYear(first, second, base);
      const turned = base.dayFirst === true && m[0].includes('/') ? dayInYear(second, first, base) : null;
      // Who writes 01/07/2026 may write 7/3 all the same: the other reading half a year away tells.
      const far = (day: Day | null): boolean => day === null || Math.abs(daysBetween(base.day, day)) > 120;
      return dated(turned === null || (far(turned) && !far(usual)) ? usual : turned, m, 0.95);
    },
  ],
  [
    new RegExp(`${MONTH_WORD}の?(\\d{1,2})日(?!間)${IN_BRACKETS}`, 'g'),
    (m, base) => {
      const { year, month } = partsOf(monthAhead(base.day, MONTH[m[1] ?? ''] ?? 0));
      return dated(dayOf(year, month, Number(m[2])), m, 0.95);
    },
  ],
  [
    new RegExp(`(?<![\\d月/年ヶか])(\\d{1,2})日(?!間|後|前|以内|以上|分|目|程|ほど|くらい|営業|数|報|\\d)${IN_BRACKETS}`, 'g'),
    (m, base) => {
      const { year, month } = partsOf(base.day);
      const here = dayOf(year, month, Number(m[1]));
      const next = partsOf(monthAhead(base.day, 1));
      const found = base.lean === 'ahead' && (here === null || here < base.day) ? dayOf(next.year, next.month, Number(m[1])) : here;
      return dated(found, m, 0.7);
    },
  ],
  [
    new RegExp(`${WEEK_WORD}の?([日月火水木金土])(?:曜日?)?(?![\\u4e00-\\u9fff々])|${WEEK_WORD}の?([日月火水木金土])曜日?`, 'g'),
    (m, base) => meant(weekdayIn(base.day, WEEK[m[1] ?? m[3] ?? ''] ?? 0, WEEKDAYS.indexOf(m[2] ?? m[4] ?? ''), base.holidays), 0.95),
  ],
  [
    new RegExp(`${WEEK_WORD}(?:の)?(中|いっぱい|一杯|末|後半|終わり|半ば|なかば|中頃|前半|初め|はじめ|頭|あたま|早々|明け)?`, 'g'),
    (m, base) => {
      const weeks = WEEK[m[1] ?? ''] ?? 0;
      const monday = mondayOf(base.day, m[2] === '明け' && weeks < 2 ? 1 : weeks);
      if (m[2] === undefined && weeks === 0) return null;
      if (/^(?:中|いっぱい|一杯|末|終わり)$/.test(m[2] ?? '')) return meant(endOfWeek(base.day, weeks, base.holidays), 0.8);
      return meant(
        orNext(addDays(monday, /^後半/.test(m[2] ?? '') ? 3 : /^(?:半ば|なかば|中頃)/.test(m[2] ?? '') ? 2 : 0), base.holidays),
        m[2] === undefined ? 0.6 : 0.7,
      );
    },
  ],
  [/週末(?!納)/g, (_, base) => meant(endOfWeek(base.day, 0, base.holidays), 0.6)],
  [/週明け(?:の?([月火水木金土])曜日?)?|休み明け/g, (_, base) => meant(orNext(mondayOf(base.day, 1), base.holidays), 0.9)],
  [
    /(毎週|毎月|先日の|前の)?(?:次の|今度の)?([日月火水木金土])曜日?(?!日)/g,
    (m, base) => (m[1] === undefined ? meant(nextWeekday(base.day, WEEKDAYS.indexOf(m[2] ?? ''), base.holidays), 0.85) : null),
  ],
  [/(?<=次回?\s*[はに:]?\s*)(\d{1,2})\.(\d{1,2})(?![\d.])/g, (m, base) => dated(dayInYear(Number(m[1]), Number(m[2]), base), m, 0.85)],
  [/しあさって|明々後日/g, (_, base) => meant(addDays(base.day, 3))],
  [/明後日|あさって|翌々日/g, (_, base) => meant(addDays(base.day, 2))],
  [/翌営業日/g, (_, base) => meant(addBusinessDays(base.day, 1, base.holidays))],
  [/明日|あした|翌日|明朝|翌朝|あす(?![ぁ-ん])/g, (_, base) => meant(addDays(base.day, 1))],
  [/(?:本日|今日|当日)(?:中|じゅう|夕方|夜)?/g, (_, base) => meant(base.day, 0.8)],
  [/一昨日|おととい/g, (_, base) => meant(addDays(base.day, -2))],
  [/昨日|前日|昨晩/g, (_, base) => meant(addDays(base.day, -1))],
  [
    new RegExp(`${NUMBER}営業日(?:後|以内|内|中)?`, 'g'),
    (m, base) => {
      const n = count(m[1]);
      return n === null ? null : meant(addBusinessDays(base.day, n, base.holidays), 0.9);
    },
  ],
  [
    new RegExp(`${NUMBER}日(?:後|以内|内)`, 'g'),
    (m, base) => {
      const n = count(m[1]);
      return n === null ? null : after(n, base);
    },
  ],
  [
    new RegExp(`${NUMBER}週間?(?:後|以内|ほど後|程度後|ほどしたら|したら)`, 'g'),
    (m, base) => {
      const n = count(m[1]);
      return n === null ? null : after(n * 7, base);
    },
  ],
  [
    new RegExp(`${NUMBER}(?:か月|ヶ月|カ月|ケ月|ヵ月|箇月|か月間)(?:後|以内|ほど後|したら)`, 'g'),
    (m, base) => {
      const n = count(m[1]);
      return n === null ? null : meant(orNext(addMonths(base.day, n), base.holidays), 0.8);
    },
  ],
  [/半月後/g, (_, base) => after(15, base)],
  [/半年後/g, (_, base) => meant(orNext(addMonths(base.day, 6), base.holidays), 0.75)],
  ...MONTH_PATTERNS,
  [
    /年明け|年始|年初|正月明け/g,
    (_, base) => meant(orNext(`${partsOf(base.day).year + (base.day.slice(5) < '01-04' ? 0 : 1)}-01-04`, base.holidays), 0.7),
  ],
  [
    /年内|年末(?!年始|セール|商戦|調整|ギフト|の?ご?挨拶)/g,
    (_, base) => meant(orBefore(`${partsOf(base.day).year}-12-28`, base.holidays), 0.5),
  ],
  [/(?:ゴールデンウィーク|GW)明け/g, (_, base) => meant(afterDate(5, 5, base), 0.8)],
  [/お?盆(?:休み)?明け|夏(?:季)?休(?:み|暇|業)明け/g, (_, base) => meant(afterDate(8, 16, base), 0.75)],
  [/連休明け/g, (_, base) => meant(afterHolidays(base), 0.8)],
];
