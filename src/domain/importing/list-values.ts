/** Amounts and days as lists write them, where the heading or the other values of the column say more than the cell alone. */
import { addDays, type Day } from '../day';
import { readAmount } from '../values/amount';
import { type Cell, cellText } from '../values/cell';
import { type DayContext, readDay } from '../values/day';
import type { Reading } from '../values/reading';
import { dayOrder } from './day-order';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/百万円|mil(?:lion)?s?\b.*(?:yen|jpy|円)|(?:¥|jpy|yen)\s*(?:m|mn|mm)\b|[([](?:m|mn|mm)\s*(?:¥|jpy|yen)/, 1e6],
  [/千円|thousands?\b.*(?:yen|jpy|円)|(?:¥|jpy|yen)\s*(?:k|000)\b|[([]k\s*(?:¥|jpy|yen)/, 1e3],
  [/億円/, 1e8],
  [/万円/, 1e4],
];

/** How many yen one is under a heading such as 売上(千円); 1 where it names no unit. */
export const unitOf = (heading: string): number => {
  const text = heading.normalize('NFKC').toLowerCase();
  return UNITS.find(([form]) => form.test(text))?.[1] ?? 1;
};

const REMARK = /\s*[([](?:税抜|税込|税別|消費税|概算|見込|予定|実績|約|推定|年間|年額|昨年度?|今期|前期)[^)\]]*[)\]]\s*/g;
const AROUND = /^(?:金|計|年間?|年額|推定|概算|見込み?)\s*(?=[\d¥約])|\s*(?:也|税抜|税込|税別|\/年|\/ 年|超|強|弱)$/g;
const BARE = /^[\d,.\s]+$/;

/** An amount of a list: tax remarks do not change what a rank needs, and a bare number is in the heading's unit. */
export const readListAmount = (cell: Cell, unit: number): Reading<number> => {
  const whole = readAmount(cell);
  const plain = cellText(cell).normalize('NFKC').replace(REMARK, '').trim();
  const reading =
    whole.value === null && whole.problem?.code === 'amount-unreadable' && plain !== ''
      ? readAmount(plain.replace(AROUND, '').trim())
      : whole;
  const bare = typeof cell === 'number' || BARE.test(plain.replace(/^[¥\\]/, ''));
  if (reading.value !== null && unit !== 1 && bare) {
    const yen = Math.round(reading.value * unit);
    return { ...reading, value: yen, text: String(yen), changed: true };
  }
  // 3.8 under 百万円 is a fraction of a yen to the reader of single cells.
  if (unit !== 1 && bare && plain !== '') {
    const yen = Number(plain.replace(/[¥\\,\s]/g, '')) * unit;
    if (Number.isSafeInteger(Math.round(yen)) && yen >= 0)
      return { value: Math.round(yen), text: String(Math.round(yen)), changed: true, problem: null };
  }
  return reading.value === null ? whole : { ...reading, changed: true };
};

/** What the other days of a column say about one that can be read two ways. */
export interface ListDays extends DayContext {
  /** 25/08/14 is in this century: its days fit those of the column. */
  readonly shortYears: { readonly from: Day; readonly to: Day } | null;
  /** Texts of five digits are spreadsheet serials. */
  readonly serials: boolean;
}

const SERIAL = /^[2-6]\d{4}(?:\.\d+)?$/;
const REST = /\s*(?:頃|ごろ|ころ|付け?|現在|時点|以降|済み?|[([][^)\]\d]*[)\]])$/;

const tidy = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replace(REST, '').replace(/^(\d{4}) (\d{1,2}) (\d{1,2})$/, '$1/$2/$3') : cell;

/** A day of a list. */
export const readListDay = (cell: Cell, days: ListDays): Reading<Day> => {
  const text = typeof cell === 'string' ? cell.normalize('NFKC').trim() : '';
  if (days.serials && SERIAL.test(text)) return { ...readDay(Number(text), { ...days, serial: true }), changed: true };
  const whole = readDay(cell, { ...days, serial: true });
  // Behind a weekday in brackets the reader itself checks the weekday.
  const reading = whole.problem?.code === 'day-unreadable' ? readDay(tidy(cell), { ...days, serial: true }) : whole;
  const meant = reading.problem?.code === 'day-ambiguous' ? reading.problem.suggestion : undefined;
  if (meant !== undefined && days.shortYears !== null && meant >= days.shortYears.from && meant <= days.shortYears.to)
    return { value: meant, text: meant, changed: true, problem: null };
  return reading.value === null ? whole : reading;
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
  const short: Day[] = [];
  for (const cell of serials ? [] : filled) {
    const { value, problem } = readDay(cell, base);
    if (value !== null) plain.push(value);
    else if (problem?.code === 'day-ambiguous' && problem.suggestion !== undefined) short.push(problem.suggestion);
  }
  plain.sort();
  const [first, last] = [plain[Math.floor(plain.length * 0.02)], plain[Math.ceil(plain.length * 0.98) - 1]];
  // With whole years around to go by, what fits them is meant; alone, they must all lie in the last twenty years or the next two.
  const range =
    first !== undefined && last !== undefined && plain.length >= 3
      ? { from: addDays(first, -2 * year), to: addDays(last, 2 * year) }
      : { from: addDays(today, -20 * year), to: addDays(today, 2 * year) };
  const fit = short.length > 0 && short.every((day) => day >= range.from && day <= range.to);
  const most = short.filter((day) => day >= range.from && day <= range.to).length;
  return { ...base, serials, shortYears: fit || (plain.length >= 3 && most * 10 >= short.length * 9) ? range : null };
};
