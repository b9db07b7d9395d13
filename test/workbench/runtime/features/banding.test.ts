/** Facts: gas-fakes test/testsheetssets.js "Range.applyBanding", "Banding methods", "Banding Theme Colors Verification" (live). */
import { expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

test('row banding: its range, its colours, its place in the list', () => {
  const { app, sheet } = fresh();
  const banding = sheet.getRange('A1:E10').applyRowBanding(app.BandingTheme.CYAN, true, true);
  expect([String(banding), banding.getRange().getA1Notation(), sheet.getBandings().length]).toEqual(['Banding', 'A1:E10', 1]);
  const colors = untyped(banding);
  expect([
    colors.getHeaderRowColor(),
    colors.getFirstRowColor(),
    colors.getSecondRowColor(),
    colors.getFooterRowColor(),
    colors.getFirstColumnColor(),
  ]).toEqual(['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1', null]);
  banding.remove();
  expect(sheet.getBandings()).toEqual([]);
});

test('by default light grey with a header and without a footer (docs)', () => {
  const { sheet } = fresh();
  const banding = untyped(sheet.getRange('A1:D10').applyRowBanding());
  expect([banding.getHeaderRowColor(), banding.getFooterRowColor()]).toEqual(['#bdbdbd', null]);
});

test('setting colours; the stripes cannot be taken away', () => {
  const { app, sheet } = fresh();
  const banding = untyped(sheet.getRange('A1:D10').applyRowBanding());
  expect(banding.setHeaderRowColor('#FF0000').getHeaderRowColor()).toBe('#ff0000');
  expect(
    banding.setFirstRowColorObject(app.newColor().setRgbColor('#0000ff').build()).getFirstRowColorObject().asRgbColor().asHexString(),
  ).toBe('#0000ff');
  expect(thrown(() => banding.setSecondRowColor(null))).toBe('Second row color should not be null.');
  expect(thrown(() => banding.setFirstRowColor(null))).toBe('First row color should not be null.');
  expect(banding.setHeaderRowColor(null).getHeaderRowColorObject()).toBe(null);
  expect(banding.setRange(sheet.getRange('B2:F11')).getRange().getA1Notation()).toBe('B2:F11');
});

test('column banding and its copy', () => {
  const { app, sheet } = fresh();
  const banding = untyped(sheet.getRange('A1:E10').applyColumnBanding(app.BandingTheme.INDIGO, true, false));
  expect([
    banding.getHeaderColumnColor(),
    banding.getSecondColumnColor(),
    banding.getFooterColumnColor(),
    banding.getFirstRowColor(),
  ]).toEqual(['#8989eb', '#e8e7fc', null, null]);
  banding.setFirstColumnColor('#ffff00').setFooterColumnColorObject(app.newColor().setRgbColor('#00ffff').build());
  const copy = banding.copyTo(sheet.getRange('G1:K10'));
  copy.setFirstColumnColor('#00ff00');
  expect([copy.getRange().getA1Notation(), copy.getFooterColumnColor(), copy.getFirstColumnColor(), banding.getFirstColumnColor()]).toEqual(
    ['G1:K10', '#00ffff', '#00ff00', '#ffff00'],
  );
  expect(sheet.getBandings().map((each) => each.getRange().getA1Notation())).toEqual(['A1:E10', 'G1:K10']);
});

test('a second banding over the first is refused (second-hand)', () => {
  const { sheet } = fresh();
  sheet.getRange('A1:D10').applyRowBanding();
  expect(thrown(() => sheet.getRange('D10:E11').applyRowBanding())).toMatch(/already has alternating background colors/);
});

test('a spreadsheet lists the bandings of all its sheets (docs Spreadsheet.getBandings)', () => {
  const { sheet } = fresh();
  const other = sheet.getParent().insertSheet('other');
  sheet.getRange('A1:B4').applyRowBanding();
  other.getRange('C1:D4').applyColumnBanding();
  expect(
    sheet
      .getParent()
      .getBandings()
      .map((banding) => `${banding.getRange().getSheet().getName()} ${banding.getRange().getA1Notation()}`),
  ).toEqual([`${sheet.getName()} A1:B4`, 'other C1:D4']);
});
