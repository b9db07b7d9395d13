/** The sheets of the model as a page must know them before it sees a cell. */
import { hiddenByFilter } from '../../runtime/features/filter/hidden-rows';
import type { Axis } from '../../runtime/model/axis';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Workbook } from '../../runtime/model/workbook';
import type { WireArea, WireAxis, WireGroup, WireProtection, WireSheet } from '../../wire/sheets';

const isFolded = (axis: Axis, line: number): boolean => axis.collapsed.some(({ start, count }) => line >= start && line < start + count);

/** Stretches of lines that are at least `depth` deep, for every depth. */
const groupsOf = (axis: Axis): WireGroup[] => {
  const deep = axis.entries().filter(([, state]) => (state.depth ?? 0) > 0);
  const groups: WireGroup[] = [];
  const deepest = Math.max(0, ...deep.map(([, state]) => state.depth ?? 0));
  for (let depth = 1; depth <= deepest; depth++) {
    let open: WireGroup | null = null;
    for (const [line, state] of deep) {
      if ((state.depth ?? 0) < depth) continue;
      if (open !== null && open.start + open.count === line) open.count += 1;
      else {
        open = { start: line, count: 1, depth, collapsed: false };
        groups.push(open);
      }
    }
  }
  for (const group of groups) {
    group.collapsed = axis.collapsed.some((one) => one.depth === group.depth && one.start === group.start && one.count === group.count);
  }
  return groups;
};

const wireAxis = (axis: Axis, filtered: ReadonlySet<number> = new Set()): WireAxis => {
  const lines: WireAxis['lines'] = [];
  const states = new Map(axis.entries());
  for (const line of filtered) if (!states.has(line)) lines.push([line, null, 1]);
  for (const [line, state] of states) {
    const hidden = state.hidden === true || isFolded(axis, line) || filtered.has(line);
    if (hidden || state.size !== undefined) lines.push([line, state.size ?? null, hidden ? 1 : 0]);
  }
  return { count: axis.max, frozen: axis.frozen, lines, groups: groupsOf(axis) };
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

const warningsOf = (book: Workbook, sheet: SheetModel): WireProtection[] =>
  book.protections
    .filter((lock) => lock.sheetId === sheet.id && lock.warningOnly)
    .map(({ area, description }) => ({ ...plainArea(area), description }));

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
