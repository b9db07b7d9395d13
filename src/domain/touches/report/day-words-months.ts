/** Japanese ways to say a part of a month, as patterns over text of one width: '来月上旬', '7月第2週', '月内', '第3水曜'. */
import { addDays, type Day, weekday } from '../../day';
import { japaneseNumber, kanjiDigits } from '../../values/japanese-number';
import { type MonthPart, mondayOf, monthAhead, monthNamed, orNext, partOfMonth } from './day-choice';
import type { DayBase, DayPattern, DayReading } from './day-pattern';

const MONTH_NUMBER = '(\\d{1,2}|十?[一二]|[三四五六七八九十])';
export const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3}|数)';

export const count = (text: string | undefined): number | null =>
  text === undefined || text === '数' ? null : japaneseNumber(kanjiDigits(text));

export const meant = (day: Day, sure = 0.9): DayReading => ({ day, sure, relative: true });

export const MONTH: Readonly<Record<string, number>> = { 先月: -1, 今月: 0, 当月: 0, 来月: 1, 翌月: 1, 再来月: 2, さ来月: 2, 翌々月: 2 };
export const MONTH_WORD = '(先月|今月|当月|再来月|さ来月|来月|翌々月|翌月)';
const PART = '(上旬|初旬|初め|はじめ|始め|初頭|前半|頭|あたま|アタマ|中旬|半ば|なかば|中頃|中ごろ|下旬|後半|末日?|終わり|おわり)';

const monthPart = (word: string): MonthPart =>
  /^[末終お]/.test(word) ? 'end' : /^[下後]/.test(word) ? 'late' : /^[中半な]/.test(word) ? 'middle' : 'start';

/** A day in the month that a word or number names; without either in this month, or in the next when it is over here. */
const monthOf = (word: string | undefined, number: string | undefined, base: DayBase, dayIn: (first: Day) => Day): Day | null => {
  if (word !== undefined) return dayIn(monthAhead(base.day, MONTH[word] ?? 0));
  if (number !== undefined) {
    const month = count(number) ?? 0;
    return month < 1 || month > 12 ? null : dayIn(monthNamed(base.day, month));
  }
  const here = dayIn(monthAhead(base.day, 0));
  return here < base.day ? dayIn(monthAhead(base.day, 1)) : here;
};

/** The first day of a week of a month: the first week is the one its first weekday stands in. */
const weekOf = (first: Day, week: number): Day => {
  const monday = addDays(mondayOf(first, [0, 6].includes(weekday(first)) ? 1 : 0), (week - 1) * 7);
  return monday < first ? first : monday;
};

const weekEnd = (monday: Day): Day => addDays(mondayOf(monday, 0), 6);

/** '第3水曜': the third Wednesday of the month. */
const weekdayOf = (first: Day, week: number, at: number): Day => {
  const start = mondayOf(first, 0);
  const day = addDays(start, (at + 6) % 7);
  return addDays(day < first ? addDays(day, 7) : day, (week - 1) * 7);
};

const ORDINAL = '第\\s*([1-5一二三四五])';
const OF_MONTH = `(?:${MONTH_WORD}の?|(?<![\\d一二三四五六七八九十])${MONTH_NUMBER}月の?)?`;

export const MONTH_PATTERNS: readonly DayPattern[] = [
  [
    new RegExp(`${OF_MONTH}${ORDINAL}\\s*([月火水木金])曜日?`, 'g'),
    (m, base) => {
      const day = monthOf(m[1], m[2], base, (first) => weekdayOf(first, count(m[3]) ?? 1, '日月火水木金土'.indexOf(m[4] ?? '')));
      return day === null ? null : meant(orNext(day, base.holidays), 0.85);
    },
  ],
  [
    new RegExp(`${OF_MONTH}${ORDINAL}\\s*週`, 'g'),
    (m, base) => {
      const day = monthOf(m[1], m[2], base, (first) => weekOf(first, count(m[3]) ?? 1));
      return day === null ? null : meant(orNext(day < base.day && weekEnd(day) >= base.day ? base.day : day, base.holidays), 0.7);
    },
  ],
  [/(?<!\d)(?:月内|今月内)/g, (_, base) => meant(partOfMonth(base.day, 'end', base.holidays), 0.8)],
  [
    new RegExp(`${MONTH_WORD}の?${PART}(?:頃|ごろ)?`, 'g'),
    (m, base) =>
      meant(
        partOfMonth(monthAhead(base.day, MONTH[m[1] ?? ''] ?? 0), monthPart(m[2] ?? ''), base.holidays),
        /^末/.test(m[2] ?? '') ? 0.9 : 0.7,
      ),
  ],
  [
    new RegExp(`(?<![\\d一二三四五六七八九十])${MONTH_NUMBER}月の?${PART}(?:頃|ごろ)?`, 'g'),
    (m, base) => {
      const month = count(m[1]) ?? 0;
      return month < 1 || month > 12 ? null : meant(partOfMonth(monthNamed(base.day, month), monthPart(m[2] ?? ''), base.holidays), 0.7);
    },
  ],
  [
    new RegExp(`${MONTH_WORD}(中)?(?!度)`, 'g'),
    (m, base) => {
      const months = MONTH[m[1] ?? ''] ?? 0;
      if (m[2] !== undefined) return meant(partOfMonth(monthAhead(base.day, months), 'end', base.holidays), 0.7);
      return months === 0 ? null : meant(partOfMonth(monthAhead(base.day, months), 'start', base.holidays), 0.5);
    },
  ],
  [
    // '8月の講習会' tells of a thing and not of a day to act.
    new RegExp(`(?<![\\d/一二三四五六七八九十])${MONTH_NUMBER}月(?![\\d一二三四五六七八九十度号分期の])(中|いっぱい|頃|ごろ)?`, 'g'),
    (m, base) => {
      const month = count(m[1]) ?? 0;
      return month < 1 || month > 12
        ? null
        : meant(
            partOfMonth(monthNamed(base.day, month), /中|いっぱい/.test(m[2] ?? '') ? 'end' : 'start', base.holidays),
            m[2] === '中' ? 0.6 : 0.4,
          );
    },
  ],
  [
    /月末(?:日|頃|ごろ)?/g,
    (_, base) => {
      const end = partOfMonth(base.day, 'end', base.holidays);
      return meant(end > base.day ? end : partOfMonth(monthAhead(base.day, 1), 'end', base.holidays), 0.9);
    },
  ],
  [/月初め?|月頭/g, (_, base) => meant(partOfMonth(monthAhead(base.day, 1), 'start', base.holidays), 0.7)],
];
