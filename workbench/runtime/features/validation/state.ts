/** The states behind DataValidation and its builder, and how list criteria are kept. */
import type { AreaRef } from '../../model/area';
import type { Criterion, CriterionValue, ValidationRule } from '../../model/rules';
import type { Workbook } from '../../model/workbook';
import type { Host } from '../../spreadsheet/state';
import { DataValidationCriteria } from '../criteria/enums';
import { isReference, valueFromScript, valueToScript } from '../criteria/values';

/** `book` resolves the range of VALUE_IN_RANGE; null while a builder has seen none. */
export interface DataValidationState {
  host: Host;
  book: Workbook | null;
  rule: ValidationRule;
}

/** A builder is changed in place; what it builds is not. */
export interface DataValidationBuilderState {
  host: Host;
  book: Workbook | null;
  rule: ValidationRule;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    DataValidation: DataValidationState;
    DataValidationBuilder: DataValidationBuilderState;
  }
}

/** The items of a VALUE_IN_LIST criterion. The model keeps them flat: every item, then whether the dropdown shows. */
export const listItems = (criterion: Criterion): string[] => criterion.values.slice(0, -1).map(String);

/** The range a VALUE_IN_RANGE criterion takes its values from. */
export const sourceOf = (criterion: Criterion): AreaRef | null => {
  const [first] = criterion.values;
  return isReference(first) ? first.ref : null;
};

/** Whether a list or range criterion shows its dropdown. */
const showsDropdown = (criterion: Criterion): boolean => criterion.values[criterion.values.length - 1] !== false;

export const listCriterion = (items: readonly unknown[], show: boolean): Criterion => ({
  type: 'VALUE_IN_LIST',
  values: [...items.map((item) => (item === null || item === undefined ? '' : String(item))), show],
});

/** A criterion from an enum name and script arguments, as withCriteria takes them. */
export const criterionFromScript = (type: string, args: readonly unknown[]): Criterion => {
  if (type === 'VALUE_IN_LIST') return listCriterion(Array.isArray(args[0]) ? args[0] : [], args[1] !== false);
  if (type === 'VALUE_IN_RANGE') return { type, values: [valueFromScript(args[0]), args[1] !== false] };
  return { type, values: args.map(valueFromScript) };
};

export const criterionType = (rule: ValidationRule): unknown =>
  rule.criterion === null ? null : DataValidationCriteria[rule.criterion.type as keyof typeof DataValidationCriteria];

export const criterionValues = (host: Host, book: Workbook | null, rule: ValidationRule): unknown[] => {
  const { criterion } = rule;
  if (criterion === null) return [];
  if (criterion.type === 'VALUE_IN_LIST') return [listItems(criterion), showsDropdown(criterion)];
  return criterion.values.map((value: CriterionValue) => valueToScript(host, book, value));
};
