/** Every edit of one row, and what the sidebar does about duplicates, stays within its budget at 50,000 customers too. Touches are read by none of them, so there are few. */
import { beforeAll, describe, test } from '@jest/globals';
import { checkNew, createCustomer, scanSlice } from '../../bench/duplicate-operations';
import { edits, newRows, otherEdits } from '../../bench/edit-operations';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import { mergeCustomers, undoMerge } from '../../bench/merge-operations';
import { within } from './within';

let ledger: BenchLedger;
let turn = 0;

beforeAll(() => {
  ledger = ledgerOf(50_000, 100);
}, 240_000);

describe.each([
  ['a row that is there', edits],
  ['a row that is there', otherEdits],
  ['an empty row', newRows],
] as const)('one edit in %s', (_where, operations) => {
  // A name that goes takes the warning of the customer along that resembled it: one write more, in another row (docs/benchmarks.md).
  const most = (name: string): number => (name === 'company emptied' ? 9 : 8);
  test.each(Object.entries(operations))('%s', (name, edit) => within(ledger, edit, turn++, { calls: most(name), seconds: 2.5 }));
});

describe('duplicates', () => {
  test('the check while a new customer is typed', () => within(ledger, checkNew, turn++, { calls: 4, seconds: 2 }));
  test('a customer made of the form', () => within(ledger, createCustomer, turn++, { calls: 12, seconds: 4 }));
  test('a slice of the scan', () => within(ledger, scanSlice, turn++, { calls: 12, seconds: 240 }), 240_000);
});

describe('merging two customers who have little in common', () => {
  // By how far their cells lie apart it takes 16 to 20 calls (docs/decisions/0012-merge-and-journal.md).
  test.each(Array.from({ length: 8 }, (_, pair) => pair))('the merge of pair %i, and its undo', () => {
    within(ledger, mergeCustomers, turn++, { calls: 20, seconds: 4 });
    within(ledger, undoMerge, turn++, { calls: 22, seconds: 4 });
  });
});
