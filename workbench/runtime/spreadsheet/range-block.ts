/** What every table of Range shares: the shape of given arrays, the cells a call costs, and the range itself as an answer. */
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Method } from '../kernel/publish';
import { refuseOutside } from '../model/cell-blocks';
import type { RangeState } from './state';
import { wrapRange } from './state';

export const rangePath = 'SpreadsheetApp.Range';

export const cellsOf = (state: RangeState): number => state.rows * state.columns;
export const oneCell = (): number => 1;

/** The same range as a fresh object, for chains of calls. */
export const again = (state: RangeState): object => wrapRange(state.host, state.sheet, state);

/** Refuses a range that lies outside its sheet, or whose sheet was deleted. */
export const refuseGone = (state: RangeState): void => {
  if (state.sheet.deleted) throw new Exception(`Sheet ${state.sheet.id} not found`);
  refuseOutside(state.sheet, state);
};

/** The given two-dimensional array, of exactly the range's shape (alpatania/sassafras#8 and others quote the messages). */
export const matrix = (state: RangeState, method: string, args: readonly unknown[]): readonly (readonly unknown[])[] => {
  const [data] = args;
  if (args.length !== 1 || !Array.isArray(data) || !data.every(Array.isArray)) throw signatureMismatch(`${rangePath}.${method}`, args);
  const compare = (what: 'rows' | 'columns', has: number, wants: number): void => {
    if (has === wants) return;
    throw new Exception(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`,
    );
  };
  compare('rows', data.length, state.rows);
  for (const cells of data as unknown[][]) compare('columns', cells.length, state.columns);
  return data as unknown[][];
};

/** A block of answers, one a cell. */
export const blockOf = <T>(state: RangeState, item: (row: number, column: number) => T): T[][] =>
  Array.from({ length: state.rows }, (_, r) =>
    Array.from({ length: state.columns }, (_unused, c) => item(state.row + r, state.column + c)),
  );

/** getX and getXs of one thing per cell. */
export const readers = (
  one: string,
  many: string,
  read: (state: RangeState, row: number, column: number) => unknown,
): Record<string, Method<RangeState>> => ({
  [one]: {
    kind: 'read',
    cells: oneCell,
    call: (state) => {
      refuseGone(state);
      return read(state, state.row, state.column);
    },
  },
  [many]: {
    kind: 'read',
    cells: cellsOf,
    call: (state) => {
      refuseGone(state);
      return blockOf(state, (row, column) => read(state, row, column));
    },
  },
});
