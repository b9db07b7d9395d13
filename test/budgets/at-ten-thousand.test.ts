/**
 * What a person waits for stays within its budget at 10,000 customers and 50,000 touches: service calls and estimated Google seconds, never
 * milliseconds, which belong to the machine (docs/benchmarks.md).
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { cleanApply, cleanPreview } from '../../bench/clean-operations';
import { promote, typeIntoContacts } from '../../bench/customer-operations';
import { dearest, edits, newRows, otherEdits, paste500, pastedCells, pasteValues500 } from '../../bench/edit-operations';
import { adopt2000, importEvents, importInSlices } from '../../bench/import-operations';
import { addPerson, overduePlans, uncheckedTouches } from '../../bench/keeping-operations';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import { openSidebar, openWorkbook } from '../../bench/ledger-operations';
import type { Operation } from '../../bench/operation';
import { commitReport, previewReport, reportText } from '../../bench/report-operations';
import { decideDormant, decideNext, todayList } from '../../bench/today-operations';
import { logDecision, logTouch } from '../../bench/touch-operations';
import { type Budget, within } from './within';

let ledger: BenchLedger;
let turn = 0;

beforeAll(() => {
  ledger = ledgerOf(10_000);
  // 今日 is filled, as it is on every working day.
  ledger.person.open();
}, 120_000);

const expectWithin = (operation: Operation, budget: Budget): void => within(ledger, operation, turn++, budget);

const oneRow = { calls: 8, seconds: 1.5 };

describe('one edited row', () => {
  test.each(Object.entries(edits))('%s', (_name, edit) => {
    for (let time = 0; time < 2; time++) expectWithin(edit, oneRow);
  });

  test.each(Object.entries(otherEdits))('%s', (_name, edit) => expectWithin(edit, oneRow));

  test.each(Object.entries(newRows))('in an empty row: %s', (_name, edit) => expectWithin(edit, oneRow));

  /*
   * A cell that is rewritten takes seven calls: the lock, the headings, the row, one column of copies, the cell, the automatic cells, the look. Pasted, it
   * takes one to ask whether it holds a formula (the event of a paste tells nothing, and a formula must not be written over) and one for the
   * format that the paste may have brought; where the old value is told, one line of 変更履歴; in a column with a dropdown, which the paste took away, one
   * for that. None of them can stand for another: no call of Google's answers values and formulas both, none reads or writes two ranges that lie
   * apart, and PASTE_FORMAT brings "the format only" (reference, CopyPasteType) — with it the colour of some other row. A batchUpdate of the Sheets API
   * would be one call, but belongs to an advanced service, which the manifest leaves out (decision 0001).
   */
  const pastedCell = (name: string): number => {
    const told = name === 'owner' || name.endsWith('a company with a legal form') ? 1 : 0;
    return 7 + 2 + told + (name === 'owner' ? 1 : 0);
  };
  test.each(Object.entries(pastedCells))('pasted: %s', (name, edit) => expectWithin(edit, { ...oneRow, calls: pastedCell(name) }));

  /*
   * Behind a chosen 区分 a new row is two blocks, because a cell of people stands between name and 登録日: written along, it would take what somebody chooses
   * in that second, or a formula, with it.
   */
  test.each(Object.entries(dearest))('%s', (name, edit) =>
    expectWithin(edit, { ...oneRow, calls: name.startsWith('pasted') ? pastedCell(name) : 9 }),
  );

  test('in 対応履歴: nothing follows from it', () => {
    const sheet = ledger.workbook.sheetByName('対応履歴');
    ledger.person.type(sheet?.id ?? 0, 20, 9, '電話で確認');
    expect(ledger.runtime.drain().map(({ ok, calls }) => [ok, calls])).toEqual([[true, 0]]);
  });
});

test('500 pasted rows, with formats and without dropdowns', () => expectWithin(paste500, { calls: 16, seconds: 6 }));

