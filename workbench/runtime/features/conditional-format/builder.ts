/** ConditionalFormatRule and its builder (behaviours.md §8; gas-fakes test/testconditionalformat.js). */
import { enumName } from '../../kernel/enumeration';
import { Exception } from '../../kernel/exception';
import type { Method, Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import type { ColorText, TextLook } from '../../model/cell-format';
import type { ConditionalFormat, Criterion, GradientPoint } from '../../model/rules';
import type { AppState, Host } from '../../spreadsheet/state';
import { wrapRange } from '../../spreadsheet/state';
import { isBoolean, isText, passed, requireRanges, requireThat } from '../arguments';
import { cssColor } from '../color/css';
import { colorOf } from '../color/state';
import { whenMethods } from '../criteria/when-methods';
import type { ConditionalFormatRuleState as State } from './state';

const path = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
type Look = TextLook & { background?: ColorText };

const again = (state: State): object => state.host.classes.wrap('ConditionalFormatRuleBuilder', state);

/** A boolean condition and a gradient exclude each other: setting one drops the other. */
const setCriterion = (state: State, criterion: Criterion): object => {
  state.rule = { ...state.rule, boolean: { look: state.rule.boolean?.look ?? {}, criterion }, gradient: null };
  return again(state);
};

const setLook = (state: State, key: keyof Look, value: unknown): object => {
  const look: Record<string, unknown> = { ...state.rule.boolean?.look };
  if (value === null) delete look[key];
  else look[key] = value;
  state.rule = { ...state.rule, boolean: { criterion: state.rule.boolean?.criterion ?? null, look: look as Look }, gradient: null };
  return again(state);
};

const flag = (name: string, key: keyof Look): Methods<State> => ({
  [name]: {
    kind: 'local',
    call: (state, on) => {
      requireThat(isBoolean(on) || on === null, `${path}.${name}`, passed(on));
      return setLook(state, key, on);
    },
  },
});

/** null takes the colour away; a text that is no colour is ignored, as live Google does for cells. */
const colorText = (name: string, key: keyof Look): Methods<State> => ({
  [name]: {
    kind: 'local',
    call: (state, color) => {
      requireThat(isText(color) || color === null, `${path}.${name}`, passed(color));
      return setLook(state, key, color === null ? null : cssColor(color));
    },
  },
});

const colorObject = (name: string, key: keyof Look): Methods<State> => ({
  [name]: {
    kind: 'local',
    call: (state, color) => {
      const found = colorOf(color);
      requireThat(found !== null || color === null, `${path}.${name}`, passed(color));
      return setLook(state, key, found);
    },
  },
});

const looks: Methods<State> = {
  ...flag('setBold', 'bold'),
  ...flag('setItalic', 'italic'),
  ...flag('setStrikethrough', 'strikethrough'),
  ...flag('setUnderline', 'underline'),
  ...colorText('setBackground', 'background'),
  ...colorText('setFontColor', 'color'),
  ...colorObject('setBackgroundObject', 'background'),
  ...colorObject('setFontColorObject', 'color'),
};

type End = 'min' | 'mid' | 'max';

const setPoint = (state: State, end: End, at: GradientPoint): object => {
  const gradient = { min: null, mid: null, max: null, ...state.rule.gradient, [end]: at };
  state.rule = { ...state.rule, gradient, boolean: null };
  return again(state);
};

const gradientPoint = (name: string, end: End, read: (color: unknown) => ColorText | null, fixed: string | null): Method<State> => ({
  kind: 'local',
  call: (state, ...args) => {
    const color = read(args[0]);
    const type = fixed ?? enumName(args[1], 'SpreadsheetApp.InterpolationType');
    const wanted = fixed === null ? 3 : 1;
    requireThat(color !== null && type !== null && args.length === wanted, `${path}.${name}`, args);
    return setPoint(state, end, { color: color as ColorText, type: type as string, value: fixed === null ? String(args[2] ?? '') : '' });
  },
});

const readText = (color: unknown): ColorText | null => (isText(color) ? cssColor(color) : null);

const gradients: Methods<State> = Object.fromEntries(
  (['min', 'mid', 'max'] as const).flatMap((end): [string, Method<State>][] => {
    const base = `setGradient${end[0]?.toUpperCase()}${end.slice(1)}point`;
    const fixed = end.toUpperCase();
    const plain: [string, Method<State>][] = [
      [base, gradientPoint(base, end, readText, fixed)],
      [`${base}Object`, gradientPoint(`${base}Object`, end, colorOf, fixed)],
    ];
    return [
      ...(end === 'mid' ? [] : plain),
      [`${base}WithValue`, gradientPoint(`${base}WithValue`, end, readText, null)],
      [`${base}ObjectWithValue`, gradientPoint(`${base}ObjectWithValue`, end, colorOf, null)],
    ];
  }),
);

const reading: Methods<State> = {
  copy: { kind: 'local', call: (state) => state.host.classes.wrap('ConditionalFormatRuleBuilder', { ...state }) },
  getBooleanCondition: {
    kind: 'local',
    call: (state) =>
      state.rule.boolean === null ? null : state.host.classes.wrap('BooleanCondition', { ...state, condition: state.rule.boolean }),
  },
  getGradientCondition: {
    kind: 'local',
    call: (state) =>
      state.rule.gradient === null ? null : state.host.classes.wrap('GradientCondition', { ...state, condition: state.rule.gradient }),
  },
  getRanges: {
    kind: 'local',
    call: ({ host, sheet, rule }) => (sheet === null ? [] : rule.areas.map((area) => wrapRange(host, sheet, area))),
  },
};

const building: Methods<State> = {
  build: { kind: 'local', call: (state) => state.host.classes.wrap('ConditionalFormatRule', { ...state }) },
  setRanges: {
    kind: 'local',
    call: (state, ranges) => {
      const found = requireRanges(ranges, `${path}.setRanges`, passed(ranges));
      const sheet = found[0]?.sheet ?? null;
      if (found.some((range) => range.sheet !== sheet)) throw new Exception('Conditional format rule cannot reference a different sheet.');
      const areas = found.map(({ row, column, rows, columns, open }) => ({
        row,
        column,
        rows,
        columns,
        ...(open === undefined ? {} : { open }),
      }));
      state.sheet = sheet;
      state.rule = { ...state.rule, areas };
      return again(state);
    },
  },
};

const empty: ConditionalFormat = { areas: [], boolean: null, gradient: null };

/** SpreadsheetApp.newConditionalFormatRule(). */
export const conditionalFormatApp: Methods<AppState> = {
  newConditionalFormatRule: {
    kind: 'local',
    call: ({ host }) => host.classes.wrap('ConditionalFormatRuleBuilder', { host, sheet: null, rule: empty }),
  },
};

export const registerConditionalFormat = (host: Host): void => {
  const rule = publish<State>(host.kernel, 'SpreadsheetApp.ConditionalFormatRule', 'ConditionalFormatRule', reading);
  const builder = publish<State>(
    host.kernel,
    path,
    'ConditionalFormatRuleBuilder',
    reading,
    whenMethods(path, setCriterion),
    looks,
    gradients,
    building,
  );
  host.classes.add('ConditionalFormatRule', rule);
  host.classes.add('ConditionalFormatRuleBuilder', builder);
};
