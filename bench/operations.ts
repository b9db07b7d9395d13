/** The operations that are measured, each as one run of the built add-on on a filled ledger. */
import type { RunResult } from '../workbench/runtime/index';
import { owner, today, worked } from './add-on';
import { phoneOf } from './customers-of';
import type { BenchLedger } from './ledger-of';
import { asLedgerRows, asList, messyRows } from './messy-rows';

export type Operation = (ledger: BenchLedger, turn: number) => RunResult;

/** A row in the middle of the ledger; another one each turn. */
const rowFor = ({ customers }: BenchLedger, turn: number): number => 2 + ((Math.floor(customers / 2) + turn * 13) % customers);

const firstFreeRow = (ledger: BenchLedger): number => (ledger.workbook.sheetById(ledger.customersSheet)?.lastRow() ?? 1) + 1;

/** What onEdit did. */
const edited = ({ runtime }: BenchLedger): RunResult => worked(runtime.drain()[0]);

const typing =
  (column: string, text: (ledger: BenchLedger, row: number) => string): Operation =>
  (ledger, turn) => {
    const row = rowFor(ledger, turn);
    const { rejected } = ledger.person.type(ledger.customersSheet, row, ledger.column(column), text(ledger, row));
    // A cell that its dropdown refused would measure nothing.
    if (rejected[0] !== undefined) throw new Error(rejected[0].message);
    return edited(ledger);
  };

const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** What a cell holds now. */
const now = ({ workbook, customersSheet, column }: BenchLedger, row: number, key: string): unknown =>
  workbook.sheetById(customersSheet)?.values.get(row, column(key));

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
  (column: string): Operation =>
  (ledger, turn) => {
    ledger.person.deleteContents(ledger.customersSheet, rowFor(ledger, turn), ledger.column(column), 1, 1);
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

export const answered = (result: RunResult): RunResult => {
  const answer = worked(result).value as { ok: boolean; problem?: { message: string } };
  if (!answer.ok) throw new Error(answer.problem?.message);
  return result;
};

/** From that row on the first customer whom nothing stops: at a stop sign the sidebar asks for a reason first. */
const openRowFor = (ledger: BenchLedger, turn: number): number => {
  for (let row = rowFor(ledger, turn); row < ledger.customers; row++)
    if (now(ledger, row, 'type') !== '取引終了' && (now(ledger, row, 'stop') ?? '') === '') return row;
  throw new Error('Everybody is stopped');
};

export const logTouch: Operation = (ledger, turn) => {
  const row = openRowFor(ledger, turn);
  const request = {
    key: `bench-${turn}-${row}`,
    attempt: 1,
    customerId: String(now(ledger, row, 'id')),
    row,
    rep: '伊藤',
    channel: 'phone',
    result: '4',
    summary: '見積の説明をした',
    when: '',
    nextDate: '2099-12-01',
    nextAction: '電話する',
  };
  const first = worked(ledger.runtime.callFromPage(owner, 'sidebarLogTouch', [request]));
  const { problem } = first.value as { problem?: { code: string; confirm?: string } };
  // Another rep was near: the run that logs is the one after the yes.
  if (problem?.code !== 'confirm') return answered(first);
  return answered(ledger.runtime.callFromPage(owner, 'sidebarLogTouch', [{ ...request, confirmed: problem.confirm ?? '' }]));
};

const timelinePage = (ledger: BenchLedger, row: number, cursor: string, known: readonly string[]) =>
  answered(ledger.runtime.callFromPage(owner, 'sidebarTimeline', [{ id: String(now(ledger, row, 'id')), row, cursor, known }]));

/** The card of the selected customer with its newest touches. */
export const timelineCard: Operation = (ledger, turn) => timelinePage(ledger, rowFor(ledger, turn), '', []);

/** The page behind it. */
export const olderTouches: Operation = (ledger, turn) => {
  const row = rowFor(ledger, turn);
  const { value } = timelinePage(ledger, row, '', []).value as { value: { cursor: string; entries: { id: string }[] } };
  return timelinePage(
    ledger,
    row,
    value.cursor,
    value.entries.map(({ id }) => id),
  );
};

export const openSidebar: Operation = (ledger, turn) => {
  ledger.person.select(ledger.customersSheet, rowFor(ledger, turn), 1);
  return answered(ledger.runtime.callFromPage(owner, 'sidebarOpen', [{}]));
};

/** The menu is put in place and 今日 written anew. */
export const openWorkbook: Operation = ({ person }) => worked(person.open());

export const findCustomer: Operation = (ledger) => answered(ledger.runtime.callFromPage(owner, 'sidebarFind', [{ text: '紅葉商' }]));

export const tidy: Operation = (ledger) => worked(ledger.person.clickMenu('menuTidy'));

export const setUpAgain: Operation = (ledger) => worked(ledger.person.clickMenu('menuSetUp'));

/** Puts a list of 2,000 messy rows on a sheet of its own. */
const messyList = (ledger: BenchLedger) => {
  const list = asList(messyRows(2000, ledger.customers, today));
  const sheet = ledger.workbook.sheetById(ledger.person.insertSheet('得意先一覧'));
  if (sheet === null) throw new Error('The list has no sheet');
  const grow = list.length - sheet.maxRows;
  if (grow > 0) ledger.person.insertRows(sheet.id, sheet.maxRows, grow);
  list.forEach((cells, index) => {
    sheet.values.setRow(
      index + 1,
      cells.map((cell) => (cell === '' ? undefined : cell)),
    );
  });
  return sheet;
};

/** Imports such a list from the menu. */
export const adopt2000: Operation = (ledger) => {
  ledger.person.selectSheet(messyList(ledger).id);
  const result = worked(ledger.person.clickMenu('menuAdoptSheet'));
  const { adopted } = result.value as { adopted: number };
  if (adopted !== 2000) throw new Error(`${adopted} of 2,000 rows were adopted`);
  return result;
};

/** Imports such a list as the dialog does, in slices of 1,000 rows: the run answered adds up all of them, the plan included. */
export const importInSlices: Operation = (ledger) => {
  const sheetId = messyList(ledger).id;
  const ask = <T>(name: string, request: object): { result: RunResult; value: T } => {
    const result = answered(ledger.runtime.callFromPage(owner, name, [request]));
    return { result, value: (result.value as { value: T }).value };
  };
  const plan = ask<{ stamp: string; units: { rows: number[]; target: string; proposed: string }[] }>('sidebarImportPlan', {
    sheetId,
    options: null,
    show: 'review',
    from: 0,
  });
  let sum = plan.result;
  const { units, stamp } = plan.value;
  for (let from = 0; from < units.length; from += 1000) {
    const { result } = ask('sidebarImportSlice', {
      key: 'bench-import',
      sheetId,
      stamp,
      options: {},
      units: units.slice(from, from + 1000).map(({ rows, target, proposed }) => ({
        rows: [...rows],
        target,
        action: target === '' ? 'new' : 'update',
        review: proposed === 'review',
      })),
      last: from + 1000 >= units.length,
    });
    sum = { ...sum, calls: sum.calls + result.calls, estimatedSeconds: sum.estimatedSeconds + result.estimatedSeconds };
  }
  return sum;
};

/** Calls by name of the last run, for finding out what is dear. */
export const callsOf = ({ runtime }: BenchLedger): string =>
  runtime.meter
    .byName()
    .map(([name, count]) => `${name.replace('SpreadsheetApp.', '')} ${count}`)
    .join(' | ');
