/** An ID belongs to its customer for good: whatever is typed, pasted or deleted in 顧客ID, the touches keep their customer and no ID is there twice. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { ja } from '../../src/text/ja';
import { type Opened, openLedger, owner } from './opened-ledger';
import { touchForm } from './touch-form';

const book = '顧客台帳';
let opened: Opened;

const names = ['青空商事', '白雪食品', '若葉工業', '大空物産'];
const ids = () => opened.rows(book, 8).flatMap((row) => (row.会社名 === '' ? [] : [[row.会社名, row.顧客ID]]));
const own = names.map((name, at) => [name, `C-0000${at + 1}`]);
const idCell = (row: number): [number, number, number] => [opened.sheet(book).id, row, opened.column(book, '顧客ID')];
const flags = () => opened.rows(book, 8).map((row) => row.警告);
const width = () => (opened.sheet(book).values.rowAt(1) ?? []).length;
/** The row as a copy of it is pasted: days as they show, or as bare numbers where the formats were left behind. */
const cellsOf = (row: number, day = '2026/11/21'): string[] => {
  const headings = (opened.sheet(book).values.rowAt(1) ?? []).map(String);
  const shown = headings.map((heading) => (heading === '' || heading.startsWith('{') ? '' : opened.cell(book, row, heading)));
  return shown.map((cell) => (cell instanceof Date ? day : String(cell)));
};

beforeEach(() => {
  opened = openLedger();
  names.forEach((name, at) => {
    opened.type(book, at + 2, '会社名', name);
    opened.call('sidebarLogTouch', touchForm({ customerId: `C-0000${at + 1}`, row: at + 2, key: `touch-${at}-key` }));
  });
});

describe('nothing that is typed into 顧客ID changes whose the row is', () => {
  test.each([
    ['the ID of another customer', 'C-00001'],
    ['an ID that nobody has', 'C-00099'],
    ['what is no ID', 'ほげ'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    if (text === '') opened.runtime.user(owner).deleteContents(...idCell(5), 1, 1);
    else opened.runtime.user(owner).type(...idCell(5), text);
    opened.runtime.drain();
    expect(ids()).toEqual(own);
    expect(opened.said.at(-1)).toBe(ja.edit.idTyped);
    expect(flags()).toEqual(flags().map(() => ''));
    opened.menu('menuTidy');
    expect(opened.said.at(-1)).toContain(ja.tidy.nothing);
    expect(opened.rows('対応履歴', 4).map((row) => [row.会社名, row.顧客ID])).toEqual(own);
  });

  test('also where no event told of it: 台帳を整える puts it back, whichever row stands above', () => {
    const { values } = opened.sheet(book);
    const [, , column] = idCell(2);
    values.set(2, column, 'C-00003');
    values.set(3, column, '');
    opened.menu('menuTidy');
    expect(ids()).toEqual(own);
  });
});

describe('rows that are pasted', () => {
  test.each(['2026/11/21', '46347'])('a copy with the day %s is a new customer, and its warning names the other once', (day) => {
    opened.runtime.user(owner).paste(opened.sheet(book).id, 7, 1, [cellsOf(2, day)], { withFormats: true });
    opened.runtime.drain();
    expect(ids()).toEqual([...own, ['青空商事', 'C-00005']]);
    expect(String(opened.cell(book, 7, '警告')).match(/C-\d+/g)).toEqual(['C-00001']);
  });

  test('one that was cut and pasted elsewhere stays who it was', () => {
    const cells = cellsOf(2);
    opened.runtime.user(owner).paste(opened.sheet(book).id, 7, 1, [cells], { withFormats: true });
    opened.runtime.user(owner).deleteContents(opened.sheet(book).id, 2, 1, 1, width());
    opened.runtime.drain();
    expect(ids()).toEqual([...own.slice(1), own[0]]);
  });

  test('another customer over a row, with no ID, is a new one', () => {
    opened.runtime.user(owner).paste(opened.sheet(book).id, 3, 1, [['新星電機', '']], { withFormats: true });
    opened.runtime.drain();
    expect(ids()[1]).toEqual(['新星電機', 'C-00005']);
  });
});
