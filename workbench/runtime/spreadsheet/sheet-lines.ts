/** Rows and columns of a sheet: they come, go, move, hide, freeze and have sizes. Both axes share every method's making. */
import { wholeArgument } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Method, Methods } from '../kernel/publish';
import { stateOf } from '../kernel/publish';
import { hiddenByFilter } from '../model/filter-check';
import type { SheetModel } from '../model/sheet-model';
import type { AxisName } from '../model/structure';
import { deleteLines, insertLines, moveLines } from '../model/structure';
import { rangePath } from './range-block';
import { refuseDeleted, sameSheet, sheetPath } from './sheet-basics';
import type { RangeState, SheetState } from './state';

const told = (sheet: SheetModel): void => sheet.book.changed({ kind: 'sheet', sheetId: sheet.id });

/** A method of whole numbers: `least` of them must be given, at most as many as `most`. */
const numbers = (
  method: string,
  [least, most]: [number, number],
  act: (state: SheetState, ...given: number[]) => unknown,
  kind: Method<SheetState>['kind'] = 'structure',
): Methods<SheetState> => ({
  [method]: {
    kind,
    call: (state, ...args) => {
      if (args.length < least || args.length > most) throw signatureMismatch(`${sheetPath}.${method}`, args);
      refuseDeleted(state.sheet);
      return act(state, ...args.map((_, index) => wholeArgument(`${sheetPath}.${method}`, args, index)));
    },
  },
});

/** A method that takes a range and works on its rows or columns. */
const lines = (method: string, axis: AxisName, act: (sheet: SheetModel, start: number, count: number) => void): Methods<SheetState> => ({
  [method]: {
    kind: 'structure',
    call: ({ sheet }, ...args) => {
      const range = stateOf<RangeState>(args[0], rangePath);
      if (range === null || args.length !== 1) throw signatureMismatch(`${sheetPath}.${method}`, args);
      act(sheet, axis === 'rows' ? range.row : range.column, range[axis]);
      told(sheet);
    },
  },
});

const refuseOutside = (sheet: SheetModel, axis: AxisName, start: number, count: number): void => {
  if (start < 1 || count < 1 || start + count - 1 > sheet[axis].max) throw new Exception(`Those ${axis} are out of bounds.`);
};

const setHidden =
  (axis: AxisName, hidden: boolean) =>
  (sheet: SheetModel, start: number, count = 1): void => {
    refuseOutside(sheet, axis, start, count);
    for (let line = start; line < start + count; line++) sheet[axis].patch(line, { hidden });
    told(sheet);
  };

const setSize = (axis: AxisName, state: SheetState, start: number, count: number, size: number): object => {
  refuseOutside(state.sheet, axis, start, count);
  for (let line = start; line < start + count; line++) state.sheet[axis].patch(line, { size });
  told(state.sheet);
  return sameSheet(state);
};

const insertAfter = (axis: AxisName, state: SheetState, after: number, count: number): object => {
  refuseOutside(state.sheet, axis, after, 1);
  insertLines(state.sheet, axis, after + 1, count, after);
  return sameSheet(state);
};

const insertBefore = (axis: AxisName, state: SheetState, before: number, count: number): object => {
  refuseOutside(state.sheet, axis, before, 1);
  insertLines(state.sheet, axis, before, count, before);
  return sameSheet(state);
};

const freeze = (axis: AxisName, { sheet }: SheetState, count: number): void => {
  refuseDeleted(sheet);
  if (count < 0 || count > sheet[axis].max) throw new Exception(`Those ${axis} are out of bounds.`);
  // google/ads-account-structure-script#2 quotes the text for rows.
  if (count === sheet[axis].max) throw new Exception(`You can't freeze all visible ${axis} on the sheet.`);
  sheet[axis].frozen = count;
  told(sheet);
};

