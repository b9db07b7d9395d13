/** The daily variant: the trigger is made and removed by the menu, 今日 is written every morning, and whoever agreed is mailed once a day. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { build } from '../../tools/build.mjs';
import { Workbook } from '../../workbench/runtime/index';
import { type Opened, openLedger, owner } from './opened-ledger';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'daicho-daily-'));
let script = '';
beforeAll(async () => {
  await build({ outDir: folder, variant: 'daily' });
  script = readFileSync(join(folder, 'Code.js'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Sent {
  to: string;
  subject: string;
  body: string;
}

const table = '顧客台帳';
let opened: Opened;
let sent: Sent[];
let clock: number;

const member = (at: number, name: string, address: string) => {
  const settings = opened.sheet('設定');
  const column = (settings.values.rowAt(1) ?? []).indexOf('members') + 1;
  const person = opened.runtime.user(owner);
  person.type(settings.id, 4 + at, column, name);
  if (address !== '') person.type(settings.id, 4 + at, column + 1, address);
  opened.runtime.drain();
};

/** The workbook as `fill` left it: made once. */
let filled: object | null = null;

/** A ledger with three members, one without an address, and five customers. */
const begin = (quota = 100, refuse: (to: string) => boolean = () => false) => {
  sent = [];
  clock = Date.UTC(2026, 10, 21, 3);
  opened = openLedger({
    script,
    now: () => clock,
    ...(filled === null ? {} : { setUp: false, workbook: Workbook.restore(filled) }),
    mail: {
      quota,
      deliver: (_, mail) => {
        if (refuse(mail.to)) throw new Error('Failed to send email: no recipient');
        sent.push(mail);
      },
    },
  });
  if (filled === null) fill();
  opened.said.length = 0;
};

const fill = () => {
  member(0, '伊藤', 'ito@example.com');
  member(1, '佐藤', 'sato@example.com');
  member(2, '鈴木', '');
  const rows = [
    ['青空商事', '伊藤', '2026/11/11', '見積を出す'],
    ['白雪食品', '佐藤', '2026/11/21', ''],
    ['若葉工業', '鈴木', '2026/11/20', ''],
    ['大空\n物産', '伊藤', '2026/11/22', '訪問する'],
    ['他社の人', 'よその人', '2026/11/20', ''],
  ];
  rows.forEach((cells, at) => {
    ['会社名', '担当者', '次回日', '次にやること'].forEach((heading, column) => {
      if (cells[column] !== '') opened.type(table, at + 2, heading, cells[column] ?? '');
    });
  });
  filled = opened.workbook.snapshot() as object;
};
const click = (name: string, user = owner) => {
  const result = opened.runtime.user(user).clickMenu(name);
  expect(result.error).toBeUndefined();
  return opened.said[opened.said.length - 1] ?? '';
};
const start = (...answers: ('YES' | 'NO')[]) => {
  opened.answers.push(...answers);
  return click('menuDailyStart');
};
/** The next morning. */
const morning = () => {
  clock += 24 * 3_600_000;
  return opened.runtime.fireClocks();
};
const listed = () => opened.rows('今日', 30).map((row) => row.顧客ID);

describe('switched off, as it is at first', () => {
  test('nothing runs and nothing is mailed', () => {
    begin();
    expect(opened.runtime.fireClocks()).toEqual([]);
    expect(click('menuDailyStatus')).toBe('毎朝の更新は止まっています。');
    expect(start('NO')).toContain('始めますか?');
    expect(opened.runtime.fireClocks()).toEqual([]);
    expect(click('menuDailyStop')).toBe('毎朝の更新は、もともと止まっています。');
  });
});

