/** Colours as the model keeps them ('#rrggbb' or 'theme:ACCENT1') and as Color objects. */
import { stateOf } from '../../kernel/publish';
import type { ColorText } from '../../model/cell-format';
import type { Workbook } from '../../model/workbook';
import type { Host } from '../../spreadsheet/state';

/** `color` is null for a builder on which nothing was set. */
export interface ColorState {
  host: Host;
  color: ColorText | null;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    Color: ColorState;
    ColorBuilder: ColorState;
    RgbColor: ColorState;
    ThemeColor: ColorState;
  }
}

/** The colours of a new spreadsheet's theme (Sheets' "Standard"). */
const standardTheme: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

/** 'ACCENT1' of 'theme:ACCENT1'; null for an RGB colour. */
export const themeName = (color: ColorText): string | null => (color.startsWith('theme:') ? color.slice('theme:'.length) : null);

/** The '#rrggbb' a colour is drawn in. */
export const concreteColor = (book: Workbook, color: ColorText): string => {
  const name = themeName(color);
  return name === null ? color : (book.themeColors[name] ?? standardTheme[name] ?? '#000000');
};

export const themeColors: readonly string[] = Object.keys(standardTheme);

export const wrapColor = (host: Host, color: ColorText): object => host.classes.wrap('Color', { host, color });

/** The colour of a Color or ColorBuilder given as an argument; null for anything else. A builder is taken too (gas-fakes testsheetsformatting "text Style objects and builders"). */
export const colorOf = (value: unknown): ColorText | null =>
  stateOf<ColorState>(value, 'SpreadsheetApp.Color')?.color ?? stateOf<ColorState>(value, 'SpreadsheetApp.ColorBuilder')?.color ?? null;
