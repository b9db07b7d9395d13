/** The rules while people work: what typing and pasting into 顧客台帳 does. */
import { describe, expect, test } from '@jest/globals';
import { openLedger, owner } from './opened-ledger';

const table = '顧客台帳';

describe('a new row', () => {
  test('gets an ID, 区分, 登録日 and a match key when a company is typed', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '  ㈱青空商事 御中');
    expect(opened.rows(table, 1)[0]).toMatchObject({
      会社名: '株式会社青空商事',
      顧客ID: 'C-00001',
      区分: '見込',
      ランク: '—',
      見込度: '—',
    });
    expect(opened.cell(table, 2, '登録日')).toEqual(new Date(Date.UTC(2026, 10, 20, 15)));
    expect(String(opened.cell(table, 2, '照合キー'))).toMatch(/^C-00001\|.*\|株式会社青空商事\|青空商事\|/);
  });

  test('keeps what was typed in 変更履歴 when the legal form was rewritten', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '㈱青空商事');
    const log = opened.rows('変更履歴', 1)[0];
    expect(log).toMatchObject({ 対象: 'C-00001', 項目: '会社名', 前: '㈱青空商事', 後: '株式会社青空商事' });
  });

  test('never reuses an ID, even of the last row deleted', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    opened.type(table, 3, '会社名', '紅葉通商');
    opened.runtime.user(owner).deleteRows(opened.sheet(table).id, 3, 1);
    opened.type(table, 3, '会社名', '白雪食品');
    expect(opened.cell(table, 3, '顧客ID')).toBe('C-00003');
  });
});

describe('the owner of a new row', () => {
  const withMembers = (triggersKnowTheUser: boolean) => {
    const opened = openLedger({ triggersKnowTheUser });
    const sheet = opened.sheet('設定');
    const at = (sheet.values.rowAt(2) ?? []).indexOf('担当者') + 1;
    const members = [
      ['佐藤', owner.toUpperCase()],
      ['伊藤', 'ito@example.com'],
    ];
    opened.runtime.user(owner).paste(sheet.id, 4, at, members);
    opened.runtime.drain();
    return opened;
  };

  test('is who typed it, where Google tells the trigger who that is', () => {
    const opened = withMembers(true);
    opened.type(table, 2, '会社名', '青空商事');
    opened.type(table, 3, '会社名', '紅葉通商', 'ito@example.com');
    opened.type(table, 4, '会社名', '白雪食品', 'guest@example.com');
    expect([2, 3, 4].map((row) => opened.cell(table, row, '担当者'))).toEqual(['佐藤', '伊藤', '']);
  });

  test('stays empty where Google does not tell', () => {
    const opened = withMembers(false);
    opened.type(table, 2, '会社名', '青空商事');
    expect(opened.cell(table, 2, '担当者')).toBe('');
  });

  test('stays who was typed first, and an emptied one of a customer that is there stays empty', () => {
    const opened = withMembers(true);
    opened.type(table, 2, '担当者', '伊藤');
    opened.type(table, 2, '会社名', '紅葉通商');
    expect(opened.cell(table, 2, '担当者')).toBe('伊藤');
    opened.type(table, 2, '担当者', '');
    opened.type(table, 2, '電話', '03-1234-5678');
    opened.menu('menuTidy');
    expect(opened.cell(table, 2, '担当者')).toBe('');
  });
});

describe('values as people write them', () => {
  const opened = openLedger();
  opened.type(table, 2, '会社名', '青空商事');
  test.each([
    ['電話', '０３−１２３４−５６７８', '03-1234-5678'],
    ['電話', '(03)1234-5678', '03-1234-5678'],
    ['電話', '+81 3 1234 5678', '03-1234-5678'],
    ['メール', 'ＩＮＦＯ＠Example.co.jp', 'info@example.co.jp'],
    ['郵便番号', '〒１２３４５６７', '123-4567'],
    ['年間取引額', '3,200万', 32_000_000],
    ['年間取引額', '1.2億', 120_000_000],
    ['年間取引額', '¥１２０,０００', 120_000],
    ['会社名カナ', 'あおぞら', 'アオゾラ'],
    ['先方担当者', '山田　太郎 様', '山田 太郎'],
    ['段階', '見積', '見積'],
  ])('%s: %s is stored as %s', (heading, typed, stored) => {
    opened.type(table, 2, heading, typed);
    expect(opened.cell(table, 2, heading)).toBe(stored);
  });

  test.each(['R8.4.1', '令和8年4月1日', '2026/4/1', '20260401'])('次回日: %s is the first of April 2026', (typed) => {
    opened.type(table, 2, '次回日', typed);
    expect(opened.cell(table, 2, '次回日')).toEqual(new Date(Date.UTC(2026, 2, 31, 15)));
  });

  test.each([
    ['電話', '12', '電話番号として読めません'],
    ['メール', 'foo@', 'メールアドレスの形ではありません'],
    ['年間取引額', 'たくさん', '金額として読めません'],
    ['次回日', '2026/2/30', 'ない日付'],
  ])('%s: %s stays as typed and is flagged', (heading, typed, sentence) => {
    opened.type(table, 2, heading, typed);
    expect(String(opened.cell(table, 2, heading))).toBe(typed);
    expect(String(opened.cell(table, 2, '警告'))).toContain(sentence);
  });

  test('the flag goes when the value is put right', () => {
    opened.type(table, 2, '電話', '03-1234-5678');
    expect(String(opened.cell(table, 2, '警告'))).not.toContain('電話番号として');
  });
});

