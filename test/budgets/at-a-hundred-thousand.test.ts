/** With 100,000 touches the card and the save still cost what they cost with a few: neither reads the whole log. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import { openSidebar } from '../../bench/ledger-operations';
import {
  confirmedTouch,
  fullTouch,
  logTouch,
  nextCustomer,
  olderTouches,
  paceOfLogging,
  shareForm,
  shareTouch,
  timelineCard,
  touchAfterReload,
  touchesOfTheWeek,
  touchFromLongQueue,
  touchFromQueue,
  undoEarlierTouch,
  undoTouch,
} from '../../bench/touch-operations';
import { within } from './within';

let ledger: BenchLedger;
let turn = 0;

beforeAll(() => {
  ledger = ledgerOf(10_000, 100_000);
  ledger.person.open();
}, 240_000);

describe('10,000 customers and 100,000 touches', () => {
  test('a logged touch', () => {
    for (let time = 0; time < 5; time++) within(ledger, logTouch, turn++, { calls: 12, seconds: 2 });
  });

  test('a touch with every field, and one that another rep is asked about', () => {
    within(ledger, fullTouch, turn++, { calls: 12, seconds: 2 });
    within(ledger, confirmedTouch, turn++, { calls: 12, seconds: 2 });
  });

  test('a touch from the queue', () => {
    within(ledger, touchFromQueue, turn++, { calls: 12, seconds: 2 });
    // Two reads more, of the thirty touches since. A page that is reloaded keeps with the form since when.
    within(ledger, touchFromLongQueue, turn++, { calls: 13, seconds: 2 });
    // Of all log keys only when the page never heard of a number before the first try.
    within(ledger, touchAfterReload, turn++, { calls: 12, seconds: 3 });
  });

  // Neither reads a column of the log. Two sheets are marked and looked at, 変更履歴 and 今日 told: none of these calls can stand for another.
  test('a touch taken back', () => {
    for (let time = 0; time < 3; time++) within(ledger, undoTouch, turn++, { calls: 15, seconds: 2.5 });
    within(ledger, undoEarlierTouch, turn++, { calls: 28, seconds: 6 });
  });

  test('the next customer', () => within(ledger, nextCustomer, turn++, { calls: 12, seconds: 2 }));

  test('the pace of logging', () => within(ledger, paceOfLogging, turn++, { calls: 6, seconds: 2 }));

  test('a touch shared', () => {
    within(ledger, shareForm, turn++, { calls: 3, seconds: 0.6 });
    within(ledger, shareTouch, turn++, { calls: 6, seconds: 1 });
  });

  test('this week of everybody, against the targets', () => {
    within(ledger, touchesOfTheWeek, turn++, { calls: 8, seconds: 3 });
    expect(touchesOfTheWeek(ledger, 0).value).toMatchObject({ value: { reps: expect.arrayContaining([expect.anything()]) } });
  });

  test('the card with timeline and totals', () => {
    for (let time = 0; time < 5; time++) within(ledger, timelineCard, turn++, { calls: 8, seconds: 2.5 });
  });

  test('the touches before those', () => within(ledger, olderTouches, turn++, { calls: 12, seconds: 3 }));

  test('the sidebar opened with a customer', () => within(ledger, openSidebar, turn++, { calls: 10, seconds: 2 }));

  test('they show what is there', () => {
    expect(timelineCard(ledger, 3).value).toMatchObject({ ok: true, value: { entries: expect.arrayContaining([expect.anything()]) } });
  });
});
