/** A logged touch moves 段階 where it says so, tells it, and takes it back; what a person chose stays. */
import { beforeEach, expect, test } from '@jest/globals';
import type { Answer, TouchAnswer, UndoTouchAnswer } from '../../src/contract';
import { type Opened, openLedger } from './opened-ledger';

const book = '顧客台帳';
let opened: Opened;
let turn = 0;

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};
const log = (more: object = {}): TouchAnswer =>
  value(
    opened.call<Answer<TouchAnswer>>('sidebarLogTouch', {
      ...{ key: `stage-key-${++turn}`, attempt: 1, customerId: 'C-00001', row: 2, rep: '伊藤', channel: 'visit', result: '4' },
      ...{ summary: '打ち合わせ', when: '', nextDate: '', nextAction: '', stage: 'auto', stageSeen: stage() },
      ...more,
    }),
  );
const stage = (): unknown => opened.cell(book, 2, '段階');
const expectTidy = (): void => {
  const { counts } = opened.menu('menuTidy').value as { counts: object };
  expect(counts).toMatchObject({ values: 0, ranks: 0, touches: 0, other: 0 });
};

beforeEach(() => {
  opened = openLedger();
  opened.type(book, 2, '会社名', '青空商事');
  opened.type(book, 2, '段階', 'アポ');
});

test('a visit makes an appointment a meeting, a decision makes it a first order; the answer says so, and likelihood follows', () => {
  const met = log();
  expect(stage()).toBe('商談');
  expect(met.changes).toContainEqual({ label: '段階', before: 'アポ', after: '商談' });
  expect(met.card).toMatchObject({ stage: '商談' });
  log({ channel: 'phone', result: '5' });
  expect([stage(), opened.cell(book, 2, '見込度')]).toEqual(['初回受注', '5']);
  expectTidy();
});

test('taken back, it is as it was; what somebody chose since stays and is named', () => {
  const first = log();
  const back = (touchId: string) => value(opened.call<Answer<UndoTouchAnswer>>('sidebarUndoTouch', { touchId }));
  expect(back(first.touchId)).toMatchObject({ kept: [], card: { stage: 'アポ' } });
  expect(stage()).toBe('アポ');
  const second = log();
  opened.type(book, 2, '段階', '見積');
  expect(back(second.touchId).kept).toEqual([{ label: '段階', now: '見積' }]);
  expect(stage()).toBe('見積');
  // By hand to the very stage the touch had made of it: tidy leaves it.
  opened.type(book, 2, '段階', '商談');
  expectTidy();
  expect(stage()).toBe('商談');
});

test('a choice in the form goes before, and one made since the form was shown before both', () => {
  log({ stage: 'quote' });
  expect(stage()).toBe('見積');
  log({ result: '5', stage: 'keep' });
  expect(stage()).toBe('見積');
  log({ result: '5', stageSeen: '商談' });
  expect(stage()).toBe('見積');
  log({ result: '5', when: '2026-11-19 10:00' });
  expect(stage()).toBe('見積');
  expectTidy();
});

test('a page that does not ask for it leaves 段階 alone', () => {
  const { card } = value(
    opened.call<Answer<TouchAnswer>>('sidebarLogTouch', {
      ...{ key: 'stage-key-older', attempt: 1, customerId: 'C-00001', row: 2, rep: '伊藤', channel: 'visit', result: '4' },
      ...{ summary: '打ち合わせ', when: '', nextDate: '', nextAction: '' },
    }),
  );
  expect([card.stage, stage()]).toEqual(['アポ', 'アポ']);
});
