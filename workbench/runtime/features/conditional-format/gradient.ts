/** Colour scales: the colour of a cell between the points of a gradient rule. */
import { lastColumn, lastRow } from '../../model/area';
import { rawValue } from '../../model/cell-read';
import type { ConditionalFormat, GradientPoint } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import { serialOf } from '../../model/time-zone';
import type { Scalar } from '../../model/workbook';
import type { FormulaEvaluator } from '../../runtime';
import { isDate } from '../arguments';
import { rgbColor } from '../color/css';
import { concreteColor } from '../color/state';

const numberOf = (value: Scalar | undefined, zone: string): number | null =>
  typeof value === 'number' ? value : isDate(value) ? serialOf(value, zone) : null;

/** Every number under the rule, in order; read once for each version of the workbook. */
const sorted = new WeakMap<ConditionalFormat, { version: number; numbers: number[] }>();

const numbersOf = (sheet: SheetModel, rule: ConditionalFormat, evaluator: FormulaEvaluator | null): number[] => {
  const known = sorted.get(rule);
  if (known?.version === sheet.book.version) return known.numbers;
  const numbers: number[] = [];
  const height = Math.max(sheet.values.height, sheet.formulas.height);
  for (const area of rule.areas) {
    for (let row = area.row; row <= Math.min(lastRow(area), height); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const number = numberOf(rawValue(sheet, row, column, evaluator), sheet.book.timeZone);
        if (number !== null) numbers.push(number);
      }
    }
  }
  numbers.sort((a, b) => a - b);
  sorted.set(rule, { version: sheet.book.version, numbers });
  return numbers;
};

const percentile = (numbers: readonly number[], part: number): number => {
  const place = part * (numbers.length - 1);
  const low = numbers[Math.floor(place)] ?? 0;
  const high = numbers[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
};

const placeOf = ({ type, value }: GradientPoint, numbers: readonly number[]): number => {
  const least = numbers[0] ?? 0;
  const most = numbers[numbers.length - 1] ?? 0;
  if (type === 'MIN') return least;
  if (type === 'MAX') return most;
  if (type === 'PERCENT') return least + ((most - least) * Number(value)) / 100;
  return type === 'PERCENTILE' ? percentile(numbers, Math.min(1, Math.max(0, Number(value) / 100))) : Number(value);
};

const channel = (color: string, index: number): number => Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);

const mix = (from: string, to: string, part: number): string => {
  const at = (index: number): number => channel(from, index) + (channel(to, index) - channel(from, index)) * part;
  return rgbColor(at(0), at(1), at(2));
};

/** '#rrggbb' for a cell with a number; null for others and for a rule without both of its ends. */
export const gradientColor = (
  sheet: SheetModel,
  rule: ConditionalFormat,
  row: number,
  column: number,
  evaluator: FormulaEvaluator | null,
): string | null => {
  const { min, mid, max } = rule.gradient ?? { min: null, mid: null, max: null };
  const number = numberOf(rawValue(sheet, row, column, evaluator), sheet.book.timeZone);
  if (min === null || max === null || number === null) return null;
  const numbers = numbersOf(sheet, rule, evaluator);
  const stops = [min, mid, max]
    .filter((point) => point !== null)
    .map((point) => ({ at: placeOf(point, numbers), color: concreteColor(sheet.book, point.color) }))
    .sort((a, b) => a.at - b.at);
  const above = stops.findIndex(({ at }) => at >= number);
  const upper = stops[above];
  const lower = stops[above - 1];
  if (upper === undefined) return stops[stops.length - 1]?.color ?? null;
  if (lower === undefined || upper.at === lower.at) return upper.color;
  return mix(lower.color, upper.color, (number - lower.at) / (upper.at - lower.at));
};
