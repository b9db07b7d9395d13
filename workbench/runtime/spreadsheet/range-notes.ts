/** Notes of cells (gas-fakes test/testsheetsbasic.js "notes"). */
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { again, cellsOf, matrix, rangePath, readers, refuseGone } from './range-block';
import type { RangeState } from './state';

const noteOf = (text: string): string | undefined => (text === '' ? undefined : text);

/** setNotes writes a whole number as "1.0", setNote as "1" (Google issue 429373214). */
const manyText = (given: unknown): string => {
  if (given === null || given === undefined) return '';
  return typeof given === 'number' && Number.isInteger(given) ? given.toFixed(1) : String(given);
};

export const rangeNotes: Methods<RangeState> = {
  ...readers('getNote', 'getNotes', ({ sheet }, row, column) => sheet.notes.get(row, column) ?? ''),
  setNote: {
    kind: 'fill',
    cells: cellsOf,
    call: (state, ...args) => {
      if (args.length !== 1) throw signatureMismatch(`${rangePath}.setNote`, args);
      refuseGone(state);
      const [given] = args;
      state.sheet.notes.fill(
        state.row,
        state.column,
        state.rows,
        state.columns,
        noteOf(given === null || given === undefined ? '' : String(given)),
      );
      state.sheet.touched(state.row, state.column, state.rows, state.columns);
      return again(state);
    },
  },
  setNotes: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) => {
      const data = matrix(state, 'setNotes', args);
      refuseGone(state);
      state.sheet.notes.putBlock(
        state.row,
        state.column,
        data.map((cells) => cells.map((given) => noteOf(manyText(given)))),
      );
      state.sheet.touched(state.row, state.column, state.rows, state.columns);
      return again(state);
    },
  },
};
