/** Dates and times as people type them in a spreadsheet of a locale, with the number format that shows them as typed. */
import { serialOfDay } from './time-zone';

export interface TypedNumber {
  serial: number;
  format: string;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string): number => {
  const index = monthNames.indexOf(name.slice(0, 3).toLowerCase());
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
  return index >= 0 && (name.length === 3 || (full[index] as string) === name.toLowerCase() || /^sept$/i.test(name)) ? index + 1 : 0;
};

/** Two-digit years lie between 1930 and 2029, as in Excel and Sheets (second-hand). */
const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900));
const yearFormat = (text: string): string => (text.length === 2 ? 'yy' : 'yyyy');
const two = (letter: string, text: string): string => (text.length === 2 && text.startsWith('0') ? letter + letter : letter);
/** A zero before one of month and day means two places for both: "2024-01-15" is yyyy-mm-dd. */
const monthAndDay = (month: string, day: string): [string, string] =>
  month.length === 2 && day.length === 2 && (month.startsWith('0') || day.startsWith('0'))
    ? ['mm', 'dd']
    : [two('m', month), two('d', day)];

interface Day {
  year: string | null;
  month: number;
  day: number;
  format: string;
}

const yearFirst = /^(\d{4}|\d{1,2})([/-])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{1,2})$/;
const monthDay = /^(\d{1,2})([/-])(\d{1,2})$/;
const japanese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/;
const nameFirst = /^([A-Za-z]{3,9})\.?[ -](\d{1,2})(?:,? (\d{4}))?$/;
const dayFirst = /^(\d{1,2})[ -]([A-Za-z]{3,9})(?:[ -](\d{4}|\d{2}))?$/;

const readDay = (text: string, japan: boolean): Day | null => {
  let found = yearFirst.exec(text);
  // "24-4-1" is a date where the year comes first; elsewhere only a four-digit year does.
  if (found !== null && (japan || (found[1] as string).length === 4)) {
    const [, year, mark, month, day] = found as unknown as [string, string, string, string, string];
    return { year, month: Number(month), day: Number(day), format: [yearFormat(year), ...monthAndDay(month, day)].join(mark) };
  }
  found = japan ? null : yearLast.exec(text);
  if (found !== null) {
    const [, month, mark, day, year] = found as unknown as [string, string, string, string, string];
    return { year, month: Number(month), day: Number(day), format: [...monthAndDay(month, day), yearFormat(year)].join(mark) };
  }
  found = monthDay.exec(text);
  if (found !== null) {
    const [, month, mark, day] = found as unknown as [string, string, string, string];
    return { year: null, month: Number(month), day: Number(day), format: monthAndDay(month, day).join(mark) };
  }
  found = japan ? japanese.exec(text) : null;
  if (found !== null) {
    const [, year, month, day] = found as unknown as [string, string | undefined, string, string];
    return { year: year ?? null, month: Number(month), day: Number(day), format: `${year === undefined ? '' : 'yyyy"年"'}m"月"d"日"` };
  }
  found = nameFirst.exec(text);
  if (found !== null) {
    const [, name, day, year] = found as unknown as [string, string, string, string | undefined];
    const shape = name.length > 3 ? 'mmmm' : 'mmm';
    return { year: year ?? null, month: monthOf(name), day: Number(day), format: year === undefined ? `${shape} d` : `${shape} d, yyyy` };
  }
  found = dayFirst.exec(text);
  if (found === null) return null;
  const [, day, name, year] = found as unknown as [string, string, string, string | undefined];
  const shape = name.length > 3 ? 'mmmm' : 'mmm';
  const mark = text.includes('-') ? '-' : ' ';
  return {
    year: year ?? null,
    month: monthOf(name),
    day: Number(day),
    format: [`d`, shape, ...(year === undefined ? [] : [yearFormat(year)])].join(mark),
  };
};

const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?(?: ?([AaPp])\.?[Mm]\.?)?$/;

const readTime = (text: string): TypedNumber | null => {
  const found = clock.exec(text);
  if (found === null) return null;
  const half = found[5]?.toLowerCase();
  let hours = Number(found[1]);
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  if (half !== undefined) hours = (hours % 12) + (half === 'p' ? 12 : 0);
  const seconds = Number(found[3] ?? 0) + Number(found[4] ?? 0);
  const serial = (hours * 3600 + Number(found[2]) * 60 + seconds) / 86_400;
  const hour = hours > 23 ? '[h]' : two('h', found[1] as string);
  const format = `${hour}:mm${found[3] === undefined ? '' : ':ss'}${half === undefined ? '' : ' am/pm'}`;
  return { serial, format };
};

/** What every day without a clock looks like: at most two numbers before a year of two or four digits, or a month's name. */
const daylike = /^(?:\d{1,4}[/\-年]\d{1,2}(?:[/\-月]\d{1,4}日?)?|\d{1,2}月\d{1,2}日|\d{1,2}[ -][A-Za-z]{3}.*|[A-Za-z]{3}.*\d)$/;

/** Columns of dates repeat their days: what was read lately, for one kind of calendar and one year. */
const lately = { japan: false, year: 0, read: new Map<string, TypedNumber | null>() };
const rememberedTexts = 5000;

/** The serial number and format of a typed date, time, or date with time; null when the text is none of them. */
export const readTypedDate = (text: string, locale: string, thisYear: number): TypedNumber | null => {
  const japan = /^(ja|zh|ko)/.test(locale);
  if (lately.japan !== japan || lately.year !== thisYear || lately.read.size >= rememberedTexts) {
    lately.japan = japan;
    lately.year = thisYear;
    lately.read = new Map();
  }
  const known = lately.read.get(text);
  if (known !== undefined) return known;
  const found = readDate(text, japan, thisYear);
  lately.read.set(text, found);
  return found;
};

const readDate = (text: string, japan: boolean, thisYear: number): TypedNumber | null => {
  const clocked = text.includes(':');
  const time = clocked ? readTime(text) : null;
  if (time !== null) return time;
  if (!clocked && !daylike.test(text)) return null;
  const split = !clocked ? null : /^(.*\d日?)[ ](\d{1,2}:\d\d.*)$/.exec(text);
  const day = readDay(split === null ? text : (split[1] as string), japan);
  if (day === null || day.month === 0) return null;
  const serial = serialOfDay(day.year === null ? thisYear : fullYear(day.year), day.month, day.day);
  if (serial === null) return null;
  if (split === null) return { serial, format: day.format };
  const at = readTime(split[2] as string);
  return at === null || at.serial >= 1 ? null : { serial: serial + at.serial, format: `${day.format} ${at.format}` };
};
