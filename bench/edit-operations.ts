/** Cells typed, emptied and pasted, and rows that begin: single edits of every kind, and blocks of 500 rows. */
import type { RunResult } from '../workbench/runtime/index';
import { today, worked } from './add-on';
import { phoneOf } from './customers-of';
import { type BenchLedger, crowdPhone } from './ledger-of';
import { asLedgerRows, messyRows } from './messy-rows';
import { edited, firstFreeRow, now, type Operation, rowFor } from './operation';

type Place = (ledger: BenchLedger, turn: number) => number;

const typing =
  (column: string, text: (ledger: BenchLedger, row: number) => string, place: Place = rowFor): Operation =>
  (ledger, turn) => {
    const row = place(ledger, turn);
    const { rejected } = ledger.person.type(ledger.customersSheet, row, ledger.column(column), text(ledger, row));
    // A cell that its dropdown refused would measure nothing.
    if (rejected[0] !== undefined) throw new Error(rejected[0].message);
    return edited(ledger);
  };

const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** The ordinary single edits of a row that is there. */
export const edits: Readonly<Record<string, Operation>> = {
  // Another rank each time, so that the change of rank is logged.
  'edit-row:amount': typing('amount', (ledger, row) => (now(ledger, row, 'rank') === 'B' ? '1.2億' : '3,200万')),
  'edit-row:phone': typing('phone', (ledger, row) => wide(phoneOf((row + 17) % ledger.customers))),
  'edit-row:email': typing('email', (_, row) => `Ｉｎｆｏ${row}@example.co.jp`),
  'edit-row:type': typing('type', (ledger, row) => (now(ledger, row, 'type') === '休眠' ? '取引中' : '休眠')),
  'edit-row:owner': typing('owner', (ledger, row) => (now(ledger, row, 'owner') === '伊藤' ? '佐藤' : '伊藤')),
  'edit-row:company': typing('company', (_, row) => `青空商会${row}`),
  'edit-row:legal-form': typing('company', (_, row) => `㈱白雪商会${row}`),
  'edit-row:next-date': typing('nextDate', () => '令和8年5月11日'),
  'edit-row:text': typing('cautions', () => '請求書は月末まで'),
};

const emptied =
  (column: string, place: Place = rowFor): Operation =>
  (ledger, turn) => {
    ledger.person.deleteContents(ledger.customersSheet, place(ledger, turn), ledger.column(column), 1, 1);
    return edited(ledger);
  };

/** The other single edits: every reader that rewrites, cells emptied, rows without a company. */
export const otherEdits: Readonly<Record<string, Operation>> = {
  kana: typing('kana', (_, row) => `しらゆきしょうかい${row}`),
  'contact person': typing('contactPerson', () => '山田　太郎 様'),
  address: typing('address', (_, row) => `東京都千代田区丸の内１－${row}`),
  'postal code': typing('postal', () => '〒１０００００５'),
  department: typing('department', () => ' ｴｲｷﾞｮｳ部 '),
  'a text with blanks around': typing('cautions', () => ' 午後に電話　'),
  'a text that is too long': typing('cautions', () => '注意'.repeat(200)),
  'a number that cannot be read': typing('phone', () => '12'),
  'an amount that cannot be read': typing('amount', () => 'たくさん'),
  'an owner with さん': typing('owner', (ledger, row) => (now(ledger, row, 'owner') === '佐藤' ? '伊藤さん' : '佐藤さん')),
  'an owner nobody knows': typing('owner', () => '新人さん'),
  stage: typing('stage', () => '商談'),
  'next action': typing('nextAction', () => '  見積を出す '),
  'amount emptied': emptied('amount'),
  'phone emptied': emptied('phone'),
  'company emptied': emptied('company'),
  'type emptied': emptied('type'),
};

/** The next row from the middle of the last fifth on whose customer shares its number with a crowd. */
const inCrowd: Place = (ledger, turn) => {
  for (let row = Math.floor(ledger.customers * 0.9) + turn * 16; row <= ledger.customers; row++)
    if (now(ledger, row, 'phone') === crowdPhone) return row;
  throw new Error('There is no crowd');
};

