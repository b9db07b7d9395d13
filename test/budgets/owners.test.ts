/** Owner changes at 10,000 customers and 50,000 touches: the list, one customer, 500 customers, and the undo of both; and a rank decided by hand. */
import { beforeAll, describe, test } from '@jest/globals';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import { changeOneOwner, changeOwners, previewOwners, undoOwners } from '../../bench/owner-operations';
import { decideRank, undoRank } from '../../bench/rank-operations';
import { within } from './within';

let ledger: BenchLedger;
let turn = 0;

beforeAll(() => {
  ledger = ledgerOf(10_000);
  ledger.person.open();
}, 120_000);

describe('owners', () => {
  test('who owns whom', () => within(ledger, previewOwners, turn++, { calls: 4, seconds: 4 }));
  test('the first change makes the sheet 引き継ぎ', () => within(ledger, changeOneOwner, turn++, { calls: 60, seconds: 10 }));
  test('one customer', () => within(ledger, changeOneOwner, turn++, { calls: 30, seconds: 7 }));
  test('one customer taken back', () => within(ledger, undoOwners, turn++, { calls: 30, seconds: 6 }));
  test('500 customers', () => within(ledger, changeOwners, turn++, { calls: 45, seconds: 35 }), 60_000);
  test('500 customers taken back', () => within(ledger, undoOwners, turn++, { calls: 40, seconds: 30 }), 60_000);
});

describe('a rank decided by hand', () => {
  test('decided', () => within(ledger, decideRank, turn++, { calls: 12, seconds: 2 }));
  test('taken back', () => within(ledger, undoRank, turn++, { calls: 20, seconds: 4 }));
});
