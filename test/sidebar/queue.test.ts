import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openStore } from '../../sidebar/frame/storage';
import { emptyFields } from '../../sidebar/touch/form';
import { belongsInQueue, haltOf, openQueue, type QueuedTouch, retryDelay, sendable } from '../../sidebar/touch/queue';

/** A browser's storage, shared by all windows. */
const browser = () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
  return () =>
    new Proxy(storage, {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }) as unknown as Storage;
};

const touch = (key: string, customerId: string, at: number, more: Partial<QueuedTouch> = {}): QueuedTouch => ({
  at,
  company: '青空商事',
  fields: { ...emptyFields('phone'), summary: key },
  request: {
    key,
    attempt: 1,
    customerId,
    row: 2,
    rep: '佐藤',
    channel: 'phone',
    result: '4',
    summary: key,
    when: '2026-03-05 10:00',
    nextDate: '',
    nextAction: '',
  },
  halted: null,
  busyUntil: 0,
  ...more,
});
const halted = { code: 'confirm', message: '…', confirm: 'x' };
const waiting = fc
  .array(fc.record({ customer: fc.constantFrom('C-1', 'C-2', 'C-3'), stopped: fc.boolean(), busy: fc.boolean() }), { maxLength: 12 })
  .map((all) =>
    all.map(({ customer, stopped, busy }, at) =>
      touch(`key-${at}`, customer, at, { halted: stopped ? halted : null, busyUntil: busy ? 200 : 50 }),
    ),
  );

describe('the queue', () => {
  test('what one window puts in, another finds, in its order; what one takes out is gone for both', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.nat(50), (times, gone) => {
        const place = browser();
        const [one, other] = [openQueue(openStore(place), 'book'), openQueue(openStore(place), 'book')];
        for (const [turn, at] of times.entries()) (turn % 2 === 0 ? one : other).put(touch(`key-${at}`, 'C-1', at));
        one.remove(`key-${gone}`);
        const left = [...times].sort((a, b) => a - b).filter((at) => at !== gone);
        expect(other.all().map(({ at }) => at)).toEqual(left);
        expect(openQueue(openStore(place), 'another book').all()).toEqual([]);
      }),
    );
  });

  test('what is no touch is passed over and left where it is', () => {
    const store = openStore(browser());
    store.set('daicho/queue/book/x', '{"at":1}');
    expect(openQueue(store, 'book').all()).toEqual([]);
    expect(store.get('daicho/queue/book/x')).toBe('{"at":1}');
  });

  test('none goes past an earlier one of its customer that waits for a person or is being sent, and every other one goes', () => {
    fc.assert(
      fc.property(waiting, (all) => {
        const sent = sendable(all, 100);
        for (const one of all) {
          const held = all.some(
            (other) =>
              other.request.customerId === one.request.customerId && other.at <= one.at && (other.halted !== null || other.busyUntil > 100),
          );
          expect(sent.includes(one)).toBe(!held);
        }
      }),
    );
  });

  test('pauses grow from five seconds to five minutes', () => {
    expect([0, 1, 2, 3, 7, 50].map(retryDelay)).toEqual([5_000, 5_000, 10_000, 20_000, 300_000, 300_000]);
  });

  test('whoever was not reached is tried again; a refusal with a reason waits for a person or stays in the form', () => {
    expect((['timeout', 'silent', 'network', 'busy', 'unknown'] as const).map((kind) => belongsInQueue({ kind }))).toEqual(
      Array(5).fill(true),
    );
    expect((['accounts', 'authorise', 'stale', 'absent'] as const).map((kind) => belongsInQueue({ kind }))).toEqual(Array(4).fill(false));
    const refused = (code: string) => ({ kind: 'refused' as const, code, message: 'm' });
    expect(['busy', 'failed', 'unknown-customer', 'too-long'].map((code) => belongsInQueue(refused(code)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(haltOf(refused('busy'))).toBeNull();
    expect(haltOf({ ...refused('confirm'), confirm: 'x' })).toEqual({ code: 'confirm', message: 'm', confirm: 'x' });
  });
});
