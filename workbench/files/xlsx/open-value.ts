/** A cell of an opened Excel file: its value, its formula, the looks inside its text. */
import type {
  Cell,
  CellErrorValue,
  CellFormulaValue,
  CellHyperlinkValue,
  CellRichTextValue,
  CellSharedFormulaValue,
  RichText,
} from 'exceljs';
import type { TextLook, TextRun } from '../../runtime/model/cell-format';
import type { Scalar } from '../../runtime/model/workbook';
import { fromWall } from '../wall-clock';

export interface OpenedValue {
  value?: Scalar;
  formula?: string;
  runs?: TextRun[];
  /** The cell had a formula that only Excel computes; its last result stands for it. */
  frozen?: true;
}

export type LookReader = (font: RichText['font']) => TextLook;

export const openedValue = (cell: Cell, timeZone: string, lookOf: LookReader): OpenedValue => {
  const { value } = cell;
  if (value === null || value === undefined || value === '') return {};
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? {} : { value: fromWall(value, timeZone) };
  if (typeof value !== 'object') return { value };
  if ('richText' in value) return rich(value, lookOf);
  if ('hyperlink' in value) return linked(value, lookOf);
  if ('error' in value) return { value: String((value as CellErrorValue).error) };
  // The getter writes a shared formula as if it stood in this cell alone.
  const formula = cell.formula ?? (value as CellFormulaValue).formula ?? (value as CellSharedFormulaValue).sharedFormula;
  if (formula === undefined || formula === '') return {};
  const result = cell.result as Scalar | CellErrorValue | undefined;
  if (onlyInExcel(formula) && result !== undefined) {
    const frozen: Scalar = result instanceof Date ? fromWall(result, timeZone) : typeof result === 'object' ? String(result.error) : result;
    return frozen === '' ? { frozen: true } : { value: frozen, frozen: true };
  }
  return { formula: `=${googleFormula(formula)}` };
};

/**
 * Other workbooks, tables by name, and functions Google does not have: PHONETIC, above all, writes the readings in Japanese lists. Without
 * their results the cells would be empty, and a list would lose what a person sees in it.
 */
const onlyInExcel = (formula: string): boolean =>
  /\[\d+\]|[\p{L}\p{N}_]\[[^\]]*\]|(?<![\w.])(?:PHONETIC|JIS|DBCS|YEN|NUMBERSTRING|DATESTRING|GETPIVOTDATA|CUBE\w+|WEBSERVICE|FILTERXML|CELL|INFO)\(/u.test(
    formula.replace(/"(?:[^"]|"")*"/g, '""'),
  );

const googleFormula = (formula: string): string => formula.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./g, '');

const rich = ({ richText }: CellRichTextValue, lookOf: LookReader): OpenedValue => {
  const value = richText.map(({ text }) => text).join('');
  const runs: TextRun[] = [];
  let at = 0;
  for (const { text, font } of richText) {
    const look = lookOf(font);
    if (Object.keys(look).length > 0) runs.push({ start: at, end: at + text.length, look });
    at += text.length;
  }
  if (value === '') return {};
  return runs.length === 0 ? { value } : { value, runs };
};

const linked = ({ text, hyperlink }: CellHyperlinkValue, lookOf: LookReader): OpenedValue => {
  const inner: OpenedValue =
    typeof text === 'object' && text !== null ? rich(text as CellRichTextValue, lookOf) : { value: String(text ?? '') };
  if (typeof inner.value !== 'string' || inner.value === '') return {};
  const runs = inner.runs?.map((run) => ({ ...run, link: hyperlink })) ?? [
    { start: 0, end: inner.value.length, look: {}, link: hyperlink },
  ];
  return { value: inner.value, runs };
};
