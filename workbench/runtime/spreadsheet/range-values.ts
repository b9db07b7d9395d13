/** Values of a range: reading and writing them, shown texts, blankness. */
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { readDisplay, readValue, readValues } from '../model/cell-read';
import { writeBlock } from '../model/cell-write';
import { shiftFormula } from '../model/formula-text';
import { readGiven, typingPlace } from '../model/given-value';
import type { Typed } from '../model/typed-text';
import { writeValues } from '../model/write-values';
import { again, blockOf, cellsOf, matrix, oneCell, rangePath, readers, refuseGone } from './range-block';
import type { RangeState } from './state';

const setValue = (state: RangeState, args: readonly unknown[]): object => {
  if (args.length !== 1) throw signatureMismatch(`${rangePath}.setValue`, args);
  refuseGone(state);
  const { sheet, host } = state;
  const [given] = args;
  if (typeof given !== 'string' || !given.startsWith('=')) {
    writeValues(
      sheet,
      state,
      () => given,
      () => host.kernel.clock(),
    );
    return again(state);
  }
  // A formula written to a block moves its relative references, as setFormula does.
  const place = typingPlace(sheet, () => host.kernel.clock());
  const block = blockOf(state, (row, column): Typed => {
    const typed = readGiven(given, sheet.formats.get(row, column)?.numberFormat, place);
    return typed.kind === 'formula'
      ? { kind: 'formula', formula: shiftFormula(typed.formula, row - state.row, column - state.column) }
      : typed;
  });
  writeBlock(sheet, state, block);
  return again(state);
};

const isBlank = (state: RangeState): boolean => {
  refuseGone(state);
  let blank = true;
  const seen = (): void => {
    blank = false;
  };
  state.sheet.values.forEach(state.row, state.column, state.rows, state.columns, seen);
  state.sheet.formulas.forEach(state.row, state.column, state.rows, state.columns, seen);
  return blank;
};

export const rangeValues: Methods<RangeState> = {
  getValue: {
    kind: 'read',
    cells: oneCell,
    call: (state) => {
      refuseGone(state);
      return readValue(state.sheet, state.row, state.column, state.host.evaluator);
    },
  },
  getValues: {
    kind: 'read',
    cells: cellsOf,
    call: (state) => {
      refuseGone(state);
      return readValues(state.sheet, state, state.host.evaluator, state.host.kernel.realm?.Date);
    },
  },
  setValue: { kind: 'fill', cells: cellsOf, call: (state, ...args) => setValue(state, args) },
  setValues: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) => {
      const data = matrix(state, 'setValues', args);
      refuseGone(state);
      writeValues(
        state.sheet,
        state,
        (row, column) => data[row]?.[column],
        () => state.host.kernel.clock(),
      );
      return again(state);
    },
  },
  isBlank: { kind: 'read', cells: cellsOf, call: isBlank },
  ...readers('getDisplayValue', 'getDisplayValues', ({ sheet, host }, row, column) => readDisplay(sheet, row, column, host.evaluator)),
};
