/** The points of the likelihood are cells of 設定 (R65): a figure that changes counts at once, is told, and raises the version of the rules. */
import { expect, test } from '@jest/globals';
import { type Opened, openLedger, owner } from './opened-ledger';

/** Row and column of the points of a code in 設定. */
const placeOf = (opened: Opened, code: string): { row: number; column: number } => {
  const { values } = opened.sheet('設定');
  const column = (values.rowAt(1) ?? []).indexOf('points') + 4;
  for (let row = 4; row < 100; row++) if (values.get(row, column) === code) return { row, column: column - 1 };
  throw new Error(`no points for ${code}`);
};

const point = (opened: Opened, code: string, text: string): void => {
  const { row, column } = placeOf(opened, code);
  opened.runtime.user(owner).type(opened.sheet('設定').id, row, column, text);
  opened.runtime.drain();
};

const ledgerWithQuote = (): Opened => {
  const opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '青空商事株式会社');
  opened.type('顧客台帳', 2, '段階', '見積');
  return opened;
};
const cell = (opened: Opened, heading: string): unknown => opened.cell('顧客台帳', 2, heading);

test('another figure gives another likelihood, its reason, the next version, and a line in 変更履歴', () => {
  const opened = ledgerWithQuote();
  expect([cell(opened, '見込度'), cell(opened, '基準の版')]).toEqual(['3', 1]);
  point(opened, 'stage.quote', '4.5');
  expect(cell(opened, '見込度')).toBe('5');
  expect(cell(opened, '見込度の理由')).toBe('5:見積(+4.5) 丸め・上下限(+0.5) → 5');
  expect(cell(opened, '基準の版')).toBe(2);
  const log = opened.rows('変更履歴', 40).find((row) => String(row.項目).startsWith('見込度の点数'));
  expect(log).toMatchObject({ 項目: '見込度の点数: 段階 見積', 前: '3', 後: '4.5' });
  opened.menu('menuTidy');
  expect(opened.said.at(-1)).toContain('整える所はありませんでした');
  expect([cell(opened, '見込度'), cell(opened, '基準の版')]).toEqual(['5', 2]);
});

test('a figure that cannot be read counts as before, and says so', () => {
  const opened = ledgerWithQuote();
  point(opened, 'stage.quote', 'たくさん');
  expect([cell(opened, '見込度'), cell(opened, '基準の版')]).toEqual(['3', 1]);
  expect(opened.said.at(-1)).toContain('「段階 見積」は点数として読めません(たくさん)');
  opened.menu('menuTidy');
  expect(opened.said.at(-1)).toContain('「段階 見積」は点数として読めません(たくさん)');
});

test('a ledger made before the block gets it from 台帳を作る, dressed, and nothing else is touched', () => {
  const opened = openLedger();
  const sheet = opened.sheet('設定');
  const column = (sheet.values.rowAt(1) ?? []).indexOf('points') + 1;
  opened.runtime.user(owner).deleteColumns(sheet.id, column, (sheet.values.rowAt(3) ?? []).length - column + 1);
  const older = JSON.stringify(sheet.values.rowAt(4)?.slice(0, column - 2));
  opened.menu('menuSetUp');
  expect(opened.said.at(-1)).toContain('見込度の点数');
  expect(JSON.stringify(sheet.values.rowAt(4)?.slice(0, column - 2))).toBe(older);
  const { row, column: at } = placeOf(opened, 'budget.yes');
  expect(sheet.values.get(row, at)).toBe(0.5);
  expect(sheet.formats.get(row, at)?.numberFormat).toBe('+0.0#;-0.0#;0');
  expect(sheet.formats.get(2, at - 2)?.background).toBe('#1967d2');
  opened.menu('menuSetUp');
  expect(opened.said.at(-1)).toContain('変えたものはありません');
});

test('a word that comes to a list gets its row from 台帳を作る, and counts from then on', () => {
  const opened = ledgerWithQuote();
  const sheet = opened.sheet('設定');
  const list = (sheet.values.rowAt(1) ?? []).indexOf('list:stage') + 1;
  opened.runtime.user(owner).type(sheet.id, 10, list, '内示');
  opened.runtime.drain();
  opened.menu('menuSetUp');
  point(opened, 'stage.内示', '4');
  opened.type('顧客台帳', 2, '段階', '内示');
  expect(cell(opened, '見込度の理由')).toBe('4:内示(+4) → 4');
});
