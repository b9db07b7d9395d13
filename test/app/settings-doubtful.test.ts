/** 設定 that can be read and cannot be meant: it is said at once and whenever the ledger is tidied, and nothing in 設定 is changed for it. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { ja } from '../../src/text/ja';
import { type Opened, openLedger, owner } from './opened-ledger';

const book = '顧客台帳';
let opened: Opened;

const columnOf = (block: string): number => (opened.sheet('設定').values.rowAt(1) ?? []).indexOf(block) + 1;
const put = (block: string, row: number, down: number, text: string): void => {
  opened.runtime.user(owner).paste(opened.sheet('設定').id, row, columnOf(block) + down, [[text]], { withFormats: true });
  opened.runtime.drain();
};
const cellsOf = (block: string, width: number): unknown[][] =>
  Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: width }, (__, at) => opened.sheet('設定').values.get(row + 4, columnOf(block) + at) ?? ''),
  );

beforeEach(() => {
  opened = openLedger();
  opened.type(book, 2, '会社名', '青空商事');
});

describe('it is said what is doubtful, what is done meanwhile, and what to do', () => {
  test.each([
    ['a rank above the one above it', 'ranks', 5, 1, '200000000', '「ランクの基準」のB(2億円)が、Aより低くありません'],
    ['two ranks from one amount', 'ranks', 5, 1, '100000000', '「ランクの基準」のB(1億円)が、Aより低くありません'],
    ['an amount that is none', 'ranks', 5, 1, 'たくさん', '「ランクの基準」のBは金額を読めない(たくさん)ので付きません'],
    ['days below zero', 'ranks', 4, 2, '-5', '「ランク A」の日数(-5)は使えないので、180日で数えます'],
    ['days that are none', 'values', 6, 1, '半年', '「ランクがないとき放置とみなす日数」の日数(半年)は使えないので、180日で数えます'],
    ['a choice that is none', 'values', 5, 1, '適当', '「会社名の書き方」の「適当」は選べない言葉なので、「正式(株式会社)」とみなします'],
    ['one word for two items', 'list:type', 8, 0, '休眠', '「区分」に「休眠」が二つあり、上の項目として読みます'],
  ])('%s', (_what, block, row, down, text, sentence) => {
    put(block, row, down, text);
    expect(opened.said.join()).toContain(sentence);
    const before = cellsOf(block, 3);
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain(sentence);
    expect(cellsOf(block, 3)).toEqual(before);
  });
});

test('a rank of one’s own below the others is as good as one above them', () => {
  put('ranks', 8, 0, 'S');
  put('ranks', 8, 1, '500000000');
  opened.menu('menuTidy');
  expect(opened.said.at(-1)).not.toContain(ja.tidy.settings(''));
  opened.type(book, 2, '年間取引額', '6億');
  expect(opened.cell(book, 2, 'ランク')).toBe('S');
});

test('a 設定 as set-up makes it has nothing doubtful, in either language', () => {
  for (const locale of ['ja_JP', 'en_US']) {
    opened = openLedger({ locale });
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).not.toMatch(/設定を確かめて|check Settings/);
  }
  expect(ja.tidy.settings('')).toMatch(/設定を確かめて/);
});

test('an item whose code was deleted gets it back, and stays what the ledger goes by', () => {
  const at = columnOf('list:type') + 2;
  opened.runtime.user(owner).deleteContents(opened.sheet('設定').id, 4, at, 1, 1);
  opened.runtime.drain();
  opened.menu('menuTidy');
  expect(cellsOf('list:type', 3)[0]).toEqual(['見込', 'Prospect', 'prospect']);
  opened.type(book, 3, '会社名', '白雪食品');
  expect(opened.cell(book, 3, '区分')).toBe('見込');
});
