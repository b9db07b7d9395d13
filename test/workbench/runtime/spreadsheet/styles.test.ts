/** Formats of cells: defaults, setting one and many, resets (live: gas-fakes testsheetsformatting). */
import { expect, test } from '@jest/globals';
import { call, fresh } from './fresh';

const defaults: [getter: string, value: unknown][] = [
  ['getBackground', '#ffffff'],
  ['getBackgroundColor', '#ffffff'],
  ['getFontColor', '#000000'],
  ['getFontFamily', 'Arial'],
  ['getFontSize', 10],
  ['getFontWeight', 'normal'],
  ['getFontStyle', 'normal'],
  ['getFontLine', 'none'],
  ['getHorizontalAlignment', 'general'],
  ['getVerticalAlignment', 'bottom'],
  ['getNumberFormat', '0.###############'],
  ['getTextDirection', null],
  // A Google inconsistency, issue 427134600: wraps, with the strategy OVERFLOW.
  ['getWrap', true],
  ['getBorder', null],
  ['getNote', ''],
];

test.each(defaults)('%s of a fresh cell', (getter, value) => {
  expect(call(fresh().sheet.getRange('A1'), getter)).toBe(value);
});

/** Name of one, of many, and what each given value reads back as. */
const pairs: [one: string, many: string, given: [unknown, unknown][]][] = [
  [
    'FontWeight',
    'FontWeights',
    [
      ['bold', 'bold'],
      ['normal', 'normal'],
      [null, 'normal'],
    ],
  ],
  [
    'FontStyle',
    'FontStyles',
    [
      ['italic', 'italic'],
      ['normal', 'normal'],
      [null, 'normal'],
    ],
  ],
  [
    'FontSize',
    'FontSizes',
    [
      [10, 10],
      [8, 8],
      [20, 20],
    ],
  ],
  [
    'FontLine',
    'FontLines',
    [
      ['line-through', 'line-through'],
      ['none', 'none'],
      ['underline', 'underline'],
      [null, 'none'],
    ],
  ],
  [
    'FontFamily',
    'FontFamilies',
    [
      ['Arial,Tahoma', 'Arial,Tahoma'],
      ['Courier New', 'Courier New'],
      [null, 'Arial'],
    ],
  ],
  [
    'NumberFormat',
    'NumberFormats',
    [
      ['0.0000', '0.0000'],
      ['$#.##0.00', '$#.##0.00'],
      ['general', '0.###############'],
      ['@', '@'],
    ],
  ],
  [
    'HorizontalAlignment',
    'HorizontalAlignments',
    [
      ['left', 'left'],
      ['center', 'center'],
      ['right', 'right'],
      ['normal', 'general-left'],
      [null, 'general'],
    ],
  ],
  [
    'VerticalAlignment',
    'VerticalAlignments',
    [
      ['top', 'top'],
      ['middle', 'middle'],
      ['bottom', 'bottom'],
      [null, 'bottom'],
    ],
  ],
  [
    'Background',
    'Backgrounds',
    [
      ['#FF0000', '#ff0000'],
      ['LIGHTCORAL', '#f08080'],
      [null, '#ffffff'],
      ['white', '#ffffff'],
    ],
  ],
  [
    'FontColor',
    'FontColors',
    [
      ['blue', '#0000ff'],
      ['#123', '#112233'],
      [null, '#000000'],
    ],
  ],
  [
    'Wrap',
    'Wraps',
    [
      [true, true],
      [false, false],
    ],
  ],
];

test.each(pairs)('%s and %s', (one, many, given) => {
  const { sheet } = fresh();
  const row = sheet.getRange(2, 2, 1, given.length);
  call(row, `set${many}`, [given.map(([value]) => value)]);
  const expected = given.map(([, reads]) => reads);
  expect(call(row, `get${many}`)).toEqual([expected]);
  for (const [value, reads] of given) {
    call(row, `set${one}`, value);
    expect(call(row, `get${many}`)).toEqual([given.map(() => reads)]);
    expect(call(row, `get${one}`)).toEqual(reads);
  }
});

