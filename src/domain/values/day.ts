/** Days as people write them: '2026/4/1', 'R8.4.1', '令和八年四月一日', '20260401', 'Apr 1, 2026'. */
import { type Day, dayOf, daysBetween, fromNumber, isDay, partsOf, weekday } from '../day';
import type { Problem } from '../problem';
import { type Cell, cellText, isBlank } from './cell';
import { ERA_NAME, eraDay, SOLAR_CALENDAR_FROM } from './era';
import { japaneseNumber, kanjiDigits } from './japanese-number';
import { isNothing } from './nothing';
import { blank, type Reading, read, saysNothing, unread } from './reading';
import { visible } from './visible';

/** What the reader may know about the column. */
export interface DayContext {
  /** Today: '4/1' is still flagged, with the nearest such day as the suggestion. */
  readonly today?: Day;
  /** What '4/5/2026' means here. Without it such text is flagged, unless one of the two is above 12. */
  readonly order?: 'mdy' | 'dmy';
  /** Numbers are spreadsheet serials (45000 = 2023-03-15): true only for a column known to hold dates. */
  readonly serial?: boolean;
  /** Days outside are flagged. Default 1900-01-01 to 2199-12-31: Sheets dates begin there, and years such as 0206 or 20226 are slips. */
  readonly from?: Day;
  readonly to?: Day;
}

type Found = { readonly day: Day } | { readonly problem: Problem };

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY =
  /[\s,]*(?:\(([日月火水木金土])(?:曜日?)?(?:・?祝)?\)|([日月火水木金土])曜日?|\((sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?\))\s*$/;
const WEEKDAY_FIRST = /^(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+/;
const TIME = /[\st]+(?:(?:午前|午後|am|pm)\s*)?\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|時(?:\d{1,2}分?)?)\s*(?:am|pm)?\s*$/;
const LENGTH_MAX = 60;

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ERA = new RegExp(`^(${ERA_NAME})\\s*\\.?\\s*(元|\\d{1,2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?$`);
const ERA_COMPACT = /^([mtshr])(\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const YEAR_SHORT = /^'?(\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const NO_YEAR = /^(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?$/;
const NO_DAY = new RegExp(
  `^(?:(?:\\d{4}|(?:${ERA_NAME})\\s*\\.?\\s*(?:元|\\d{1,2}))\\s*(?:[-/.]|年)\\s*(?:\\d{1,2}\\s*月?(?:頃|ごろ|中)?)?|\\d{4})$`,
);
const NAMED = new RegExp(
  `^(?:(${MONTH})\\.?[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+(\\d{4})|(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]*(${MONTH})\\.?[\\s,-]+(\\d{4})|(\\d{4})[\\s-]+(${MONTH})\\.?[\\s-]+(\\d{1,2}))$`,
);

/** The nearest day with this month and date, before or after `today`. */
function nearest(month: number, date: number, today: Day): Day | undefined {
  const year = partsOf(today).year;
  return [year - 1, year, year + 1]
    .map((candidate) => dayOf(candidate, month, date))
    .filter((day): day is Day => day !== null)
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

function suggested(suggestion: string | null | undefined): { suggestion?: string } {
  return suggestion ? { suggestion } : {};
}

/** Half-width, lower case, kanji numbers as digits, one kind of hyphen. */
function plain(text: string): string {
  return kanjiDigits(visible(text).normalize('NFKC').toLowerCase())
    .replace(/[\d]*十[\d]*/g, (number) => String(japaneseNumber(number) ?? number))
    .replace(/[\u2010-\u2015\u2212\u2500\u30FC]/g, '-')
    .trim();
}

function find(text: string, raw: string, context: DayContext): Found {
  const found = (day: Day | null): Found => (day === null ? { problem: { code: 'day-impossible', raw } } : { day });
  const numbers = (match: RegExpExecArray, ...at: number[]) => at.map((index) => Number(match[index])) as [number, number, number];
  const whole = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (whole) return found(dayOf(...numbers(whole, 1, 2, 3)));
  const era = ERA.exec(text) ?? ERA_COMPACT.exec(text);
  if (era) {
    const result = eraDay(era[1] ?? '', era[2] === '元' ? 1 : Number(era[2]), Number(era[3]), Number(era[4]));
    if (result && result.day < SOLAR_CALENDAR_FROM)
      return { problem: { code: 'day-out-of-range', raw, from: SOLAR_CALENDAR_FROM, to: context.to ?? LATEST } };
    return result?.inside ? { day: result.day } : { problem: { code: 'day-impossible', raw, ...suggested(result?.day) } };
  }
  const named = NAMED.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[1] ?? named[5] ?? named[8] ?? '').slice(0, 3)) + 1;
    return found(dayOf(Number(named[3] ?? named[6] ?? named[7]), month, Number(named[2] ?? named[4] ?? named[9])));
  }
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [first, second, year] = numbers(last, 1, 2, 3);
    const monthFirst = dayOf(year, first, second);
    const dayFirst = dayOf(year, second, first);
    if (monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst && !context.order)
      return { problem: { code: 'day-ambiguous', raw } };
    return found(context.order === 'dmy' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst));
  }
  const short = YEAR_SHORT.exec(text);
  // 24/4/1 is 2024 to one and 平成24 or 令和24 to another; 13/4/26 is no better.
  if (short)
    return { problem: { code: 'day-ambiguous', raw, ...suggested(dayOf(2000 + Number(short[1]), Number(short[2]), Number(short[3]))) } };
  const noYear = NO_YEAR.exec(text);
  if (noYear) {
    const [month, date] = numbers(noYear, 1, 2);
    if (dayOf(2000, month, date) === null) return { problem: { code: 'day-impossible', raw } };
    return {
      problem: { code: 'day-incomplete', raw, missing: 'year', ...suggested(context.today && nearest(month, date, context.today)) },
    };
  }
  if (NO_DAY.test(text)) return { problem: { code: 'day-incomplete', raw, missing: 'day' } };
  return { problem: { code: 'day-unreadable', raw } };
}