/** Edits of a customer who shares its telephone number with thousands, and of one who comes to share it. */
export const crowded: Readonly<Record<string, Operation>> = {
  'company emptied': emptied('company', inCrowd),
  'company renamed': typing('company', (_, row) => `青空商会${row}`, inCrowd),
  'company renamed, with a legal form': typing('company', (_, row) => `㈱白雪商会${row}`, inCrowd),
  'another telephone number': typing('phone', (_, row) => `０３－１１１１－${row}`, inCrowd),
  'phone emptied': emptied('phone', inCrowd),
  'contact person': typing('contactPerson', () => '山田　太郎 様', inCrowd),
  'the number of the crowd': typing('phone', () => crowdPhone),
};

const pasting1 =
  (column: string, text: (row: number) => string): Operation =>
  (ledger, turn) => {
    const row = rowFor(ledger, turn);
    ledger.person.paste(ledger.customersSheet, row, ledger.column(column), [[text(row)]], { withFormats: false });
    return edited(ledger);
  };

/** Single cells that are pasted and rewritten: the event does not tell what was pasted, so it is asked whether the cell holds a formula. */
export const pastedCells: Readonly<Record<string, Operation>> = {
  phone: pasting1('phone', () => '０３−９８７６−５４３２'),
  email: pasting1('email', (row) => `Ｉｎｆｏ${row}@example.co.jp`),
  kana: pasting1('kana', (row) => `しらゆきしょうかい${row}`),
  'contact person': pasting1('contactPerson', () => '山田　太郎 様'),
  address: pasting1('address', (row) => `東京都千代田区丸の内１－${row}`),
  owner: pasting1('owner', () => '伊藤さん'),
  amount: pasting1('amount', () => '3,200万'),
  'next date': pasting1('nextDate', () => '令和8年5月11日'),
  'next action': pasting1('nextAction', () => '  見積を出す '),
  'postal code': pasting1('postal', () => '〒１０００００５'),
  department: pasting1('department', () => ' ｴｲｷﾞｮｳ部 '),
  'a text with blanks around': pasting1('cautions', () => ' 午後に電話　'),
  'a company': pasting1('company', (row) => `青空商会${row}`),
};

/** Edits in the first empty row. */
const inFreeRow =
  (...cells: readonly (readonly [column: string, text: string])[]): Operation =>
  (ledger, turn) => {
    const row = firstFreeRow(ledger);
    let last: RunResult | undefined;
    for (const [column, text] of cells) {
      const { rejected } = ledger.person.type(
        ledger.customersSheet,
        row,
        ledger.column(column),
        `${text}${column === 'company' ? turn : ''}`,
      );
      if (rejected[0] !== undefined) throw new Error(rejected[0].message);
      last = edited(ledger);
    }
    return worked(last);
  };

export const newRows: Readonly<Record<string, Operation>> = {
  'a company': inFreeRow(['company', '新しい会社']),
  'a company with a legal form to rewrite': inFreeRow(['company', '㈱新しい会社']),
  'a company known already': inFreeRow(['company', '青空商会']),
  'a telephone number without a company': inFreeRow(['phone', '０３−１２３４−５６７８']),
  'an amount without a company': inFreeRow(['amount', '3,200万']),
  'a company behind a telephone number': inFreeRow(['phone', '03-1234-5678'], ['company', '㈱後からの会社']),
};

/** One call more than the others (docs/benchmarks.md). */
export const dearest: Readonly<Record<string, Operation>> = {
  'pasted: a company with a legal form': pasting1('company', (row) => `㈱白雪商会${row}`),
  'in an empty row: a company with a legal form behind its type': inFreeRow(['type', '取引中'], ['company', '㈱先に区分']),
};

/** Typing a company into the first empty row. */
export const newRow: Operation = (ledger, turn) => {
  ledger.person.type(ledger.customersSheet, firstFreeRow(ledger), ledger.column('company'), `㈱新しい会社${turn}`);
  return edited(ledger);
};

const pasting =
  (withFormats: boolean): Operation =>
  (ledger) => {
    const rows = asLedgerRows(messyRows(500, ledger.customers, today));
    ledger.person.paste(ledger.customersSheet, firstFreeRow(ledger), 1, rows, { withFormats });
    return edited(ledger);
  };

/** 500 messy rows below the data, as copied from another sheet: the clipboard's formats and missing dropdowns come with them. */
export const paste500: Operation = pasting(true);

/** The same rows by "paste values only": formats and dropdowns stay, so words that are in no list are refused by the sheet itself. */
export const pasteValues500: Operation = pasting(false);
