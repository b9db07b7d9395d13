/** BooleanCondition and GradientCondition (gas-fakes test/testconditionalformat.js; the class names it prints are Google's internal ones). */
import type { Method, Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import type { ColorText } from '../../model/cell-format';
import type { GradientPoint } from '../../model/rules';
import type { Host } from '../../spreadsheet/state';
import { concreteColor, wrapColor } from '../color/state';
import { BooleanCriteria, InterpolationType } from '../criteria/enums';
import { valueToScript } from '../criteria/values';
import type { BooleanConditionState, ConditionalFormatRuleState, GradientConditionState } from './state';

const colorObject = ({ host }: ConditionalFormatRuleState, color: ColorText | undefined): object | null =>
  color === undefined ? null : wrapColor(host, color);

/** The deprecated getters that answer a text. */
const colorText = ({ sheet }: ConditionalFormatRuleState, color: ColorText | undefined): string | null => {
  if (color === undefined) return null;
  return sheet === null ? color : concreteColor(sheet.book, color);
};

const booleanMethods: Methods<BooleanConditionState> = {
  getBackground: { kind: 'local', call: (state) => colorText(state, state.condition.look.background) },
  getBackgroundObject: { kind: 'local', call: (state) => colorObject(state, state.condition.look.background) },
  getBold: { kind: 'local', call: ({ condition }) => condition.look.bold ?? null },
  getCriteriaType: {
    kind: 'local',
    call: ({ condition }) =>
      condition.criterion === null ? null : (BooleanCriteria[condition.criterion.type as keyof typeof BooleanCriteria] ?? null),
  },
  getCriteriaValues: {
    kind: 'local',
    call: ({ host, sheet, condition }) =>
      (condition.criterion?.values ?? []).map((value) => valueToScript(host, sheet === null ? null : sheet.book, value)),
  },
  getFontColor: { kind: 'local', call: (state) => colorText(state, state.condition.look.color) },
  getFontColorObject: { kind: 'local', call: (state) => colorObject(state, state.condition.look.color) },
  getItalic: { kind: 'local', call: ({ condition }) => condition.look.italic ?? null },
  getStrikethrough: { kind: 'local', call: ({ condition }) => condition.look.strikethrough ?? null },
  getUnderline: { kind: 'local', call: ({ condition }) => condition.look.underline ?? null },
};

type End = 'min' | 'mid' | 'max';
const ends: readonly [string, End][] = [
  ['Min', 'min'],
  ['Mid', 'mid'],
  ['Max', 'max'],
];

const point = (answer: (state: GradientConditionState, at: GradientPoint | null) => unknown, end: End): Method<GradientConditionState> => ({
  kind: 'local',
  call: (state) => answer(state, state.condition[end]),
});

const gradientMethods: Methods<GradientConditionState> = Object.fromEntries(
  ends.flatMap(([name, end]): [string, Method<GradientConditionState>][] => [
    [`get${name}Color`, point((state, at) => colorText(state, at?.color), end)],
    [`get${name}ColorObject`, point((state, at) => colorObject(state, at?.color), end)],
    [`get${name}Type`, point((_, at) => (at === null ? null : InterpolationType[at.type as keyof typeof InterpolationType]), end)],
    [`get${name}Value`, point((_, at) => at?.value ?? '', end)],
  ]),
);

export const registerConditions = (host: Host): void => {
  const text = 'ConditionalFormatBooleanCondition';
  host.classes.add(
    'BooleanCondition',
    publish<BooleanConditionState>(host.kernel, 'SpreadsheetApp.BooleanCondition', text, booleanMethods),
  );
  host.classes.add(
    'GradientCondition',
    publish<GradientConditionState>(host.kernel, 'SpreadsheetApp.GradientCondition', 'ConditionalFormatGradientCondition', gradientMethods),
  );
};