const move = (axis: AxisName, method: string): Methods<SheetState> => ({
  [method]: {
    kind: 'structure',
    call: ({ sheet }, ...args) => {
      const range = stateOf<RangeState>(args[0], rangePath);
      if (range === null || args.length !== 2) throw signatureMismatch(`${sheetPath}.${method}`, args);
      moveLines(sheet, axis, axis === 'rows' ? range.row : range.column, range[axis], wholeArgument(`${sheetPath}.${method}`, args, 1));
    },
  },
});

const axisMethods = (axis: AxisName, one: 'Row' | 'Column', size: 'Height' | 'Width'): Methods<SheetState> => ({
  ...numbers(`insert${one}After`, [1, 1], (state, after = 0) => insertAfter(axis, state, after, 1)),
  ...numbers(`insert${one}Before`, [1, 1], (state, before = 0) => insertBefore(axis, state, before, 1)),
  ...numbers(`insert${one}sAfter`, [2, 2], (state, after = 0, count = 0) => insertAfter(axis, state, after, count)),
  ...numbers(`insert${one}sBefore`, [2, 2], (state, before = 0, count = 0) => insertBefore(axis, state, before, count)),
  ...numbers(`insert${one}s`, [1, 2], (state, before = 0, count = 1) => {
    insertBefore(axis, state, before, count);
  }),
  ...numbers(`delete${one}`, [1, 1], (state, at = 0) => {
    deleteLines(state.sheet, axis, at, 1);
    return sameSheet(state);
  }),
  ...numbers(`delete${one}s`, [2, 2], (state, at = 0, count = 0) => deleteLines(state.sheet, axis, at, count)),
  ...numbers(`hide${one}s`, [1, 2], ({ sheet }, at = 0, count = 1) => setHidden(axis, true)(sheet, at, count)),
  ...numbers(`show${one}s`, [1, 2], ({ sheet }, at = 0, count = 1) => setHidden(axis, false)(sheet, at, count)),
  ...lines(`hide${one}`, axis, setHidden(axis, true)),
  ...lines(`unhide${one}`, axis, setHidden(axis, false)),
  ...numbers(
    `is${one}HiddenByUser`,
    [1, 1],
    ({ sheet }, at = 0) => {
      refuseOutside(sheet, axis, at, 1);
      return sheet[axis].hidden(at);
    },
    'read',
  ),
  ...numbers(
    `get${one}${size}`,
    [1, 1],
    ({ sheet }, at = 0) => {
      refuseOutside(sheet, axis, at, 1);
      return sheet[axis].size(at);
    },
    'read',
  ),
  ...numbers(`set${one}${size}`, [2, 2], (state, at = 0, pixels = 0) => setSize(axis, state, at, 1, pixels)),
  ...numbers(`set${one}${size}s`, [3, 3], (state, at = 0, count = 0, pixels = 0) => setSize(axis, state, at, count, pixels)),
  ...numbers(`setFrozen${one}s`, [1, 1], (state, count = 0) => freeze(axis, state, count)),
  [`getFrozen${one}s`]: { kind: 'read', call: ({ sheet }) => sheet[axis].frozen },
  ...move(axis, `move${one}s`),
});

/** Fitting sizes to what is shown needs fonts; the sizes stay, the call is checked. */
const fitted = (axis: AxisName, method: string, count: 1 | 2): Methods<SheetState> =>
  numbers(method, [count, count], (state, at = 0, many = 1) => {
    refuseOutside(state.sheet, axis, at, many);
    return sameSheet(state);
  });

export const sheetLines: Methods<SheetState> = {
  ...axisMethods('rows', 'Row', 'Height'),
  ...axisMethods('columns', 'Column', 'Width'),
  ...numbers('setRowHeightsForced', [3, 3], (state, at = 0, count = 0, pixels = 0) => setSize('rows', state, at, count, pixels)),
  ...fitted('columns', 'autoResizeColumn', 1),
  ...fitted('columns', 'autoResizeColumns', 2),
  ...fitted('rows', 'autoResizeRows', 2),
  ...numbers('isRowHiddenByFilter', [1, 1], ({ sheet }, row = 0) => hiddenByFilter(sheet, row), 'read'),
};
