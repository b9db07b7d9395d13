/** How filling continues a line of cells: numbers, dates, numbered texts, names of months and weekdays; otherwise the cells repeat. */
import type { Scalar } from './workbook';

const lists: readonly (readonly string[])[] = [
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'],
  ['日', '月', '火', '水', '木', '金', '土'],
];

const dayMs = 86_400_000;
const steady = (numbers: readonly number[]): number | null => {
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  return numbers.every((each, index) => index === 0 || Math.abs(each - (numbers[index - 1] as number) - step) < 1e-9) ? step : null;
};

/** The straight line through unsteady numbers (least squares), as fill handles draw it. */
const trend = (numbers: readonly number[]): ((index: number) => number) => {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / count;
  const top = numbers.reduce((sum, each, index) => sum + (index - middle) * (each - mean), 0);
  const bottom = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return (index) => mean + (top / bottom) * (index - middle);
};

const inList = (texts: readonly string[]): ((index: number) => string) | null => {
  for (const list of lists) {
    const places = texts.map((text) => list.findIndex((each) => each.toLowerCase() === text.toLowerCase()));
    if (places.includes(-1)) continue;
    const step = texts.length === 1 ? 1 : steady(places);
    if (step === null) continue;
    const length = list.length;
    return (index) => list[((((places[0] as number) + step * index) % length) + length) % length] as string;
  }
  return null;
};

const numbered = (texts: readonly string[]): ((index: number) => string) | null => {
  const parts = texts.map((text) => /^(.*?)(\d{1,15})$/s.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part === null || part[1] !== first[1])) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const step = numbers.length === 1 ? 1 : steady(numbers);
  if (step === null) return null;
  const width = (first[2] as string).startsWith('0') ? (first[2] as string).length : 0;
  return (index) => `${first[1]}${String(Math.abs((numbers[0] as number) + step * index)).padStart(width, '0')}`;
};

/**
 * The value at position `index` of the line that begins with `source` (0 = its first cell; negative before it, or from its length on
 * after it). null = this line has no series: its cells repeat.
 */
export const seriesOf = (source: readonly (Scalar | undefined)[]): ((index: number) => Scalar) | null => {
  if (source.length === 0) return null;
  if (source.every((value) => typeof value === 'number')) {
    const numbers = source as number[];
    if (numbers.length === 1) return null;
    const step = steady(numbers);
    // Rounding keeps 0.1, 0.2 from becoming 0.30000000000000004.
    if (step !== null) return (index) => Number(((numbers[0] as number) + step * index).toPrecision(15));
    return trend(numbers);
  }
  if (source.every((value) => value instanceof Date)) {
    const instants = source.map(Number);
    const step = instants.length === 1 ? dayMs : steady(instants);
    return step === null ? null : (index) => new Date((instants[0] as number) + step * index);
  }
  if (source.every((value) => typeof value === 'string')) return inList(source as string[]) ?? numbered(source as string[]);
  return null;
};
