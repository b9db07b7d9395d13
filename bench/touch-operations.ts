/** Ways to log a touch, what comes right after it, and the touches that a card shows. */
import type { RunResult } from '../workbench/runtime/index';
import { owner } from './add-on';
import type { BenchLedger } from './ledger-of';

import { answered, now, type Operation, rowFor } from './operation';

const target = ({ workbook, customersSheet, customers, column }: BenchLedger, turn: number): { row: number; id: string } => {
  const row = 2 + ((Math.floor(customers / 3) + turn * 17) % customers);
  return { row, id: String(workbook.sheetById(customersSheet)?.values.get(row, column('id'))) };
};

const form = (id: string, row: number, key: string): Record<string, unknown> => ({
  key,
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
});

/** Every field filled in. */
const touch = (ledger: BenchLedger, turn: number, more: Record<string, unknown>): Record<string, unknown> => {
  const { row, id } = target(ledger, turn);
  return {
    ...form(id, row, `bench-more-${turn}-${row}`),
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

/** From that row on the first customer whom nothing stops: at a stop sign the sidebar asks for a reason first. */
const openRowFor = (ledger: BenchLedger, turn: number): number => {
  for (let row = rowFor(ledger, turn); row < ledger.customers; row++)
    if (now(ledger, row, 'type') !== '取引終了' && (now(ledger, row, 'stop') ?? '') === '') return row;
  throw new Error('Everybody is stopped');
};

/** The usual touch: the few fields that a rep fills in. */
export const logTouch: Operation = (ledger, turn) => {
  const row = openRowFor(ledger, turn);
  return send(ledger, form(String(now(ledger, row, 'id')), row, `bench-${turn}-${row}`)).run;
};

/** One that moves 段階, which stands far from the next step. */
export const logDecision: Operation = (ledger, turn) => {
  const row = openRowFor(ledger, turn);
  const id = String(now(ledger, row, 'id'));
  return send(ledger, {
    ...form(id, row, `bench-${turn}-${row}`),
    result: '5',
    stage: now(ledger, row, 'stage') === '継続' ? 'quote' : 'repeat',
  }).run;
};

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

/** The touch that was logged just now, taken back. */
export const undoTouch: Operation = (ledger, turn) => {
  const { value } = fullTouch(ledger, turn).value as { value: { touchId: string; card: { row: number } } };
  return answered(ledger.runtime.callFromPage(owner, 'sidebarUndoTouch', [{ touchId: value.touchId, row: value.card.row }]));
};

/** Two days later, when others were logged since for the same customer. */
export const undoEarlierTouch: Operation = (ledger, turn) => {
  const { value } = fullTouch(ledger, turn).value as { value: { touchId: string; card: { row: number } } };
  send(ledger, touch(ledger, turn, { key: `bench-since-${turn}`, result: '0' }));
  return answered(ledger.runtime.callFromPage(owner, 'sidebarUndoTouch', [{ touchId: value.touchId, row: value.card.row }]));
};

/** Another rep is asked, and goes on: what the second call costs. */
export const confirmedTouch: Operation = (ledger, turn) => {
  fullTouch(ledger, turn);
  const { run, asked } = send(ledger, touch(ledger, turn, { rep: '佐藤', key: `bench-yes-${turn}` }));
  if (!asked) throw new Error('nothing was asked');
  return run;
};

export const nextCustomer: Operation = (ledger, turn) =>
  answered(ledger.runtime.callFromPage(owner, 'sidebarNextCustomer', [{ ...target(ledger, turn), from: 0 }]));

/** A colleague is told of a touch: the form, and the line in 変更履歴. */
export const shareForm: Operation = (ledger, turn) => {
  const { row, id } = target(ledger, turn);
  return answered(ledger.runtime.callFromPage(owner, 'sidebarShareForm', [{ customerId: id, row }]));
};

export const shareTouch: Operation = (ledger, turn) => {
  const { id } = target(ledger, turn);
  const request = { key: `bench-share-${turn}`, touchId: 'T-000001', customerId: id, company: '青空商事', to: '伊藤', way: 'mail' };
  return answered(ledger.runtime.callFromPage(owner, 'sidebarShare', [{ ...request, sentence: '見積の説明をした' }]));
};

export const touchesOfTheWeek: Operation = (ledger) => answered(ledger.runtime.callFromPage(owner, 'sidebarWeekly', [{}]));

export const paceOfLogging: Operation = (ledger) => answered(ledger.runtime.callFromPage(owner, 'sidebarPace', [{ rep: '伊藤' }]));

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
