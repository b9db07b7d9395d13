/** TextStyle and TextStyleBuilder (gas-fakes test/testsheetsformatting.js "text Style objects and builders"). Unset fields read as null. */
import type { Method, Methods } from '../../kernel/publish';
import { publish, stateOf } from '../../kernel/publish';
import type { TextLook } from '../../model/cell-format';
import type { AppState, Host } from '../../spreadsheet/state';
import { isBoolean, isNumber, isText, passed, requireThat } from '../arguments';
import { cssColor } from '../color/css';
import { colorOf, themeName, wrapColor } from '../color/state';

/** A builder's `look` is replaced, never changed in place. */
export interface TextStyleState {
  host: Host;
  look: TextLook;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    TextStyle: TextStyleState;
    TextStyleBuilder: TextStyleState;
  }
}

const path = 'SpreadsheetApp.TextStyleBuilder';

/** The look of a TextStyle given as an argument; null for anything else, builders included. */
export const textLookOf = (value: unknown): TextLook | null => stateOf<TextStyleState>(value, 'SpreadsheetApp.TextStyle')?.look ?? null;

const reading: Methods<TextStyleState> = {
  copy: { kind: 'local', call: ({ host, look }) => host.classes.wrap('TextStyleBuilder', { host, look }) },
  getFontFamily: { kind: 'local', call: ({ look }) => look.fontFamily ?? null },
  getFontSize: { kind: 'local', call: ({ look }) => look.fontSize ?? null },
  /** A colour of the theme answers its name (gas-fakes). */
  getForegroundColor: { kind: 'local', call: ({ look }) => (look.color === undefined ? null : (themeName(look.color) ?? look.color)) },
  getForegroundColorObject: { kind: 'local', call: ({ host, look }) => (look.color === undefined ? null : wrapColor(host, look.color)) },
  isBold: { kind: 'local', call: ({ look }) => look.bold ?? null },
  isItalic: { kind: 'local', call: ({ look }) => look.italic ?? null },
  isStrikethrough: { kind: 'local', call: ({ look }) => look.strikethrough ?? null },
  isUnderline: { kind: 'local', call: ({ look }) => look.underline ?? null },
};

/** null takes the setting away, anything else must fit. */
const setter = (name: string, field: keyof TextLook, read: (value: unknown) => unknown): Record<string, Method<TextStyleState>> => ({
  [name]: {
    kind: 'local',
    call: (state, value) => {
      const found = value === null ? undefined : read(value);
      requireThat(value === null || found !== null, `${path}.${name}`, passed(value));
      const look: Record<string, unknown> = { ...state.look };
      delete look[field];
      state.look = (found === undefined ? look : { ...look, [field]: found }) as TextLook;
      return state.host.classes.wrap('TextStyleBuilder', state);
    },
  },
});

const flag = (value: unknown): unknown => (isBoolean(value) ? value : null);

const building: Methods<TextStyleState> = {
  build: { kind: 'local', call: ({ host, look }) => host.classes.wrap('TextStyle', { host, look }) },
  ...setter('setBold', 'bold', flag),
  ...setter('setFontFamily', 'fontFamily', (value) => (isText(value) ? value : null)),
  ...setter('setFontSize', 'fontSize', (value) => (isNumber(value) ? Math.trunc(value) : null)),
  ...setter('setForegroundColor', 'color', (value) => (isText(value) ? (cssColor(value) ?? undefined) : null)),
  ...setter('setForegroundColorObject', 'color', colorOf),
  ...setter('setItalic', 'italic', flag),
  ...setter('setStrikethrough', 'strikethrough', flag),
  ...setter('setUnderline', 'underline', flag),
};

/** SpreadsheetApp.newTextStyle(). */
export const textStyleApp: Methods<AppState> = {
  newTextStyle: { kind: 'local', call: ({ host }) => host.classes.wrap('TextStyleBuilder', { host, look: {} }) },
};

export const registerTextStyle = (host: Host): void => {
  host.classes.add('TextStyle', publish<TextStyleState>(host.kernel, 'SpreadsheetApp.TextStyle', 'TextStyle', reading));
  host.classes.add('TextStyleBuilder', publish<TextStyleState>(host.kernel, path, 'TextStyleBuilder', building));
};
