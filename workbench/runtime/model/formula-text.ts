/** Formulas as text: finds their references (never inside quoted text) and rewrites them. Evaluation is somebody else's. */
import { columnName, columnNumber, quotedSheetName, splitSheetName } from './a1';
import type { AxisChange } from './area';
import { moveStretch } from './area';

interface Line {
  at: number;
  absolute: boolean;
}
export interface Corner {
  row: Line | null;
  column: Line | null;
}
/** A reference as it stands in a formula; `sheet` is null on the formula's own sheet. */
export interface Reference {
  sheet: string | null;
  from: Corner;
  to: Corner | null;
}

const sheetName = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const area = String.raw`${cell}(?::(?:${cell}|\$?[A-Za-z]{1,3}(?![\p{L}\p{N}(])|\$?[1-9]\d*))?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*`;
const tokens = new RegExp(
  String.raw`("(?:[^"]|"")*")|(?<![\p{L}\p{N}_.$!])(${sheetName})?(${area})(?![\p{L}\p{N}_.(!])|('(?:[^']|'')*'!?)|([\p{L}_][\p{L}\p{N}_.]*!?)`,
  'gu',
);

const corner = (text: string): Corner => {
  const found = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) as RegExpExecArray;
  const [, first, letters, second, digits] = found as unknown as [string, string, string, string, string];
  return {
    column: letters === '' ? null : { at: columnNumber(letters), absolute: first === '$' },
    row: digits === '' ? null : { at: Number(digits), absolute: letters === '' ? first === '$' || second === '$' : second === '$' },
  };
};

const cornerText = ({ row, column }: Corner): string =>
  (column === null ? '' : `${column.absolute ? '$' : ''}${columnName(column.at)}`) +
  (row === null ? '' : `${row.absolute ? '$' : ''}${row.at}`);

export const referenceText = (reference: Reference): string =>
  (reference.sheet === null ? '' : `${quotedSheetName(reference.sheet)}!`) +
  cornerText(reference.from) +
  (reference.to === null ? '' : `:${cornerText(reference.to)}`);

/** Rewrites every reference of a formula; null from `rewrite` leaves it as it is written. */
export const mapReferences = (formula: string, rewrite: (reference: Reference) => string | null): string =>
  formula.replace(tokens, (whole, _text, prefix?: string, span?: string) => {
    if (span === undefined) return whole;
    const [from, to] = span.split(':');
    const sheet = prefix === undefined ? null : splitSheetName(prefix).sheet;
    return rewrite({ sheet, from: corner(from as string), to: to === undefined ? null : corner(to) }) ?? whole;
  });

const shiftLine = (line: Line | null, by: number): Line | null => (line === null || line.absolute ? line : { ...line, at: line.at + by });
const legal = (each: Corner): boolean => (each.row === null || each.row.at >= 1) && (each.column === null || each.column.at >= 1);

/** The formula as it reads when copied `rows` down and `columns` to the right: relative references move along. */
export const shiftFormula = (formula: string, rows: number, columns: number): string => {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const shift = (each: Corner): Corner => ({ row: shiftLine(each.row, rows), column: shiftLine(each.column, columns) });
    const from = shift(reference.from);
    const to = reference.to === null ? null : shift(reference.to);
    return legal(from) && (to === null || legal(to)) ? referenceText({ ...reference, from, to }) : '#REF!';
  });
};

const moveLines = (from: Line | null, to: Line | null, change: AxisChange): [Line | null, Line | null] | null => {
  if (from === null && to === null) return [null, null];
  // "A2:A" keeps its open end; its one line moves alone.
  const first = (from ?? to) as Line;
  const last = (to ?? from) as Line;
  const moved = moveStretch(Math.min(first.at, last.at), Math.abs(last.at - first.at) + 1, change);
  if (moved === null) return null;
  return [from && { ...from, at: moved.start }, to && { ...to, at: moved.start + moved.count - 1 }];
};

/** The formula after rows or columns of a sheet came, went or moved; `concerns` tells which references point to that sheet. */
export const adjustFormula = (
  formula: string,
  axis: 'rows' | 'columns',
  change: AxisChange,
  concerns: (sheet: string | null) => boolean,
): string =>
  mapReferences(formula, (reference) => {
    if (!concerns(reference.sheet)) return null;
    const key = axis === 'rows' ? 'row' : 'column';
    const moved = moveLines(reference.from[key], reference.to?.[key] ?? (reference.to === null ? reference.from[key] : null), change);
    if (moved === null) return '#REF!';
    const from = { ...reference.from, [key]: moved[0] };
    const to = reference.to === null ? null : { ...reference.to, [key]: moved[1] };
    return referenceText({ ...reference, from, to });
  });

/** The formula after a sheet was renamed. */
export const renameInFormula = (formula: string, oldName: string, newName: string): string =>
  mapReferences(formula, (reference) =>
    reference.sheet !== null && reference.sheet.toLowerCase() === oldName.toLowerCase()
      ? referenceText({ ...reference, sheet: newName })
      : null,
  );
