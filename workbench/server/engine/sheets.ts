/** The sheets of the model as a page must know them before it sees a cell. */
import { hiddenByFilter } from '../../runtime/features/filter/hidden-rows';
import { subtract } from '../../runtime/model/area';
import type { Axis } from '../../runtime/model/axis';
import { controlLine, groupsOf } from '../../runtime/model/groups';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Workbook } from '../../runtime/model/workbook';
import type { WireArea, WireAxis, WireProtection, WireSheet } from '../../wire/sheets';

const wireAxis = (axis: Axis, filtered: ReadonlySet<number> = new Set()): WireAxis => {
  const lines: WireAxis['lines'] = [];
  const states = new Map(axis.entries());
  for (const line of filtered) if (!states.has(line)) lines.push([line, null, 1]);
  for (const [line, state] of states) {
    const hidden = state.hidden === true || filtered.has(line);
    if (hidden || state.size !== undefined) lines.push([line, state.size ?? null, hidden ? 1 : 0]);
  }
  return {
    count: axis.max,
    frozen: axis.frozen,
    lines,
    groups: groupsOf(axis).map((group) => ({ ...group, control: controlLine(axis, group) })),
  };
};

/** Rows that the sheet's filter hides. */
const filteredRows = (sheet: SheetModel): Set<number> => {
  const rows = new Set<number>();
  const { filter } = sheet;
  if (filter === null || filter.columns.size === 0) return rows;
  const last = Math.min(filter.area.row + filter.area.rows - 1, sheet.maxRows);
  for (let row = filter.area.row + 1; row <= last; row++) if (hiddenByFilter(sheet, row)) rows.add(row);
  return rows;
};

const plainArea = ({ row, column, rows, columns }: WireArea): WireArea => ({ row, column, rows, columns });

/** What warning-only protections guard: their area but for the ranges left free in it. */
const warningsOf = (book: Workbook, sheet: SheetModel): WireProtection[] =>
  book.protections
    .filter((lock) => lock.sheetId === sheet.id && lock.warningOnly)
    .flatMap(({ id, type, area, unprotected, description }) => {
      let parts: WireArea[] = [type === 'SHEET' ? { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns } : plainArea(area)];
      for (const free of unprotected) parts = parts.flatMap((part) => subtract(part, free));
      return parts.map((part) => ({ ...part, protection: id, description }));
    });

export const wireSheet = (book: Workbook, sheet: SheetModel): WireSheet => ({
  id: sheet.id,
  name: sheet.name,
  hidden: sheet.hidden,
  tabColor: sheet.tabColor,
  rows: wireAxis(sheet.rows, filteredRows(sheet)),
  columns: wireAxis(sheet.columns),
  merges: sheet.merges.map(plainArea),
  gridlines: !sheet.hiddenGridlines,
  filter: sheet.filter === null ? null : plainArea(sheet.filter.area),
  warnings: warningsOf(book, sheet),
  // Values that a rule merely warns about are marked by their content too.
  conditional: sheet.conditionalFormats.length > 0 || hasWarningRule(sheet),
});

export const wireSheets = (book: Workbook): WireSheet[] => book.sheets.map((sheet) => wireSheet(book, sheet));

/** Looks at the first rows only: a rule that warns stands on whole columns. */
const hasWarningRule = (sheet: SheetModel): boolean => {
  const last = Math.min(sheet.validations.height, 200);
  for (let row = 1; row <= last; row++) if (sheet.validations.rowAt(row)?.some((rule) => rule?.allowInvalid === true)) return true;
  return false;
};
