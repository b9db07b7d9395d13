/** Brings Univer's sheets in line with the model's: which there are, how many rows and columns, what is hidden, frozen, merged. */
import type { IRowData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber, LocaleType } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { WireArea, WireAxis, WireLine, WireSheet } from '../../wire/sheets';
import type { UniverHandle } from './handle';
import { unitId } from './handle';
import { defaultStyle } from './looks';

/** Google's sizes: rows of 21 px, columns of 100 px. */
const rowHeight = 21;
const columnWidth = 100;

const rowOf = ([, size, hidden]: WireLine): Partial<IRowData> => ({
  h: size ?? rowHeight,
  ia: BooleanNumber.FALSE,
  hd: hidden === 1 ? BooleanNumber.TRUE : BooleanNumber.FALSE,
});
const columnOf = ([, size, hidden]: WireLine) => ({ w: size ?? columnWidth, hd: hidden === 1 ? BooleanNumber.TRUE : BooleanNumber.FALSE });

const linesOf = <T>(axis: WireAxis, make: (line: WireLine) => T): Record<number, T> =>
  Object.fromEntries(axis.lines.map((line) => [line[0] - 1, make(line)]));

const freezeOf = (sheet: WireSheet) => {
  const ySplit = sheet.rows.frozen;
  const xSplit = sheet.columns.frozen;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
};

const rangeOf = (area: WireArea) => ({
  startRow: area.row - 1,
  endRow: area.row + area.rows - 2,
  startColumn: area.column - 1,
  endColumn: area.column + area.columns - 2,
});

const dataOf = (sheet: WireSheet): Partial<IWorksheetData> => ({
  id: String(sheet.id),
  name: sheet.name,
  cellData: {},
  rowCount: sheet.rows.count,
  columnCount: sheet.columns.count,
  defaultRowHeight: rowHeight,
  defaultColumnWidth: columnWidth,
  rowData: linesOf(sheet.rows, rowOf) as IWorksheetData['rowData'],
  columnData: linesOf(sheet.columns, columnOf),
  mergeData: sheet.merges.map(rangeOf),
  freeze: freezeOf(sheet),
  showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  rowHeader: { width: 46 },
  columnHeader: { height: 20 },
});

/** The whole workbook, for the start. */
export const workbookData = (title: string, language: 'ja' | 'en', sheets: readonly WireSheet[], first: number): Partial<IWorkbookData> => {
  // Univer opens the first sheet of the order; the order means nothing else here, as the tabs are the page's own.
  const order = [...sheets].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  return {
    id: unitId,
    name: title,
    locale: language === 'ja' ? LocaleType.JA_JP : LocaleType.EN_US,
    sheetOrder: order.map(({ id }) => String(id)),
    sheets: Object.fromEntries(sheets.map((sheet) => [String(sheet.id), dataOf(sheet)])),
    defaultStyle,
  };
};

/** Lines to change: those that are new or differ, and those that went back to the default (null). */
const changedLines = <T>(before: WireAxis, after: WireAxis, make: (line: WireLine) => T, plain: T): Record<number, T> => {
  const old = new Map(before.lines.map((line) => [line[0], JSON.stringify(line)]));
  const changed: Record<number, T> = {};
  for (const line of after.lines) {
    if (old.get(line[0]) !== JSON.stringify(line)) changed[line[0] - 1] = make(line);
    old.delete(line[0]);
  }
  for (const line of old.keys()) changed[line - 1] = plain;
  return changed;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Applies the difference between two states of one sheet. Answers whether the grid's layout changed. */
const updateSheet = (univer: UniverHandle, before: WireSheet, after: WireSheet): boolean => {
  const target = { unitId, subUnitId: String(after.id) };
  let moved = false;
  const apply = (id: string, params: object) => {
    univer.apply(id, { ...target, ...params });
    moved = true;
  };
  if (before.rows.count !== after.rows.count) apply(SetWorksheetRowCountMutation.id, { rowCount: after.rows.count });
  if (before.columns.count !== after.columns.count) apply(SetWorksheetColumnCountMutation.id, { columnCount: after.columns.count });
  const rows = changedLines(before.rows, after.rows, rowOf, { h: rowHeight, ia: BooleanNumber.FALSE, hd: BooleanNumber.FALSE });
  if (Object.keys(rows).length > 0) apply(SetRowDataMutation.id, { rowData: rows });
  const columns = changedLines(before.columns, after.columns, columnOf, { w: columnWidth, hd: BooleanNumber.FALSE });
  if (Object.keys(columns).length > 0) apply(SetColDataMutation.id, { columnData: columns });
  if (!same(before.merges, after.merges)) {
    if (before.merges.length > 0) apply(RemoveWorksheetMergeMutation.id, { ranges: before.merges.map(rangeOf) });
    if (after.merges.length > 0) apply(AddWorksheetMergeMutation.id, { ranges: after.merges.map(rangeOf) });
  }
  if (!same(freezeOf(before), freezeOf(after))) apply(SetFrozenMutation.id, freezeOf(after));
  if (before.gridlines !== after.gridlines) {
    apply(ToggleGridlinesMutation.id, { showGridlines: after.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  return moved;
};

/** As `updateSheets` for one sheet that is there. */
export const updateOne = (univer: UniverHandle, before: WireSheet, after: WireSheet): void => {
  if (updateSheet(univer, before, after)) univer.relayout(String(after.id));
};

/** Applies the difference between two lists of sheets. New sheets come first, so that there is always one left. */
export const updateSheets = (univer: UniverHandle, before: readonly WireSheet[], after: readonly WireSheet[]): void => {
  const old = new Map(before.map((sheet) => [sheet.id, sheet]));
  for (const sheet of after) {
    const known = old.get(sheet.id);
    if (known === undefined) univer.apply(InsertSheetMutation.id, { unitId, index: old.size, sheet: dataOf(sheet) });
    else updateOne(univer, known, sheet);
  }
  const kept = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!kept.has(id)) univer.apply(RemoveSheetMutation.id, { unitId, subUnitId: String(id), subUnitName: '' });
};
