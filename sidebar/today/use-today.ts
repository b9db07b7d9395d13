/** What of 今日 is in sight: whose, which list, its pages, and who of it is chosen. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SidebarState, TodayAnswer, TodayEntry, TodayList } from '../../src/contract';
import type { Call, Failure } from '../frame/server';

/** Whose customers: a name, '' for those of nobody, null for everybody's. */
export type Whose = string | null;

export type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; answer: TodayAnswer };

export interface Today {
  whose: Whose;
  list: TodayList;
  need: string;
  read: Read;
  /** More is on its way. */
  reading: boolean;
  chosen: readonly TodayEntry[];
  look: (more: { whose?: Whose; list?: TodayList; need?: string }) => void;
  again: () => void;
  more: () => void;
  toggle: (entry: TodayEntry) => void;
  toggleAll: () => void;
}

export function useToday(call: Call, lists: SidebarState): Today {
  const [asked, setAsked] = useState<{ whose: Whose; list: TodayList; need: string }>({
    // Whoever is known sees the own customers first.
    whose: lists.me === '' ? null : lists.me,
    list: 'due',
    need: '',
  });
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [reading, setReading] = useState(false);
  const [ids, setIds] = useState<readonly string[]>([]);
  const turn = useRef(0);

  const load = useCallback(
    async (from: TodayEntry[]) => {
      turn.current += 1;
      const mine = turn.current;
      setReading(true);
      const { whose, list, need } = asked;
      const reply = await call('sidebarToday', { owner: whose ?? '', everybody: whose === null, list, need, from: from.length });
      // Another list was asked for meanwhile.
      if (mine !== turn.current) return;
      setReading(false);
      if (!reply.ok) setRead({ state: 'failed', failure: reply.failure });
      else setRead({ state: 'known', answer: { ...reply.value, entries: [...from, ...reply.value.entries] } });
    },
    [call, asked],
  );
  useEffect(() => {
    setRead({ state: 'reading' });
    setIds([]);
    void load([]);
  }, [load]);

  const entries = read.state === 'known' ? read.answer.entries : [];
  const chosen = entries.filter(({ id }, at) => ids.includes(id) && entries.findIndex((one) => one.id === id) === at);
  return {
    ...asked,
    read,
    reading,
    chosen,
    look: (more) => setAsked((before) => ({ ...before, ...more })),
    again: () => {
      setIds([]);
      void load([]);
    },
    more: () => void load(entries),
    toggle: ({ id }) => setIds((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    toggleAll: () => setIds(chosen.length === entries.length ? [] : entries.map(({ id }) => id)),
  };
}
