/** Every edit of one row stays within its budget at 50,000 customers too. Touches are read by none of them, so there are few. */
import { beforeAll, describe, test } from '@jest/globals';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import { edits, newRows, otherEdits } from '../../bench/operations';
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
  test.each(Object.entries(operations))('%s', (_name, edit) => within(ledger, edit, turn++, { calls: 8, seconds: 2.5 }));
});
