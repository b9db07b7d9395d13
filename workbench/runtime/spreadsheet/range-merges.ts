/** Merged cells (gas-fakes test/testsheets.js "Range Merging Methods"). */
import { Exception } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import type { Area } from '../model/area';
import { covers, intersection } from '../model/area';
import { again, cellsOf, refuseGone } from './range-block';
import type { RangeState } from './state';
import { wrapRange } from './state';

const touching = (state: RangeState): Area[] => state.sheet.merges.filter((merge) => intersection(merge, state) !== null);

/** Merges that reach out of the range stand in the way of merging and of breaking apart (second-hand). */
const refusePartial = (state: RangeState): void => {
  if (touching(state).some((merge) => !covers(state, merge))) {
    throw new Exception('You must select all cells in a merged range to merge or unmerge them.');
  }
};

const unmerge = (state: RangeState): void => {
  const gone = touching(state);
  state.sheet.merges = state.sheet.merges.filter((merge) => !gone.includes(merge));
};

/** Only the upper left value of a merge survives. */
const merge = (state: RangeState, areas: Area[]): object => {
  refuseGone(state);
  refusePartial(state);
  unmerge(state);
  for (const area of areas) {
    if (area.rows === 1 && area.columns === 1) continue;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (row === area.row && column === area.column) continue;
        state.sheet.values.set(row, column, undefined);
        state.sheet.formulas.set(row, column, undefined);
        state.sheet.runs.set(row, column, undefined);
      }
    }
    state.sheet.merges.push({ row: area.row, column: area.column, rows: area.rows, columns: area.columns });
  }
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

export const rangeMerges: Methods<RangeState> = {
  merge: { kind: 'structure', call: (state) => merge(state, [state]) },
  mergeAcross: {
    kind: 'structure',
    call: (state) =>
      merge(
        state,
        Array.from({ length: state.rows }, (_, r) => ({ ...state, row: state.row + r, rows: 1 })),
      ),
  },
  mergeVertically: {
    kind: 'structure',
    call: (state) =>
      merge(
        state,
        Array.from({ length: state.columns }, (_, c) => ({ ...state, column: state.column + c, columns: 1 })),
      ),
  },
  breakApart: {
    kind: 'structure',
    call: (state) => {
      refuseGone(state);
      refusePartial(state);
      unmerge(state);
      state.sheet.touched(state.row, state.column, state.rows, state.columns);
      return again(state);
    },
  },
  isPartOfMerge: { kind: 'read', cells: cellsOf, call: (state) => touching(state).length > 0 },
  getMergedRanges: {
    kind: 'read',
    call: (state) => touching(state).map((area) => wrapRange(state.host, state.sheet, area)),
  },
};
