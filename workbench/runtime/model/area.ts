/** A block of cells on one sheet, 1-based, and how it follows rows and columns that come, go and move. */

/** Sides the notation leaves open: "D:F" has no rows, "A2:A" no last row. The numbers of the area are then the sheet's edges. */
export interface OpenSides {
  startRow?: true;
  endRow?: true;
  startColumn?: true;
  endColumn?: true;
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
  open?: OpenSides;
}

export interface AreaRef {
  sheetId: number;
  area: Area;
}

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

export const covers = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row && lastRow(inner) <= lastRow(outer) && inner.column >= outer.column && lastColumn(inner) <= lastColumn(outer);

/** The cells two areas share; null when they share none. */
export const intersection = (a: Area, b: Area): Area | null => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
};

/** The cells of `area` that `hole` does not cover, as at most four blocks. */
export const subtract = (area: Area, hole: Area): Area[] => {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts: Area[] = [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    { row: lastRow(cut) + 1, column: area.column, rows: lastRow(area) - lastRow(cut), columns: area.columns },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: lastColumn(cut) + 1, rows: cut.rows, columns: lastColumn(area) - lastColumn(cut) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
};

/** A change of one axis: `count` lines come before line `at`, go from line `at`, or move from `at` to before `to`. */
export type AxisChange =
  | { kind: 'insert'; at: number; count: number }
  | { kind: 'delete'; at: number; count: number }
  | { kind: 'move'; at: number; count: number; to: number };

/** Where line `line` is after the change; null when it was deleted. */
export const moveLine = (line: number, change: AxisChange): number | null => {
  const { at, count } = change;
  if (change.kind === 'insert') return line >= at ? line + count : line;
  if (change.kind === 'delete') return line < at ? line : line < at + count ? null : line - count;
  const { to } = change;
  if (line >= at && line < at + count) return to > at ? line + (to - at - count) : line - (at - to);
  if (to > at && line >= at + count && line < to) return line - count;
  if (to < at && line >= to && line < at) return line + count;
  return line;
};

/** A stretch of lines after the change; null when nothing of it is left. Lines inserted inside it widen it. */
export const moveStretch = (start: number, count: number, change: AxisChange): { start: number; count: number } | null => {
  const end = start + count - 1;
  if (change.kind === 'delete') {
    const gone = Math.min(end, change.at + change.count - 1) - Math.max(start, change.at) + 1;
    const left = count - Math.max(gone, 0);
    if (left <= 0) return null;
    const newStart = start < change.at ? start : Math.max(change.at, start - change.count);
    return { start: newStart, count: left };
  }
  const first = moveLine(start, change) as number;
  const last = moveLine(end, change) as number;
  // A move that would turn the stretch around leaves it where it was, as a reference in a formula does.
  return last >= first ? { start: first, count: last - first + 1 } : { start, count };
};

/** The area after a change of rows or columns; open sides keep to the edges of a sheet that now has `max` lines. */
export const moveArea = (area: Area, axis: 'rows' | 'columns', change: AxisChange, max: number): Area | null => {
  const rows = axis === 'rows';
  const openStart = rows ? area.open?.startRow : area.open?.startColumn;
  const openEnd = rows ? area.open?.endRow : area.open?.endColumn;
  const moved = moveStretch(rows ? area.row : area.column, rows ? area.rows : area.columns, change);
  if (moved === null && !(openStart && openEnd)) return null;
  const start = openStart ? 1 : (moved?.start ?? 1);
  const count = openEnd ? max - start + 1 : (moved?.count ?? 1);
  if (count < 1) return null;
  return rows ? { ...area, row: start, rows: count } : { ...area, column: start, columns: count };
};
