/**
 * What the sidebar shows: the state it was opened with and the customer in sight. It follows the selected row by asking now and then,
 * but never while something is being typed, and a customer found by searching stays until another row is selected.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerCard, SelectedAnswer, SidebarState } from '../../src/contract';
import { heard } from './heard';
import { isAnotherDay, isOld, pollDelay } from './polling';
import type { Call, Failure } from './server';

interface Seen {
  phase: 'opening' | 'failed' | 'ready';
  failure: Failure | null;
  lists: SidebarState | null;
  card: CustomerCard | null;
  /** Reading another customer at somebody's request. */
  busy: boolean;
  /** Whether the customer in sight was asked for here, or followed from the grid, which then has the focus. */
  asked: boolean;
  /** The add-on was updated under this page. */
  stale: boolean;
}

export interface Session extends Seen {
  /** Reads everything anew, with the customer of the selected row; `asked` says that somebody wanted it. */
  reopen: (asked?: boolean) => Promise<void>;
  /** Shows the customer found by searching. */
  show: (id: string) => Promise<void>;
  /** Shows a customer whose card is at hand. */
  present: (card: CustomerCard) => void;
  /** Puts a newer card in place of the one in sight, if it is the same customer. */
  renew: (card: CustomerCard) => void;
  setMe: (me: string) => void;
}

const unseen: Seen = { phase: 'opening', failure: null, lists: null, card: null, busy: false, asked: true, stale: false };

/** The server answers again: what was said about the connection is over, what it refused is not. */
const recovered = (seen: Seen): Seen => (seen.failure && seen.failure.kind !== 'refused' ? { ...seen, failure: null } : seen);

export function useSession(call: Call, version: string, idle: () => boolean): Session {
  const [seen, setSeen] = useState<Seen>(unseen);
  const change = useCallback((part: Partial<Seen>) => setSeen((before) => ({ ...before, ...part })), []);
  /** The selected row as last heard; while another customer is pinned, it differs from the one in sight. */
  const selection = useRef({ id: '', revision: '', pinned: false, openedAt: new Date() });
  /** Counts what somebody asked for: an answer to an earlier question must not undo a later one. */
  const turn = useRef(0);
  const writes = useRef(0);

  const reopen = useCallback(
    async (asked = true) => {
      turn.current += 1;
      const mine = turn.current;
      change({ busy: true });
      const reply = await call('sidebarOpen', {});
      if (mine !== turn.current) return;
      if (!reply.ok) {
        // With several accounts signed in, the very first call is the one that nobody ever answers.
        const failure: Failure = reply.failure.kind === 'timeout' ? { kind: 'silent' } : reply.failure;
        setSeen((before) => ({ ...before, busy: false, failure, phase: before.lists === null ? 'failed' : 'ready' }));
        return;
      }
      const { card, version: theirs } = reply.value;
      heard.hear(reply.value.nextTouch);
      selection.current = { id: card?.id ?? '', revision: '', pinned: false, openedAt: new Date() };
      setSeen({ phase: 'ready', failure: null, lists: reply.value, card, busy: false, asked, stale: theirs !== version });
    },
    [call, version, change],
  );

  const show = useCallback(
    async (id: string) => {
      turn.current += 1;
      const mine = turn.current;
      change({ busy: true, failure: null });
      const reply = await call('sidebarCard', { id });
      if (mine !== turn.current) return;
      if (!reply.ok) {
        change({ busy: false, failure: reply.failure });
        return;
      }
      selection.current.pinned = reply.value.card?.id !== selection.current.id;
      change({ busy: false, card: reply.value.card, asked: true });
    },
    [call, change],
  );

  const take = useCallback(
    ({ changed, revision, card }: SelectedAnswer) => {
      const now = selection.current;
      const moved = changed && (card?.id ?? '') !== now.id;
      const hidden = now.pinned && !(moved && card !== null);
      selection.current = { ...now, id: changed ? (card?.id ?? '') : now.id, revision, pinned: hidden };
      if (changed && !hidden) change({ card, asked: false });
    },
    [change],
  );

  useEffect(() => {
    void reopen();
  }, [reopen]);

  useEffect(() => {
    if (seen.phase !== 'ready' || seen.stale) return undefined;
    let failures = 0;
    let timer = 0;
    let over = false;
    const wait = (time: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(ask, time);
    };
    const ask = async () => {
      if (document.visibilityState === 'visible' && idle() && isAnotherDay(selection.current.openedAt, new Date())) {
        await reopen(false);
      } else if (document.visibilityState === 'visible' && idle()) {
        const mine = turn.current + writes.current;
        const { id, revision } = selection.current;
        const reply = await call('sidebarSelected', { knownId: id, knownRevision: revision });
        if (over) return;
        failures = reply.ok ? 0 : failures + 1;
        if (!reply.ok && reply.failure.kind === 'stale') change({ stale: true });
        if (reply.ok) setSeen(recovered);
        // Somebody may have begun to type, or asked for another customer, while this was on its way.
        if (reply.ok && idle() && mine === turn.current + writes.current) take(reply.value);
      }
      wait(pollDelay(failures));
    };
    const onReturn = () => {
      if (document.visibilityState !== 'visible' || !idle()) return;
      if (isOld(selection.current.openedAt, new Date())) void reopen(false);
      else wait(0);
    };
    document.addEventListener('visibilitychange', onReturn);
    wait(pollDelay(0));
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [seen.phase, seen.stale, call, idle, take, reopen, change]);

  return {
    ...seen,
    reopen,
    show,
    present: useCallback(
      (card: CustomerCard) => {
        turn.current += 1;
        selection.current.pinned = card.id !== selection.current.id;
        change({ busy: false, failure: null, card, asked: true });
      },
      [change],
    ),
    renew: useCallback((card: CustomerCard) => {
      writes.current += 1;
      // The next question must bring this customer's newest revision.
      selection.current.revision = '';
      setSeen((before) => (before.card?.id === card.id ? { ...before, card } : before));
    }, []),
    setMe: useCallback((me: string) => setSeen((before) => (before.lists ? { ...before, lists: { ...before.lists, me } } : before)), []),
  };
}
