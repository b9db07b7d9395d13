/** Owners of many customers change, and come back. */
import type { Answer, OwnerPreviewAnswer } from '../src/contract';
import { owner, worked } from './add-on';
import type { BenchLedger } from './ledger-of';
import type { Operation } from './operation';

const call = ({ runtime }: BenchLedger, name: string, request: object) => {
  const result = worked(runtime.callFromPage(owner, name, [request]));
  const answer = result.value as Answer<unknown>;
  if (!answer.ok) throw new Error(answer.problem.message);
  return result;
};

const keyOf = (turn: number): string => `bench-owner-${turn}`;

/** The customers of the first owner, as the sidebar lists them. */
export const previewOwners: Operation = (ledger) => call(ledger, 'sidebarOwnerPreview', { selected: false, from: '' });

const change =
  (count: number): Operation =>
  (ledger, turn) => {
    const listed = call(ledger, 'sidebarOwnerPreview', { selected: false, from: '' }).value as Answer<OwnerPreviewAnswer>;
    if (!listed.ok) throw new Error('no preview');
    const [first, second] = listed.value.owners.filter(({ name }) => name !== '');
    const from = first?.name ?? '';
    const whose = call(ledger, 'sidebarOwnerPreview', { selected: false, from }).value as Answer<OwnerPreviewAnswer>;
    const ids = whose.ok ? whose.value.customers.map(({ id }) => id) : [];
    // Scattered over the whole ledger, as an owner's customers are.
    const step = Math.max(1, Math.floor(ids.length / count));
    const chosen = ids.filter((_, at) => at % step === 0).slice(0, count);
    if (chosen.length < count) throw new Error(`only ${chosen.length} customers of ${from}`);
    return call(ledger, 'sidebarOwnerChange', {
      ...{ key: keyOf(turn), to: second?.name ?? '', reason: '異動のため' },
      groups: [{ from, ids: chosen }],
    });
  };

export const changeOneOwner: Operation = change(1);
export const changeOwners: Operation = change(500);

/** Takes back the change of the turn before. */
export const undoOwners: Operation = (ledger, turn) => call(ledger, 'sidebarUndoBatch', { batch: keyOf(turn - 1) });
