/** What a cell holds, as exceljs takes it. */
import type { CellValue, RichText } from 'exceljs';
import type { TextRun } from '../../runtime/model/cell-format';
import { rawValue } from '../../runtime/model/cell-read';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Scalar } from '../../runtime/model/workbook';
import { toWall } from '../wall-clock';
import { withSheetNames } from './reference';
import { excelFont } from './style';
import { escapeText } from './text-escape';

/** The value a formula has now; undefined where nothing computes it. */
export type FormulaValue = (sheet: SheetModel, row: number, column: number) => Scalar | undefined;

export interface ValueContext {
  sheet: SheetModel;
  /** Sheet names that Excel does not accept, by the name given instead. */
  renamed: ReadonlyMap<string, string>;
  formulaValue: FormulaValue;
}

const errors = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

/** Functions that Excel stores under a longer name because they are younger than the file format. */
const younger =
  /(?<![\w.])(CONCAT|FILTER|IFNA|IFS|ISFORMULA|LET|MAXIFS|MINIFS|SEQUENCE|SORT|SORTBY|SWITCH|TEXTJOIN|UNIQUE|XLOOKUP|XMATCH)(?=\()/g;
const sheetFunctions = new Set(['FILTER', 'SORT']);

export const excelFormula = (formula: string): string =>
  formula
    .replace(/^=/, '')
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(younger, (name) => `_xlfn.${sheetFunctions.has(name) ? '_xlws.' : ''}${name}`),
    )
    .join('');

export const excelValue = (context: ValueContext, row: number, column: number): CellValue => {
  const { sheet } = context;
  const formula = sheet.formulas.get(row, column);
  const zone = sheet.book.timeZone;
  if (formula !== undefined) {
    const result = context.formulaValue(sheet, row, column);
    const written = escapeText(excelFormula(withSheetNames(formula, context.renamed)));
    return { formula: written, result: resultOf(result, zone) } as CellValue;
  }
  const value = rawValue(sheet, row, column, null);
  if (value === undefined) return null;
  if (value instanceof Date) return toWall(value, zone);
  if (typeof value !== 'string') return value;
  const runs = sheet.runs.get(row, column);
  return runs === undefined ? escapeText(value) : richValue(value, runs, sheet);
};

const resultOf = (value: Scalar | undefined, zone: string): unknown => {
  if (value instanceof Date) return toWall(value, zone);
  if (typeof value !== 'string') return value;
  return errors.has(value) ? { error: value } : escapeText(value);
};

/** Excel links whole cells only: the first link of the text becomes the cell's. */
const richValue = (text: string, runs: readonly TextRun[], sheet: SheetModel): CellValue => {
  const link = runs.find((run) => run.link !== undefined)?.link;
  const styled = runs.some(({ look }) => Object.keys(look).length > 0);
  const rich = { richText: styled ? pieces(text, runs, sheet) : [] };
  if (link === undefined) return styled ? rich : escapeText(text);
  return { text: styled ? rich : escapeText(text), hyperlink: escapeText(link) } as unknown as CellValue;
};

const pieces = (text: string, runs: readonly TextRun[], sheet: SheetModel): RichText[] => {
  const found: RichText[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) found.push({ text: escapeText(text.slice(at, end)) });
    at = Math.max(at, end);
  };
  for (const { start, end, look } of [...runs].sort((a, b) => a.start - b.start)) {
    plain(start);
    if (end > start) found.push({ text: escapeText(text.slice(start, end)), font: excelFont(look, sheet.book, true) });
    at = Math.max(at, end);
  }
  plain(text.length);
  return found;
};
