/** Keys of Google Sheets that Univer does not know or takes for something else. They count while the grid has the keyboard. */
import { closePopup } from './chrome/popup';
import type { Grid } from './grid/grid';
import { openList } from './grid-events';
import type { Workbench } from './workbench';

interface Place {
  row: number;
  column: number;
}

/** Univer's editor has the focus all the time, and shows itself only while a cell is edited. */
const hasKeyboard = (): boolean => document.activeElement?.id === '__editor___INTERNAL_EDITOR__DOCS_NORMAL';

/** Where a key leads from a cell; undefined when it leads nowhere. */
const targetOf = (grid: Grid, event: KeyboardEvent, from: Place): Place | undefined => {
  const control = event.ctrlKey || event.metaKey;
  const sheet = grid.sheet();
  if (sheet === undefined) return undefined;
  const cells = grid.cellsOf(grid.activeSheet);
  switch (event.key) {
    case 'Home':
      return control ? { row: 1, column: 1 } : { row: from.row, column: 1 };
    case 'End':
      return control ? cells.filledCorner() : { row: from.row, column: sheet.columns.count };
    case 'PageDown':
      return { row: Math.min(sheet.rows.count, from.row + grid.pageRows()), column: from.column };
    case 'PageUp':
      return { row: Math.max(1, from.row - grid.pageRows()), column: from.column };
    default:
      return undefined;
  }
};

const hiddenLines = (grid: Grid, axis: 'rows' | 'columns'): Set<number> =>
  new Set(grid.sheet()?.[axis].lines.flatMap(([at, , hidden]) => (hidden === 1 ? [at] : [])));

/** The nearest line that is not hidden, looking back towards the first. */
const shownLine = (grid: Grid, axis: 'rows' | 'columns', line: number): number => {
  const hidden = hiddenLines(grid, axis);
  let at = line;
  while (at > 1 && hidden.has(at)) at -= 1;
  while (hidden.has(at)) at += 1;
  return at;
};

const move = (grid: Grid, to: Place, extend: boolean): void => {
  const row = shownLine(grid, 'rows', to.row);
  const column = shownLine(grid, 'columns', to.column);
  const { atRow, atColumn } = grid.selection();
  if (!extend) grid.select({ row, column, rows: 1, columns: 1 });
  else {
    const area = { row: Math.min(row, atRow), column: Math.min(column, atColumn) };
    grid.select({ ...area, rows: Math.abs(row - atRow) + 1, columns: Math.abs(column - atColumn) + 1 });
  }
};

/** Shift+Enter and Shift+Tab go one cell back; what was being typed is kept. */
const back = (grid: Grid, key: string): void => {
  const { atRow, atColumn } = grid.selection();
  grid.editor.keep();
  const axis = key === 'Enter' ? 'rows' : 'columns';
  const hidden = hiddenLines(grid, axis);
  let line = (axis === 'rows' ? atRow : atColumn) - 1;
  while (line > 1 && hidden.has(line)) line -= 1;
  if (line < 1 || hidden.has(line)) line = axis === 'rows' ? atRow : atColumn;
  grid.select({ row: axis === 'rows' ? line : atRow, column: axis === 'rows' ? atColumn : line, rows: 1, columns: 1 });
};

/** The next line below that is not hidden; the line itself when there is none. */
const lineBelow = (grid: Grid, row: number): number => {
  const hidden = hiddenLines(grid, 'rows');
  const last = grid.sheet()?.rows.count ?? row;
  let at = row + 1;
  while (at <= last && hidden.has(at)) at += 1;
  return at > last ? row : at;
};

/** A row being typed cell by cell with Tab: Enter leads below the cell it began with. */
let tabbed: { sheetId: number; row: number; first: number; last: number } | null = null;

const followTab = (grid: Grid): void => {
  const { atRow, atColumn } = grid.selection();
  const goesOn = tabbed !== null && tabbed.sheetId === grid.activeSheet && tabbed.row === atRow && atColumn > tabbed.last;
  if (goesOn && tabbed !== null) tabbed.last = atColumn;
  else tabbed = { sheetId: grid.activeSheet, row: atRow, first: atColumn, last: atColumn };
};

/** Enter opens a cell; after a row typed with Tab it begins the next one. False leaves it to Univer, which goes down. */
const enter = (page: Workbench): boolean => {
  const { grid } = page;
  const { atRow, atColumn, rows, columns } = grid.selection();
  const began = tabbed;
  tabbed = null;
  if (grid.editor.isEditing()) {
    if (began === null || began.sheetId !== grid.activeSheet || began.row !== atRow || atColumn <= began.last) return false;
    grid.editor.keep();
    grid.select({ row: lineBelow(grid, atRow), column: began.first, rows: 1, columns: 1 });
    return true;
  }
  // Enter walks through a selection of several cells.
  if (rows * columns > 1) return false;
  if (grid.cellsOf(grid.activeSheet).rule(atRow, atColumn)?.arrow === true) void openList(page, grid.activeSheet, atRow, atColumn);
  else grid.editor.open();
  return true;
};

const press = (page: Workbench, event: KeyboardEvent): boolean => {
  const { grid } = page;
  const bare = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  if (bare && event.key === 'Enter') return enter(page);
  if (bare && event.key === 'Tab') followTab(grid);
  else if (/^(Arrow|Home|End|Page|Escape)/.test(event.key)) tabbed = null;
  if ((event.key === 'Enter' || event.key === 'Tab') && event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
    back(grid, event.key);
    return true;
  }
  if (grid.editor.isEditing() || event.altKey) return false;
  const at = grid.selection();
  const sheet = grid.sheet();
  if (event.key === ' ' && sheet !== undefined && event.ctrlKey !== event.shiftKey) {
    const { row, rows, column, columns } = at;
    if (event.ctrlKey) grid.select({ row: 1, rows: sheet.rows.count, column, columns });
    else grid.select({ row, rows, column: 1, columns: sheet.columns.count });
    return true;
  }
  const to = targetOf(grid, event, { row: at.atRow, column: at.atColumn });
  if (to === undefined) return false;
  move(grid, to, event.shiftKey);
  return true;
};

export const listenToKeys = (page: Workbench): void => {
  addEventListener(
    'pointerdown',
    () => {
      tabbed = null;
    },
    { capture: true },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.keyCode === 229 || !hasKeyboard() || !press(page, event)) return;
      closePopup();
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
};
