/** What is selected, in 1-based areas, and how the selection is moved. */
import type { IRange } from '@univerjs/core';
import { SelectionMoveType, SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { WireArea, WireSheet } from '../../wire/sheets';
import type { UniverHandle } from './handle';
import { unitId } from './handle';
import { jump } from './jump';
import { headingBox } from './places';
import type { SheetCells } from './store';

export interface Selected extends WireArea {
  /** The active cell. */
  atRow: number;
  atColumn: number;
}

/** A selection of whole rows or columns has NaN where it has no limit. */
export const areaOf = (range: IRange, sheet: WireSheet | undefined): WireArea => {
  const startRow = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const startColumn = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const endRow = Number.isNaN(range.endRow) ? (sheet?.rows.count ?? 1) - 1 : range.endRow;
  const endColumn = Number.isNaN(range.endColumn) ? (sheet?.columns.count ?? 1) - 1 : range.endColumn;
  return { row: startRow + 1, column: startColumn + 1, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
};

export const selectedIn = (univer: UniverHandle, sheet: WireSheet | undefined): Selected => {
  const selection = univer.service<SheetsSelectionsService>(SheetsSelectionsService).getCurrentLastSelection();
  if (selection === null || selection === undefined) return { row: 1, column: 1, rows: 1, columns: 1, atRow: 1, atColumn: 1 };
  const { primary, range } = selection;
  return { ...areaOf(range, sheet), atRow: (primary?.actualRow ?? 0) + 1, atColumn: (primary?.actualColumn ?? 0) + 1 };
};

/** Selects an area, with its first cell active, and brings that cell into view. */
export const selectArea = (univer: UniverHandle, sheetId: number, area: WireArea): void => {
  const startRow = area.row - 1;
  const startColumn = area.column - 1;
  const range = { startRow, endRow: startRow + area.rows - 1, startColumn, endColumn: startColumn + area.columns - 1 };
  const cell = { startRow, endRow: startRow, startColumn, endColumn: startColumn };
  const primary = { ...cell, actualRow: startRow, actualColumn: startColumn, isMerged: false, isMergedMainCell: false };
  const selections = [{ range: { ...range, rangeType: 0 }, primary, style: null }];
  univer.apply(SetSelectionsOperation.id, { unitId, subUnitId: String(sheetId), selections, type: SelectionMoveType.MOVE_END });
  // The first cell comes into view, as in Sheets, and not the far end of a long block.
  univer.apply(ScrollToRangeOperation.id, { range: cell });
  requestAnimationFrame(() => uncover(univer, sheetId, startRow, startColumn));
};

/**
 * Univer 0.25.1 takes frozen rows for as high as others, so a heading of two lines would lie over the row. Places count from 0; of a frozen
 * column the last is asked for (reveal.ts says why).
 */
const uncover = (univer: UniverHandle, sheetId: number, row: number, column: number): void => {
  const freeze = univer.sheet?.getFreeze();
  if (freeze === undefined || univer.sheet?.getSheetId() !== String(sheetId)) return;
  if (row <= freeze.ySplit || headingBox(univer, 'rows', row + 1) !== null) return;
  const at = Math.max(column, freeze.startColumn - 1);
  univer.apply(ScrollToRangeOperation.id, { range: { startRow: row - 1, endRow: row - 1, startColumn: at, endColumn: at } });
};

const hiddenLines = (lines: WireSheet['rows']['lines']): Set<number> =>
  new Set(lines.filter(([, , hidden]) => hidden === 1).map(([line]) => line));

/** Where Ctrl+arrow leads from the active cell: to that cell, or with Shift to the block up to it. */
export const jumpTarget = (sheet: WireSheet, cells: SheetCells, from: Selected, direction: number, extend: boolean): WireArea => {
  const hidden = { rows: hiddenLines(sheet.rows.lines), columns: hiddenLines(sheet.columns.lines) };
  const field = {
    rows: sheet.rows.count,
    columns: sheet.columns.count,
    filled: (row: number, column: number) => cells.value(row, column) !== null,
    hidden: (row: number, column: number) => hidden.rows.has(row) || hidden.columns.has(column),
  };
  const to = jump(field, { row: from.atRow, column: from.atColumn }, direction);
  if (!extend) return { ...to, rows: 1, columns: 1 };
  const row = Math.min(from.atRow, to.row);
  const column = Math.min(from.atColumn, to.column);
  return { row, column, rows: Math.abs(from.atRow - to.row) + 1, columns: Math.abs(from.atColumn - to.column) + 1 };
};
