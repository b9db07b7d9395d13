/** The search for duplicates in the whole ledger, through the built bundle: slices, groups, stale keys, and hostile ledgers. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, CompareAnswer, FoundPair, GroupsAnswer, ScanAnswer } from '../../src/contract';
import { type Opened, openLedger, owner } from './opened-ledger';

const sheet = '顧客台帳';
const good = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};

/** A ledger with these customers, as pasted by a person. */
const ledgerWith = (rows: readonly Readonly<Record<string, string>>[]): Opened => {
  const opened = openLedger();
  const headings = ['会社名', '電話', 'メール', '所在地', '先方担当者'];
  for (const heading of headings) {
    const column = opened.column(sheet, heading);
    opened.runtime.user(owner).paste(
      opened.sheet(sheet).id,
      2,
      column,
      rows.map((row) => [row[heading] ?? '']),
      { withFormats: false },
    );
  }
  opened.runtime.drain();
  opened.menu('menuTidy');
  return opened;
};
const scanAll = (opened: Opened): { pairs: FoundPair[]; slices: ScanAnswer[] } => {
  const slices: ScanAnswer[] = [];
  let after = '';
  do {
    const slice = good(opened.call<Answer<ScanAnswer>>('sidebarScan', { after }));
    slices.push(slice);
    after = slice.next;
  } while (after !== '' && slices.length < 50);
  return { pairs: slices.flatMap(({ pairs }) => pairs), slices };
};
const groupsOf = (opened: Opened, pairs: FoundPair[]): GroupsAnswer =>
  good(opened.call<Answer<GroupsAnswer>>('sidebarGroups', { pairs, from: 0 }));

const some = [
  { 会社名: '株式会社青空商事', 電話: '03-1234-5678', 所在地: '東京都千代田区神田1-2-3' },
  { 会社名: '株式会社みどり', 電話: '06-1111-2222' },
  { 会社名: '㈱青空商事', 電話: '03(1234)5678', 所在地: '千代田区神田1丁目2番3号' },
  { 会社名: '有限会社こがらし', 電話: '045-000-1111' },
];

