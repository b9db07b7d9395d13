/** Merging and taking back, measured on two customers who have little in common: the more columns differ, the dearer it is. */
import type { Answer, MergePreviewAnswer } from '../src/contract';
import { tables } from '../src/domain/schema/tables';
import { owner } from './add-on';
import type { BenchLedger } from './ledger-of';
import { answered, type Operation } from './operation';

const idAt = (at: number): string => `C-${String(Math.floor(at)).padStart(5, '0')}`;

/** Other customers each turn, far apart. */
const pairOf = ({ customers }: BenchLedger, turn: number) => ({
  survivor: idAt(customers / 3 + turn),
  losers: [idAt(customers / 2 + turn)],
});

const keyOf = (turn: number): string => `bench-merge-${turn}`;

/** The customer that is merged away. */
export const goneIn = (ledger: BenchLedger, turn: number): string => pairOf(ledger, turn).losers[0] ?? '';

/** Gives the customer that is merged away touches all over the log: the dearest to find and to move. */
export const scatterTouches = (ledger: BenchLedger, turn: number, count: number): void => {
  const loser = goneIn(ledger, turn);
  const log = ledger.workbook.sheetByName('対応履歴');
  const customers = ledger.workbook.sheetById(ledger.customersSheet);
  const at = (key: string): number => tables.touches.columns.findIndex((column) => column.key === key) + 1;
  const company = customers?.values.get(Number(loser.slice(2)) + 1, ledger.column('company'));
  for (let touch = 0; touch < count; touch++) {
    const row = 2 + turn + Math.floor(((touch + 0.5) / count) * ledger.touches);
    log?.values.set(row, at('customerId'), loser);
    log?.values.set(row, at('company'), company);
  }
};

/** The merge alone: the preview before it was paid for when it was looked at. */
export const mergeCustomers: Operation = (ledger, turn) => {
  const pair = pairOf(ledger, turn);
  const preview = ledger.runtime.callFromPage(owner, 'sidebarMergePreview', [{ merges: [pair] }]).value as Answer<MergePreviewAnswer>;
  if (!preview.ok) throw new Error(preview.problem.message);
  const request = { key: keyOf(turn), merges: [{ ...pair, choices: {} }], expected: preview.value.expected };
  return answered(ledger.runtime.callFromPage(owner, 'sidebarMerge', [request]));
};

/** Takes back the merge of the turn before. */
export const undoMerge: Operation = ({ runtime }, turn) =>
  answered(runtime.callFromPage(owner, 'sidebarUndoBatch', [{ batch: keyOf(turn - 1) }]));
