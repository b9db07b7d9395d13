import { describe, expect, test } from '@jest/globals';
import { newSubmission } from '../../sidebar/frame/submission';
import {
  emptyFields,
  type FormState,
  faultsOf,
  holdsText,
  type Judge,
  nextDateOf,
  openForm,
  reduceForm,
  type TouchFields,
} from '../../sidebar/touch/form';

const judge: Judge = { stop: '', today: '2026-03-05', summaryHardLimit: 20 };
const filled: TouchFields = { ...emptyFields('phone'), result: '4', nextPick: 'offer:0', nextDay: '2026-03-06' };
const open = (fields: TouchFields): FormState => openForm(fields, newSubmission('k'));
const press = (state: FormState, by: Judge = judge) => reduceForm(state, { type: 'press', judge: by });

describe('what is wrong with a form', () => {
  test.each([
    ['nothing', filled, []],
    ['no channel', { ...filled, channel: '' }, ['channel']],
    ['neither result nor summary', { ...filled, result: '' }, ['content']],
    ['only blanks as a summary', { ...filled, result: '', summary: ' \n ' }, ['content']],
    ['a summary alone is enough', { ...filled, result: '', summary: 'a' }, []],
    ['too long a summary', { ...filled, summary: 'あ'.repeat(21) }, ['summary']],
    ['a next date in the past', { ...filled, nextPick: 'date', nextDay: '2026-03-04' }, ['nextDate']],
    ['"another day" without a day', { ...filled, nextPick: 'date', nextDay: '' }, ['nextDate']],
    ['today as the next date', { ...filled, nextPick: 'date', nextDay: '2026-03-05' }, []],
    ['deliberately nothing next', { ...filled, nextPick: 'none', nextDay: '' }, []],
  ])('%s', (_, fields, faults) => expect(faultsOf(fields, judge)).toEqual(faults));

  test('a press on a faulty form sends nothing and counts, so that the fault gets the focus each time', () => {
    const once = press(open(emptyFields('')));
    expect(once).toMatchObject({ phase: 'editing', showFaults: true, refusals: 1 });
    expect(press(once)).toMatchObject({ refusals: 2, submission: { attempt: 0 } });
  });
});

describe('pressing the button', () => {
  test('sends a complete form, and a second press while saving changes nothing at all', () => {
    const saving = press(open(filled));
    expect(saving).toMatchObject({ phase: 'saving', submission: { key: 'k', attempt: 1 } });
    expect(press(saving)).toBe(saving);
  });

  test('asks once about a missing next step; the next press is the answer', () => {
    const asked = press(open({ ...filled, nextPick: '', nextDay: '' }));
    expect(asked.phase).toBe('asking-next');
    expect(press(asked).phase).toBe('saving');
    const back = reduceForm(asked, { type: 'back' });
    expect(back.phase).toBe('editing');
    expect(press(back).phase).toBe('saving');
  });

  test('does not ask when there is a next action, or when nothing next was chosen', () => {
    expect(press(open({ ...filled, nextPick: '', nextAction: '見積を出す' })).phase).toBe('saving');
    expect(press(open({ ...filled, nextPick: 'none' })).phase).toBe('saving');
  });

  test.each(['closed', 'contact'] as const)(
    'a customer with the stop sign %s needs a reason: no number of presses goes past the question',
    (stop) => {
      const stopped = { ...judge, stop };
      const asked = press(press(open(filled), stopped), stopped);
      expect(asked.phase).toBe('asking-stop');
      const blank = reduceForm(asked, { type: 'reason', reason: '  ' });
      expect(press(blank, stopped).phase).toBe('asking-stop');
      const given = reduceForm(blank, { type: 'reason', reason: '先方から連絡' });
      expect(given.phase).toBe('asking-stop');
      expect(press(given, stopped)).toMatchObject({ phase: 'saving', fields: { reason: '先方から連絡' } });
    },
  );

  test('such a customer is not asked about the next step as well, and complaints are not stopped unless they plan', () => {
    const stopped = { ...judge, stop: 'closed' as const };
    const nothing = { ...filled, nextPick: '', nextDay: '' };
    expect(press(open({ ...nothing, reason: 'x' }), stopped).phase).toBe('saving');
    expect(press(open({ ...nothing, kind: 'complaint' }), stopped).phase).toBe('saving');
    expect(press(open({ ...filled, kind: 'complaint' }), stopped).phase).toBe('asking-stop');
    expect(press(open(filled), { ...judge, stop: 'mail' }).phase).toBe('saving');
    expect(press(open({ ...filled, channel: 'mail' }), { ...judge, stop: 'mail' }).phase).toBe('asking-stop');
  });

  test('what the server asks is answered by its own button, and sent as a first try; after an unclear try it is not', () => {
    const ask = { type: 'ask', phase: 'asking-confirm', message: '田中が…', confirm: 'touched T-1' } as const;
    const asked = reduceForm(press(open(filled)), ask);
    expect(press(asked)).toBe(asked);
    expect(reduceForm(asked, { type: 'accept' })).toMatchObject({
      phase: 'saving',
      confirmed: 'touched T-1',
      submission: { key: 'k', attempt: 1 },
    });
    expect(reduceForm(open(filled), { type: 'accept' }).phase).toBe('editing');
    const doubtful = reduceForm(reduceForm(press(open(filled)), { type: 'repeat', attempt: 2 }), ask);
    expect(reduceForm(doubtful, { type: 'accept' })).toMatchObject({ submission: { attempt: 3 } });
  });

  test('after a failure the text and the key are the same and the attempt is one more', () => {
    const failed = reduceForm(press(open(filled)), { type: 'fail', failure: { kind: 'timeout' } });
    expect(failed).toMatchObject({ phase: 'failed', fields: filled, failure: { kind: 'timeout' } });
    expect(press(failed)).toMatchObject({ phase: 'saving', failure: null, submission: { key: 'k', attempt: 2 } });
  });
});

describe('filling in', () => {
  test('nothing changes while saving', () => {
    const saving = press(open(filled));
    expect(reduceForm(saving, { type: 'edit', fields: { summary: 'x' } })).toBe(saving);
  });

  test('typing answers a question but does not hide a failure', () => {
    const asked = press(open({ ...filled, nextPick: '' }));
    expect(reduceForm(asked, { type: 'edit', fields: { summary: 'x' } }).phase).toBe('editing');
    const failed = reduceForm(press(open(filled)), { type: 'fail', failure: { kind: 'network' } });
    expect(reduceForm(failed, { type: 'edit', fields: { summary: 'x' } }).phase).toBe('failed');
  });

  test('a preset that settled the next step is not asked again', () => {
    const state = reduceForm(open(emptyFields('')), { type: 'preset', fields: { channel: 'phone', result: '0' }, nextSettled: true });
    expect(press(state).phase).toBe('saving');
  });

  test('the channel alone is no text that could be lost', () => {
    expect(holdsText(emptyFields('phone'))).toBe(false);
    for (const name of ['when', 'result', 'summary', 'nextPick', 'nextAction'] as const) {
      expect(holdsText({ ...emptyFields(''), [name]: 'x' })).toBe(true);
    }
  });

  test.each([
    ['', '', ''],
    ['none', '', 'none'],
    ['offer:1', '2026-03-10', '2026-03-10'],
    ['date', '2026-04-01', '2026-04-01'],
  ])('the chip %p with the day %p is sent as %p', (nextPick, nextDay, sent) =>
    expect(nextDateOf({ ...emptyFields(''), nextPick, nextDay })).toBe(sent),
  );
});
