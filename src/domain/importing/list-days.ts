/** Days as lists write them, where the other values of the column say more than the cell alone. */
import { addDays, type Day } from '../day';
import type { Problem } from '../problem';
import { type Cell, cellText } from '../values/cell';
import { type DayContext, readDay } from '../values/day';
import type { Reading } from '../values/reading';
import { dayOrder } from './day-order';
import { isShortDay, type Range, type ShortForm, shortDay, shortFormOf } from './short-days';

/** What the other days of a column say about one that can be read two ways. */
export interface ListDays extends DayContext {
  /** What 25/08/14 means here, and where such days may lie; null when the column does not tell. */
  readonly short: { readonly form: ShortForm; readonly range: Range } | null;
  /** Texts of five digits are spreadsheet serials: all of them, those of days that lie here, or none. */
  readonly serials: boolean | Range;
}

const SERIAL = /^[2-6]\d{4}(?:\.\d+)?$/;
/** A day that was only meant, or is a bound: what stands beside such words is no day of a contact. */
const NOT_SO = /予定|見込|未|中止|延期|キャンセル|取り?消|から|以前|まで|不可|planned|cancel|until|before|tbd/i;
const MOMENT = /^(\d{4}-?\d{2}-?\d{2})[t\s]\s*\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(?:z|[+-]\d{2}(?::?\d{2})?|jst|utc|gmt)?$/i;
/** From when to when on that day. */
const UNTIL = /(\d{1,2}:\d{2})\s*[-~〜–]\s*\d{1,2}:\d{2}$/;
/** The same year once more by the other calendar: 2024年(令和6年)4月1日, R6(2024).4.1, (R6)2024/4/1. */
const OTHER_CALENDAR = /(?<=^|\d|年)\((?:(?:令和|平成|昭和|[rhs])\s*(?:元|\d{1,2})|(?:19|20)\d\d)年?度?\)(?=\d|[-/.年])/i;
const CLOCK = /(\d日?)\s*(?:(?:午前|午後|[ap]\.?m\.?)?\s*\d{1,2}時(?:半|\d{1,2}分?)?頃?|(?:午前|午後|夕方|朝|[ap]\.?m\.?))$/i;
const BEFORE =
  /^(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[^\d\s'’()]{1,10}[\s:]+(?=(?:[mtshr]|明治?|大正?|昭和?|平成?|令和?)?\.?\s*'?\d)/i;
const BEHIND = /^(.*\d日?)\s*(?:\([^)\d]*\)|[^\d\s~〜\-/.,年月日(][^\d~〜]{0,11})$/;

/** The day alone: without the clock, and without words and marks around it. */
const bareDay = (cell: Cell): Cell => {
  if (typeof cell !== 'string' || NOT_SO.test(cell)) return cell;
  let now = cell
    .normalize('NFKC')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')')
    .trim();
  for (let before = ''; before !== now; ) {
    before = now;
    now = now
      .replace(/^\(([^()]*)\)$/, '$1')
      .replace(/[\s.,、。?!*★※:]+$/, '')
      .replace(UNTIL, '$1')
      .replace(OTHER_CALENDAR, '')
      .replace(MOMENT, '$1')
      .replace(/^(\d{8})\d{4}(?:\d{2})?$/, '$1')
      .replace(CLOCK, '$1')
      .replace(BEFORE, '')
      .trim();
    // A weekday behind the day is the reader's to check.
    if (!/[日月火水木金土]\)?$|\((?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\)$/i.test(now) || /日$/.test(now))
      now = now.replace(BEHIND, '$1').trim();
  }
  return now
    .replace(/\s+((?:sun|mon|tue|wed|thu|fri|sat)[a-z]*)$/i, ' ($1)')
    .replace(/^(\D{0,3}\d{1,4})\s*[・_,\s]\s*(\d{1,2})\s*[・_,\s]\s*(\d{1,2})$/, '$1/$2/$3')
    .replace(/^(\d{4})([a-z]{3,9})(\d{1,2})$/i, '$1 $2 $3');
};

