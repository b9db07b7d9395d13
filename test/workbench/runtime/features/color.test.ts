/** Facts: gas-fakes test/testsheetsformatting.js "color objects and builders", testsheetssets.js "Color Name Support" (live); docs SpreadsheetTheme. */
import { expect, test } from '@jest/globals';
import { cssColor } from '../../../../workbench/runtime/features/color/css';
import { fresh, thrown, untyped } from './book';

const noTheme = 'Object is not of type ThemeColor.';
const noRgb = 'Object is not of type RgbColor.';

test('a colour is unsupported until it is set', () => {
  const { app } = fresh();
  const builder = app.newColor();
  expect([String(builder), String(builder.getColorType())]).toEqual(['ColorBuilder', 'UNSUPPORTED']);
  expect([thrown(() => builder.asThemeColor()), thrown(() => builder.asRgbColor())]).toEqual([noTheme, noRgb]);
});

test('an RGB colour has its three parts', () => {
  const { app } = fresh();
  const color = app.newColor().setRgbColor('#0A1b2C').build();
  const rgb = color.asRgbColor();
  expect([
    String(color),
    String(color.getColorType()),
    String(rgb),
    rgb.asHexString(),
    rgb.getRed(),
    rgb.getGreen(),
    rgb.getBlue(),
  ]).toEqual(['Color', 'RGB', 'RgbColor', '#0a1b2c', 10, 27, 44]);
  expect(thrown(() => color.asThemeColor())).toBe(noTheme);
});

test('a theme colour names its place in the theme', () => {
  const { app } = fresh();
  const color = app.newColor().setThemeColor(app.ThemeColorType.ACCENT1).build();
  expect([String(color.getColorType()), String(color.asThemeColor().getColorType()), color.asThemeColor().getThemeColorType()]).toEqual([
    'THEME',
    'THEME',
    app.ThemeColorType.ACCENT1,
  ]);
  expect(thrown(() => color.asRgbColor())).toBe(noRgb);
  expect(thrown(() => untyped(app.newColor()).setThemeColor('ACCENT1'))).toMatch(/ColorBuilder\.setThemeColor/);
});

test('colour names in any case, short hex and rgb()', () => {
  expect([cssColor('LightCoral'), cssColor('#ABC'), cssColor('rgb(255, 0, 16)'), cssColor('not-a-color'), cssColor('#gggggg')]).toEqual([
    '#f08080',
    '#aabbcc',
    '#ff0010',
    null,
    null,
  ]);
});

test('colour objects of cells, theme colours included', () => {
  const { app, sheet } = fresh();
  const range = sheet.getRange('A1:B1');
  range.setBackgroundObjects([
    [app.newColor().setThemeColor(app.ThemeColorType.ACCENT2).build(), app.newColor().setRgbColor('#123456').build()],
  ]);
  expect(range.getBackgroundObjects()[0]?.map((color) => String(color.getColorType()))).toEqual(['THEME', 'RGB']);
  expect(range.getBackgrounds()).toEqual([['#ea4335', '#123456']]);
});

test('the theme of the spreadsheet decides how theme colours look', () => {
  const { app, book, sheet } = fresh();
  const theme = book.getSpreadsheetTheme();
  expect(theme?.getConcreteColor(app.ThemeColorType.ACCENT1).asRgbColor().asHexString()).toBe('#4285f4');
  theme?.setConcreteColor(app.ThemeColorType.ACCENT1, 1, 2, 3);
  const range = sheet.getRange('A1').setBackgroundObject(app.newColor().setThemeColor(app.ThemeColorType.ACCENT1).build());
  expect(range.getBackground()).toBe('#010203');
});
