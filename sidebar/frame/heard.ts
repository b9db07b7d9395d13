/**
 * The number of the next touch, as this page last heard of it. Whatever a form logs is among the touches since it was heard of before the form's
 * first try, so that a retry need not look through all of them.
 */

export interface Heard {
  /** What the server told; 0 or nothing when it does not know. */
  hear(next: number | undefined): void;
  /** The newest that was heard; 0 for nothing. */
  next(): number;
}

export function newHeard(): Heard {
  let newest = 0;
  return {
    hear: (next = 0) => {
      newest = Math.max(newest, next);
    },
    next: () => newest,
  };
}

/** One page shows one workbook. */
export const heard = newHeard();
