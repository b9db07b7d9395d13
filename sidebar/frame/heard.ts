/**
 * The number of the next touch, as this page last heard of it before a form was first sent. Whatever that form logged is among the touches
 * since, so that a retry need not look through all of them.
 */

export interface Heard {
  /** What the server told; 0 or nothing when it does not know. */
  hear(next: number | undefined): void;
  /** For the form with this key: what was heard before its first try; undefined when nothing was, or that was before the page was opened. */
  since(key: string, attempt: number): number | undefined;
}

export function newHeard(): Heard {
  let newest = 0;
  const first = new Map<string, number>();
  return {
    hear: (next = 0) => {
      newest = Math.max(newest, next);
    },
    since: (key, attempt) => {
      if (!first.has(key) && attempt <= 1 && newest > 0) first.set(key, newest);
      return first.get(key);
    },
  };
}

/** One page shows one workbook. */
export const heard = newHeard();
