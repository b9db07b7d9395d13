/** A touch taken back leaves the customer's row as 台帳を整える computes it, in whatever order touches were logged and taken back. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, TouchAnswer, UndoTouchAnswer } from '../../src/contract';
import { openLedger, owner } from './opened-ledger';

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('log' as const),
      customer: fc.integer({ min: 0, max: 1 }),
      rep: fc.constantFrom('伊藤', '佐藤', '田中'),
      channel: fc.constantFrom('phone', 'visit', 'mail'),
      result: fc.constantFrom('0', '0', '4', '5', ''),
      kind: fc.constantFrom('', '', 'complaint'),
      when: fc.constantFrom('', '', '2026-11-20 09:00', '2026-11-18 10:00', '2026-11-02'),
      nextDate: fc.constantFrom('', 'none', '2026-12-01'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('undo' as const), back: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('sort' as const) }) },
);

test('after any log and any undo tidy has nothing to mend', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
      const opened = openLedger();
      opened.type('顧客台帳', 2, '会社名', '青空商事');
      opened.type('顧客台帳', 3, '会社名', '白雪食品');
      const open: string[] = [];
      steps.forEach((one, at) => {
        if (one.what === 'sort') opened.runtime.user(owner).sort(opened.sheet('対応履歴').id, 1, at % 2 === 0, 2);
        else if (one.what === 'undo') {
          const touchId = open[Math.max(0, open.length - 1 - one.back)];
          if (touchId === undefined) return;
          value(opened.call<Answer<UndoTouchAnswer>>('sidebarUndoTouch', { touchId }));
          open.splice(open.indexOf(touchId), 1);
        } else {
          const { what: _, customer, ...fields } = one;
          const request = {
            key: `form-${String(at).padStart(4, '0')}`,
            attempt: 1,
            customerId: `C-0000${customer + 1}`,
            row: customer + 2,
          };
          const send = (confirmed: string) =>
            opened.call<Answer<TouchAnswer>>('sidebarLogTouch', { ...request, ...fields, summary: `対応${at}`, nextAction: '', confirmed });
          const first = send('');
          open.push(value(first.ok ? first : send(first.problem.confirm ?? '')).touchId);
        }
      });
      const rows = () => JSON.stringify(opened.rows('顧客台帳', 2).map(({ 更新日: _, ...row }) => row));
      const before = rows();
      opened.menu('menuTidy');
      expect(rows()).toBe(before);
    }),
    { numRuns: 25 },
  );
});
