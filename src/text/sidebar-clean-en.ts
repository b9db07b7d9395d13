/** The words of the "clean up" view, in English. */
import type { SidebarCleanText } from './sidebar-clean-ja';

const cells = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;

export const sidebarCleanEn: SidebarCleanText = {
  region: 'Cells to write alike',
  why: 'Only the way of writing changes, never the meaning. Only what you choose is written, and it can be taken back.',
  loading: 'Looking through the ledger…',
  none: 'Nothing to clean up',
  noneWhy: 'Everything is written alike.',
  look: 'Look again',
  count: cells,
  all: (count) => `See ${count === 1 ? 'it' : `all ${count} one by one`}`,
  fold: 'Fold',
  more: (count) => `Show more (${count} left)`,
  where: (row, what) => `Row ${row} ${what}`,
  becomes: 'becomes',
  inParts: 'There are many: they are written in parts of 20,000. One click takes all of it back.',
  progress: (done, all) => `Writing… ${done} of ${all} cells`,
  apply: (count) => `Clean up ${cells(count)}`,
  applying: 'Writing…',
  applied: (count) => `Cleaned up ${cells(count)}`,
  nothing: 'Nothing was left to change',
  failed: 'It could not be written.',
  readFailed: 'It could not be read.',
  stale: (count) => `${cells(count)} changed after you looked and stayed as ${count === 1 ? 'it is' : 'they are'}`,
  now: (value) => `now: ${value}`,
  blank: 'empty',
  unreadable: {
    offer: (count) => `Unreadable values: ${count}`,
    region: 'Unreadable values',
    why: 'These cannot be read by the rule of their column. Press a near value to rewrite that cell alone. For any other value, edit the sheet.',
    back: 'Back to the ways of writing',
    none: 'There are no unreadable values',
    use: (value) => `Use “${value}”`,
    noNear: 'Nothing near was found. Please edit the sheet.',
    fixing: 'Putting it right…',
  },
};
