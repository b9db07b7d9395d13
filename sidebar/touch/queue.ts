/**
 * Touches that are not logged yet because nobody could be reached. Each stands in the browser's storage under a name of its own, so that two
 * windows add and remove without overwriting each other, and carries the key of its form, so that the server logs it once however often and
 * from wherever it is sent.
 */
import type { TouchRequest } from '../../src/contract';
import type { Failure } from '../frame/server';
import type { Store } from '../frame/storage';
import type { TouchFields } from './form';

export interface QueuedTouch {
  /** When it was put here, milliseconds. */
  at: number;
  company: string;
  fields: TouchFields;
  /** With the moment it happened; the attempt is the last one made. */
  request: TouchRequest;
  /** Why it needs a person; null while it is tried by itself. `confirm` is what the server wants back. */
  halted: { code: string; message: string; confirm: string } | null;
  /** Until then another window is sending it, milliseconds. */
  busyUntil: number;
}

export interface Queue {
  all(): QueuedTouch[];
  put(touch: QueuedTouch): void;
  remove(key: string): void;
  has(key: string): boolean;
}

function readTouch(text: string | null): QueuedTouch | null {
  try {
    const touch = JSON.parse(text ?? 'null') as QueuedTouch;
    const whole = typeof touch.at === 'number' && typeof touch.company === 'string' && typeof touch.busyUntil === 'number';
    return whole && typeof touch.request.key === 'string' && typeof touch.fields.summary === 'string' ? touch : null;
  } catch {
    return null;
  }
}

/** Oldest first. What cannot be read is left where it is: it is nobody's to throw away. */
export function openQueue(store: Store, workbook: string): Queue {
  const prefix = `daicho/queue/${workbook}/`;
  return {
    all: () =>
      store
        .names()
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => readTouch(store.get(name)) ?? [])
        .sort((a, b) => a.at - b.at || (a.request.key < b.request.key ? -1 : 1)),
    put: (touch) => store.set(prefix + touch.request.key, JSON.stringify(touch)),
    remove: (key) => store.remove(prefix + key),
    has: (key) => store.get(prefix + key) !== null,
  };
}

/** Whether a failed save goes to the queue: nobody was reached, or somebody else was writing. A refusal for a reason is a person's to mend. */
export const belongsInQueue = (failure: Failure): boolean =>
  failure.kind === 'refused'
    ? ['busy', 'failed', 'unknown-customer'].includes(failure.code)
    : ['timeout', 'silent', 'network', 'busy', 'unknown'].includes(failure.kind);

/** Why a touch waits for a person; null when it is tried again by itself. */
export const haltOf = (failure: Failure): QueuedTouch['halted'] => {
  if (failure.kind !== 'refused' || ['busy', 'failed'].includes(failure.code)) return null;
  return { code: failure.code, message: failure.message, confirm: failure.confirm ?? '' };
};

/** Those to be sent now, oldest first: of a customer whose earlier touch waits for a person, none goes past it, or its next date would win. */
export function sendable(touches: readonly QueuedTouch[], now: number): QueuedTouch[] {
  const waiting = new Set<string>();
  return touches.filter(({ request, halted, busyUntil }) => {
    const held = halted !== null || busyUntil > now || waiting.has(request.customerId);
    if (held) waiting.add(request.customerId);
    return !held;
  });
}

const first = 5_000;
const last = 300_000;

/** How long to wait after so many failures in a row, milliseconds. */
export const retryDelay = (failures: number): number => Math.min(first * 2 ** Math.min(Math.max(failures - 1, 0), 10), last);
