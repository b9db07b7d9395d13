/** Facts: gas-fakes test/testsheetsformatting.js "rich text tests", "exotic styles", "text Style objects and builders" (live). */
import { expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

test('a built style answers what was set and null for the rest', () => {
  const { app } = fresh();
  const builder = app.newTextStyle();
  expect(String(builder)).toBe('TextStyleBuilder');
  const style = builder
    .setFontSize(10)
    .setBold(true)
    .setItalic(true)
    .setUnderline(false)
    .setStrikethrough(false)
    .setFontFamily('Helvetica')
    .build();
  expect(String(style)).toBe('TextStyle');
  expect([
    style.getFontSize(),
    style.getFontFamily(),
    style.isBold(),
    style.isItalic(),
    style.isUnderline(),
    style.isStrikethrough(),
  ]).toEqual([10, 'Helvetica', true, true, false, false]);
  expect([style.getForegroundColor(), style.getForegroundColorObject()]).toEqual([null, null]);
  expect(app.newTextStyle().setForegroundColor('#0a0B0c').build().getForegroundColorObject()?.asRgbColor().asHexString()).toBe('#0a0b0c');
});

test('a theme colour reads as its name, and a colour builder is taken for a colour', () => {
  const { app } = fresh();
  const builder = app.newColor().setThemeColor(app.ThemeColorType.ACCENT4);
  const style = untyped(app.newTextStyle()).setForegroundColorObject(builder).build();
  expect([style.getForegroundColor(), String(style.getForegroundColorObject().asThemeColor().getThemeColorType())]).toEqual([
    'ACCENT4',
    'ACCENT4',
  ]);
});

test('cells without a format have every field, and the whole font stack', () => {
  const { sheet } = fresh();
  const style = sheet.getRange('A1:B2').getTextStyle();
  expect([
    style.getFontFamily(),
    style.getFontSize(),
    style.isBold(),
    style.isItalic(),
    style.isUnderline(),
    style.isStrikethrough(),
    style.getForegroundColor(),
  ]).toEqual(['arial,sans,sans-serif', 10, false, false, false, false, '#000000']);
  expect(
    sheet
      .getRange('A1:B2')
      .getTextStyles()
      .map((row) => row.length),
  ).toEqual([2, 2]);
});

test('setting a style changes only what it sets', () => {
  const { app, sheet } = fresh();
  const range = sheet.getRange('A1:A2').setFontStyle('italic');
  const style = app
    .newTextStyle()
    .setFontSize(32)
    .setFontFamily('helvetica')
    .setBold(true)
    .setUnderline(false)
    .setForegroundColor('#00ff00')
    .build();
  range.setTextStyle(style.copy().build());
  const read = range.getTextStyle();
  expect([read.getFontSize(), read.getFontFamily(), read.isBold(), read.isItalic(), read.isUnderline(), read.getForegroundColor()]).toEqual(
    [32, 'helvetica', true, true, false, '#00ff00'],
  );
  expect([range.getFontWeight(), range.getFontSize(), range.getFontColor()]).toEqual(['bold', 32, '#00ff00']);
  range.setTextStyles([[app.newTextStyle().setBold(false).build()], [style]]);
  expect(range.getTextStyles().map(([one]) => one?.isBold())).toEqual([false, true]);
});

test('rich text: runs cover the unstyled stretches too', () => {
  const { app, sheet } = fresh();
  const bold = app.newTextStyle().setBold(true).build();
  const italic = app.newTextStyle().setItalic(true).build();
  const value = app
    .newRichTextValue()
    .setText('Bold Italic Link')
    .setTextStyle(0, 4, bold)
    .setTextStyle(5, 11, italic)
    .setLinkUrl(12, 16, 'https://google.com')
    .build();
  const read = sheet.getRange('A1').setRichTextValue(value).getRichTextValue();
  const runs = read
    ?.getRuns()
    .map((run) => [
      run.getText(),
      run.getStartIndex(),
      run.getEndIndex(),
      run.getTextStyle().isBold(),
      run.getTextStyle().isItalic(),
      run.getLinkUrl(),
    ]);
  expect(runs).toEqual([
    ['Bold', 0, 4, true, false, null],
    [' ', 4, 5, false, false, null],
    ['Italic', 5, 11, false, true, null],
    [' ', 11, 12, false, false, null],
    ['Link', 12, 16, false, false, 'https://google.com'],
  ]);
  expect([
    read?.getText(),
    read?.getTextStyle().isBold(),
    read?.getTextStyle(0, 4).isBold(),
    read?.getLinkUrl(),
    read?.getLinkUrl(12, 16),
  ]).toEqual(['Bold Italic Link', null, true, null, 'https://google.com']);
  expect(sheet.getRange('A1').getValue()).toBe('Bold Italic Link');
});

test('plain text is one run in the look of its cell', () => {
  const { sheet } = fresh();
  const read = sheet.getRange('E5').setValue('Plain text').getRichTextValue();
  expect([read?.getText(), read?.getRuns().length, read?.getTextStyle().isBold(), read?.getTextStyle().getFontSize()]).toEqual([
    'Plain text',
    1,
    false,
    10,
  ]);
});

test('cells that hold no text have no rich text (docs Range.getRichTextValue)', () => {
  const { sheet } = fresh();
  sheet.getRange('A1:B1').setValues([[5, true]]);
  expect(sheet.getRange('A1:B1').getRichTextValues()).toEqual([[null, null]]);
});

test('blocks of rich text; a value written over it takes the runs away; text that looks like a number stays text', () => {
  const { app, sheet } = fresh();
  const part = (text: string) =>
    app.newRichTextValue().setText(text).setTextStyle(app.newTextStyle().setForegroundColor('#ff0000').build()).build();
  const range = sheet.getRange('B1:C1').setRichTextValues([[part('Red'), part('012')]]);
  expect(range.getValues()).toEqual([['Red', '012']]);
  expect(range.getRichTextValues()[0]?.map((value) => value?.getRuns()[0]?.getTextStyle().getForegroundColor())).toEqual([
    '#ff0000',
    '#ff0000',
  ]);
  expect(sheet.getRange('B1').setValue('Red').getRichTextValue()?.getTextStyle().getForegroundColor()).toBe('#000000');
  expect(thrown(() => range.setRichTextValues([[part('x')]]))).toMatch(/^The number of columns in the data/);
  expect(thrown(() => untyped(range).setRichTextValue('x'))).toMatch(/SpreadsheetApp\.Range\.setRichTextValue\./);
});
