/** Validation rules on ranges: get, set, clear. */
import { Exception, signatureMismatch } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { stateOf } from '../../kernel/publish';
import type { ValidationRule } from '../../model/rules';
import { again, cellsOf, matrix, rangePath, readers, refuseGone } from '../../spreadsheet/range-block';
import type { RangeState } from '../../spreadsheet/state';
import type { DataValidationState } from './state';
import { listItems } from './state';

/** platform.md §E. */
const listLimit = 500;

/** The model rule of a script's argument: undefined removes; relative dates cannot be set by script and leave the cell as it is. */
const ruleFrom = (value: unknown, name: string, args: readonly unknown[]): ValidationRule | undefined | 'keep' => {
  if (value === null || value === undefined) return undefined;
  const state = stateOf<DataValidationState>(value, 'SpreadsheetApp.DataValidation');
  if (state === null) throw signatureMismatch(`${rangePath}.${name}`, args);
  const { criterion } = state.rule;
  if (criterion !== null && criterion.type === 'VALUE_IN_LIST' && listItems(criterion).length > listLimit) {
    throw new Exception(
      `The data validation rule has more items than the limit of ${listLimit}. Use the "List from a range" criteria instead.`,
    );
  }
  return criterion?.type.endsWith('_RELATIVE') ? 'keep' : state.rule;
};

const setMatrix = (state: RangeState, args: readonly unknown[]): object => {
  const rules = matrix(state, 'setDataValidations', args).map((cells) => cells.map((rule) => ruleFrom(rule, 'setDataValidations', args)));
  refuseGone(state);
  rules.forEach((cells, r) => {
    cells.forEach((rule, c) => {
      if (rule !== 'keep') state.sheet.validations.set(state.row + r, state.column + c, rule);
    });
  });
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

const setOne = (state: RangeState, rule: ValidationRule | undefined): object => {
  refuseGone(state);
  state.sheet.validations.fill(state.row, state.column, state.rows, state.columns, rule);
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

export const rangeValidation: Methods<RangeState> = {
  ...readers('getDataValidation', 'getDataValidations', ({ host, sheet }, row, column) => {
    const rule = sheet.validations.get(row, column);
    return rule === undefined ? null : host.classes.wrap('DataValidation', { host, book: sheet.book, rule });
  }),
  // One rule for a whole column is one cheap call, however many cells it has (platform.md §E).
  setDataValidation: {
    kind: 'structure',
    call: (state, ...args) => {
      if (args.length !== 1) throw signatureMismatch(`${rangePath}.setDataValidation`, args);
      const found = ruleFrom(args[0], 'setDataValidation', args);
      return found === 'keep' ? again(state) : setOne(state, found);
    },
  },
  setDataValidations: { kind: 'write', cells: cellsOf, call: (state, ...args) => setMatrix(state, args) },
  clearDataValidations: { kind: 'structure', call: (state) => setOne(state, undefined) },
};
