/** When to ask which row is selected: an add-on gets no event for it, and every question is a run on Google's side. */

const interval = 4_000;
const longest = 60_000;

/** How long to wait after so many failures in a row. */
export const pollDelay = (failures: number): number => Math.min(interval * 2 ** Math.min(failures, 10), longest);

/** After this long a page that comes back into view opens anew: lists and the version may have changed. */
export const isOld = (openedAt: Date, now: Date): boolean => now.getTime() - openedAt.getTime() > 15 * 60_000;

/** On another day, all the ready-made next dates are wrong. */
export const isAnotherDay = (openedAt: Date, now: Date): boolean => openedAt.toDateString() !== now.toDateString();
