/** Where a range lies: corners, sizes, notation, neighbours. */
import { protectionRefuses } from '../features/protection/rights';
import { wholeArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { areaNotation } from '../model/a1';
import { lastColumn, lastRow } from '../model/area';
import { outOfGrid } from '../model/cell-blocks';
import { rangePath, refuseGone } from './range-block';
import type { RangeState } from './state';
import { wrapRange, wrapSheet } from './state';

const tooFew = (what: 'rows' | 'columns'): Exception => new Exception(`The number of ${what} in the range must be at least 1.`);

const offset = (state: RangeState, args: readonly unknown[]): object => {
  if (args.length < 2 || args.length > 4) throw signatureMismatch(`${rangePath}.offset`, args);
  const number = (index: number, otherwise: number): number =>
    args.length > index ? wholeArgument(`${rangePath}.offset`, args, index) : otherwise;
  const [down, right, rows, columns] = [number(0, 0), number(1, 0), number(2, state.rows), number(3, state.columns)];
  if (rows < 1) throw tooFew('rows');
  if (columns < 1) throw tooFew('columns');
  const area = { row: state.row + down, column: state.column + right, rows, columns };
  if (area.row < 1 || area.column < 1 || lastRow(area) > state.sheet.maxRows || lastColumn(area) > state.sheet.maxColumns)
    throw outOfGrid();
  return wrapRange(state.host, state.sheet, area);
};

/** Counts from 1 inside the range; cells beyond it are reached too (docs: getCell). */
const getCell = (state: RangeState, args: readonly unknown[]): object => {
  const row = wholeArgument(`${rangePath}.getCell`, args, 0);
  const column = wholeArgument(`${rangePath}.getCell`, args, 1);
  if (row < 1 || column < 1 || row > state.rows || column > state.columns) throw new Exception('Cell reference out of range');
  return wrapRange(state.host, state.sheet, { row: state.row + row - 1, column: state.column + column - 1, rows: 1, columns: 1 });
};

const handle = (call: (state: RangeState) => unknown): Methods<RangeState>[string] => ({ kind: 'handle', call });

export const rangePlace: Methods<RangeState> = {
  getA1Notation: handle((state) => areaNotation(state)),
  getRow: handle((state) => state.row),
  getRowIndex: handle((state) => state.row),
  getColumn: handle((state) => state.column),
  getColumnIndex: handle((state) => state.column),
  getNumRows: handle((state) => state.rows),
  getNumColumns: handle((state) => state.columns),
  getHeight: handle((state) => state.rows),
  getWidth: handle((state) => state.columns),
  getLastRow: handle((state) => lastRow(state)),
  getLastColumn: handle((state) => lastColumn(state)),
  getGridId: handle((state) => state.sheet.id),
  getSheet: handle((state) => wrapSheet(state.host, state.sheet)),
  isStartRowBounded: handle((state) => !state.open?.startRow),
  isEndRowBounded: handle((state) => !state.open?.endRow),
  isStartColumnBounded: handle((state) => !state.open?.startColumn),
  isEndColumnBounded: handle((state) => !state.open?.endColumn),
  /** Whether the protections let the user who runs edit every cell (docs: canEdit). */
  canEdit: { kind: 'read', call: (state) => protectionRefuses(state.sheet.book, state.sheet.id, state, state.host.user()) === null },
  getCell: { kind: 'handle', call: (state, ...args) => getCell(state, args) },
  offset: { kind: 'handle', call: (state, ...args) => offset(state, args) },
  /** The link of a published range; made from the ids as Google's is. */
  getDataSourceUrl: handle((state) => {
    refuseGone(state);
    return `https://docs.google.com/spreadsheets/d/${state.sheet.book.id}/gviz/tq?headers=0&gid=${state.sheet.id}&range=${areaNotation(state)}`;
  }),
};