describe('rank', () => {
  test('follows the amount, with its reason', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    opened.type(table, 2, '年間取引額', '3,200万');
    expect(opened.cell(table, 2, 'ランク')).toBe('B');
    expect(opened.cell(table, 2, 'ランクの理由')).toBe('B:年間取引額 3,200万円 ≥ 1,000万円。Aまであと 6,800万円');
    expect(opened.rows('変更履歴', 1)[0]).toMatchObject({ 対象: 'C-00001', 項目: 'ランク', 前: '—', 後: 'B' });
  });

  test('follows the thresholds in 設定 for all rows', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    opened.type(table, 2, '年間取引額', '3,200万');
    const settings = opened.sheet('設定');
    const at = (settings.values.rowAt(1) ?? []).indexOf('ranks') + 2;
    opened.runtime.user(owner).type(settings.id, 4, at, '3000万');
    opened.runtime.drain();
    expect(opened.cell(table, 2, 'ランク')).toBe('A');
    expect(opened.cell(table, 2, 'ランクの理由')).toBe('A:年間取引額 3,200万円 ≥ 3,000万円。最上位');
    const told = opened.rows('変更履歴', 6).filter(({ 対象 }) => 対象 === '設定');
    expect(told).toMatchObject([
      { 項目: '台帳の決まり: ランクと見込度の基準の版', 前: '1', 後: '2' },
      { 項目: 'ランクの基準: A', 前: '100000000 / 30', 後: '30000000 / 30' },
    ]);
    opened.menu('menuTidy');
    expect(opened.rows('変更履歴', 9).filter(({ 対象 }) => 対象 === '設定')).toHaveLength(2);
  });

  test('a threshold that was changed while no trigger ran is told by tidy', () => {
    const opened = openLedger();
    const settings = opened.sheet('設定');
    const at = (settings.values.rowAt(1) ?? []).indexOf('ranks') + 2;
    settings.values.set(4, at, 30_000_000);
    opened.menu('menuTidy');
    expect(opened.rows('変更履歴', 3).filter(({ 対象 }) => 対象 === '設定')).toMatchObject([{ 後: '2' }, { 後: '30000000 / 30' }]);
  });
});

describe('duplicates', () => {
  test.each([
    ['会社名', '(株)青空商事', '会社名が同じ'],
    ['電話', '０３ １２３４ ５６７８', '電話が同じ'],
    ['メール', 'SATO@aozora.example', 'メールが同じ'],
  ])('%s %s is warned of as soon as it is typed', (heading, typed, why) => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '株式会社青空商事');
    opened.type(table, 2, '電話', '03-1234-5678');
    opened.type(table, 2, 'メール', 'sato@aozora.example');
    opened.type(table, 3, '会社名', '白雪食品');
    opened.type(table, 3, heading, typed);
    expect(String(opened.cell(table, 3, '警告'))).toContain(`C-00001 株式会社青空商事(${why}`);
  });
});

test.each([
  ['2026/11/22', '次回日 2026/11/22(日) は土日です'],
  ['2026/11/23', '次回日 2026/11/23(月) は祝日です'],
  ['2026/11/24', ''],
  ['2026/11/15', '期限切れ:次回日 2026/11/15(日) を過ぎています'],
])('a next date of %s is answered with "%s"', (typed, flag) => {
  const opened = openLedger();
  opened.type(table, 2, '会社名', '青空商事');
  opened.type(table, 2, '次回日', typed);
  expect(opened.cell(table, 2, '警告')).toBe(flag);
});

test('a list item that was reworded in 設定 is read by its old word too, and what is typed with it is stored as the new one (R52)', () => {
  const opened = openLedger();
  opened.type(table, 2, '会社名', '青空商事');
  opened.type(table, 2, '段階', '見積');
  const settings = opened.sheet('設定');
  const at = (settings.values.rowAt(1) ?? []).indexOf('list:stage') + 1;
  for (const word of ['見積提出', '御見積']) {
    opened.runtime.user(owner).type(settings.id, 6, at, word);
    opened.runtime.drain();
    expect(String(opened.cell(table, 2, '見込度'))).toBe('3');
    // Rows that stand are renamed when a person has looked at them: test/app/clean.test.ts.
    expect(opened.cell(table, 2, '段階')).toBe('見積');
  }
  opened.type(table, 2, '段階', '御見積');
  expect(opened.cell(table, 2, '段階')).toBe('御見積');
});
