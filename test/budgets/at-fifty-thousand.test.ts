/** Every edit of one row, and what the sidebar does about duplicates, stays within its budget at 50,000 customers too. Touches are read by none of them, so there are few. */
import { beforeAll, describe, test } from '@jest/globals';
import { checkNew, createCustomer, scanSlice } from '../../bench/duplicate-operations';
import { crowded, edits, newRows, otherEdits } from '../../bench/edit-operations';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import { mergeCustomers, undoMerge } from '../../bench/merge-operations';
import { within } from './within';

let ledger: BenchLedger;
let turn = 0;

beforeAll(() => {
  // In the rows behind those that the other tests go through, 5,000 customers have one telephone number.
  ledger = ledgerOf(50_000, 100, 5_000);
}, 480_000);

describe.each([
  ['a row that is there', edits],
  ['a row that is there', otherEdits],
  ['an empty row', newRows],
  ['a crowd of 5,000 with one telephone number', crowded],
] as const)('one edit in %s', (_where, operations) => {
  test.each(Object.entries(operations))('%s', (_name, edit) => within(ledger, edit, turn++, { calls: 8, seconds: 2.5 }));
});

describe('duplicates', () => {
  test('the check while a new customer is typed', () => within(ledger, checkNew, turn++, { calls: 4, seconds: 2 }));
  test('a customer made of the form', () => within(ledger, createCustomer, turn++, { calls: 12, seconds: 4 }));
  test('a slice of the scan', () => within(ledger, scanSlice, turn++, { calls: 12, seconds: 240 }), 240_000);
});

describe('merging two customers who have little in common', () => {
  // By how far their cells lie apart it takes 16 to 20 calls (docs/decisions/0012-merge-and-journal.md). Taking it back takes up to three more where a
  // third customer resembles the one that comes back, and is warned of it again.
  test.each(Array.from({ length: 8 }, (_, pair) => pair))('the merge of pair %i, and its undo', () => {
    within(ledger, mergeCustomers, turn++, { calls: 20, seconds: 4 });
    within(ledger, undoMerge, turn++, { calls: 23, seconds: 4.4 });
  });
});
