/** The touches of the customer in sight: read anew when there is a newer one, older ones page by page. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerCard, TimelineEntry } from '../../src/contract';
import type { Call, Failure } from '../frame/server';

export interface Timeline {
  state: 'reading' | 'known' | 'failed';
  failure: Failure | null;
  entries: TimelineEntry[];
  /** '' when there are no older ones. */
  cursor: string;
  /** Whether older ones are being read. */
  older: boolean;
  readOlder: () => Promise<number>;
  retry: () => void;
}

interface Seen {
  state: Timeline['state'];
  failure: Failure | null;
  entries: TimelineEntry[];
  cursor: string;
  older: boolean;
}

const nothing: Seen = { state: 'reading', failure: null, entries: [], cursor: '', older: false };

/** The newest first; two of the same moment by their numbers. */
const inOrder = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort((a, b) =>
    a.when === b.when ? (a.id < b.id ? 1 : -1) : a.when < b.when ? 1 : -1,
  );

/** What changes when a touch is logged, undone or settled, here or by somebody else. */
const stampOf = (card: CustomerCard): string =>
  JSON.stringify([card.id, card.lastTouch?.id ?? '', card.totals, card.openComplaint?.id ?? '']);

export function useTimeline(call: Call, card: CustomerCard): Timeline {
  const [seen, setSeen] = useState<Seen>(nothing);
  const turn = useRef(0);
  const stamp = stampOf(card);

  const read = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const reply = await call('sidebarTimeline', { id: card.id, row: card.row, cursor: '', known: [] });
    if (mine !== turn.current) return;
    // What was read before stays in sight when it cannot be read anew.
    if (reply.ok) setSeen({ state: 'known', failure: null, entries: reply.value.entries, cursor: reply.value.cursor, older: false });
    else setSeen((before) => ({ ...before, state: 'failed', failure: reply.failure, older: false }));
  }, [call, card.id, card.row]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says that there is something new to read
  useEffect(() => {
    void read();
  }, [stamp, read]);

  const readOlder = async (): Promise<number> => {
    const mine = turn.current;
    setSeen((before) => ({ ...before, older: true }));
    const known = seen.entries.map(({ id }) => id);
    const reply = await call('sidebarTimeline', { id: card.id, row: card.row, cursor: seen.cursor, known });
    if (mine !== turn.current) return 0;
    setSeen((before) =>
      reply.ok
        ? {
            ...before,
            ...{ state: 'known', failure: null, older: false, cursor: reply.value.cursor },
            entries: inOrder([...before.entries, ...reply.value.entries]),
          }
        : { ...before, state: 'failed', failure: reply.failure, older: false },
    );
    return reply.ok ? reply.value.entries.length : 0;
  };

  const retry = () => {
    setSeen((before) => ({ ...before, state: 'reading', failure: null }));
    void read();
  };
  return { ...seen, readOlder, retry };
}
