/** Copying, moving, clearing and pushing cells (live: gas-fakes testsheets, testsheetsbasic). */
import { expect, test } from '@jest/globals';
import { call, fresh } from './fresh';

const source = () => {
  const made = fresh();
  made.sheet
    .getRange('A1:B2')
    .setValues([
      ['p', 'q'],
      ['r', 's'],
    ])
    .setBackground('#ff0000');
  return { ...made, range: made.sheet.getRange('A1:B2') };
};

test('a smaller target takes the whole source, a larger one whole repeats only', () => {
  const { sheet, range } = source();
  range.copyTo(sheet.getRange('G1'));
  expect(sheet.getRange('G1:H2').getValues()).toEqual([
    ['p', 'q'],
    ['r', 's'],
  ]);
  range.copyTo(sheet.getRange('J1:L4'));
  expect(sheet.getRange('J1:L4').getValues()).toEqual([
    ['p', 'q', ''],
    ['r', 's', ''],
    ['p', 'q', ''],
    ['r', 's', ''],
  ]);
  expect(sheet.getRange('L1').getBackground()).toBe('#ffffff');
});

test('contents only, formats only, values by enum, transposed', () => {
  const { app, sheet, range } = source();
  sheet.getRange('D1:E2').setBackground('#cccccc');
  range.copyTo(sheet.getRange('D1:E2'), { contentsOnly: true });
  expect([sheet.getRange('D1').getValue(), sheet.getRange('D1').getBackground()]).toEqual(['p', '#cccccc']);
  sheet.getRange('D5').setValue('w');
  range.copyTo(sheet.getRange('D5:E6'), { formatOnly: true });
  expect([sheet.getRange('D5').getValue(), sheet.getRange('D5').getBackground()]).toEqual(['w', '#ff0000']);
  range.copyTo(sheet.getRange('D17:E18'), app.CopyPasteType.PASTE_NORMAL, true);
  expect(sheet.getRange('D17:E18').getValues()).toEqual([
    ['p', 'r'],
    ['q', 's'],
  ]);
  range.copyTo(sheet.getRange('G17'), app.CopyPasteType.PASTE_VALUES, false);
  expect([sheet.getRange('G17').getValue(), sheet.getRange('G17').getBackground()]).toEqual(['p', '#ffffff']);
});

test('an empty source clears its target, formats too', () => {
  const { sheet } = source();
  sheet.getRange('A100:B101').copyTo(sheet.getRange('A1:B2'));
  expect([sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground()]).toEqual(['', '#ffffff']);
});

