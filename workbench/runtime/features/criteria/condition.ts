/** Whether a cell meets a criterion: one judgement for validation rules, conditional formats and filters. */
import type { Criterion, CriterionValue } from '../../model/rules';
import { serialOfDay } from '../../model/time-zone';
import type { Scalar } from '../../model/workbook';
import { isDate } from '../arguments';
import { relativeDays } from './relative-date';
import { isRelativeDate } from './values';

/** The cell that is judged. `text` is asked for only when a criterion compares texts. */
export interface JudgedCell {
  value: Scalar | '';
  text(): string;
}

/** What a judgement needs of the workbook around the cell. */
export interface Judge {
  /** Days since 1899-12-30 in the workbook's time zone, with the time of day as the fraction. */
  serial(date: Date): number;
  /** The serial number of this moment. */
  today(): number;
  /** The value of a formula as seen from the judged cell; null where formulas cannot be computed. */
  formula(formula: string): Scalar | '' | null;
}

const writtenDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** An argument after its formula, if it is one, was computed. */
const resolve = (value: CriterionValue | undefined, judge: Judge): CriterionValue | undefined =>
  typeof value === 'string' && value.startsWith('=') ? judge.formula(value) : value;

const numberOf = (value: CriterionValue | undefined, judge: Judge): number | null => {
  const found = resolve(value, judge);
  if (typeof found === 'number') return found;
  if (isDate(found)) return judge.serial(found);
  if (typeof found === 'string' && found.trim() !== '' && Number.isFinite(Number(found))) return Number(found);
  return null;
};

const dayOf = (value: CriterionValue | undefined, judge: Judge): number | null => {
  const found = resolve(value, judge);
  if (isDate(found)) return Math.floor(judge.serial(found));
  if (typeof found === 'number') return Math.floor(found);
  const parts = typeof found === 'string' ? writtenDay.exec(found.trim()) : null;
  return parts === null ? null : serialOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
};

const textOf = (value: CriterionValue | undefined, judge: Judge): string => {
  const found = resolve(value, judge);
  return found === undefined || found === null ? '' : String(found).toLowerCase();
};

const numberTests: Record<string, (cell: number, a: number, b: number) => boolean> = {
  NUMBER_BETWEEN: (cell, a, b) => cell >= Math.min(a, b) && cell <= Math.max(a, b),
  NUMBER_NOT_BETWEEN: (cell, a, b) => cell < Math.min(a, b) || cell > Math.max(a, b),
  NUMBER_EQUAL_TO: (cell, a) => cell === a,
  NUMBER_NOT_EQUAL_TO: (cell, a) => cell !== a,
  NUMBER_GREATER_THAN: (cell, a) => cell > a,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (cell, a) => cell >= a,
  NUMBER_LESS_THAN: (cell, a) => cell < a,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (cell, a) => cell <= a,
};

const dateTests: Record<string, (cell: number, a: number, b: number) => boolean> = {
  DATE_AFTER: (cell, a) => cell > a,
  DATE_BEFORE: (cell, a) => cell < a,
  DATE_EQUAL_TO: (cell, a) => cell === a,
  DATE_NOT_EQUAL_TO: (cell, a) => cell !== a,
  DATE_ON_OR_AFTER: (cell, a) => cell >= a,
  DATE_ON_OR_BEFORE: (cell, a) => cell <= a,
  DATE_BETWEEN: (cell, a, b) => cell >= Math.min(a, b) && cell <= Math.max(a, b),
  DATE_NOT_BETWEEN: (cell, a, b) => cell < Math.min(a, b) || cell > Math.max(a, b),
};

const textTests: Record<string, (cell: string, wanted: string) => boolean> = {
  TEXT_CONTAINS: (cell, wanted) => cell.includes(wanted),
  TEXT_DOES_NOT_CONTAIN: (cell, wanted) => !cell.includes(wanted),
  TEXT_EQUAL_TO: (cell, wanted) => cell === wanted,
  TEXT_NOT_EQUAL_TO: (cell, wanted) => cell !== wanted,
  TEXT_STARTS_WITH: (cell, wanted) => cell.startsWith(wanted),
  TEXT_ENDS_WITH: (cell, wanted) => cell.endsWith(wanted),
};

const email = /^[^\s@<>()[\],;:"]+@[^\s@.]+(\.[^\s@.]+)+$/;
const url = /^((https?|ftp):\/\/[^\s/$.?#][^\s]*|mailto:\S+@\S+|([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?([/?#]\S*)?)$/i;

const judgeDate = (type: string, values: readonly CriterionValue[], cell: JudgedCell, judge: Judge): boolean => {
  if (!isDate(cell.value)) return false;
  const day = Math.floor(judge.serial(cell.value));
  const [first] = values;
  if (isRelativeDate(first)) {
    const span = relativeDays(first.relativeDate, Math.floor(judge.today()));
    if (type.startsWith('DATE_AFTER')) return day > (first.relativeDate.startsWith('PAST') ? span.first : span.last);
    if (type.startsWith('DATE_BEFORE')) return day < span.first;
    return day >= span.first && day <= span.last;
  }
  const a = dayOf(first, judge);
  const b = dayOf(values[1] ?? first, judge);
  return a !== null && b !== null && (dateTests[type]?.(day, a, b) ?? false);
};

/** True for TRUE, numbers but 0 and dates; errors and texts are not true. */
export const isTruthy = (value: Scalar | '' | null): boolean =>
  value === true || (typeof value === 'number' && value !== 0) || isDate(value);

/**
 * Judges every criterion that needs nothing but the cell itself and formulas: numbers, texts, dates, emptiness, CUSTOM_FORMULA.
 * Lists, ranges and checkboxes belong to validation. An empty cell meets no number and no date criterion; texts are compared as
 * displayed and without regard to case, as Sheets' own conditions do (second-hand: docs/runtime-gaps.md).
 */
export const meets = ({ type, values }: Criterion, cell: JudgedCell, judge: Judge): boolean => {
  if (type === 'CELL_EMPTY') return cell.value === '';
  if (type === 'CELL_NOT_EMPTY') return cell.value !== '';
  if (type === 'CUSTOM_FORMULA') return isTruthy(judge.formula(String(values[0] ?? '')));
  if (type === 'DATE_IS_VALID_DATE') return isDate(cell.value);
  if (type === 'TEXT_IS_VALID_EMAIL') return email.test(cell.text());
  if (type === 'TEXT_IS_VALID_URL') return url.test(cell.text());
  if (type.startsWith('DATE_')) return judgeDate(type, values, cell, judge);
  const byText = textTests[type];
  if (byText !== undefined) return byText(cell.text().toLowerCase(), textOf(values[0], judge));
  const byNumber = numberTests[type];
  if (byNumber === undefined) return false;
  const number = typeof cell.value === 'number' ? cell.value : isDate(cell.value) ? judge.serial(cell.value) : null;
  const a = numberOf(values[0], judge);
  const b = numberOf(values[1] ?? values[0] ?? null, judge);
  return number !== null && a !== null && b !== null && byNumber(number, a, b);
};
