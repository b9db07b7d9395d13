/** The ledger that is measured is one the add-on could have written: tidying finds nothing to do in it. */
import { expect, test } from '@jest/globals';
import { worked } from '../../bench/add-on';
import { ledgerOf } from '../../bench/ledger-of';
import { setUpAgain, tidy } from '../../bench/ledger-operations';

test('a made-up ledger is in order', () => {
  const ledger = ledgerOf(300);
  const { counts, finished } = worked(tidy(ledger, 0)).value as { counts: Record<string, number>; finished: boolean };
  expect({ counts, finished }).toEqual({
    counts: { rows: 300, ids: 0, values: 0, ranks: 0, flags: 0, touches: 0, other: 0 },
    finished: true,
  });
  expect(worked(setUpAgain(ledger, 1)).value).toEqual({ made: [], mended: [], foreign: [] });
});