test('500 pasted rows, values only', () => expectWithin(pasteValues500, { calls: 16, seconds: 6 }));

test('a logged touch', () => {
  for (let time = 0; time < 5; time++) expectWithin(logTouch, { calls: 12, seconds: 2 });
  for (let time = 0; time < 2; time++) expectWithin(logDecision, { calls: 12, seconds: 2 });
});

// Four cells of people that stand apart, kept whole in 変更履歴, which then tells of the type: with one detail instead of three it is two calls less.
test('a prospect becomes a customer on its card', () => {
  for (let time = 0; time < 2; time++) expectWithin(promote, { calls: 14, seconds: 2 });
});

// Two tables follow: the number's form in 連絡先, and the row of the customer with its copy, phone and key.
test('the number of 窓口 typed into 連絡先', () => {
  for (let time = 0; time < 2; time++) expectWithin(typeIntoContacts, { calls: 15, seconds: 2.5 });
});

// Ten calls are 今日, one is the menu.
test('今日 written when the workbook is opened', () => expectWithin(openWorkbook, { calls: 11, seconds: 5 }));
// Twenty touches logged one by one would be 220 calls and 40 seconds.
test('a daily report of twenty entries: looked through, logged, and the day as text', () => {
  expectWithin(previewReport, { calls: 8, seconds: 3 });
  for (let time = 0; time < 2; time++) expectWithin(commitReport, { calls: 110, seconds: 12 });
  expectWithin(reportText, { calls: 6, seconds: 2 });
}, 60_000);

test('今日 in the sidebar', () => expectWithin(todayList, { calls: 8, seconds: 5 }));

test('the lists of the manager', () => {
  expectWithin(uncheckedTouches, { calls: 8, seconds: 2 });
  expectWithin(overduePlans, { calls: 12, seconds: 5 });
});

test('a person added to a customer', () => expectWithin(addPerson, { calls: 14, seconds: 2.2 }));

// The server's part of a click that replaces a hundred: the rows are read whole, because all that follows from them is written too.
test('a hundred stale customers: a next date for all', () => expectWithin(decideNext, { calls: 60, seconds: 22 }), 60_000);
test('a hundred stale customers: 休眠', () => expectWithin(decideDormant, { calls: 80, seconds: 22 }), 60_000);

test('the sidebar opened with a customer', () => expectWithin(openSidebar, { calls: 10, seconds: 2 }));

test('set-up in an empty workbook', () => expectWithin(() => ledger.setUp, { calls: 200, seconds: 30 }));

// 7,500 cells of three columns: every fourth customer was pasted over while the add-on was off. All columns are read, of 対応履歴 too.
test('clean-up of 7,500 cells previewed', () => expectWithin(cleanPreview, { calls: 6, seconds: 25 }), 60_000);
test('clean-up of 7,500 cells applied', () => expectWithin(cleanApply, { calls: 30, seconds: 30 }), 60_000);

// Some of its rows are customers that are there already: they are compared, joined and updated. Of the rows pasted above, hundreds are.
test('a list of 2,000 rows imported', () => expectWithin(adopt2000, { calls: 60, seconds: 20 }), 60_000);

test('a list of 2,000 rows imported among 1,000 customers', () => {
  ledger = ledgerOf(1_000);
  expectWithin(adopt2000, { calls: 60, seconds: 20 });
}, 60_000);

test('a list of 2,000 rows imported by the dialog, all slices together', () => {
  ledger = ledgerOf(10_000);
  expectWithin(importInSlices, { calls: 150, seconds: 60 });
}, 120_000);

test('a list of 2,000 events imported by the dialog, all slices together: touches of 1,000 customers', () => {
  ledger = ledgerOf(10_000);
  expectWithin(importEvents, { calls: 150, seconds: 60 });
}, 120_000);

test('a list of 2,000 rows imported into an empty ledger', () => {
  ledger = ledgerOf(0);
  expectWithin(adopt2000, { calls: 60, seconds: 20 });
}, 60_000);
