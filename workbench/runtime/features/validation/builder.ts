/** DataValidation and DataValidationBuilder (behaviours.md §7; gas-fakes test/testsheetsdatavalidations.js). */
import { enumName } from '../../kernel/enumeration';
import type { Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import type { Criterion, ValidationRule } from '../../model/rules';
import type { AppState, Host } from '../../spreadsheet/state';
import { isBoolean, isDate, isNumber, isText, passed, requireRange, requireThat } from '../arguments';
import { valueFromScript } from '../criteria/values';
import type { DataValidationBuilderState, DataValidationState } from './state';
import { criterionFromScript, criterionType, criterionValues, listCriterion } from './state';

type Builder = DataValidationBuilderState;
const path = 'SpreadsheetApp.DataValidationBuilder';
const emptyRule: ValidationRule = { criterion: null, allowInvalid: true, helpText: null };

const again = (state: Builder): object => state.host.classes.wrap('DataValidationBuilder', state);
const put = (state: Builder, criterion: Criterion): object => {
  state.rule = { ...state.rule, criterion };
  return again(state);
};
const copyOf = ({ host, book, rule }: DataValidationState): object => host.classes.wrap('DataValidationBuilder', { host, book, rule });

const reading: Methods<DataValidationState> = {
  copy: { kind: 'local', call: copyOf },
  getAllowInvalid: { kind: 'local', call: ({ rule }) => rule.allowInvalid },
  getCriteriaType: { kind: 'local', call: ({ rule }) => criterionType(rule) },
  getCriteriaValues: { kind: 'local', call: ({ host, book, rule }) => criterionValues(host, book, rule) },
  getHelpText: { kind: 'local', call: ({ rule }) => rule.helpText },
};

/** A require… method that takes exactly the arguments `fits` accepts, and keeps them as the criterion's values. */
const taking = (name: string, type: string, count: number, fits: (value: unknown) => boolean): Methods<Builder> => ({
  [name]: {
    kind: 'local',
    call: (state, ...args) => {
      requireThat(args.length === count && args.every(fits), `${path}.${name}`, args);
      return put(state, { type, values: args.map(valueFromScript) });
    },
  },
});

const plainCriteria: Methods<Builder> = {
  ...taking('requireDate', 'DATE_IS_VALID_DATE', 0, isDate),
  ...taking('requireDateAfter', 'DATE_AFTER', 1, isDate),
  ...taking('requireDateBefore', 'DATE_BEFORE', 1, isDate),
  ...taking('requireDateBetween', 'DATE_BETWEEN', 2, isDate),
  ...taking('requireDateEqualTo', 'DATE_EQUAL_TO', 1, isDate),
  ...taking('requireDateNotBetween', 'DATE_NOT_BETWEEN', 2, isDate),
  ...taking('requireDateOnOrAfter', 'DATE_ON_OR_AFTER', 1, isDate),
  ...taking('requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', 1, isDate),
  ...taking('requireFormulaSatisfied', 'CUSTOM_FORMULA', 1, isText),
  ...taking('requireNumberBetween', 'NUMBER_BETWEEN', 2, isNumber),
  ...taking('requireNumberEqualTo', 'NUMBER_EQUAL_TO', 1, isNumber),
  ...taking('requireNumberGreaterThan', 'NUMBER_GREATER_THAN', 1, isNumber),
  ...taking('requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 1, isNumber),
  ...taking('requireNumberLessThan', 'NUMBER_LESS_THAN', 1, isNumber),
  ...taking('requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 1, isNumber),
  ...taking('requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', 2, isNumber),
  ...taking('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', 1, isNumber),
  ...taking('requireTextContains', 'TEXT_CONTAINS', 1, isText),
  ...taking('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', 1, isText),
  ...taking('requireTextEqualTo', 'TEXT_EQUAL_TO', 1, isText),
  ...taking('requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', 0, isText),
  ...taking('requireTextIsUrl', 'TEXT_IS_VALID_URL', 0, isText),
};

const building: Methods<Builder> = {
  build: { kind: 'local', call: ({ host, book, rule }) => host.classes.wrap('DataValidation', { host, book, rule: Object.freeze(rule) }) },
  requireCheckbox: {
    kind: 'local',
    call: (state, ...args) => {
      const given = passed(...args);
      requireThat(given.length <= 2, `${path}.requireCheckbox`, args);
      return put(state, { type: 'CHECKBOX', values: given.map(valueFromScript) });
    },
  },
  requireValueInList: {
    kind: 'local',
    call: (state, values, showDropdown) => {
      const given = passed(values, showDropdown);
      requireThat(Array.isArray(values) && (given.length < 2 || isBoolean(showDropdown)), `${path}.requireValueInList`, given);
      return put(state, listCriterion(Array.from(values as unknown[]), showDropdown !== false));
    },
  },
  requireValueInRange: {
    kind: 'local',
    call: (state, range, showDropdown) => {
      const given = passed(range, showDropdown);
      const source = requireRange(range, `${path}.requireValueInRange`, given);
      requireThat(given.length < 2 || isBoolean(showDropdown), `${path}.requireValueInRange`, given);
      state.book = source.sheet.book;
      return put(state, { type: 'VALUE_IN_RANGE', values: [valueFromScript(range), showDropdown !== false] });
    },
  },
  setAllowInvalid: {
    kind: 'local',
    call: (state, allowInvalid) => {
      requireThat(isBoolean(allowInvalid), `${path}.setAllowInvalid`, passed(allowInvalid));
      state.rule = { ...state.rule, allowInvalid };
      return again(state);
    },
  },
  setHelpText: {
    kind: 'local',
    call: (state, helpText) => {
      requireThat(isText(helpText) || helpText === null, `${path}.setHelpText`, passed(helpText));
      state.rule = { ...state.rule, helpText };
      return again(state);
    },
  },
  withCriteria: {
    kind: 'local',
    call: (state, criteria, args) => {
      const type = enumName(criteria, 'SpreadsheetApp.DataValidationCriteria');
      requireThat(type !== null && Array.isArray(args), `${path}.withCriteria`, passed(criteria, args));
      const source = type === 'VALUE_IN_RANGE' ? requireRange((args as unknown[])[0], `${path}.withCriteria`, [criteria, args]) : null;
      if (source !== null) state.book = source.sheet.book;
      // Arguments are not checked here: withCriteria lets a formula text stand for a date (gas-fakes notes/oddities).
      return put(state, criterionFromScript(type as string, Array.from(args as unknown[])));
    },
  },
};

/** SpreadsheetApp.newDataValidation(). */
export const validationApp: Methods<AppState> = {
  newDataValidation: {
    kind: 'local',
    call: ({ host }) => host.classes.wrap('DataValidationBuilder', { host, book: null, rule: emptyRule }),
  },
};

export const registerDataValidation = (host: Host): void => {
  host.classes.add('DataValidation', publish<DataValidationState>(host.kernel, 'SpreadsheetApp.DataValidation', 'DataValidation', reading));
  host.classes.add('DataValidationBuilder', publish<Builder>(host.kernel, path, 'DataValidationBuilder', reading, plainCriteria, building));
};
