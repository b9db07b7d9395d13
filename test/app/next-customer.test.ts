/** 「次の顧客へ」: the next row as the sheet in front shows it, and the selection goes along. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, NextCustomerAnswer } from '../../src/contract';
import { type Opened, openLedger, owner } from './opened-ledger';

let opened: Opened;

const next = (id: string, row: number, from = 0): NextCustomerAnswer => {
  const answer = opened.call<Answer<NextCustomerAnswer>>('sidebarNextCustomer', { id, row, from });
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};
const selected = (): { sheetId: number; row: number } => {
  const { sheetId, row } = opened.workbook.view(owner);
  return { sheetId, row };
};
const front = (name: string, row = 2): void => opened.runtime.user(owner).select(opened.sheet(name).id, row, 1);
const names = ['青空商事', '白雪食品', '緑川工業', '黒潮水産', '赤城建設'];

beforeEach(() => {
  opened = openLedger();
  for (const [at, name] of names.entries()) opened.type('顧客台帳', at + 2, '会社名', name);
  front('顧客台帳');
});

/** The companies that are come to one after the other, from the first row on. */
const walk = (): string[] => {
  const seen: string[] = [];
  let at = { id: String(opened.cell('顧客台帳', 2, '顧客ID')), row: 2 };
  for (;;) {
    const { card, from } = next(at.id, at.row);
    expect(from).toBe(0);
    if (card === null) return seen;
    seen.push(card.company);
    expect(selected()).toEqual({ sheetId: opened.sheet('顧客台帳').id, row: card.row });
    at = { id: card.id, row: card.row };
  }
};

describe('the next customer', () => {
  test('is that of the next row, to the last one, and is selected', () => expect(walk()).toEqual(names.slice(1)));

  test('follows the order of a sort', () => {
    opened.runtime.user(owner).sort(opened.sheet('顧客台帳').id, opened.column('顧客台帳', '会社名'), false, 2);
    const shown = names.map((_, at) => String(opened.cell('顧客台帳', at + 2, '会社名')));
    expect(shown).not.toEqual(names);
    expect(walk()).toEqual(shown.slice(1));
  });

  test('skips what a filter or a person hides, merged rows and rows of nobody', () => {
    const sheet = opened.sheet('顧客台帳');
    opened.type('顧客台帳', 3, '区分', '休眠');
    const rule = { criterion: null, hiddenValues: ['休眠'], visibleValues: null, visibleBackground: null, visibleForeground: null };
    const area = { row: 1, column: 1, rows: 1000, columns: 40 };
    sheet.filter = { area, columns: new Map([[opened.column('顧客台帳', '区分'), rule]]) };
    expect(walk()).toEqual(names.slice(2));
    sheet.rows.patch(4, { hidden: true });
    sheet.values.set(5, opened.column('顧客台帳', '統合先ID'), 'C-00001');
    expect(walk()).toEqual(['赤城建設']);
  });

  test('is found behind a row that moved, and at the place of one that was deleted', () => {
    opened.runtime.user(owner).insertRows(opened.sheet('顧客台帳').id, 2, 1);
    expect(next('C-00001', 2).card?.company).toBe('白雪食品');
    opened.runtime.user(owner).deleteRows(opened.sheet('顧客台帳').id, 3, 1);
    expect(next('C-00001', 3).card?.company).toBe('白雪食品');
  });

  test('on another sheet the order is that of 顧客台帳, and nobody is taken away from the sheet', () => {
    front('対応履歴', 2);
    expect(next('C-00001', 2).card?.company).toBe('白雪食品');
    expect(selected().sheetId).toBe(opened.sheet('対応履歴').id);
  });

  test('on 今日 it is the next one listed there, also when the customer is listed no more', () => {
    for (const [row, day] of [
      [4, '2026/11/19'],
      [2, '2026/11/20'],
      [5, '2026/11/18'],
    ] as const)
      opened.type('顧客台帳', row, '次回日', day);
    opened.menu('menuTidy');
    const listed = (): string[] =>
      opened
        .rows('今日', 12)
        .map((row) => String(row.顧客ID))
        .filter((id) => id.startsWith('C-'));
    const [first = '', second = ''] = listed();
    const rowOf = (id: string): number => opened.rows('今日', 12).findIndex((row) => row.顧客ID === id) + 2;
    front('今日', rowOf(first));
    const found = next(first, 0);
    expect(found.card?.id).toBe(second);
    expect(selected()).toEqual({ sheetId: opened.sheet('今日').id, row: rowOf(second) });
  });
});