describe('switched on without mail', () => {
  test('今日 is that of the day every morning, and nobody is mailed', () => {
    begin();
    expect(start('YES', 'NO')).toBe('始めました。メールは送りません。');
    expect(opened.said.some((line) => line.includes('伊藤、佐藤'))).toBe(true);
    expect(click('menuDailyStatus')).toContain('まだ一度も動いていません');
    const [run, ...more] = morning();
    expect([run?.ok, more.length]).toEqual([true, 0]);
    expect(run?.value).toMatchObject({ at: '2026-11-22 12:00', sent: 0, failed: [] });
    expect(opened.sheet('今日').values.rowAt(1)?.slice(-1)).toEqual(['2026/11/22 12:00 現在']);
    expect(opened.rows('今日', 30).find((row) => row.顧客ID === 'C-00001')?.理由).toBe('期限切れ 11日');
    expect(sent).toEqual([]);
    expect(click('menuDailyStatus')).toBe(
      `${owner}さんの権限で、毎朝「今日」を書き直しています。メールは送っていません。\n前回:2026/11/22 12:00(メール 0通)`,
    );
  });

  test('a second click makes no second trigger; switched off, no trigger is left', () => {
    begin();
    start('YES', 'NO');
    start('YES', 'NO');
    expect(morning()).toHaveLength(1);
    expect(click('menuDailyStop')).toContain('やめました。');
    expect(opened.runtime.fireClocks()).toEqual([]);
  });

  test('somebody else takes it over or switches it off: the first trigger then does nothing', () => {
    begin();
    start('YES', 'NO');
    expect(click('menuDailyStop', 'boss@example.com')).toBe(`やめました。${owner}さんのトリガーは残りますが、何もしません。`);
    const before = listed();
    opened.type(table, 2, '次回日', '2027/05/05');
    const [run] = morning();
    expect([run?.ok, run?.value]).toEqual([true, null]);
    expect(listed()).toEqual(before);
  });
});

