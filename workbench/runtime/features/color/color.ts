/** Color, ColorBuilder, RgbColor and ThemeColor (behaviours.md §6; gas-fakes test/testsheetsformatting.js "color objects and builders"). */
import { enumName } from '../../kernel/enumeration';
import { Exception } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import type { AppState, Host } from '../../spreadsheet/state';
import { isText, passed, requireThat } from '../arguments';
import { cssColor } from './css';
import { ColorType, ThemeColorType } from './enums';
import type { ColorState } from './state';
import { themeName } from './state';

const builderPath = 'SpreadsheetApp.ColorBuilder';
const again = (state: ColorState): object => state.host.classes.wrap('ColorBuilder', state);

const typeOf = ({ color }: ColorState): object =>
  color === null ? ColorType.UNSUPPORTED : themeName(color) === null ? ColorType.RGB : ColorType.THEME;

const reading: Methods<ColorState> = {
  asRgbColor: {
    kind: 'local',
    call: (state) => {
      if (typeOf(state) !== ColorType.RGB) throw new Exception('Object is not of type RgbColor.');
      return state.host.classes.wrap('RgbColor', { ...state });
    },
  },
  asThemeColor: {
    kind: 'local',
    call: (state) => {
      if (typeOf(state) !== ColorType.THEME) throw new Exception('Object is not of type ThemeColor.');
      return state.host.classes.wrap('ThemeColor', { ...state });
    },
  },
  getColorType: { kind: 'local', call: typeOf },
};

const building: Methods<ColorState> = {
  build: { kind: 'local', call: ({ host, color }) => host.classes.wrap('Color', { host, color }) },
  setRgbColor: {
    kind: 'local',
    call: (state, text) => {
      requireThat(isText(text), `${builderPath}.setRgbColor`, passed(text));
      const color = cssColor(text);
      // An unknown colour is taken without an error on live Google (gas-fakes notes/oddities); nothing is set.
      if (color !== null) state.color = color;
      return again(state);
    },
  },
  setThemeColor: {
    kind: 'local',
    call: (state, type) => {
      const name = enumName(type, 'SpreadsheetApp.ThemeColorType');
      requireThat(name !== null, `${builderPath}.setThemeColor`, passed(type));
      state.color = name === 'UNSUPPORTED' ? null : `theme:${name}`;
      return again(state);
    },
  },
};

const part = ({ color }: ColorState, index: number): number =>
  Number.parseInt((color ?? '#000000').slice(1 + 2 * index, 3 + 2 * index), 16);

const rgb: Methods<ColorState> = {
  asHexString: { kind: 'local', call: ({ color }) => color },
  getBlue: { kind: 'local', call: (state) => part(state, 2) },
  getColorType: { kind: 'local', call: () => ColorType.RGB },
  getGreen: { kind: 'local', call: (state) => part(state, 1) },
  getRed: { kind: 'local', call: (state) => part(state, 0) },
};

const theme: Methods<ColorState> = {
  getColorType: { kind: 'local', call: () => ColorType.THEME },
  getThemeColorType: {
    kind: 'local',
    call: ({ color }) => ThemeColorType[themeName(color ?? '') as keyof typeof ThemeColorType] ?? ThemeColorType.UNSUPPORTED,
  },
};

/** SpreadsheetApp.newColor(). */
export const colorApp: Methods<AppState> = {
  newColor: { kind: 'local', call: ({ host }) => host.classes.wrap('ColorBuilder', { host, color: null }) },
};

export const registerColor = (host: Host): void => {
  host.classes.add('Color', publish<ColorState>(host.kernel, 'SpreadsheetApp.Color', 'Color', reading));
  host.classes.add('ColorBuilder', publish<ColorState>(host.kernel, builderPath, 'ColorBuilder', reading, building));
  host.classes.add('RgbColor', publish<ColorState>(host.kernel, 'SpreadsheetApp.RgbColor', 'RgbColor', rgb));
  host.classes.add('ThemeColor', publish<ColorState>(host.kernel, 'SpreadsheetApp.ThemeColor', 'ThemeColor', theme));
};