test('wrap strategies: OVERFLOW said aloud does not wrap; WRAP does', () => {
  const { app, sheet } = fresh();
  const range = sheet.getRange('A1:C1');
  const { WRAP, OVERFLOW, CLIP } = app.WrapStrategy;
  range.setWrapStrategies([[WRAP, OVERFLOW, CLIP]]);
  expect(range.getWraps()).toEqual([[true, false, false]]);
  expect(range.getWrapStrategies().flat().map(String)).toEqual(['WRAP', 'OVERFLOW', 'CLIP']);
  expect(
    range
      .setWraps([[false, true, true]])
      .getWrapStrategies()
      .flat()
      .map(String),
  ).toEqual(['OVERFLOW', 'WRAP', 'WRAP']);
});

test('an unknown colour is taken silently and changes nothing (Google issue 428869869)', () => {
  expect(fresh().sheet.getRange('A1').setBackground('red').setBackground('not-a-colour').getBackground()).toBe('#ff0000');
});

test('borders: null leaves a side, black and solid by default (live: testsheetsformatting "assorted cell userenteredformats")', () => {
  const { app, sheet } = fresh();
  const range = sheet.getRange('B15:E19').setBorder(true, true, true, true, true, true);
  range.setBorder(true, null, true, true, true, true, '#00ff00', app.BorderStyle.DASHED);
  const border = call(range, 'getBorder') as Record<
    'getTop' | 'getLeft',
    () => { getBorderStyle(): unknown; getColor(): { asRgbColor(): { asHexString(): string } } }
  >;
  expect([String(border.getTop().getBorderStyle()), border.getTop().getColor().asRgbColor().asHexString()]).toEqual(['DASHED', '#00ff00']);
  expect([String(border.getLeft().getBorderStyle()), border.getLeft().getColor().asRgbColor().asHexString()]).toEqual(['SOLID', '#000000']);
  range.setBorder(false, false, false, false, false, false);
  expect(call(range, 'getBorder')).toBeNull();
});

test('theme colours keep their theme, and show in its colour (live: "setting and getting color objects")', () => {
  const { app, sheet } = fresh();
  const accent = app.newColor().setThemeColor(app.ThemeColorType.ACCENT1).build();
  const range = sheet.getRange('A1').setBackgroundObject(accent);
  expect(String(range.getBackgroundObject().asThemeColor().getThemeColorType())).toBe('ACCENT1');
  expect(range.getBackground()).toMatch(/^#[0-9a-f]{6}$/);
});

test('text rotation and vertical text exclude each other (live: testsheetsformatting)', () => {
  const range = fresh().sheet.getRange('A1').setTextRotation(45);
  const facts = () => [range.getTextRotation().getDegrees(), range.getTextRotation().isVertical()];
  expect(facts()).toEqual([45, false]);
  range.setVerticalText(true);
  expect(facts()).toEqual([0, true]);
  range.setVerticalText(false);
  expect(facts()).toEqual([0, false]);
});

test('setShowHyperlink(null) is refused (live: testsheetsexotics)', () => {
  expect(() => call(fresh().sheet.getRange('A1'), 'setShowHyperlink', null)).toThrow(
    "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setShowHyperlink.",
  );
});

test('notes: setNotes writes 1 as "1.0", setNote as "1" (Google issue 429373214); setNotes("x") is refused', () => {
  const range = fresh().sheet.getRange('A1:B1');
  call(range, 'setNotes', [[1, 'n']]);
  expect(range.getNotes()).toEqual([['1.0', 'n']]);
  call(range, 'setNote', 1);
  expect(range.getNotes()).toEqual([['1', '1']]);
  expect(() => call(range, 'setNotes', 'foo')).toThrow(/don't match the method signature/);
});

test('enums print, compare and turn into JSON as their name (live: testenums; docs guides/v8-runtime/migration)', () => {
  const { Direction } = fresh().app;
  expect([String(Direction.UP), JSON.stringify(Direction.DOWN), Direction.DOWN.toString()]).toEqual(['UP', '"DOWN"', 'DOWN']);
  expect(call(Direction.UP as unknown as object, 'compareTo', Direction.UP)).toBe(0);
});
