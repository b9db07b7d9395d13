/** Checkboxes: cells with a CHECKBOX rule and its checked or unchecked value (docs Range.insertCheckboxes, check, isChecked). */
import type { Methods } from '../../kernel/publish';
import type { ValidationRule } from '../../model/rules';
import type { Scalar } from '../../model/workbook';
import { again, cellsOf, refuseGone } from '../../spreadsheet/range-block';
import type { RangeState } from '../../spreadsheet/state';
import { isDate, passed, requireThat } from '../arguments';
import { valueFromScript } from '../criteria/values';

type Value = Scalar | '';

/** What a checkbox of this rule holds when checked and unchecked; null when the rule is no checkbox. */
const checkboxValues = (rule: ValidationRule | undefined): { checked: Value; unchecked: Value } | null => {
  if (rule?.criterion?.type !== 'CHECKBOX') return null;
  const [checked, unchecked] = rule.criterion.values;
  if (checked === undefined) return { checked: true, unchecked: false };
  return { checked: (checked ?? '') as Value, unchecked: (unchecked ?? '') as Value };
};

const same = (a: Value, b: Value): boolean => (isDate(a) && isDate(b) ? a.getTime() === b.getTime() : a === b);

const put = ({ sheet }: RangeState, row: number, column: number, value: Value): void => {
  sheet.values.set(row, column, value === '' ? undefined : value);
  sheet.formulas.set(row, column, undefined);
  sheet.runs.set(row, column, undefined);
};

const eachCell = (state: RangeState, visit: (row: number, column: number) => void): object => {
  refuseGone(state);
  for (let r = state.row; r < state.row + state.rows; r++) for (let c = state.column; c < state.column + state.columns; c++) visit(r, c);
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

/** Checks or unchecks; cells without a checkbox, or whose value is neither state, are left alone. An empty plain checkbox is unchecked. */
const toggle = (state: RangeState, wanted: 'checked' | 'unchecked'): object =>
  eachCell(state, (row, column) => {
    const box = checkboxValues(state.sheet.validations.get(row, column));
    if (box === null) return;
    const now = state.sheet.values.get(row, column) ?? '';
    const isState = same(now, box.checked) || same(now, box.unchecked) || (now === '' && box.unchecked === false);
    if (isState) put(state, row, column, box[wanted]);
  });

const insert = (state: RangeState, ...args: unknown[]): object => {
  const given = passed(...args);
  requireThat(given.length <= 2, 'SpreadsheetApp.Range.insertCheckboxes', given);
  const rule: ValidationRule = Object.freeze({
    criterion: { type: 'CHECKBOX', values: given.map(valueFromScript) },
    allowInvalid: true,
    helpText: null,
  });
  const box = checkboxValues(rule);
  return eachCell(state, (row, column) => {
    state.sheet.validations.set(row, column, rule);
    put(state, row, column, box?.unchecked ?? '');
  });
};

const remove = (state: RangeState): object =>
  eachCell(state, (row, column) => {
    const box = checkboxValues(state.sheet.validations.get(row, column));
    if (box === null) return;
    const now = state.sheet.values.get(row, column) ?? '';
    if (same(now, box.checked) || same(now, box.unchecked)) put(state, row, column, '');
    state.sheet.validations.set(row, column, undefined);
  });

const isChecked = (state: RangeState): boolean | null => {
  refuseGone(state);
  let answer: boolean | null = null;
  for (let r = state.row; r < state.row + state.rows; r++) {
    for (let c = state.column; c < state.column + state.columns; c++) {
      const box = checkboxValues(state.sheet.validations.get(r, c));
      if (box === null) return null;
      const checked = same(state.sheet.values.get(r, c) ?? '', box.checked);
      if (answer !== null && answer !== checked) return null;
      answer = checked;
    }
  }
  return answer;
};

export const rangeCheckboxes: Methods<RangeState> = {
  insertCheckboxes: { kind: 'fill', cells: cellsOf, call: insert },
  removeCheckboxes: { kind: 'fill', cells: cellsOf, call: remove },
  check: { kind: 'fill', cells: cellsOf, call: (state) => toggle(state, 'checked') },
  uncheck: { kind: 'fill', cells: cellsOf, call: (state) => toggle(state, 'unchecked') },
  isChecked: { kind: 'read', cells: cellsOf, call: isChecked },
};
