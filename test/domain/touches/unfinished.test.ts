/** What a cut-off run left of a touch's next step is told from the touches themselves, and nothing is told where nothing was cut off. */
import { expect, test } from '@jest/globals';
import { noNextDate } from '../../../src/domain/schema/touches';
import { unfinishedStep } from '../../../src/domain/touches/unfinished';

const planned = (cancelled: string) => ({
  id: 'T-000001',
  nextDate: '2026/12/01',
  cancelled,
  undo: JSON.stringify({ nextDate: '', nextAction: '', touch: '' }),
});
const none = (cancelled: string) => ({
  id: 'T-000002',
  nextDate: noNextDate.ja,
  cancelled,
  undo: JSON.stringify({ nextDate: '2026-12-01', nextAction: '', touch: 'T-000001' }),
});
const nothing = { date: '', action: '' };
const now = '2026-11-21 12:00';

test('a touch that was marked as undone and whose step still stands gives back what it saw', () => {
  expect(unfinishedStep([planned(''), none(now)], nothing)).toEqual({ date: '2026-12-01', action: '' });
  expect(unfinishedStep([planned(''), none(now)], { date: '2026-12-01', action: '' })).toBeNull();
});

test('two touches taken back one after the other leave nothing over', () => {
  expect(unfinishedStep([planned(now), none(now)], nothing)).toBeNull();
});
