/** Facts: gas-fakes test/testsheetstext.js "spreadsheet textfinder" (live); docs TextFinder. */
import { describe, expect, test } from '@jest/globals';
import { fresh, thrown, untyped } from './book';

const values = [
  ['sample', 'sámplé'],
  ['SampleA', 'sámplé'],
  ['=SAMPLE()', '=SámpléB()'],
  ['=sample()', '=sámpléB()'],
  ['=sampleA()', '=sámpléB()'],
];

const found = (ranges: GoogleAppsScript.Spreadsheet.Range[]): string[] => ranges.map((range) => range.getA1Notation());

const scene = () => {
  const world = fresh();
  world.sheet.getRange('A1:B5').setValues(values);
  const range = world.sheet.getRange('A3:B5');
  const each = <T>(ask: (finder: GoogleAppsScript.Spreadsheet.TextFinder) => T): T[] => [
    ask(world.book.createTextFinder('sample')),
    ask(world.sheet.createTextFinder('sample')),
    ask(range.createTextFinder('sample')),
  ];
  return { ...world, each };
};

test('part of the shown text in any case; formulas by what they show', () => {
  expect(scene().each((finder) => found(finder.findAll()))).toEqual([['A1', 'A2'], ['A1', 'A2'], []]);
});

test('ignoring diacritics, matching case and the entire cell', () => {
  const all = scene().each((finder) => found(finder.ignoreDiacritics(true).matchCase(true).matchEntireCell(true).findAll()));
  expect(all).toEqual([['A1', 'B1', 'B2'], ['A1', 'B1', 'B2'], []]);
});

test('formula texts', () => {
  expect(scene().each((finder) => found(finder.matchFormulaText(true).findAll()))).toEqual([
    ['A1', 'A2', 'A3', 'A4', 'A5'],
    ['A1', 'A2', 'A3', 'A4', 'A5'],
    ['A3', 'A4', 'A5'],
  ]);
  const strict = scene().each((finder) =>
    found(finder.matchFormulaText(true).ignoreDiacritics(true).matchCase(true).matchEntireCell(true).findAll()),
  );
  expect(strict).toEqual([['A1', 'B1', 'B2'], ['A1', 'B1', 'B2'], []]);
});

test('replacing answers how many occurrences there were', () => {
  const { sheet } = scene();
  expect(sheet.createTextFinder('sample').replaceAllWith('test')).toBe(2);
  expect(sheet.getRange('A1:A2').getValues()).toEqual([['test'], ['testA']]);
  expect(scene().sheet.createTextFinder('sample').matchFormulaText(true).matchCase(true).matchEntireCell(true).replaceAllWith('test')).toBe(
    1,
  );
  sheet.getRange('D1').setValue('aXbxc');
  expect([sheet.createTextFinder('x').replaceAllWith('--'), sheet.getRange('D1').getValue()]).toEqual([2, 'a--b--c']);
});

test('kana keep their marks when diacritics are ignored', () => {
  const { sheet } = fresh();
  sheet.getRange('A1:A2').setValues([['がくや'], ['かくや']]);
  expect(found(sheet.createTextFinder('かく').ignoreDiacritics(true).findAll())).toEqual(['A2']);
});

test('regular expressions, with groups in the replacement', () => {
  const { sheet } = fresh();
  sheet.getRange('A1:A3').setValues([['C-00012'], ['c-7'], ['D-1']]);
  expect(found(sheet.createTextFinder('^C-\\d+$').useRegularExpression(true).findAll())).toEqual(['A1', 'A2']);
  expect(found(sheet.createTextFinder('^C-').useRegularExpression(true).matchCase(true).findAll())).toEqual(['A1']);
  expect(sheet.createTextFinder('([A-Z])-(\\d+)').useRegularExpression(true).replaceAllWith('$2/$1')).toBe(3);
  expect(sheet.getRange('A1').getValue()).toBe('00012/C');
  expect(found(sheet.createTextFinder('.').findAll())).toEqual([]);
});

describe('one by one', () => {
  const texts = () => {
    const { sheet } = fresh();
    sheet.getRange('A1:B2').setValues([
      ['a1', 'x'],
      ['a2', 'a3'],
    ]);
    return { sheet, finder: sheet.createTextFinder('a') };
  };
  const name = (range: GoogleAppsScript.Spreadsheet.Range | null): string | null => range?.getA1Notation() ?? null;

  test('findNext walks to the end and answers null there', () => {
    const { finder } = texts();
    expect(name(finder.getCurrentMatch())).toBe(null);
    expect([finder.findNext(), finder.findNext(), finder.findNext(), finder.findNext()].map(name)).toEqual(['A1', 'A2', 'B2', null]);
    expect(name(finder.getCurrentMatch())).toBe(null);
    expect(name(finder.findPrevious())).toBe('A2');
  });

  test('startFrom begins after its cell', () => {
    const { sheet, finder } = texts();
    expect(name(finder.startFrom(sheet.getRange('A1')).findNext())).toBe('A2');
    expect(name(finder.startFrom(sheet.getRange('B2')).findPrevious())).toBe('A2');
  });

  test('replaceWith changes the current match only', () => {
    const { sheet, finder } = texts();
    expect(finder.replaceWith('b')).toBe(0);
    finder.findNext();
    expect([finder.replaceWith('b'), sheet.getRange('A1:B2').getValues()]).toEqual([
      1,
      [
        ['b1', 'x'],
        ['a2', 'a3'],
      ],
    ]);
  });
});

test('shown texts are searched: dates and numbers as they look', () => {
  const { sheet } = fresh();
  sheet
    .getRange('A1')
    .setNumberFormat('yyyy/mm/dd')
    .setValue(new Date(Date.UTC(2024, 0, 15)));
  sheet.getRange('A2').setNumberFormat('#,##0').setValue(1234567);
  expect(found(sheet.createTextFinder('2024/01').findAll())).toEqual(['A1']);
  expect(found(sheet.createTextFinder('234,5').findAll())).toEqual(['A2']);
});

test('wrong arguments', () => {
  const { sheet } = fresh();
  expect(thrown(() => untyped(sheet).createTextFinder(null))).toMatch(
    /The parameters \(null\) don't match .*SpreadsheetApp\.Sheet\.createTextFinder/,
  );
  expect(thrown(() => untyped(sheet.createTextFinder('x')).matchCase('yes'))).toMatch(/TextFinder\.matchCase/);
});