test('copyTo refuses what no signature takes, and takes a wrong second argument silently (Google issue 427192537)', () => {
  const { app, sheet, range } = source();
  expect(() => call(range, 'copyTo')).toThrow(/don't match the method signature/);
  expect(() => call(range, 'copyTo', 'not a range')).toThrow(/don't match the method signature/);
  expect(() => call(range, 'copyTo', sheet.getRange('D1'), app.CopyPasteType.PASTE_NORMAL, 'no')).toThrow(
    /don't match the method signature/,
  );
  expect(() => call(range, 'copyTo', sheet.getRange('D1'), 'FOO', true)).toThrow(/don't match the method signature/);
  call(range, 'copyTo', sheet.getRange('D1'), 'FOO');
  expect(sheet.getRange('D1').getValue()).toBe('p');
});

test('copied formulas move their relative references', () => {
  const { sheet } = fresh();
  sheet.getRange('C1').setFormula('=A1+$A$1');
  sheet.getRange('C1').copyTo(sheet.getRange('C2:C3'));
  expect(sheet.getRange('C1:C3').getFormulas()).toEqual([['=A1+$A$1'], ['=A2+$A$1'], ['=A3+$A$1']]);
});

test('copyValuesToRange and copyFormatToRange repeat alike: column, last column, row, last row', () => {
  const { sheet, range } = source();
  range.copyValuesToRange(sheet, 4, 5, 7, 10);
  expect(sheet.getRange('D7:E10').getValues()).toEqual([
    ['p', 'q'],
    ['r', 's'],
    ['p', 'q'],
    ['r', 's'],
  ]);
  range.copyFormatToRange(sheet.getSheetId(), 4, 4, 20, 20);
  expect([sheet.getRange('E21').getBackground(), sheet.getRange('E21').getValue()]).toEqual(['#ff0000', '']);
});

test('moveTo takes everything along, over itself too, and references follow', () => {
  const { sheet, range } = source();
  sheet.getRange('F1').setFormula('=A1');
  range.moveTo(sheet.getRange('B1'));
  expect(sheet.getRange('A1:C2').getValues()).toEqual([
    ['', 'p', 'q'],
    ['', 'r', 's'],
  ]);
  expect([sheet.getRange('B1:C2').getBackground(), sheet.getRange('A1').getBackground()]).toEqual(['#ff0000', '#ffffff']);
  expect(sheet.getRange('F1').getFormula()).toBe('=B1');
});

const grid = () => {
  const made = fresh();
  made.sheet.getRange('A1:D4').setValues([1, 2, 3, 4].map((row) => ['A', 'B', 'C', 'D'].map((column) => column + row)));
  return made;
};

test('deleteCells and insertCells shift in both directions', () => {
  const act = (a1: string, method: string, shift: 'ROWS' | 'COLUMNS') => {
    const { app, sheet } = grid();
    call(sheet.getRange(a1), method, app.Dimension[shift]);
    return sheet
      .getRange('A1:D4')
      .getValues()
      .map((row) => row.join(' '));
  };
  expect(act('B2:C3', 'deleteCells', 'COLUMNS')).toEqual(['A1 B1 C1 D1', 'A2 D2  ', 'A3 D3  ', 'A4 B4 C4 D4']);
  expect(act('B2:C3', 'deleteCells', 'ROWS')).toEqual(['A1 B1 C1 D1', 'A2 B4 C4 D2', 'A3   D3', 'A4   D4']);
  expect(act('B2:C2', 'insertCells', 'COLUMNS')).toEqual(['A1 B1 C1 D1', 'A2   B2', 'A3 B3 C3 D3', 'A4 B4 C4 D4']);
  expect(act('B2:B3', 'insertCells', 'ROWS')).toEqual(['A1 B1 C1 D1', 'A2  C2 D2', 'A3  C3 D3', 'A4 B2 C4 D4']);
});

/** What is left of a dressed cell after a call. */
const dressed = (act: (made: ReturnType<typeof fresh>) => void): string => {
  const made = fresh();
  const range = made.sheet.getRange('A1:B2');
  range.setValue('p').setBackground('red').setNumberFormat('0.00').setNote('n');
  range.setDataValidation(made.app.newDataValidation().requireNumberEqualTo(5).build());
  act(made);
  const cell = made.sheet.getRange('A1');
  return [
    cell.getValue() === 'p' && 'value',
    cell.getBackground() === '#ff0000' && 'background',
    cell.getNumberFormat() === '0.00' && 'number format',
    cell.getNote() === 'n' && 'note',
    cell.getDataValidation() !== null && 'rule',
  ]
    .filter(Boolean)
    .join(', ');
};

const clearings: [name: string, act: (made: ReturnType<typeof fresh>) => void, left: string][] = [
  ['Sheet.clear', ({ sheet }) => sheet.clear(), 'note, rule'],
  ['Sheet.clearContents', ({ sheet }) => sheet.clearContents(), 'background, number format, note, rule'],
  ['Sheet.clearFormats', ({ sheet }) => sheet.clearFormats(), 'value, note, rule'],
  ['Sheet.clearNotes', ({ sheet }) => sheet.clearNotes(), 'value, background, number format, rule'],
  ['Range.clear', ({ sheet }) => sheet.getRange('A1').clear(), 'note, rule'],
  ['Range.clearContent', ({ sheet }) => sheet.getRange('A1').clearContent(), 'background, number format, note, rule'],
  // docs, untested live: number formats stay; formatOnly takes the rule.
  ['Range.clearFormat', ({ sheet }) => sheet.getRange('A1').clearFormat(), 'value, number format, note, rule'],
  ['Range.clear formatOnly', ({ sheet }) => sheet.getRange('A1').clear({ formatOnly: true }), 'value, note'],
  ['Range.clearNote', ({ sheet }) => sheet.getRange('A1').clearNote(), 'value, background, number format, rule'],
  ['Range.clearDataValidations', ({ sheet }) => sheet.getRange('A1').clearDataValidations(), 'value, background, number format, note'],
  [
    'RangeList.clear contentsOnly',
    ({ sheet }) => sheet.getRangeList(['A1', 'B2']).clear({ contentsOnly: true }),
    'background, number format, note, rule',
  ],
];

test.each(clearings)('%s leaves the rest', (_name, act, left) => {
  expect(dressed(act)).toBe(left);
});