describe('switched on with mail', () => {
  test('each member with an address and something due gets one mail with the own customers alone', () => {
    begin();
    expect(start('YES', 'YES')).toContain('宛先は2人');
    morning();
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['ito@example.com', '今日やること 2件 2026/11/22(日)'],
      ['sato@example.com', '今日やること 1件 2026/11/22(日)'],
    ]);
    expect(sent[0]?.body.split('\n').slice(0, 5)).toEqual([
      '伊藤さん',
      '今日動くお客様は2件です(期限切れ 1・今日 1)。',
      '',
      '・青空商事(期限切れ 11日)→ 見積を出す',
      '・大空 物産(今日の予定)→ 訪問する',
    ]);
    expect(sent[0]?.body).toContain('「やめる」');
    expect(sent.map(({ body }) => body).join()).not.toMatch(/若葉|他社|0\d-\d/);
  });

  test('in the language in which the member uses Google', () => {
    begin();
    start('YES', 'YES');
    opened.runtime.user('sato@example.com', { locale: 'en' });
    expect(opened.call('sidebarOpen', {}, 'sato@example.com')).toMatchObject({ ok: true, value: { me: '佐藤' } });
    morning();
    expect(sent.map(({ subject }) => subject)).toEqual(['今日やること 2件 2026/11/22(日)', 'Due today: 1 customer, Sun, Nov 22, 2026']);
    expect(sent[1]?.body).toContain('- 白雪食品 (Overdue 1 day) → Get in touch');
  });

  test('twice in one day nobody is mailed twice, not even by two triggers; the next day again', () => {
    begin();
    start('YES', 'YES');
    morning();
    opened.runtime.fireClocks();
    opened.answers.push('YES', 'YES', 'YES');
    click('menuDailyStart', 'boss@example.com');
    expect(opened.runtime.fireClocks()).toHaveLength(2);
    expect(sent).toHaveLength(2);
    morning();
    expect(sent).toHaveLength(4);
  });

  test('killed at any call of the morning, and run again, nobody is mailed twice and 今日 is whole', () => {
    begin();
    start('YES', 'YES');
    clock += 24 * 3_600_000;
    const whole = opened.runtime.fireClocks()[0]?.calls ?? 0;
    expect(whole).toBeGreaterThan(10);
    for (let at = 0; at < whole; at++) {
      begin();
      start('YES', 'YES');
      clock += 24 * 3_600_000;
      opened.runtime.setFault(({ index }) => (index === at ? 'kill' : 'go'));
      const [killed] = opened.runtime.fireClocks();
      opened.runtime.setFault(null);
      expect([at, killed?.error?.killed ?? false]).toEqual([at, true]);
      const [again] = opened.runtime.fireClocks();
      expect([at, again?.ok]).toEqual([at, true]);
      const to = sent.map((mail) => mail.to);
      expect([at, new Set(to).size]).toEqual([at, to.length]);
      // Of two mails at most the one that was going out when the run died is missing.
      expect(to.length).toBeGreaterThanOrEqual(1);
      expect(listed().filter((id) => String(id).startsWith('C-'))).toHaveLength(5);
    }
  });

  const meanwhile: readonly (readonly [string, () => void])[] = [
    ['sorts the customers', () => opened.runtime.user('kato@example.com').sort(opened.sheet(table).id, 1, false, 2)],
    ['moves a next date', () => opened.runtime.user('kato@example.com').type(opened.sheet(table).id, 4, columnOf('次回日'), '2027/01/15')],
    ['deletes a customer', () => opened.runtime.user('kato@example.com').deleteRows(opened.sheet(table).id, 6, 1)],
  ];
  const columnOf = (heading: string): number => (opened.sheet(table).values.rowAt(1) ?? []).indexOf(heading) + 1;
  const facts = () =>
    opened
      .rows(table, 12)
      .filter((row) => row.顧客ID !== '')
      .map((row) => ['会社名', '顧客ID', '担当者', '次回日', '次にやること'].map((heading) => String(row[heading])).join('|'))
      .sort();

  test.each(meanwhile)('while somebody %s at any call, no fact is lost and nobody is mailed twice', (_, act) => {
    // The same, done when nothing runs.
    begin();
    act();
    opened.runtime.drain();
    const expected = facts();
    begin();
    start('YES', 'YES');
    clock += 24 * 3_600_000;
    const whole = opened.runtime.fireClocks()[0]?.calls ?? 0;
    for (let at = 0; at < whole; at++) {
      begin();
      start('YES', 'YES');
      clock += 24 * 3_600_000;
      let struck = false;
      opened.runtime.setFault(({ index }) => {
        if (index === at && !struck) {
          struck = true;
          act();
        }
        return 'go';
      });
      const [run] = opened.runtime.fireClocks();
      opened.runtime.setFault(null);
      opened.runtime.drain();
      expect([at, run?.ok, struck]).toEqual([at, true, true]);
      const to = sent.map((mail) => mail.to);
      expect([at, new Set(to).size]).toEqual([at, to.length]);
      expect([at, facts()]).toEqual([at, expected]);
    }
  });

  test('behind the last mail of the day the others wait until tomorrow, and the menu says so', () => {
    begin(1);
    start('YES', 'YES');
    const [run] = morning();
    expect(run?.value).toMatchObject({ sent: 1, failed: ['佐藤'], why: 'quota' });
    expect(click('menuDailyStatus')).toContain('一日に送れるメールの数を使い切ったので、佐藤さんには送れませんでした。');
  });

  test('a refused address is named, and the others are mailed at the next try', () => {
    let broken = true;
    begin(100, (to) => broken && to.startsWith('ito'));
    start('YES', 'YES');
    const [run] = morning();
    expect(run?.value).toMatchObject({ sent: 1, failed: ['伊藤'], why: 'failed' });
    expect(sent.map(({ to }) => to)).toEqual(['sato@example.com']);
    expect(click('menuDailyStatus')).toContain('設定のメールアドレスを確かめてください');
    broken = false;
    opened.runtime.fireClocks();
    expect(sent.map(({ to }) => to)).toEqual(['sato@example.com', 'ito@example.com']);
  });

  test('a member who was taken out of 設定 is mailed no more', () => {
    begin();
    start('YES', 'YES');
    const settings = opened.sheet('設定');
    const column = (settings.values.rowAt(1) ?? []).indexOf('members') + 1;
    opened.runtime.user(owner).deleteContents(settings.id, 4, column, 1, 2);
    opened.runtime.drain();
    opened.menu('menuTidy');
    morning();
    expect(sent.map(({ to }) => to)).toEqual(['sato@example.com']);
  });
});
