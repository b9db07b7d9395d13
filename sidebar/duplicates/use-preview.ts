/** The preview of a merge, read anew whenever somebody else is to stay or another member is left out; only the newest answer counts. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MergePreview } from '../../src/contract';
import type { Call, Failure } from '../frame/server';

interface Seen {
  /** What is shown: the newest answer about these very customers. */
  preview: MergePreview | null;
  /** Whether that is the answer to what is asked now. */
  current: boolean;
  /** Sent back with the merge: nothing is written when a row has changed since. */
  expected: string;
  failure: Failure | null;
}

export interface Previewed extends Seen {
  /** Reads it again. */
  renew: () => void;
}

const nothing: Seen = { preview: null, current: false, expected: '', failure: null };

const partiesOf = (preview: MergePreview | null): string =>
  preview === null
    ? ''
    : [preview.survivor, ...preview.losers]
        .map(({ id }) => id)
        .sort()
        .join();

/** @param survivor '' when there is nothing to be previewed */
export function usePreview(call: Call, survivor: string, losers: readonly string[]): Previewed {
  const [seen, setSeen] = useState(nothing);
  const turn = useRef(0);
  const merge = JSON.stringify({ survivor, losers });

  const renew = useCallback(() => {
    const asked: { survivor: string; losers: string[] } = JSON.parse(merge);
    turn.current += 1;
    const mine = turn.current;
    const same = [asked.survivor, ...asked.losers].sort().join();
    // While another one is to stay the old preview stays in sight, but nothing can be merged by it.
    setSeen((before) => (partiesOf(before.preview) === same ? { ...before, current: false, failure: null } : nothing));
    if (asked.survivor === '' || asked.losers.length === 0) return;
    void call('sidebarMergePreview', { merges: [asked] }).then((reply) => {
      if (mine !== turn.current) return;
      if (!reply.ok) setSeen({ ...nothing, failure: reply.failure });
      else setSeen({ preview: reply.value.merges[0] ?? null, current: true, expected: reply.value.expected, failure: null });
    });
  }, [call, merge]);
  useEffect(renew, [renew]);

  return { ...seen, renew };
}
