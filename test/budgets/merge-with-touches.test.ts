/** A merge stays within its budget among 50,000 customers when touches all over a long log, persons and handovers move with it. */
import { describe, expect, test } from '@jest/globals';
import { owner } from '../../bench/add-on';
import { type BenchLedger, ledgerOf } from '../../bench/ledger-of';
import { goneIn, mergeCustomers, scatterTouches, undoMerge } from '../../bench/merge-operations';
import { answered } from '../../bench/operation';
import { within } from './within';

/** Rows of a sheet in which somebody's ID stands. */
const countOf = ({ workbook }: BenchLedger, sheet: string, id: string): number => {
  const found = workbook.sheetByName(sheet);
  let count = 0;
  for (let row = 2; row <= (found?.values.height ?? 0); row++) if (found?.values.get(row, 3) === id) count++;
  return count;
};

/** Gives a customer two persons in 連絡先, and a page in 引き継ぎ too when it is handed over. */
const addBeside = (ledger: BenchLedger, id: string, handed: boolean): void => {
  const call = (name: string, request: object) => answered(ledger.runtime.callFromPage(owner, name, [request]));
  const blank = { row: 0, kana: '', department: '', title: '', role: '', phone: '', email: '', memo: '' };
  for (const [at, name] of ['若葉 みどり', '先任 太郎'].entries())
    call('sidebarAddPerson', { ...blank, key: `person-${at}-${id}`, customerId: id, name });
  if (!handed) return;
  const from = String(ledger.workbook.sheetById(ledger.customersSheet)?.values.get(Number(id.slice(2)) + 1, ledger.column('owner')) ?? '');
  const groups = [{ from, ids: [id] }];
  call('sidebarOwnerChange', { key: `owner-${id}`, to: from === '伊藤' ? '加藤' : '伊藤', reason: '異動のため', groups });
};

describe.each([
  [5000, { handed: false, calls: 20, seconds: 4 }, { calls: 36, seconds: 8 }],
  // Each sheet is a step of Google's of half a second: with all three, and a line of 今日 that goes, it is one call and most of a second over.
  [100_000, { handed: true, calls: 21, seconds: 4.9 }, { calls: 44, seconds: 19 }],
] as const)('a hundred of %i touches', (touches, { handed, ...beside }, undone) => {
  test('move with the merge, and back, with persons and handovers too', () => {
    const ledger = ledgerOf(50_000, touches);
    const sheets = ['対応履歴', '連絡先', '引き継ぎ'];
    for (let turn = 0; turn < 4; turn += 2) {
      scatterTouches(ledger, turn, 100);
      const loser = goneIn(ledger, turn);
      if (turn > 0) addBeside(ledger, loser, handed);
      const before = sheets.map((sheet) => countOf(ledger, sheet, loser));
      expect(before[0]).toBeGreaterThanOrEqual(100);
      expect(before.slice(1)).toEqual(turn > 0 ? [2, handed ? 1 : 0] : [0, 0]);
      within(ledger, mergeCustomers, turn, turn > 0 ? beside : { calls: 20, seconds: 4 });
      expect(sheets.map((sheet) => countOf(ledger, sheet, loser))).toEqual([0, 0, 0]);
      within(ledger, undoMerge, turn + 1, undone);
      expect(sheets.map((sheet) => countOf(ledger, sheet, loser))).toEqual(before);
    }
  }, 240_000);
});
