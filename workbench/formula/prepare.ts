/** Google's formulas in the form the engine reads: closed ranges, named ranges written out, unknown sheets as #REF!. */
import { areaNotation, quotedSheetName } from '../runtime/model/a1';
import type { Area } from '../runtime/model/area';
import type { Reference } from '../runtime/model/formula-text';
import { mapReferences, referenceText } from '../runtime/model/formula-text';
import type { SheetModel } from '../runtime/model/sheet-model';
import type { Workbook } from '../runtime/model/workbook';

const words = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu;

const writeNames = (book: Workbook, formula: string): string => {
  if (book.namedRanges.length === 0) return formula;
  const known = new Map(book.namedRanges.map((named) => [named.name.toLowerCase(), named]));
  return formula.replace(words, (word) => {
    const named = known.get(word.toLowerCase());
    if (named === undefined) return word;
    const sheet = book.sheetById(named.sheetId);
    if (sheet === null || named.area === null) return '#REF!';
    const { open: _open, ...closed } = named.area;
    return `${quotedSheetName(sheet.name)}!${areaNotation(closed)}`;
  });
};

/** "B2:B" ends at the last row, "A2:2" at the last column; "B:B" and "2:2" are read as they are. */
const close = (reference: Reference, sheet: SheetModel): Reference => {
  const { from, to } = reference;
  if (to === null) return reference;
  const end = { ...to };
  if (from.row !== null && to.row === null) end.row = { at: sheet.maxRows, absolute: true };
  if (from.column !== null && to.column === null) end.column = { at: sheet.maxColumns, absolute: true };
  return { ...reference, to: end };
};

/** A formula for the engine, and the cells it reads by name of their block. */
export interface Prepared {
  text: string;
  reads: { sheet: SheetModel; area: Area }[];
}

const areaOf = ({ from, to }: Reference, sheet: SheetModel): Area => {
  const end = to ?? from;
  const rows = [from.row?.at ?? 1, end.row?.at ?? sheet.maxRows] as const;
  const columns = [from.column?.at ?? 1, end.column?.at ?? sheet.maxColumns] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
};

export const prepareFormula = (book: Workbook, sheet: SheetModel, formula: string): Prepared => {
  const reads: Prepared['reads'] = [];
  const text = mapReferences(writeNames(book, formula), (reference) => {
    const name = reference.sheet?.toLowerCase();
    const target = name === undefined ? sheet : book.sheets.find((each) => each.name.toLowerCase() === name);
    if (target === undefined) return '#REF!';
    const closed = close(reference, target);
    reads.push({ sheet: target, area: areaOf(closed, target) });
    // The engine knows sheets by their exact names.
    return referenceText(reference.sheet === null ? closed : { ...closed, sheet: target.name });
  });
  return { text, reads };
};

const single = /^=\s*(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?[1-9]\d*\s*$/u;

/** The cell a formula like "=A1" or "=Sheet2!$B$3" points to; null for any other formula. */
export const plainReference = (
  book: Workbook,
  sheet: SheetModel,
  formula: string,
): { sheet: SheetModel; row: number; column: number } | null => {
  if (!single.test(formula)) return null;
  let found: { sheet: SheetModel; row: number; column: number } | null = null;
  mapReferences(formula, (reference) => {
    const name = reference.sheet?.toLowerCase();
    const target = name === undefined ? sheet : book.sheets.find((each) => each.name.toLowerCase() === name);
    const { row, column } = reference.from;
    if (target !== undefined && row !== null && column !== null) found = { sheet: target, row: row.at, column: column.at };
    return null;
  });
  return found;
};

const dated = /^=\s*(?:TODAY|NOW|DATE|EDATE|EOMONTH|WORKDAY|WORKDAY\.INTL|DATEVALUE)\s*\((?:[^()]|\([^()]*\))*\)(?:\s*[+-]\s*\d+)?\s*$/i;

/** Formulas whose number Google shows as a date because of the function that made it. */
export const givesDate = (formula: string): boolean => dated.test(formula);
