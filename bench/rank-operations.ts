/** A rank is decided by hand in the sidebar, and taken back. */
import type { Answer } from '../src/contract';
import { addDays } from '../src/domain/day';
import { owner, today, worked } from './add-on';
import type { BenchLedger } from './ledger-of';
import type { Operation } from './operation';

const call = ({ runtime }: BenchLedger, name: string, request: object) => {
  const result = worked(runtime.callFromPage(owner, name, [request]));
  const answer = result.value as Answer<unknown>;
  if (!answer.ok) throw new Error(answer.problem.message);
  return result;
};

/** The customer stands where the sidebar saw it. */
export const decideRank: Operation = (ledger, turn) =>
  call(ledger, 'sidebarDecideRank', {
    ...{ key: `bench-rank-${turn}`, id: `C-${String(4000 + turn).padStart(5, '0')}`, row: 4001 + turn },
    ...{ rank: 'A', until: addDays(today, 90), reason: '大口の見込み', seen: '' },
  });

/** Takes back the decision of the turn before. */
export const undoRank: Operation = (ledger, turn) => call(ledger, 'sidebarUndoBatch', { batch: `bench-rank-${turn - 1}` });
