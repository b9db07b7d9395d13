/** The queue at work: tried again by itself with growing pauses, when the connection returns, and by a button. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SidebarState } from '../../src/contract';
import { heard } from '../frame/heard';
import type { Call } from '../frame/server';
import type { Store } from '../frame/storage';
import { haltOf, openQueue, type QueuedTouch, retryDelay, sendable } from './queue';
import type { Logged } from './touch-form';

/** Longer than a call may take (frame/server.ts): by then another window has its answer, or never gets one. */
const lease = 25_000;

interface QueueOptions {
  call: Call;
  store: Store;
  lists: SidebarState | null;
  onLogged: (logged: Logged) => void;
  announce: (sentence: string) => void;
  /** Said when something came into the queue. */
  waitsText: string;
}

export interface TouchQueue {
  touches: QueuedTouch[];
  sending: boolean;
  add: (touch: QueuedTouch) => void;
  retry: () => void;
  /** Sends one that waited for a person's yes. */
  accept: (touch: QueuedTouch) => void;
  remove: (key: string) => void;
}

export function useQueue({ call, store, lists, onLogged, announce, waitsText }: QueueOptions): TouchQueue {
  const workbook = lists?.workbook ?? '';
  const queue = useMemo(() => openQueue(store, workbook), [store, workbook]);
  const [touches, setTouches] = useState<QueuedTouch[]>([]);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const failures = useRef(0);
  const timer = useRef(0);
  const told = useRef({ onLogged, announce });
  told.current = { onLogged, announce };

  const show = useCallback(() => setTouches(workbook === '' ? [] : queue.all()), [queue, workbook]);

  /** Answers whether somebody was reached. */
  const sendOne = useCallback(
    async (touch: QueuedTouch): Promise<boolean> => {
      // Two at least: the key is then looked for before anything is written.
      const request = { ...touch.request, attempt: Math.min(Math.max(touch.request.attempt + 1, 2), 1000) };
      queue.put({ ...touch, request, busyUntil: Date.now() + lease });
      const reply = await call('sidebarLogTouch', request);
      if (reply.ok) {
        heard.hear(reply.value.nextTouch);
        queue.remove(request.key);
        told.current.onLogged({ customer: reply.value.card, fields: touch.fields, answer: reply.value, earlier: false, late: true });
        return true;
      }
      // Taken out meanwhile, to be mended or dropped: then it stays out.
      if (queue.has(request.key)) queue.put({ ...touch, request, busyUntil: 0, halted: haltOf(reply.failure) });
      return reply.failure.kind === 'refused' && haltOf(reply.failure) !== null;
    },
    [call, queue],
  );

  const run = useCallback(async () => {
    if (busy.current || workbook === '') return;
    busy.current = true;
    setSending(true);
    clearTimeout(timer.current);
    let reached = true;
    const tried = new Set<string>();
    for (;;) {
      const next = sendable(queue.all(), Date.now()).find(({ request }) => !tried.has(request.key));
      if (next === undefined) break;
      tried.add(next.request.key);
      reached = await sendOne(next);
      show();
      if (!reached) break;
    }
    failures.current = reached ? 0 : failures.current + 1;
    busy.current = false;
    setSending(false);
    if (queue.all().some(({ halted }) => halted === null)) timer.current = window.setTimeout(run, retryDelay(failures.current));
  }, [queue, workbook, sendOne, show]);

  useEffect(() => {
    if (workbook === '') return undefined;
    show();
    void run();
    const online = () => void run();
    // Another window put something in, or logged it.
    const changed = (event: StorageEvent) => {
      if (event.key?.startsWith('daicho/queue/') === true) show();
    };
    window.addEventListener('online', online);
    window.addEventListener('storage', changed);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', online);
      window.removeEventListener('storage', changed);
    };
  }, [workbook, run, show]);

  const later = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(run, retryDelay(failures.current));
  };
  return {
    touches,
    sending,
    add(touch) {
      queue.put(touch);
      failures.current = Math.max(failures.current, 1);
      show();
      announce(waitsText);
      later();
    },
    retry: () => void run(),
    accept(touch) {
      const { halted, request } = touch;
      queue.put({ ...touch, halted: null, request: { ...request, confirmed: halted?.confirm ?? '' } });
      show();
      void run();
    },
    remove(key) {
      queue.remove(key);
      show();
    },
  };
}
