/** Validation rules on ranges: get, set, clear. */
import { Exception, signatureMismatch } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { stateOf } from '../../kernel/publish';
import type { ValidationRule } from '../../model/rules';
import type { RangeState } from '../../spreadsheet/state';
import { wrapRange } from '../../spreadsheet/state';
import type { DataValidationState } from './state';
import { listItems } from './state';

const path = 'SpreadsheetApp.Range';
/** platform.md §E. */
const listLimit = 500;

const cellsOf = ({ rows, columns }: RangeState): number => rows * columns;
const sameRange = (state: RangeState): object => wrapRange(state.host, state.sheet, state);
const wrapRule = ({ host, sheet }: RangeState, rule: ValidationRule | undefined): object | null =>
  rule === undefined ? null : host.classes.wrap('DataValidation', { host, book: sheet.book, rule });

/** The model rule of a script's argument: undefined removes; relative dates cannot be set by script and leave the cell as it is. */
const ruleFrom = (value: unknown, method: string, args: readonly unknown[]): ValidationRule | undefined | 'keep' => {
  if (value === null || value === undefined) return undefined;
  const state = stateOf<DataValidationState>(value, 'SpreadsheetApp.DataValidation');
  if (state === null) throw signatureMismatch(method, args);
  const { criterion } = state.rule;
  if (criterion !== null && criterion.type === 'VALUE_IN_LIST' && listItems(criterion).length > listLimit) {
    throw new Exception(
      `The data validation rule has more items than the limit of ${listLimit}. Use the "List from a range" criteria instead.`,
    );
  }
  return criterion?.type.endsWith('_RELATIVE') ? 'keep' : state.rule;
};

const shapeError = (what: 'rows' | 'columns', data: number, range: number): Exception =>
  new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );

const setMatrix = (state: RangeState, rules: unknown): object => {
  if (!Array.isArray(rules) || !Array.from(rules).every(Array.isArray)) throw signatureMismatch(`${path}.setDataValidations`, [rules]);
  const rows = rules as unknown[][];
  if (rows.length !== state.rows) throw shapeError('rows', rows.length, state.rows);
  for (const cells of rows) if (cells.length !== state.columns) throw shapeError('columns', cells.length, state.columns);
  const found = rows.map((cells) => cells.map((rule) => ruleFrom(rule, `${path}.setDataValidations`, [rules])));
  found.forEach((cells, r) => {
    cells.forEach((rule, c) => {
      if (rule !== 'keep') state.sheet.validations.set(state.row + r, state.column + c, rule);
    });
  });
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return sameRange(state);
};

const setOne = (state: RangeState, rule: ValidationRule | undefined): object => {
  state.sheet.validations.fill(state.row, state.column, state.rows, state.columns, rule);
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return sameRange(state);
};

export const rangeValidation: Methods<RangeState> = {
  getDataValidation: {
    kind: 'read',
    cells: () => 1,
    call: (state) => wrapRule(state, state.sheet.validations.get(state.row, state.column)),
  },
  getDataValidations: {
    kind: 'read',
    cells: cellsOf,
    call: (state) =>
      Array.from({ length: state.rows }, (_, r) =>
        Array.from({ length: state.columns }, (__, c) => wrapRule(state, state.sheet.validations.get(state.row + r, state.column + c))),
      ),
  },
  setDataValidation: {
    kind: 'structure',
    call: (state, rule) => {
      const found = ruleFrom(rule, `${path}.setDataValidation`, [rule]);
      return found === 'keep' ? sameRange(state) : setOne(state, found);
    },
  },
  setDataValidations: { kind: 'write', cells: cellsOf, call: setMatrix },
  clearDataValidations: { kind: 'structure', call: (state) => setOne(state, undefined) },
};
