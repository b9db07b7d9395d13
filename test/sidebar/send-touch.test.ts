import { describe, expect, jest, test } from '@jest/globals';
import type { Call, Failure } from '../../sidebar/frame/server';
import { newKey, newSubmission, outcome, sending } from '../../sidebar/frame/submission';
import { contentOf, emptyFields } from '../../sidebar/touch/form';
import { sendTouch } from '../../sidebar/touch/send-touch';
import type { TouchRequest } from '../../src/contract';

const request: TouchRequest = {
  key: 'k',
  attempt: 1,
  customerId: 'C-00001',
  row: 2,
  rep: '佐藤',
  channel: 'phone',
  result: '4',
  summary: '',
  when: '',
  nextDate: '',
  nextAction: '',
};

/** A server that fails with these kinds, in this order, and then answers. */
function server(...kinds: Exclude<Failure['kind'], 'refused'>[]) {
  const sent: TouchRequest[] = [];
  const call = (async (_name: string, what: TouchRequest) => {
    sent.push(what);
    const kind = kinds.shift();
    return kind ? { ok: false, failure: { kind } } : { ok: true, value: { touchId: 'T-1' } };
  }) as unknown as Call;
  return { sent, call };
}

describe('sending a touch', () => {
  test.each(['timeout', 'network', 'busy'] as const)(
    'after %s it is sent once more with the same key and the next attempt',
    async (kind) => {
      const { sent, call } = server(kind);
      const onRepeat = jest.fn();
      expect(await sendTouch(call, request, onRepeat, 0)).toMatchObject({ ok: true });
      expect(sent.map(({ key, attempt }) => [key, attempt])).toEqual([
        ['k', 1],
        ['k', 2],
      ]);
      expect(onRepeat).toHaveBeenCalledWith(2);
    },
  );

  test('it gives up after the second failure and says so', async () => {
    const { sent, call } = server('timeout', 'timeout', 'timeout');
    expect(await sendTouch(call, request, () => {}, 0)).toEqual({ ok: false, failure: { kind: 'timeout' } });
    expect(sent).toHaveLength(2);
  });

  test.each(['accounts', 'authorise', 'stale', 'absent', 'unknown'] as const)('%s is not sent again by itself', async (kind) => {
    const { sent, call } = server(kind);
    expect(await sendTouch(call, request, () => {}, 0)).toEqual({ ok: false, failure: { kind } });
    expect(sent).toHaveLength(1);
  });
});

describe('the identity of a filled-in form', () => {
  const first = contentOf({ ...emptyFields('phone'), summary: 'first' });
  const second = contentOf({ ...emptyFields('phone'), summary: 'second' });

  test('keeps its key and what was sent first through every retry', () => {
    const twice = sending(sending(newSubmission('k'), first), second);
    expect(twice).toEqual({ key: 'k', attempt: 2, sent: first });
  });

  test('a changed text that meets "already logged" is not taken for logged', () => {
    const retried = sending(sending(newSubmission('k'), first), second);
    expect(outcome(retried, second, true)).toBe('earlier-text-logged');
    expect(outcome(retried, second, false)).toBe('logged');
    expect(outcome(retried, first, true)).toBe('logged');
  });

  test('keys differ', () => expect(new Set(Array.from({ length: 200 }, newKey)).size).toBe(200));
});
