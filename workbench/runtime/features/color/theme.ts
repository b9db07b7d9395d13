/** SpreadsheetTheme: the colours that a theme colour stands for in this workbook. Its font family is not modelled. */
import { enumName } from '../../kernel/enumeration';
import { Exception } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import type { Host, SpreadsheetState } from '../../spreadsheet/state';
import { isNumber, requireThat } from '../arguments';
import { rgbColor } from './css';
import { ThemeColorType } from './enums';
import { colorOf, concreteColor, themeColors, themeName, wrapColor } from './state';

declare module '../../spreadsheet/state' {
  interface ClassStates {
    SpreadsheetTheme: SpreadsheetState;
  }
}

const path = 'SpreadsheetApp.SpreadsheetTheme';

const methods: Methods<SpreadsheetState> = {
  getConcreteColor: {
    kind: 'read',
    call: ({ host, book }, type) => {
      const name = enumName(type, 'SpreadsheetApp.ThemeColorType');
      requireThat(name !== null, `${path}.getConcreteColor`, [type]);
      if (!themeColors.includes(name as string)) throw new Exception(`The theme color type ${name} is not set in the current theme.`);
      return wrapColor(host, concreteColor(book, `theme:${name}`));
    },
  },
  getFontFamily: { kind: 'read', call: () => 'Arial' },
  getThemeColors: { kind: 'read', call: () => themeColors.map((name) => ThemeColorType[name as keyof typeof ThemeColorType]) },
  setConcreteColor: {
    kind: 'structure',
    call: ({ host, book }, type, ...rest) => {
      const name = enumName(type, 'SpreadsheetApp.ThemeColorType');
      const [red, green, blue] = rest;
      const color = rest.length === 3 && rest.every(isNumber) ? rgbColor(red as number, green as number, blue as number) : colorOf(rest[0]);
      requireThat(name !== null && color !== null && themeName(color) === null, `${path}.setConcreteColor`, [type, ...rest]);
      book.themeColors = { ...book.themeColors, [name as string]: color as string };
      book.changed({ kind: 'sheets' });
      return host.classes.wrap('SpreadsheetTheme', { host, book });
    },
  },
};

export const spreadsheetTheme: Methods<SpreadsheetState> = {
  getSpreadsheetTheme: { kind: 'read', call: ({ host, book }) => host.classes.wrap('SpreadsheetTheme', { host, book }) },
};

export const registerTheme = (host: Host): void => {
  host.classes.add('SpreadsheetTheme', publish<SpreadsheetState>(host.kernel, path, 'SpreadsheetTheme', methods));
};
