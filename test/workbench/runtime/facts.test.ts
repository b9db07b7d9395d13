/**
 * Facts of Google's behaviour that belong to no single feature, or that the tests of the features take for granted. Numbers are the
 * sections of the research (behaviours.md); sources beside each fact.
 */
import { expect, test } from '@jest/globals';
import { createRuntime } from '../../../workbench/runtime/index';
import { globalsOf } from './globals';

const start = () => {
  const runtime = createRuntime({ now: () => Date.UTC(2026, 2, 10, 12) });
  const globals = globalsOf(runtime);
  const book = globals.SpreadsheetApp.getActiveSpreadsheet();
  return { runtime, ...globals, book, sheet: book.getActiveSheet(), range: (a1: string) => book.getActiveSheet().getRange(a1) };
};
type Place = ReturnType<typeof start>;
const message = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return '(nothing thrown)';
};

const facts: [fact: string, read: (place: Place) => unknown, expected: unknown][] = [
  [
    '1: a new spreadsheet has one sheet of 1000 x 26 (docs)',
    ({ book, sheet }) => [book.getNumSheets(), sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getIndex()],
    [1, 'Sheet1', 1000, 26, 1],
  ],
  [
    '1: names and types of a sheet agree (live: testsheetsvalues)',
    ({ sheet }) => [sheet.getSheetName(), typeof sheet.getSheetId(), String(sheet.getType())],
    ['Sheet1', 'number', 'GRID'],
  ],
  [
    '1: a hidden sheet is hidden until it is shown (live: testsheetstext)',
    ({ book }) => {
      const made = book.insertSheet('b').hideSheet();
      return [made.isSheetHidden(), made.showSheet().isSheetHidden()];
    },
    [true, false],
  ],
  [
    '2: cells count from 1 inside a range, which knows its sheet and prints its class (live: testsheetsvui)',
    ({ range, sheet }) => {
      const block = range('c2:$d$4');
      return [
        block.getCell(2, 2).getA1Notation(),
        block.getGridId() === sheet.getSheetId(),
        String(block),
        block.getWidth(),
        block.getHeight(),
      ];
    },
    ['D3', true, 'Range', 2, 3],
  ],
  [
    '2: lists of ranges keep their order and write in capitals (live: testsheetsvui)',
    ({ sheet }) =>
      sheet
        .getRangeList(['bb4:be12', 'a2:c3'])
        .getRanges()
        .map((each) => each.getA1Notation()),
    ['BB4:BE12', 'A2:C3'],
  ],
  [
    '2: errors print with their name (lucasvtiradentes/gcal-sync#115)',
    ({ range }) => message(() => range('B')),
    'Exception: Range not found',
  ],
  [
    '2: the signature error names every type (gas-fakes testsheets, testutilities)',
    ({ range }) => message(() => (range('A1').copyTo as (...args: unknown[]) => void)('x', null, 1, true, ['y'], {})),
    "Exception: The parameters (String,null,number,Boolean,number[],(class)) don't match the method signature for SpreadsheetApp.Range.copyTo.",
  ],
  [
    '3: blank is what has neither value nor formula, whatever it looks like (live: testsheetsvalues)',
    ({ range }) => [range('A1').setNote('n').setBackground('red').isBlank(), range('A1').setValue(0).isBlank()],
    [true, false],
  ],
  [
    '3: a day written as text is midnight of the spreadsheet, not of the script (docs Session.getScriptTimeZone)',
    ({ book, range, Session }) => {
      book.setSpreadsheetTimeZone('Asia/Tokyo');
      const day = range('A1').setValue('2024-01-15').getValue() as Date;
      return [day.toISOString(), Session.getScriptTimeZone(), range('A1').getDisplayValue()];
    },
    ['2024-01-14T15:00:00.000Z', 'Etc/GMT', '2024-01-15'],
  ],
  [
    '3: scripts do not fire onEdit (docs triggers)',
    ({ runtime, range }) => {
      const seen: unknown[] = [];
      runtime.attach({ onEdit: (event: never) => seen.push(event) });
      runtime.run({ user: 'a@example.com', kind: 'menu' }, () => range('A1').setValue(1));
      return [runtime.drain().length, seen.length];
    },
    [0, 0],
  ],
  [
    '4: hidden columns are told one by one (live: testsheetstext)',
    ({ sheet }) => {
      sheet.hideColumns(2, 2);
      return [1, 2, 3, 4].map((column) => sheet.isColumnHiddenByUser(column));
    },
    [false, true, true, false],
  ],
  [
    '5: a finder reads what a formula shows, unless asked for its text (live: testsheetstext)',
    ({ sheet, range }) => {
      range('A1:A2').setValues([['="sam"&"ple"'], ['=SAMPLE()']]);
      const cells = (text: string, formulas: boolean) =>
        sheet
          .createTextFinder(text)
          .matchFormulaText(formulas)
          .findAll()
          .map((each) => each.getA1Notation());
      return [cells('sample', false), cells('sample', true)];
    },
    [['A1'], ['A2']],
  ],
  [
    '6: alignments go back to general; "normal" reads as general-left; unknown ones change nothing, silently (oddities)',
    ({ range }) =>
      ['right', 'normal', 'nonsense', null].map((given) =>
        range('A1')
          .setHorizontalAlignment(given as 'left')
          .getHorizontalAlignment(),
      ),
    ['right', 'general-left', 'general-left', 'general'],
  ],
  [
    '6: a TextRotation cannot be set, only degrees (Google issue 425390984)',
    ({ range }) => message(() => range('A1').setTextRotation(range('A1').getTextRotation())),
    "Exception: The parameters (SpreadsheetApp.TextRotation) don't match the method signature for SpreadsheetApp.Range.setTextRotation.",
  ],
  [
    '9: void methods of the cache answer null, not undefined (live: teststores)',
    ({ CacheService }) => {
      const cache = CacheService.getScriptCache();
      return [
        cache.put('a', 'b'),
        cache.put('a', 'b', 2),
        cache.putAll({ c: 'd' }),
        cache.remove('a'),
        cache.removeAll(['c']),
      ] as unknown[];
    },
    [null, null, null, null, null],
  ],
  [
    '10: archives without a name (live: testutilities)',
    ({ Utilities }) => {
      const blob = Utilities.newBlob('text');
      const opened = Utilities.ungzip(Utilities.gzip(blob));
      return [Utilities.gzip(blob).getName(), Utilities.zip([blob]).getName(), opened.getName(), opened.getContentType()];
    },
    ['archive.gz', 'archive.zip', 'archive', null],
  ],
  [
    '10: an output appends what is not trusted as text (live: testhtmlservice)',
    ({ HtmlService }) => HtmlService.createHtmlOutput('<b>').appendUntrusted('<script>&').getContent(),
    '<b>&lt;script&gt;&amp;',
  ],
  [
    '10: clocks have no source id, edits have that of their file (docs)',
    ({ ScriptApp, book }) => {
      const clock = ScriptApp.newTrigger('f').timeBased().everyMinutes(15).create();
      const edit = ScriptApp.newTrigger('f').forSpreadsheet(book).onEdit().create();
      return [clock, edit].map((each) => [String(each.getEventType()), String(each.getTriggerSource()), each.getTriggerSourceId()]);
    },
    (book: GoogleAppsScript.Spreadsheet.Spreadsheet) => [
      ['CLOCK', 'CLOCK', null],
      ['ON_EDIT', 'SPREADSHEETS', book.getId()],
    ],
  ],
];

test.each(facts)('%s', (_fact, read, expected) => {
  const place = start();
  expect(read(place)).toEqual(typeof expected === 'function' ? expected(place.book) : expected);
});
