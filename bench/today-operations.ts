/** Decisions on a hundred customers at once, and the list they are made from, measured. */
import type { Answer, DecideAnswer, TodayAnswer, TodayEntry } from '../src/contract';
import { owner } from './add-on';
import type { BenchLedger } from './ledger-of';
import { answered, type Operation } from './operation';

const look = (ledger: BenchLedger, from: number) => {
  const request = { owner: '', everybody: true, list: 'stale', need: '', from };
  const result = answered(ledger.runtime.callFromPage(owner, 'sidebarToday', [request]));
  const answer = result.value as Answer<TodayAnswer>;
  if (!answer.ok || answer.value.entries.length < 50) throw new Error('Too few customers are stale');
  return { result, entries: answer.value.entries };
};

export const todayList: Operation = (ledger) => look(ledger, 0).result;

const decided = (ledger: BenchLedger, turn: number, entries: readonly TodayEntry[], decision: 'next' | 'dormant') => {
  const request = {
    key: `bench-decide-${decision}-${turn}`,
    decision,
    customers: entries.map(({ id, row, seen }) => ({ id, row, seen })),
    nextDate: decision === 'next' ? '2026-06-01' : '',
    nextAction: '電話する',
    reason: '',
  };
  const result = answered(ledger.runtime.callFromPage(owner, 'sidebarDecide', [request]));
  const answer = result.value as Answer<DecideAnswer>;
  if (!answer.ok || answer.value.changed !== entries.length) throw new Error(`Not all was decided: ${JSON.stringify(answer)}`);
  return result;
};

const hundred = (ledger: BenchLedger): TodayEntry[] => [...look(ledger, 0).entries, ...look(ledger, 50).entries];

export const decideNext: Operation = (ledger, turn) => decided(ledger, turn, hundred(ledger), 'next');
export const decideDormant: Operation = (ledger, turn) => decided(ledger, turn, hundred(ledger), 'dormant');
