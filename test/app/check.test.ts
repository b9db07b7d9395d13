/** The manager's check: lists of what waits, ✓ with name, day and comment, two managers at once, and the way back. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, CheckAnswer, CheckList, ChecksAnswer, UndoBatchAnswer } from '../../src/contract';
import { value } from './answers';
import { type Opened, openLedger } from './opened-ledger';

let opened: Opened;
let turn = 0;
const [book, log] = ['顧客台帳', '対応履歴'];
const [boss, second, rep] = ['boss@example.com', 'second@example.com', 'ito@example.com'];

const list = (which: CheckList, user = boss, whose: string | null = null): ChecksAnswer =>
  value(opened.call<Answer<ChecksAnswer>>('sidebarChecks', { list: which, rep: whose, since: '' }, user));
const send = (which: CheckList, ids: readonly string[], comment = '', user = boss): Answer<CheckAnswer> => {
  const items = ids.map((id) => ({ id, row: 0, note: '' }));
  return opened.call<Answer<CheckAnswer>>('sidebarCheck', { key: `check-key-${++turn}`, list: which, comment, items }, user);
};
const note = (row: number): unknown => opened.cell(log, row, '確認・コメント');

beforeEach(() => {
  opened = openLedger();
  const settings = opened.sheet('設定');
  const at = (settings.values.rowAt(1) ?? []).indexOf('members') + 1;
  const me = opened.runtime.user('owner@example.com');
  [
    ['部長', boss, '上長'],
    ['課長', second, '上長'],
    ['伊藤', rep, '営業'],
  ].forEach((cells, index) => {
    cells.forEach((text, across) => {
      me.type(settings.id, 4 + index, at + across, text);
    });
  });
  opened.runtime.drain();
  ['青空商事', '白雪食品'].forEach((name, index) => {
    opened.type(book, index + 2, '会社名', name);
    opened.type(book, index + 2, '担当者', '伊藤');
  });
  opened.type(book, 2, '次回日', '2026/12/1');
  opened.type(book, 3, '次回日', '2026/11/10');
  for (const [turnAt, when] of ['2026-11-20 10:00', '2026-11-19 10:00', '2026-10-01 10:00'].entries())
    value(
      opened.call<Answer<unknown>>('sidebarLogTouch', {
        ...{ key: `touch-key-${turnAt}`, attempt: 1, customerId: 'C-00001', row: 2, rep: '伊藤', channel: 'phone', result: '4' },
        ...{ summary: `電話${turnAt}`, when, nextDate: '', nextAction: '' },
      }),
    );
});

describe('what waits', () => {
  test('touches of the last seven days, plans, and overdue plans, by rep', () => {
    expect(list('touches')).toMatchObject({ manager: true, reps: [{ name: '伊藤', count: 2 }], window: 0, beyond: 0 });
    expect(list('touches').items.map(({ id }) => id)).toEqual(['T-000001', 'T-000002']);
    expect(list('plans').items.map(({ id }) => id)).toEqual(['C-00002', 'C-00001']);
    expect(list('overdue').items.map(({ id }) => id)).toEqual(['C-00002']);
    expect(list('touches', boss, '佐野').items).toEqual([]);
    expect(list('touches', rep).manager).toBe(false);
  });
});

describe('a check', () => {
  test('is written with name, day and comment, leaves the list, and can be taken back', () => {
    const answer = value(send('touches', ['T-000001'], 'よく聞けています'));
    expect(answer).toMatchObject({ checked: ['T-000001'], kept: [] });
    expect(note(2)).toBe('✓ 部長 2026/11/21 よく聞けています');
    expect(list('touches').items.map(({ id }) => id)).toEqual(['T-000002']);
    value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch: answer.batch }));
    expect(note(2)).toBe('');
  });

  test('of a plan holds for that plan: with another next date it waits again', () => {
    value(send('plans', ['C-00001', 'C-00002'], '同行します'));
    expect([opened.cell(book, 2, '上長確認'), opened.cell(book, 2, '上長コメント')]).toEqual([
      '済',
      '✓ 部長 2026/11/21 → 2026/12/01 同行します',
    ]);
    expect(list('plans').items).toEqual([]);
    opened.type(book, 2, '次回日', '2026/12/8');
    expect(list('plans').items.map(({ id }) => id)).toEqual(['C-00001']);
    const { counts } = opened.menu('menuTidy').value as { counts: object };
    expect(counts).toMatchObject({ ids: 0, values: 0, ranks: 0, flags: 0, touches: 0, other: 0 });
  });

  test('of two managers at once: the second ✓ is said to stand already, the second comment stands below the first', () => {
    value(send('touches', ['T-000001'], '一人目'));
    expect(value(send('touches', ['T-000001'], '', second))).toMatchObject({
      checked: [],
      kept: [{ target: 'T-000001', now: '✓ 部長 2026/11/21 一人目' }],
    });
    value(send('touches', ['T-000001'], '二人目', second));
    expect(note(2)).toBe('✓ 部長 2026/11/21 一人目\n✓ 課長 2026/11/21 二人目');
  });

  test('of a touch that was undone meanwhile is refused with a sentence, and the others are checked', () => {
    value(opened.call<Answer<unknown>>('sidebarUndoTouch', { touchId: 'T-000001' }, rep));
    expect(value(send('touches', ['T-000001', 'T-000002', 'T-000099'], '確認'))).toMatchObject({
      checked: ['T-000002'],
      kept: [
        { target: 'T-000001', now: 'この対応は取り消されました', was: '確認' },
        { target: 'T-000099', was: '確認' },
      ],
    });
  });

  test('is for managers only', () => {
    expect(send('touches', ['T-000001'], '', rep)).toMatchObject({ ok: false, problem: { code: 'not-manager' } });
    expect(note(2)).toBe('');
  });
});

describe('a ✓ typed into the grid', () => {
  const type = (text: string, user = boss, row = 2) => opened.type(log, row, '確認・コメント', text, user);
  const known = () => {
    // The triggers of a company's accounts tell who works; those of private accounts do not.
    opened = openLedger({ triggersKnowTheUser: true, workbook: opened.workbook });
  };

  test.each(['✓', '✔', '✔️', '☑', '✅', ' ✓ '])(
    '%j gets the name and the day where Google tells who it is, and the touch waits no more',
    (mark) => {
      known();
      type(mark);
      expect(note(2)).toBe('✓ 部長 2026/11/21');
      expect(list('touches').items.map(({ id }) => id)).toEqual(['T-000002']);
    },
  );

  test('stays as it is where Google does not tell, or who it is does not check', () => {
    type('✓');
    expect(note(2)).toBe('✓');
    known();
    type('✓', rep, 3);
    expect(note(3)).toBe('✓');
    type('✓', 'nobody@example.com', 4);
    expect(note(4)).toBe('✓');
  });

  test('a comment is a comment, and a ✓ elsewhere is left', () => {
    known();
    type('✓ よい');
    expect(note(2)).toBe('✓ よい');
    opened.type(log, 3, '感じたこと', '✓', boss);
    expect([opened.cell(log, 3, '感じたこと'), note(3)]).toEqual(['✓', '']);
    type('✓', boss, 40);
    expect(note(40)).toBe('✓');
  });

  test('costs an edit of any other cell nothing', () => {
    const calls = () => opened.type(log, 2, '確認・コメント', 'よい')[0]?.calls;
    const before = calls();
    known();
    expect(calls()).toBe(before);
    expect(before).toBe(0);
  });
});

describe('済 chosen under 上長確認 in 顧客台帳', () => {
  const comment = (row: number): unknown => opened.cell(book, row, '上長コメント');
  const known = () => {
    opened = openLedger({ triggersKnowTheUser: true, workbook: opened.workbook });
  };

  test('by a manager leaves name, day and the plan that was looked at, and the plan waits no more', () => {
    known();
    const [run] = opened.type(book, 2, '上長確認', '済', boss);
    expect([opened.cell(book, 2, '上長確認'), comment(2)]).toEqual(['済', '✓ 部長 2026/11/21 → 2026/12/01']);
    expect(list('plans').items.map(({ id }) => id)).toEqual(['C-00002']);
    expect(run?.calls).toBeLessThanOrEqual(8);
    // The next plan waits again.
    opened.type(book, 2, '次回日', '2026/12/15');
    expect(list('plans').items.map(({ id }) => id)).toEqual(['C-00002', 'C-00001']);
    opened.type(book, 2, '上長確認', '', boss);
    opened.type(book, 2, '上長確認', '済', boss);
    expect(comment(2)).toBe('✓ 部長 2026/11/21 → 2026/12/15');
  });

  test('words that a manager wrote by hand go along', () => {
    known();
    opened.type(book, 2, '上長コメント', '同行します', boss);
    opened.type(book, 2, '上長確認', '済', boss);
    expect(comment(2)).toBe('✓ 部長 2026/11/21 → 2026/12/01 同行します');
  });

  test('of whoever is no manager, or is not known, stays as it was chosen', () => {
    opened.type(book, 2, '上長確認', '済', boss);
    known();
    opened.type(book, 3, '上長確認', '済', rep);
    expect([comment(2), comment(3), opened.cell(book, 3, '上長確認')]).toEqual(['', '', '済']);
  });
});
