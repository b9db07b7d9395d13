/** Formulas of a range, in A1 and R1C1 notation. */
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { writeBlock } from '../model/cell-write';
import { shiftFormula } from '../model/formula-text';
import { fromR1C1, toR1C1 } from '../model/r1c1';
import type { Typed } from '../model/typed-text';
import { again, blockOf, cellsOf, matrix, rangePath, readers, refuseGone } from './range-block';
import type { RangeState } from './state';

/** null and '' empty the cell (gas-fakes test/testsheetsformatting.js "setting and repeating cell formats"). */
const typed = (given: unknown, read: (text: string) => string): Typed => {
  if (given === null || given === undefined || given === '') return { kind: 'empty' };
  return { kind: 'formula', formula: read(String(given)) };
};

const withEquals = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

const setOne = (
  state: RangeState,
  method: string,
  args: readonly unknown[],
  read: (row: number, column: number) => (text: string) => string,
): object => {
  const [given] = args;
  if (args.length !== 1 || (given !== null && typeof given !== 'string')) throw signatureMismatch(`${rangePath}.${method}`, args);
  refuseGone(state);
  writeBlock(
    state.sheet,
    state,
    blockOf(state, (row, column) => typed(given, read(row, column))),
  );
  return again(state);
};

const setMany = (
  state: RangeState,
  method: string,
  args: readonly unknown[],
  read: (row: number, column: number) => (text: string) => string,
): object => {
  const data = matrix(state, method, args);
  refuseGone(state);
  writeBlock(
    state.sheet,
    state,
    blockOf(state, (row, column) => typed(data[row - state.row]?.[column - state.column], read(row, column))),
  );
  return again(state);
};

export const rangeFormulas: Methods<RangeState> = {
  ...readers('getFormula', 'getFormulas', ({ sheet }, row, column) => sheet.formulas.get(row, column) ?? ''),
  // null without a formula: @types/google-apps-script; the docs say nothing.
  ...readers('getFormulaR1C1', 'getFormulasR1C1', ({ sheet }, row, column) => {
    const formula = sheet.formulas.get(row, column);
    return formula === undefined ? '' : toR1C1(formula, row, column);
  }),
  setFormula: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) =>
      setOne(state, 'setFormula', args, (row, column) => (text) => shiftFormula(withEquals(text), row - state.row, column - state.column)),
  },
  setFormulas: { kind: 'write', cells: cellsOf, call: (state, ...args) => setMany(state, 'setFormulas', args, () => withEquals) },
  setFormulaR1C1: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) => setOne(state, 'setFormulaR1C1', args, (row, column) => (text) => fromR1C1(text, row, column)),
  },
  setFormulasR1C1: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) => setMany(state, 'setFormulasR1C1', args, (row, column) => (text) => fromR1C1(text, row, column)),
  },
};
