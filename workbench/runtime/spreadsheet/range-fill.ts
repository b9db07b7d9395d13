/** Filling a range from its first cells, as the fill handle does (gas-fakes test/testsheets.js "Range.autoFill and autoFillToNeighbor"). */
import { protectionRefuses, refuse } from '../features/protection/rights';
import { enumName } from '../kernel/enumeration';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { stateOf } from '../kernel/publish';
import type { Area } from '../model/area';
import { covers, lastColumn, lastRow } from '../model/area';
import { dropBlock, liftBlock, refuseOutside, shiftBlock } from '../model/cell-blocks';
import { rawValue } from '../model/cell-read';
import { seriesOf } from '../model/series';
import type { SheetModel } from '../model/sheet-model';
import type { Scalar } from '../model/workbook';
import { cellsOf, rangePath, refuseGone } from './range-block';
import type { RangeState } from './state';

/** Fills one line (a column when `down`) from `source` cells into the cells of `target` outside it. */
const fillLine = (sheet: SheetModel, source: Area, target: Area, down: boolean, series: boolean): void => {
  const length = down ? source.rows : source.columns;
  const cell = (index: number): { row: number; column: number } =>
    down ? { row: source.row + index, column: source.column } : { row: source.row, column: source.column + index };
  const texts = Array.from({ length }, (_, index) => sheet.formulas.get(cell(index).row, cell(index).column));
  const values = Array.from({ length }, (_, index) => rawValue(sheet, cell(index).row, cell(index).column, null));
  const next = series && texts.every((text) => text === undefined) ? seriesOf(values) : null;
  const first = down ? target.row - source.row : target.column - source.column;
  const count = down ? target.rows : target.columns;
  for (let index = first; index < first + count; index++) {
    if (index >= 0 && index < length) continue;
    const from = cell(((index % length) + length) % length);
    const to = cell(index);
    const block = liftBlock(sheet, { ...from, rows: 1, columns: 1 }, ['values', 'formulas', 'formats', 'validations', 'runs']);
    dropBlock(sheet, to.row, to.column, shiftBlock(block, to.row - from.row, to.column - from.column));
    if (next !== null) {
      sheet.values.set(to.row, to.column, next(index) as Scalar);
      sheet.runs.set(to.row, to.column, undefined);
    }
  }
};

/** Fills `target`, which holds `source` and reaches beyond it on one side only. */
export const fill = (sheet: SheetModel, source: Area, target: Area, series: boolean): void => {
  if (!covers(target, source)) throw new Exception('The destination range must contain the source range.');
  const grown = [
    target.row < source.row,
    target.column < source.column,
    lastRow(target) > lastRow(source),
    lastColumn(target) > lastColumn(source),
  ].filter(Boolean).length;
  if (grown > 1) throw new Exception('AutoFill destination range must extend the source range in only one direction.');
  refuseOutside(sheet, target);
  const down = target.rows > source.rows;
  if (down)
    for (let c = 0; c < source.columns; c++) fillLine(sheet, { ...source, column: source.column + c, columns: 1 }, target, true, series);
  else for (let r = 0; r < source.rows; r++) fillLine(sheet, { ...source, row: source.row + r, rows: 1 }, target, false, series);
  sheet.touched(target.row, target.column, target.rows, target.columns);
};

const autoFill = (state: RangeState, args: readonly unknown[]): void => {
  const target = stateOf<RangeState>(args[0], rangePath);
  const series = enumName(args[1], 'SpreadsheetApp.AutoFillSeries');
  if (target === null || series === null || args.length !== 2) throw signatureMismatch(`${rangePath}.autoFill`, args);
  refuseGone(state);
  refuse(protectionRefuses(state.sheet.book, state.sheet.id, target, state.host.user()));
  fill(state.sheet, state, target, series === 'DEFAULT_SERIES');
};

/** Down as far as the column to the left is filled, or else the one to the right (docs: autoFillToNeighbor). */
const autoFillToNeighbor = (state: RangeState, args: readonly unknown[]): void => {
  const series = enumName(args[0], 'SpreadsheetApp.AutoFillSeries');
  if (series === null || args.length !== 1) throw signatureMismatch(`${rangePath}.autoFillToNeighbor`, args);
  refuseGone(state);
  for (const column of [state.column - 1, state.column + state.columns]) {
    let end = lastRow(state);
    if (column < 1 || !state.sheet.hasContent(end, column)) continue;
    while (end < state.sheet.maxRows && state.sheet.hasContent(end + 1, column)) end += 1;
    if (end === lastRow(state)) continue;
    fill(state.sheet, state, { ...state, rows: end - state.row + 1 }, series === 'DEFAULT_SERIES');
    return;
  }
};

export const rangeFill: Methods<RangeState> = {
  autoFill: { kind: 'write', cells: cellsOf, call: (state, ...args) => autoFill(state, args) },
  autoFillToNeighbor: { kind: 'write', cells: cellsOf, call: (state, ...args) => autoFillToNeighbor(state, args) },
};
