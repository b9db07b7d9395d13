/** 段階 follows a touch forward and never back, and a run that was cut off is told from what people chose. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultRules } from '../../../src/domain/settings/rules';
import { nextStage, stageMoveOf, unfinishedStage } from '../../../src/domain/touches/stage-move';

const rules = defaultRules('ja', 'Asia/Tokyo');
const stages = ['', ...rules.lists.stage.map(({ code }) => code)];
const order = ['', 'appointment', 'meeting', 'quote', 'first-order', 'repeat'];
const codes = (list: 'channel' | 'result' | 'kind' | 'type') => fc.constantFrom('', ...rules.lists[list].map(({ code }) => code));
const facts = fc.record({
  stage: fc.constantFrom(...stages),
  type: codes('type'),
  kind: codes('kind'),
  channel: codes('channel'),
  result: codes('result'),
});

test('forward or not at all; never for a complaint or a delivery, nor when nobody was reached or said no', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const next = nextStage(one);
      if (next === '') return;
      expect(order.indexOf(next)).toBeGreaterThan(order.indexOf(one.stage));
      expect(['', 'sales']).toContain(one.kind);
      expect(['0', '1']).not.toContain(one.result);
      expect(one.stage).not.toBe('lost');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['appointment', 'visit', '', 'meeting'],
  ['appointment', 'web', '4', 'meeting'],
  ['appointment', 'phone', '5', ''],
  ['meeting', 'phone', '5', 'first-order'],
  ['quote', 'mail', '5', 'first-order'],
  ['quote', 'visit', '4', ''],
  ['first-order', 'phone', '5', 'repeat'],
  ['repeat', 'visit', '5', ''],
  ['', 'visit', '4', 'meeting'],
  ['', 'phone', '4', ''],
  ['lost', 'visit', '5', ''],
])('a prospect in %j, %s with result %j: %j', (stage, channel, result, next) => {
  expect(nextStage({ stage, type: 'prospect', kind: '', channel, result })).toBe(next);
});

test('a visit to a customer of long standing begins no deal', () => {
  expect(nextStage({ stage: '', type: 'active', kind: '', channel: 'visit', result: '4' })).toBe('');
});

const [today, yesterday] = ['2026-11-22', '2026-11-21'];
const row = { id: 'C-00001', type: '見込', stage: '商談', lastContact: '2026-11-20' };
const decided = { stage: 'auto', stageSeen: '商談', channel: 'phone', result: '5' };

test('what somebody chose since the form was shown stands, and a touch told late moves nothing by itself', () => {
  expect(stageMoveOf(decided, row, today, today, rules)).toEqual({ was: 'meeting', is: 'first-order' });
  expect(stageMoveOf(decided, { ...row, stage: '見積' }, today, today, rules)).toBeNull();
  expect(stageMoveOf(decided, row, yesterday, today, rules)).toBeNull();
  expect(stageMoveOf({ ...decided, stage: 'quote' }, row, yesterday, today, rules)).toEqual({ was: 'meeting', is: 'quote' });
  expect(stageMoveOf({ ...decided, stage: 'keep' }, row, today, today, rules)).toBeNull();
  expect(stageMoveOf({ channel: 'phone', result: '5' }, row, today, today, rules)).toBeNull();
  expect(stageMoveOf({ ...decided, stageSeen: 'あやしい' }, { ...row, stage: 'あやしい' }, today, today, rules)).toBeNull();
  expect(stageMoveOf({ ...decided, stage: 'no-such' }, row, today, today, rules)).toBeNull();
});

test('only a touch that the row does not know yet, or one that was taken back and still stands there, is finished', () => {
  const undo = JSON.stringify({ nextDate: '', nextAction: '', touch: 'T-000001', stage: ['meeting', 'first-order'] });
  const touch = { id: 'T-000002', undo };
  expect(unfinishedStage([{ id: 'T-000001' }, touch], 'T-000001', 'meeting')).toBe('first-order');
  // Done, or somebody chose: nothing is owed.
  expect(unfinishedStage([touch], 'T-000002', 'meeting')).toBeNull();
  expect(unfinishedStage([touch], 'T-000001', 'quote')).toBeNull();
  const cancelled = { ...touch, cancelled: '2026-11-22 10:00' };
  expect(unfinishedStage([cancelled], 'T-000002', 'first-order')).toBe('meeting');
  expect(unfinishedStage([cancelled], 'T-000001', 'first-order')).toBeNull();
  expect(unfinishedStage([{ id: 'T-000003', undo: 'x' }, cancelled], 'T-000001', 'meeting')).toBeNull();
});
