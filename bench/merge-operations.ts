/** Merging and taking back, measured on two customers who have little in common: the more columns differ, the dearer it is. */
import type { Answer, MergePreviewAnswer } from '../src/contract';
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
