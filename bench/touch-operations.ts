/** Ways to log a touch besides the usual one, and what comes right after it. */
import type { RunResult } from '../workbench/runtime/index';
import { owner } from './add-on';
import type { BenchLedger } from './ledger-of';
import { answered, type Operation } from './operations';

const target = ({ workbook, customersSheet, customers, column }: BenchLedger, turn: number): { row: number; id: string } => {
  const row = 2 + ((Math.floor(customers / 3) + turn * 17) % customers);
  return { row, id: String(workbook.sheetById(customersSheet)?.values.get(row, column('id'))) };
};

const touch = (ledger: BenchLedger, turn: number, more: Record<string, unknown>): Record<string, unknown> => {
  const { row, id } = target(ledger, turn);
  return {
    key: `bench-more-${turn}-${row}`,
    attempt: 1,
    customerId: id,
    row,
    rep: '伊藤',
    channel: 'phone',
    result: '4',
    summary: '見積の説明をした',
    when: '',
    nextDate: '2099-12-01',
    nextAction: '電話する',
    met: '山田 太郎',
    kind: 'complaint',
    impression: '不満そう',
    files: 'https://docs.google.com/document/d/1/edit',
    reason: '先方からの依頼',
    ...more,
  };
};

/** Sends it, and once more with a yes when it is asked about another rep. */
const send = (ledger: BenchLedger, request: Record<string, unknown>): { run: RunResult; asked: boolean } => {
  const first = ledger.runtime.callFromPage(owner, 'sidebarLogTouch', [request]);
  const { problem } = first.value as { problem?: { code: string; confirm?: string } };
  if (problem?.code !== 'confirm') return { run: answered(first), asked: false };
  const yes = { ...request, confirmed: problem.confirm };
  return { run: answered(ledger.runtime.callFromPage(owner, 'sidebarLogTouch', [yes])), asked: true };
};

/** Every field filled in. */
export const fullTouch: Operation = (ledger, turn) => send(ledger, touch(ledger, turn, {})).run;

/** The number of the next touch, as the sidebar hears of it when it is opened. */
const nextTouch = (ledger: BenchLedger): number => {
  const { value } = ledger.runtime.callFromPage(owner, 'sidebarOpen', [{}]).value as { value: { nextTouch: number } };
  return value.nextTouch;
};

/** Sent again, when nobody logged anything since it was sent first. */
export const touchFromQueue: Operation = (ledger, turn) => send(ledger, touch(ledger, turn, { attempt: 2, since: nextTouch(ledger) })).run;

/** Sent again in the evening: others logged thirty touches meanwhile. */
export const touchFromLongQueue: Operation = (ledger, turn) =>
  send(ledger, touch(ledger, turn, { attempt: 2, since: nextTouch(ledger) - 30 })).run;

/** Sent again by a page that was reloaded meanwhile: the key is looked for in the whole column. */
export const touchAfterReload: Operation = (ledger, turn) => send(ledger, touch(ledger, turn, { attempt: 2 })).run;

/** Another rep is asked, and goes on: what the second call costs. */
export const confirmedTouch: Operation = (ledger, turn) => {
  fullTouch(ledger, turn);
  const { run, asked } = send(ledger, touch(ledger, turn, { rep: '佐藤', key: `bench-yes-${turn}` }));
  if (!asked) throw new Error('nothing was asked');
  return run;
};

export const nextCustomer: Operation = (ledger, turn) =>
  answered(ledger.runtime.callFromPage(owner, 'sidebarNextCustomer', [{ ...target(ledger, turn), from: 0 }]));

export const paceOfLogging: Operation = (ledger) => answered(ledger.runtime.callFromPage(owner, 'sidebarPace', [{ rep: '伊藤' }]));
