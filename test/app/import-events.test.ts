/** Lists of events (R20): seminars, mailings and pages become touches of their customers, each once, and are taken back as one. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, ImportSliceAnswer, UndoBatchAnswer } from '../../src/contract';
import type { SheetModel } from '../../workbench/runtime/model/sheet-model';
import { value } from './answers';
import { planOf, reportIn, sliceOf } from './import-calls';
import { addList, type Opened, openLedger, owner } from './opened-ledger';

const plan = (opened: Opened, list: SheetModel, options: unknown = null, show = 'review') => planOf(opened, list.id, options, show);
const importAll = (opened: Opened, list: SheetModel, key: string, more: Record<string, unknown> = {}): ImportSliceAnswer =>
  value(sliceOf(opened, plan(opened, list), { key, ...more }));
const touches = (opened: Opened) => opened.rows('対応履歴', 20).filter((row) => row.対応ID !== '');

const ledger = (): Opened => {
  const opened = openLedger();
  const list = addList(opened, '顧客', [
    ['会社名', '先方担当者', '電話', 'メール', '営業担当'],
    ['株式会社青空商事', '佐藤 花子', '03-1234-5678', 'sato@aozora.example', '伊藤'],
    ['白雪食品株式会社', '鈴木 一郎', '06-1111-2222', 'suzuki@shirayuki.example', '田中'],
    ['海山商店', '', '045-222-3333', '', ''],
  ]);
  opened.runtime.user(owner).selectSheet(list.id);
  opened.menu('menuAdoptSheet');
  return opened;
};

const mailing = [
  ['配信結果レポート'],
  ['配信日時', 'メール件名', '会社名', '氏名', 'メールアドレス', '開封日時', 'クリック日時', 'クリックURL', '配信停止'],
  ['2026/11/10 09:00', '秋の新製品', '青空商事', '佐藤 花子', 'sato@aozora.example', '2026/11/10 12:34', '', '', ''],
  [
    '2026/11/10 09:00',
    '秋の新製品',
    '白雪食品(株)',
    '鈴木',
    'suzuki@shirayuki.example',
    '2026/11/10 9:05',
    '2026/11/10 9:07',
    'https://example.com/new',
    '',
  ],
  ['2026/11/10 09:00', '秋の新製品', '', '', 'nobody@unknown.example', '2026/11/11 8:00', '', '', ''],
];

describe('a list of a mailing', () => {
  const opened = ledger();
  const before = JSON.stringify(opened.rows('顧客台帳', 3).map(({ 対応の集計, 行の控え, ...row }) => row));
  const list = addList(opened, '配信結果', mailing);
  const seen = plan(opened, list);

  test('is recognised, its columns and its customers too, before anything is written', () => {
    expect(seen).toMatchObject({
      kind: 'events',
      channel: 'mail-reaction',
      headerRow: 2,
      counts: { new: 0, update: 2, review: 1, unreadable: 0 },
    });
    expect(seen.columns.map(({ target }) => target)).toEqual([
      'touch:when',
      'touch:event',
      'company',
      'contactPerson',
      'email',
      'touch:when',
      'touch:when',
      'touch:page',
      '',
    ]);
    expect(touches(opened)).toEqual([]);
    const [row] = plan(opened, list, {}, 'update').rows;
    expect(row?.cells).toContainEqual({ label: '方法', value: 'メール反応' });
    expect(row?.customers[0]?.id).toBe('C-00001');
  });

  test('becomes touches with the time of what somebody did; customers that are there stay as they are', () => {
    expect(importAll(opened, list, 'events-0001')).toMatchObject({ counts: { new: 0, updated: 2, review: 1 } });
    expect(touches(opened).map((row) => [row.顧客ID, row.方法, row.相手, row.担当者, row.要約])).toEqual([
      ['C-00001', 'メール反応', '佐藤 花子', '', '秋の新製品 / 開封'],
      ['C-00002', 'メール反応', '鈴木', '', '秋の新製品 / クリック / https://example.com/new'],
      ['C-00004', 'メール反応', '', '', '秋の新製品 / 開封'],
    ]);
    expect(touches(opened).map((row) => (row.対応日時 as Date).toISOString())).toEqual([
      '2026-11-10T03:34:00.000Z',
      '2026-11-10T00:07:00.000Z',
      '2026-11-10T23:00:00.000Z',
    ]);
    expect(JSON.stringify(opened.rows('顧客台帳', 3).map(({ 対応の集計, 行の控え, ...row }) => row))).toBe(before);
    expect(String(opened.cell('顧客台帳', 2, '対応の集計'))).toContain('["mail-reaction",1]');
    expect(opened.cell('顧客台帳', 5, '会社名')).toBe('nobody@unknown.example');
  });

  test('stands beside each touch word for word, and 取込結果 tells of each row what and why', () => {
    expect(String(touches(opened)[1]?.元の文)).toContain('クリックURL = https://example.com/new');
    const told = reportIn(opened).filter((row) => row.一覧 === '配信結果');
    expect(told.map((row) => [row.行, row.結果, row.顧客ID])).toEqual([
      [1, '対象外', ''],
      [3, '対応を記録', 'C-00001'],
      [4, '対応を記録', 'C-00002'],
      [5, '要確認', 'C-00004'],
    ]);
    expect(String(told[1]?.理由)).toMatch(/C-00001 と一致\(.*メール.*\)\n対応として記録\(メール反応 2026\/11\/10 12:34\)/);
    expect(String(told[3]?.理由)).toContain('台帳に同じ顧客がいない');
  });

  test('leaves nothing for tidy', () => {
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain('整える所はありませんでした');
  });

  test('imported again, from another export with further rows and columns, logs only what is new', () => {
    const again = addList(opened, '配信結果 二回目', [
      [...(mailing[1] ?? []), '配信ID'],
      ...mailing.slice(2).map((row) => [...row, 'x1']),
      ['2026/11/10 09:00', '秋の新製品', '海山商店', '', 'info@umiyama.example', '2026/11/12 10:00', '', '', '', 'x1'],
    ]);
    const looked = plan(opened, again);
    expect(looked).toMatchObject({ already: 3, counts: { update: 0, review: 1 }, units: [{ rows: [5], surest: 'C-00003' }] });
    importAll(opened, again, 'events-0002');
    expect(touches(opened)).toHaveLength(4);
  });

  test('is taken back by one undo each', () => {
    for (const batch of ['events-0002', 'events-0001'])
      expect(value(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch })).kept).toEqual([]);
    expect(touches(opened)).toEqual([]);
    expect(opened.rows('顧客台帳', 5).filter((row) => row.顧客ID !== '')).toHaveLength(3);
  });
});

test('a seminar list logs who came, not who stayed away; the sheet itself is left alone', () => {
  const opened = ledger();
  const list = addList(opened, 'セミナー参加者', [
    ['開催日', 'セミナー名', '会社名', '氏名', 'メール', '出欠', '備考'],
    ['2026/10/1', '在庫管理セミナー', '㈱青空商事', '高橋 健', 'takahashi@aozora.example', '出席', '見積がほしい'],
    ['2026/10/1', '在庫管理セミナー', '白雪食品株式会社', '鈴木', '', '欠席', ''],
    ['2026/13/1', '在庫管理セミナー', '海山商店', '', '', '出席', ''],
    ['合計', '', '', '', '', '2', ''],
  ]);
  opened.runtime.user(owner).selectSheet(list.id);
  const result = opened.menu('menuAdoptSheet').value as { new: number; updated: number; review: number; unreadable: number };
  expect(opened.said.find((text) => text.includes('取り込みますか') && text.includes('セミナー参加者'))).toContain('対応として記録 1行');
  expect(result).toMatchObject({ new: 0, updated: 1, review: 0, unreadable: 3 });
  expect(touches(opened).map((row) => [row.顧客ID, row.方法, row.相手, row.担当者, row.要約])).toEqual([
    ['C-00001', 'セミナー・展示会', '高橋 健', '伊藤', '在庫管理セミナー / 出席 / 見積がほしい'],
  ]);
  expect(opened.cell('顧客台帳', 2, '最終接触日')).toEqual(new Date(Date.UTC(2026, 8, 30, 15)));
  const told = reportIn(opened).filter((row) => row.一覧 === 'セミナー参加者');
  expect(told.map((row) => [row.行, row.結果])).toEqual([
    [2, '対応を記録'],
    [3, '対象外'],
    [4, '読めない'],
    [5, '対象外'],
  ]);
  expect(String(told[1]?.台帳に入れなかった値)).toContain('出欠 = 欠席');
  expect(String(told[2]?.理由)).toContain('いつのことか読めない');
});

test('English lists of page views, and what a list is can be said by a person', () => {
  const opened = openLedger({ locale: 'en_US' });
  const first = addList(opened, 'Accounts', [
    ['Company', 'E-mail', 'Phone'],
    ['Blue Sky Trading Inc.', 'ann@bluesky.example', '03-1234-5678'],
  ]);
  opened.runtime.user(owner).selectSheet(first.id);
  opened.menu('menuAdoptSheet');
  const list = addList(opened, 'visits', [
    ['Timestamp', 'Page URL', 'Company', 'Email', 'Activity'],
    ['2026-11-01T10:15:00', 'https://example.com/pricing', 'Blue Sky Trading', 'ann@bluesky.example', 'Visited'],
    ['2026-11-02 08:00', '/download', 'Blue Sky Trading', 'ann@bluesky.example', 'Downloaded'],
    ['2026-11-02 09:00', '/contact', '', 'zoe@red.example', 'Visited'],
  ]);
  const seen = plan(opened, list);
  expect(seen).toMatchObject({ kind: 'events', channel: 'web-visit', counts: { update: 2, review: 1 } });
  expect(plan(opened, list, { kind: 'customers' }).kind).toBe('customers');
  expect(seen.units.map(({ rows }) => rows)).toEqual([[2, 3], [4]]);
  const units = seen.units.map(({ rows, target, surest }) => ({
    rows,
    target,
    surest,
    action: target === '' ? 'skip' : 'update',
    review: true,
  }));
  importAll(opened, list, 'visits-0001', { units });
  const rows = opened.rows('Touches', 5).filter((row) => row['Touch ID'] !== '');
  expect(rows.map((row) => [row.Channel, row.Summary])).toEqual([
    ['Web visit', 'Visited / https://example.com/pricing'],
    ['Web visit', 'Downloaded / /download'],
  ]);
});

test('a list of customers that remembers a visit stays one of customers', () => {
  const opened = openLedger();
  const list = addList(opened, '名刺', [
    ['会社', '部署', '役職', '氏名', 'メールアドレス', '電話', '来場日', '展示会名', '感触'],
    ['㈱青空商事', '総務部', '部長', '佐藤', 'sato@aozora.example', '0312345678', '2026/9/17', '秋の展示会', '○'],
  ]);
  expect(plan(opened, list).kind).toBe('customers');
});

test('a person of 連絡先 is known by an address of one’s own, in a list that names nobody else', () => {
  const opened = ledger();
  const person = { row: 2, kana: '', department: '', title: '', role: '', phone: '', memo: '' };
  for (const [at, [name, email]] of [
    ['高梨 道子', 'takanashi@partner.example'],
    ['森 良太', ''],
  ].entries())
    opened.call('sidebarAddPerson', { ...person, key: `person-000${at}`, customerId: 'C-00003', name, email });
  const list = addList(opened, '開封', [
    ['配信日時', '件名', '氏名', 'メールアドレス', '開封日時'],
    ['2026/11/10 09:00', '秋の新製品', '高梨', 'Takanashi@partner.example', '2026/11/10 12:34'],
    ['2026/11/10 09:00', '秋の新製品', '高梨 律', 'other@partner.example', '2026/11/10 12:40'],
    ['2026/11/10 09:00', '秋の新製品', '', 'mori@partner.example', '2026/11/10 12:41'],
  ]);
  expect(plan(opened, list)).toMatchObject({ kind: 'events', counts: { new: 0, update: 1, review: 2, unreadable: 0 } });
  const [row] = plan(opened, list, {}, 'update').rows;
  expect(row?.customers.map(({ id }) => id)).toEqual(['C-00003']);
});
