/** The when… methods that conditional format rules and filter criteria share. */
import { enumName } from '../../kernel/enumeration';
import type { Methods } from '../../kernel/publish';
import type { Criterion } from '../../model/rules';
import { isDate, isNumber, isText, passed, requireThat } from '../arguments';
import { valueFromScript } from './values';

type Put<S> = (state: S, criterion: Criterion) => object;
type Fits = (value: unknown) => boolean;

/** One when… method with `count` arguments of one kind. */
export const when = <S>(path: string, put: Put<S>, name: string, type: string, count: number, fits: Fits): Methods<S> => ({
  [name]: {
    kind: 'local',
    call: (state, ...args) => {
      requireThat(args.length === count && args.every(fits), `${path}.${name}`, args);
      return put(state, { type, values: args.map(valueFromScript) });
    },
  },
});

const isRelative: Fits = (value) => enumName(value, 'SpreadsheetApp.RelativeDate') !== null;

/** A date or a RelativeDate; the latter turns the type into its _RELATIVE twin (gas-fakes test/testconditionalformat.js). */
const whenDate = <S>(path: string, put: Put<S>, name: string, type: string): Methods<S> => ({
  [name]: {
    kind: 'local',
    call: (state, date) => {
      requireThat(isDate(date) || isRelative(date), `${path}.${name}`, passed(date));
      return put(state, { type: isDate(date) ? type : `${type}_RELATIVE`, values: [valueFromScript(date)] });
    },
  },
});

export const whenMethods = <S>(path: string, put: Put<S>): Methods<S> => ({
  ...when(path, put, 'whenCellEmpty', 'CELL_EMPTY', 0, isText),
  ...when(path, put, 'whenCellNotEmpty', 'CELL_NOT_EMPTY', 0, isText),
  ...whenDate(path, put, 'whenDateAfter', 'DATE_AFTER'),
  ...whenDate(path, put, 'whenDateBefore', 'DATE_BEFORE'),
  ...whenDate(path, put, 'whenDateEqualTo', 'DATE_EQUAL_TO'),
  ...when(path, put, 'whenFormulaSatisfied', 'CUSTOM_FORMULA', 1, isText),
  ...when(path, put, 'whenNumberBetween', 'NUMBER_BETWEEN', 2, isNumber),
  ...when(path, put, 'whenNumberEqualTo', 'NUMBER_EQUAL_TO', 1, isNumber),
  ...when(path, put, 'whenNumberGreaterThan', 'NUMBER_GREATER_THAN', 1, isNumber),
  ...when(path, put, 'whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 1, isNumber),
  ...when(path, put, 'whenNumberLessThan', 'NUMBER_LESS_THAN', 1, isNumber),
  ...when(path, put, 'whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 1, isNumber),
  ...when(path, put, 'whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', 2, isNumber),
  ...when(path, put, 'whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', 1, isNumber),
  ...when(path, put, 'whenTextContains', 'TEXT_CONTAINS', 1, isText),
  ...when(path, put, 'whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', 1, isText),
  ...when(path, put, 'whenTextEndsWith', 'TEXT_ENDS_WITH', 1, isText),
  ...when(path, put, 'whenTextEqualTo', 'TEXT_EQUAL_TO', 1, isText),
  ...when(path, put, 'whenTextStartsWith', 'TEXT_STARTS_WITH', 1, isText),
  withCriteria: {
    kind: 'local',
    call: (state, criteria, args) => {
      const type = enumName(criteria, 'SpreadsheetApp.BooleanCriteria');
      requireThat(type !== null && Array.isArray(args), `${path}.withCriteria`, passed(criteria, args));
      const values = Array.from(args as unknown[], valueFromScript);
      return put(state, { type: type as string, values });
    },
  },
});
