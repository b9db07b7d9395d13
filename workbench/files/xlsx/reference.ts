/** Cells and areas as Excel's file format has them. */
import { columnName, parseArea } from '../../runtime/model/a1';
import type { Area } from '../../runtime/model/area';
import { lastColumn, lastRow } from '../../runtime/model/area';
import { renameInFormula } from '../../runtime/model/formula-text';

const excelRows = 1_048_576;
const excelColumns = 16_384;

/** 'B2:C9', or 'B2' for a single cell: sqref and ref attributes know no open ends. */
export const areaName = (area: Area): string => {
  const first = `${columnName(area.column)}${area.row}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnName(lastColumn(area))}${lastRow(area)}`;
};

/** 'シート'!$B$2:$C$9, as defined names and lists have it. An open end reaches the end of Excel's grid. */
export const absoluteName = (sheet: string, area: Area): string => {
  const cell = (row: number, column: number) => `$${columnName(column)}$${row}`;
  const row = area.open?.endRow ? excelRows : lastRow(area);
  const column = area.open?.endColumn ? excelColumns : lastColumn(area);
  const first = cell(area.row, area.column);
  const range = row === area.row && column === area.column ? first : `${first}:${cell(row, column)}`;
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
};

/** The inverse for one range without its sheet; `rows` and `columns` are the size of the grid it lies on. */
export const openedArea = (text: string, rows: number, columns: number): Area | null => {
  const area = parseArea(text.trim(), rows, columns);
  if (area === null) return null;
  const open = { ...area.open };
  if (lastRow(area) >= excelRows) open.endRow = true;
  if (lastColumn(area) >= excelColumns) open.endColumn = true;
  if (Object.keys(open).length === 0) return area;
  return {
    row: area.row,
    column: area.column,
    rows: open.endRow ? Math.max(rows - area.row + 1, 1) : area.rows,
    columns: open.endColumn ? Math.max(columns - area.column + 1, 1) : area.columns,
    open,
  };
};

/** The areas of an sqref attribute, cut to the grid; ends that are open in Excel are the grid's last row here. */
export const openedAreas = (sqref: string, rows: number, columns: number): Area[] =>
  sqref.split(/\s+/).flatMap((text) => {
    const area = openedArea(text, rows, columns);
    if (area === null) return [];
    const { row, column } = area;
    const cut = { row, column, rows: Math.min(area.rows, rows - row + 1), columns: Math.min(area.columns, columns - column + 1) };
    return cut.rows > 0 && cut.columns > 0 ? [cut] : [];
  });

/** A formula with its sheet names exchanged; each pair is [from, to]. */
export const withSheetNames = (formula: string, names: ReadonlyMap<string, string>): string => {
  if (!formula.includes('!')) return formula;
  let renamed = formula;
  for (const [from, to] of names) renamed = renameInFormula(renamed, from, to);
  return renamed;
};