describe('a scan', () => {
  test('finds what is one customer in other spellings and nothing else, and tells how far it is', () => {
    const opened = ledgerWith(some);
    const { pairs, slices } = scanAll(opened);
    expect(pairs.map(([a, b]) => [a, b])).toEqual([['C-00001', 'C-00003']]);
    expect(slices.map(({ done, total, next }) => ({ done, total, next }))).toEqual([{ done: 4, total: 4, next: '' }]);
    const { groups, total } = groupsOf(opened, pairs);
    expect(total).toBe(1);
    const [first, second] = groups[0]?.members ?? [];
    expect([first?.id, second?.id].sort()).toEqual(['C-00001', 'C-00003']);
    expect(first?.reasons).toEqual([]);
    expect(second?.reasons.map(({ label }) => label).join()).toContain('電話が同じ');
    // The listed weights are the score.
    expect(second?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(second?.score ?? 0, 6);
  });

  test('begun behind any customer it finds the rest: slices lose no pair and bring none twice', () => {
    const opened = ledgerWith(some);
    const whole = scanAll(opened).pairs.map(([a, b]) => `${a} ${b}`);
    for (const after of ['', 'C-00001', 'C-00002', 'C-00003', 'C-00004', 'C-99999']) {
      const { pairs } = good(opened.call<Answer<ScanAnswer>>('sidebarScan', { after }));
      expect(pairs.map(([a, b]) => `${a} ${b}`)).toEqual(whole.filter((pair) => after === '' || pair.slice(0, 7) > after));
    }
  });

  test('computes keys that are missing, damaged, of another row or of an earlier name', () => {
    const opened = ledgerWith(some);
    const whole = scanAll(opened).pairs;
    const cells = opened.sheet(sheet).values;
    const column = opened.column(sheet, '照合キー');
    const other = String(cells.get(3, column));
    const earlier = String(cells.get(5, column));
    for (const line of ['', 'x', '1|2|3', other, earlier.replace('C-00004', 'C-00003')]) {
      cells.set(4, column, line);
      expect(scanAll(opened).pairs).toEqual(whole);
    }
  });

  test('leaves out what was declared different or merged', () => {
    const opened = ledgerWith(some);
    const { pairs } = scanAll(opened);
    const cells = opened.sheet(sheet).values;
    cells.set(2, opened.column(sheet, '別の会社'), 'C-00009 C-00003');
    expect(scanAll(opened).pairs).toEqual([]);
    expect(groupsOf(opened, pairs).total).toBe(0);
    cells.set(2, opened.column(sheet, '別の会社'), '');
    cells.set(4, opened.column(sheet, '統合先ID'), 'C-00001');
    expect(scanAll(opened).pairs).toEqual([]);
    expect(groupsOf(opened, pairs).total).toBe(0);
    expect(opened.call<Answer<CompareAnswer>>('sidebarCompare', { ids: ['C-00001', 'C-00003'] })).toMatchObject({
      ok: false,
      problem: { code: 'gone' },
    });
  });

  test('judges groups anew: an edited customer is no longer in one, wherever its row went', () => {
    const opened = ledgerWith(some);
    const { pairs } = scanAll(opened);
    opened.runtime.user(owner).insertRows(opened.sheet(sheet).id, 2, 3);
    expect(
      groupsOf(opened, pairs)
        .groups[0]?.members.map(({ row }) => row)
        .sort(),
    ).toEqual([5, 7]);
    opened.type(sheet, 7, '会社名', '株式会社まったく別');
    opened.type(sheet, 7, '電話', '011-222-3333');
    opened.type(sheet, 7, '所在地', '札幌市中央区北1条西2丁目3');
    expect(groupsOf(opened, pairs).total).toBe(0);
  });

  test('more than a hundred groups are all reached, page by page, settled ones left out', () => {
    const names = Array.from(
      { length: 130 },
      (_, n) => `${'春夏秋冬朝昼夕夜東西南北'[n % 12]}${'川山野原島田村森浜岡沢'[Math.floor(n / 12)]}`,
    );
    const phone = (n: number): string => `03-${3100 + n * 37}-${1000 + n * 61}`;
    const opened = ledgerWith([
      ...names.map((name, n) => ({ 会社名: `株式会社${name}`, 電話: phone(n) })),
      ...names.map((name, n) => ({ 会社名: `㈱${name}`, 電話: phone(n) })),
    ]);
    const { pairs } = scanAll(opened);
    const page = (from: number): GroupsAnswer => good(opened.call<Answer<GroupsAnswer>>('sidebarGroups', { pairs, from }));
    const centres = ({ groups }: GroupsAnswer): string[] => groups.map(({ members }) => members[0]?.id ?? '');
    const first = page(0);
    expect([first.total, first.groups.length]).toEqual([130, 100]);
    const all = [...centres(first), ...centres(page(100))];
    expect(new Set(all).size).toBe(130);
    expect(page(130).groups).toEqual([]);
    const [one = '', two = ''] = first.groups[3]?.members.map(({ id }) => id) ?? [];
    good(opened.call<Answer<unknown>>('sidebarMarkDifferent', { id: one, others: [two] }));
    expect([...centres(page(0)), ...centres(page(100))]).toEqual(all.filter((id) => id !== one));
  });

  test('a slice that is cut off at whatever call writes nothing, and asked for again it finds the same', () => {
    const opened = ledgerWith(some);
    const { pairs } = scanAll(opened);
    const before = JSON.stringify(opened.rows(sheet, 6));
    let struck = true;
    for (let call = 0; struck; call++) {
      struck = false;
      opened.runtime.setFault(({ index }) => {
        struck ||= index === call;
        return index === call ? 'kill' : 'go';
      });
      const result = opened.runtime.callFromPage(owner, 'sidebarScan', [{ after: '' }]);
      opened.runtime.setFault(null);
      expect(result.ok).toBe(!struck);
      expect(JSON.stringify(opened.rows(sheet, 6))).toBe(before);
    }
    expect(scanAll(opened).pairs).toEqual(pairs);
  });

  test('compares the customers of a warning, the first as the centre', () => {
    const opened = ledgerWith(some);
    const { group } = good(opened.call<Answer<CompareAnswer>>('sidebarCompare', { ids: ['C-00003', 'C-00001', 'C-00003', 'C-99999'] }));
    expect(group.members.map(({ id }) => id)).toEqual(['C-00003', 'C-00001']);
  });

  test('an empty ledger and one customer have no duplicates', () => {
    const opened = openLedger();
    expect(good(opened.call<Answer<ScanAnswer>>('sidebarScan', { after: '' }))).toMatchObject({ pairs: [], next: '', done: 0, total: 0 });
    expect(groupsOf(opened, [])).toEqual({ groups: [], total: 0 });
  });

  test('empty and one-character names, a huge cell and a thousand equal phones make no flood', () => {
    const rows = Array.from({ length: 1000 }, (_, n) => ({ 会社名: n < 3 ? '' : n < 6 ? 'A' : `店舗${n}号`, 電話: '03-5555-0000' }));
    rows[500] = { 会社名: '長'.repeat(50_000), 電話: '03-5555-0000' };
    const opened = ledgerWith(rows);
    const { pairs } = scanAll(opened);
    expect(pairs.length).toBeLessThan(15_000);
    const { groups } = groupsOf(opened, pairs.slice(0, 10_000));
    for (const { members } of groups) expect(members.length).toBeLessThanOrEqual(20);
  });

  test('refuses what is no request, and a workbook without a ledger', () => {
    const opened = openLedger({ setUp: false });
    expect(opened.call<Answer<ScanAnswer>>('sidebarScan', { after: '' })).toMatchObject({ ok: false, problem: { code: 'no-ledger' } });
    for (const request of [null, { after: 3 }, { after: 'x' }])
      expect(opened.call<Answer<ScanAnswer>>('sidebarScan', request)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(opened.call<Answer<GroupsAnswer>>('sidebarGroups', { pairs: [['C-1', 'C-2', 'sure', 1]], from: 0 }).ok).toBe(false);
    expect(opened.call<Answer<CompareAnswer>>('sidebarCompare', { ids: ['C-1'] }).ok).toBe(false);
  });
});