/** A day of a list. */
export const readListDay = (cell: Cell, days: ListDays): Reading<Day> => {
  const text = typeof cell === 'string' ? cell.normalize('NFKC').trim() : '';
  if (days.serials !== false && SERIAL.test(text)) {
    const counted = readDay(Number(text), { ...days, serial: true });
    const { value } = counted;
    if (days.serials === true || (value !== null && value >= days.serials.from && value <= days.serials.to))
      return { ...counted, changed: true };
  }
  const whole = readDay(cell, { ...days, serial: true });
  if (whole.value !== null || whole.problem === null) return whole;
  // Behind a weekday in brackets the reader itself checks the weekday.
  const bare = whole.problem.code === 'day-unreadable' ? bareDay(cell) : cell;
  const reading = bare === cell ? whole : readDay(bare, { ...days, serial: true });
  if (reading.value !== null) return { ...reading, changed: true };
  const meant = meantBy(cellText(bare), reading.problem, days);
  return meant === null ? whole : { value: meant, text: meant, changed: true, problem: null };
};

/** What a text that names no day by itself means in its column; null for nothing. */
const meantBy = (text: string, problem: Problem | null, { short, from, to }: ListDays): Day | null => {
  if (short !== null && isShortDay(text)) {
    const day = shortDay(text, short.form);
    return day !== null && day >= short.range.from && day <= short.range.to ? day : null;
  }
  // 平成37年: a program or a habit that outlived its era; the count of years leaves nothing open.
  if (problem?.code !== 'day-impossible' || problem.suggestion === undefined) return null;
  return problem.suggestion >= (from ?? '') && problem.suggestion <= (to ?? '9') ? problem.suggestion : null;
};

/** Days looked at to learn a column's habits. */
const looked = 2000;
const year = 366;
/** Days of another century are slips of the typist: nobody was visited in 1925, and no contract runs until 2126. */
const earliest: Day = '1970-01-01';
const farthest = 50;

/** How the days of a column are read, from all of them. */
export const listDays = (cells: readonly Cell[], today: Day, said?: 'mdy' | 'dmy'): ListDays => {
  const order = dayOrder(cells) ?? said;
  const base: DayContext = {
    today,
    serial: true,
    from: earliest,
    to: addDays(today, farthest * year),
    ...(order === undefined ? {} : { order }),
  };
  const filled = cells.filter((cell) => cell !== '' && typeof cell !== 'boolean').slice(0, looked);
  const texts = filled.map((cell) => cellText(cell).normalize('NFKC').trim());
  const serials = texts.filter((text) => SERIAL.test(text)).length * 2 > texts.length;
  const plain: Day[] = [];
  const short: string[] = [];
  for (const cell of serials ? [] : filled) {
    const { value } = readDay(cell, base);
    if (value !== null) plain.push(value);
    else {
      const bare = cellText(bareDay(cell));
      if (isShortDay(bare)) short.push(bare);
    }
  }
  plain.sort();
  const [first, last] = [plain[Math.floor(plain.length * 0.02)], plain[Math.ceil(plain.length * 0.98) - 1]];
  // With whole years around to go by, what fits them is meant; alone, all must lie in the last ten years, else twenty, or the next two.
  const around =
    first !== undefined && last !== undefined && plain.length >= 3
      ? { from: addDays(first, -2 * year), to: addDays(last, 2 * year) }
      : null;
  // Among days that are written out 45383 can only be one of them that lost its format.
  const counted = serials || (around ?? false);
  const alone = (years: number): Range => ({ from: addDays(today, -years * year), to: addDays(today, 2 * year) });
  for (const [range, least] of around === null
    ? ([
        [alone(10), 1],
        [alone(20), 1],
      ] as const)
    : ([[around, 0.9]] as const)) {
    const form = shortFormOf(short, range, order, least);
    if (form !== null) return { ...base, serials: counted, short: { form, range } };
  }
  return { ...base, serials: counted, short: null };
};