const EARLIEST: Day = '1900-01-01';
const LATEST: Day = '2199-12-31';

/**
 * Reads a day cell; stored form 'yyyy-mm-dd'. A time behind the day is dropped, a weekday behind it must be the right one. What leaves
 * the year, the day or the order open is flagged, with a suggestion where there is one, and never guessed.
 */
export function readDay(cell: Cell, context: DayContext = {}): Reading<Day> {
  if (isBlank(cell)) return blank(cell);
  const raw = cellText(cell);
  if (typeof cell === 'string' && isNothing(raw)) return saysNothing(cell);
  let text = plain(raw);
  if (typeof cell === 'boolean' || text.length > LENGTH_MAX) return unread(cell, { code: 'day-unreadable', raw });
  let found: Found;
  if (typeof cell === 'number' && context.serial && !COMPACT.test(raw)) {
    // Serial 25569 is 1970-01-01 in Sheets and in Excel's 1900 system alike (from 1900-03-01 on).
    found = cell > 60 && cell < 3_000_000 ? { day: fromNumber(Math.floor(cell) - 25_569) } : { problem: { code: 'day-unreadable', raw } };
  } else {
    text = text.replace(TIME, '');
    const named = WEEKDAY.exec(text) ?? WEEKDAY_FIRST.exec(text);
    found = find(text.replace(WEEKDAY, '').replace(WEEKDAY_FIRST, '').trim(), raw, context);
    const said = named ? Math.max('日月火水木金土'.indexOf(named[1] ?? named[2] ?? '?'), ENGLISH.indexOf(named[3] ?? named[1] ?? '?')) : -1;
    if ('day' in found && said >= 0 && said !== weekday(found.day))
      found = { problem: { code: 'day-weekday', raw, suggestion: found.day } };
  }
  if ('problem' in found) return unread(cell, found.problem);
  const { from = EARLIEST, to = LATEST } = context;
  if (found.day < from || found.day > to || !isDay(found.day)) return unread(cell, { code: 'day-out-of-range', raw, from, to });
  return read(cell, found.day, found.day);
}

const ENGLISH = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
