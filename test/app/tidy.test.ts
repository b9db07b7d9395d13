/** 台帳を整える: mends what was missed, says what it changed, and is idempotent. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Opened, openLedger, owner } from './opened-ledger';

const table = '顧客台帳';

/** Puts values into cells without any edit event, as a phone or a form would. */
const put = (opened: Opened, row: number, values: Record<string, string | number>): void => {
  for (const [heading, value] of Object.entries(values)) opened.sheet(table).values.set(row, opened.column(table, heading), value);
};
const state = (opened: Opened): string => JSON.stringify(opened.workbook.snapshot());

describe('rows that no edit event reached', () => {
  test('get their ID, stored forms, rank and flags', () => {
    const opened = openLedger();
    put(opened, 2, { 会社名: '㈱青空商事', 電話: '０３−１２３４−５６７８', 年間取引額: '3,200万', 区分: '取引先', 担当者: '伊藤さん' });
    put(opened, 3, { 会社名: '青空商事(株)', 電話: '12' });
    opened.menu('menuTidy');
    expect(opened.rows(table, 2)).toMatchObject([
      {
        顧客ID: 'C-00001',
        会社名: '株式会社青空商事',
        電話: '03-1234-5678',
        年間取引額: 32_000_000,
        ランク: 'B',
        区分: '取引中',
        担当者: '伊藤',
      },
      { 顧客ID: 'C-00002', 電話: '12' },
    ]);
    expect(String(opened.cell(table, 3, '警告'))).toContain('C-00001');
    expect(String(opened.cell(table, 2, '警告'))).toContain('C-00002');
    expect(opened.said.at(-1)).toMatch(/顧客IDを付けた 2件[\s\S]*書き方をそろえた 7か所/);
  });

  test('a second row with an ID in use gets its own', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    put(opened, 3, { 会社名: '白雪食品', 顧客ID: 'C-00001' });
    opened.menu('menuTidy');
    expect(opened.rows(table, 2).map((row) => row.顧客ID)).toEqual(['C-00001', 'C-00002']);
  });

  test('touches typed by hand get an ID and their customer, and count', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '株式会社青空商事');
    const touches = opened.sheet('対応履歴');
    const set = (heading: string, value: string | Date) => touches.values.set(2, opened.column('対応履歴', heading), value);
    set('会社名', '青空商事');
    set('方法', 'TEL');
    set('対応日時', new Date(Date.UTC(2026, 10, 19, 5)));
    set('次回日', '2026/12/01');
    set('次にやること', '電話する');
    opened.menu('menuTidy');
    expect(opened.rows('対応履歴', 1)[0]).toMatchObject({
      対応ID: 'T-000001',
      顧客ID: 'C-00001',
      会社名: '株式会社青空商事',
      方法: '電話',
    });
    expect(opened.cell(table, 2, '次にやること')).toBe('電話する');
    expect(opened.cell(table, 2, '最終接触日')).toEqual(new Date(Date.UTC(2026, 10, 18, 15)));
  });

  test('a customer renamed is renamed in 対応履歴, too', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    opened.call('sidebarLogTouch', {
      key: 'form-0001',
      attempt: 1,
      customerId: 'C-00001',
      row: 2,
      rep: '',
      channel: 'phone',
      result: '',
      summary: 'x',
      when: '',
      nextDate: '',
      nextAction: '',
    });
    opened.type(table, 2, '会社名', '青空物産');
    opened.menu('menuTidy');
    expect(opened.rows('対応履歴', 1)[0]?.会社名).toBe('青空物産');
  });
});

test('whatever stands in the cells, a second tidy changes nothing and nothing visible is lost', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '㈱青空',
      '090-1234-5678',
      '３２００万',
      'R8.4.1',
      '=cmd',
      '<script>',
      '😀',
      '取引先',
      'なぞ',
      '12',
      'foo@',
      '0',
      'TRUE',
      '  ',
      '　',
      "'x",
      '2026/4/1',
      'C-00001',
      '-',
    ),
    fc.string({ maxLength: 12 }),
    fc.integer({ min: -5, max: 99_999_999 }),
  );
  const headings = ['会社名', '電話', 'メール', '年間取引額', '次回日', '区分', '担当者', '先方担当者', '申し送り・注意点', '段階'];
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { minLength: 1, maxLength: 6 }),
      (rows) => {
        const opened = openLedger();
        rows.forEach((values, index) => {
          put(opened, index + 2, Object.fromEntries(headings.map((heading, at) => [heading, values[at] ?? ''])));
        });
        expect(opened.menu('menuTidy').ok).toBe(true);
        rows.forEach((values, index) => {
          headings.forEach((heading, at) => {
            const before = String(values[at] ?? '');
            if (/[\p{L}\p{N}\p{S}]/u.test(before)) expect(String(opened.cell(table, index + 2, heading))).not.toBe('');
          });
        });
        const once = state(opened);
        opened.menu('menuTidy');
        expect(state(opened)).toBe(once);
        expect(opened.said.filter((line) => line.startsWith('LOG'))).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

test('somebody else is writing: the command says so and changes nothing', () => {
  const opened = openLedger();
  const before = state(opened);
  const services = opened.runtime.globals as { LockService: { getDocumentLock(): { tryLock(ms: number): boolean } } };
  opened.runtime.run({ user: 'other@example.com', kind: 'menu' }, () => {
    services.LockService.getDocumentLock().tryLock(0);
    opened.runtime.user(owner).clickMenu('menuTidy');
  });
  expect(opened.said.at(-1)).toContain('ほかの人が台帳を書き換えています');
  expect(state(opened)).toBe(before);
});

test('says which deleted sheet it made again', () => {
  const opened = openLedger();
  opened.runtime.user(owner).deleteSheet(opened.sheet('今日').id);
  opened.menu('menuTidy');
  expect(opened.said.at(-1)).toContain('シートを作りました:今日');
});

test('a formula of somebody’s own is never written over, typed or tidied', () => {
  const opened = openLedger();
  opened.type(table, 2, '会社名', '青空商事');
  const sheet = opened.sheet(table);
  const amount = opened.column(table, '年間取引額');
  const person = opened.column(table, '先方担当者');
  opened.runtime.user(owner).type(sheet.id, 2, amount, '="3,200"&"万"');
  opened.runtime.drain();
  sheet.formats.set(2, person, undefined);
  opened.runtime.user(owner).type(sheet.id, 2, person, '="山田"&"　太郎様"');
  opened.runtime.drain();
  put(opened, 3, { 会社名: '㈱白雪食品' });
  opened.menu('menuTidy');
  expect([sheet.formulas.get(2, amount), sheet.formulas.get(2, person)]).toEqual(['="3,200"&"万"', '="山田"&"　太郎様"']);
  expect(opened.cell(table, 3, '会社名')).toBe('株式会社白雪食品');
});
