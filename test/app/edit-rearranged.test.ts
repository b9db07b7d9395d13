/** Edits after people moved, reworded, copied or renamed what the ledger made. */
import { describe, expect, test } from '@jest/globals';
import { openLedger, owner } from './opened-ledger';

const table = '顧客台帳';

describe('sheets that people rearranged', () => {
  test('a moved and reworded column is still the same column', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    const sheet = opened.sheet(table);
    sheet.values.set(1, opened.column(table, '年間取引額'), '年商(万円ではなく円)');
    opened.runtime.user(owner).insertColumns(sheet.id, 1, 2);
    const at = opened.column(table, '年商(万円ではなく円)');
    opened.runtime.user(owner).type(sheet.id, 2, at, '2億');
    opened.runtime.drain();
    expect(sheet.values.get(2, at)).toBe(200_000_000);
    expect(opened.cell(table, 2, 'ランク')).toBe('A');
  });

  test('a reworded heading is looked for when it is typed, and costs the edits that follow nothing', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    const usual = opened.type(table, 2, '年間取引額', '3,200万').at(-1)?.calls ?? 0;
    opened.runtime.user(owner).type(opened.sheet(table).id, 1, opened.column(table, '段階'), '今の様子');
    const [renamed] = opened.runtime.drain();
    expect(renamed?.calls).toBeLessThanOrEqual(8);
    const [edit] = opened.type(table, 2, '年間取引額', '2億');
    expect([opened.cell(table, 2, 'ランク'), edit?.calls]).toEqual(['A', usual]);
    opened.type(table, 2, '今の様子', '商談');
    expect(String(opened.cell(table, 2, '見込度の理由'))).toContain('商談');
    // Reworded again, moved, and a column deleted: each is found out once.
    opened.runtime.user(owner).type(opened.sheet(table).id, 1, opened.column(table, '今の様子'), '進み具合');
    opened.runtime.drain();
    opened.runtime.user(owner).insertColumns(opened.sheet(table).id, 1, 1);
    opened.type(table, 2, '進み具合', '見積');
    expect(String(opened.cell(table, 2, '見込度の理由'))).toContain('見積');
    opened.runtime.user(owner).deleteColumns(opened.sheet(table).id, opened.column(table, '予算'), 1);
    opened.type(table, 2, '年間取引額', '3,200万');
    const [later] = opened.type(table, 2, '年間取引額', '2億');
    expect([opened.cell(table, 2, 'ランク'), later?.calls]).toEqual(['A', usual]);
    // What was deleted comes back with set-up, and is believed again.
    opened.menu('menuSetUp');
    opened.type(table, 2, '予算', 'あり');
    expect(String(opened.cell(table, 2, '見込度の理由'))).toContain('予算');
  });

  test('a column of their own that takes over a noted heading is left alone after 台帳を整える', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    const { id } = opened.sheet(table);
    const stage = opened.column(table, '段階');
    opened.runtime.user(owner).type(id, 1, stage, '今の様子');
    opened.runtime.drain();
    opened.runtime.user(owner).deleteColumns(id, stage, 1);
    opened.runtime.user(owner).insertColumns(id, 1, 1);
    opened.runtime.user(owner).type(id, 1, 1, '今の様子');
    opened.runtime.drain();
    opened.menu('menuTidy');
    opened.runtime.user(owner).type(id, 2, 1, '  げんき ');
    opened.runtime.drain();
    expect(opened.sheet(table).values.get(2, 1)).toBe('  げんき ');
    expect(opened.cell(table, 2, '警告')).toBe('');
  });

  test('a renamed sheet is still the ledger', () => {
    const opened = openLedger();
    opened.runtime.user(owner).renameSheet(opened.sheet(table).id, '得意先');
    opened.type('得意先', 2, '会社名', '青空商事');
    expect(opened.cell('得意先', 2, '顧客ID')).toBe('C-00001');
  });

  test('a copied row gets its own ID', () => {
    const opened = openLedger();
    opened.type(table, 2, '会社名', '青空商事');
    opened.runtime.user(owner).paste(opened.sheet(table).id, 3, 1, [['青空商事', 'C-00001']]);
    opened.runtime.drain();
    expect([opened.cell(table, 2, '顧客ID'), opened.cell(table, 3, '顧客ID')]).toEqual(['C-00001', 'C-00002']);
  });
});
