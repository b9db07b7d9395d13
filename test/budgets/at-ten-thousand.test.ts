/**
 * What a person waits for stays within its budget at 10,000 customers and 50,000 touches: service calls and estimated Google seconds, never
 * milliseconds, which belong to the machine (docs/benchmarks.md).
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import { adopt2000, callsOf, edits, logTouch, newRow, type Operation, openSidebar, paste500, pasteValues500 } from '../../bench/operations';

let ledger: BenchLedger;
let turn = 0;

beforeAll(() => {
  ledger = ledgerOf(10_000);
  // 今日 is filled, as it is on every working day.
  ledger.person.open();
}, 120_000);

interface Budget {
  readonly calls: number;
  readonly seconds: number;
}

/** The run's figures, and where its calls went when they are too many. */
const expectWithin = (operation: Operation, budget: Budget): void => {
  const { calls, estimatedSeconds } = operation(ledger, turn++);
  const spent = { calls, seconds: Number(estimatedSeconds.toFixed(3)), by: callsOf(ledger) };
  expect({ ...spent, within: calls <= budget.calls && estimatedSeconds <= budget.seconds }).toEqual({ ...spent, within: true });
};

const rewrites = 'edit-row:legal-form';
const ordinary = Object.entries(edits).filter(([name]) => name !== rewrites);

describe('one edited row', () => {
  test.each(ordinary)('%s', (_name, edit) => {
    for (let time = 0; time < 2; time++) expectWithin(edit, { calls: 8, seconds: 1.5 });
  });

  // A name that is put into another form is logged and noted, its column is pictured, and duplicates are looked for: more than the others.
  test('a name with a legal form to rewrite', () => expectWithin(edits[rewrites] as Operation, { calls: 11, seconds: 1.8 }));

  test('a company typed into an empty row', () => expectWithin(newRow, { calls: 13, seconds: 2.8 }));
});

test('500 pasted rows, with formats and without dropdowns', () => expectWithin(paste500, { calls: 16, seconds: 6 }));

test('500 pasted rows, values only', () => expectWithin(pasteValues500, { calls: 16, seconds: 6 }));

test('a logged touch', () => {
  for (let time = 0; time < 5; time++) expectWithin(logTouch, { calls: 12, seconds: 2 });
});

test('the sidebar opened with a customer', () => expectWithin(openSidebar, { calls: 10, seconds: 2 }));

test('set-up in an empty workbook', () => expectWithin(() => ledger.setUp, { calls: 200, seconds: 30 }));

// Some of its rows are customers that are there already: they are compared, joined and updated.
test('a list of 2,000 rows imported', () => expectWithin(adopt2000, { calls: 150, seconds: 60 }), 60_000);

test('a list of 2,000 rows imported into an empty ledger', () => {
  ledger = ledgerOf(0);
  expectWithin(adopt2000, { calls: 60, seconds: 20 });
}, 60_000);
