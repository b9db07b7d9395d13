/** What is chosen in the form that hands customers over; empty again when the ledger was read anew. */
import { useState } from 'preact/hooks';
import type { OwnerChangeRequest, OwnerPreviewAnswer } from '../../src/contract';

interface Fields {
  to: string;
  reason: string;
  rank: string;
  type: string;
  /** Customers that were unticked. */
  without: readonly string[];
}

export interface OwnerForm extends Fields {
  answer: OwnerPreviewAnswer;
  listed: OwnerPreviewAnswer['customers'];
  chosen: OwnerPreviewAnswer['customers'];
  change: (fields: Partial<Fields>) => void;
  /** Nothing while something is missing. */
  request: Omit<OwnerChangeRequest, 'key'> | null;
}

const empty: Fields = { to: '', reason: '', rank: '', type: '', without: [] };

/** @param turn another one for each time the ledger was read */
export function useOwnerForm(answer: OwnerPreviewAnswer | null, turn: string): OwnerForm | null {
  const [kept, setKept] = useState({ turn, ...empty });
  if (answer === null) return null;
  const fields = kept.turn === turn ? kept : { turn, ...empty };
  const { to, reason, rank, type, without } = fields;
  const listed = answer.customers.filter((one) => (rank === '' || one.rank === rank) && (type === '' || one.type === type));
  const chosen = listed.filter(({ id, owner }) => !without.includes(id) && owner !== to);
  const groups = [...new Set(chosen.map(({ owner }) => owner))].map((owner) => ({
    from: owner,
    ids: chosen.filter((one) => one.owner === owner).map(({ id }) => id),
  }));
  return {
    ...{ answer, to, reason, rank, type, without, listed, chosen },
    change: (part) => setKept({ ...fields, ...part }),
    request: chosen.length > 0 && to !== '' && reason.trim() !== '' ? { to, reason, groups } : null,
  };
}
