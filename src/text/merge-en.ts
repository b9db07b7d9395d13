/** Words of merging, marking as different and taking back, in English. */
import type { mergeJa } from './merge-ja';

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const mergeEn = {
  busy: 'Somebody else is writing. Nothing was changed. Wait a moment, then press the button again.',
  gone: (id: string) => `The row of ${id} is not there; somebody may have deleted it. Nothing was changed. Look for duplicates again.`,
  alreadyInto: (id: string, into: string) => `${id} was merged into ${into} already. Nothing was changed. Look for duplicates again.`,
  stale: (ids: string) => `${ids} changed after you looked. Nothing was changed. Look at the preview again, then merge.`,
  tooLong: (id: string, heading: string) =>
    `“${heading}” of ${id} would be too long for one cell (50,000 characters). Nothing was changed. Shorten it in one of the rows, then merge again.`,
  twice: (id: string) => `${id} was chosen twice. Choose each customer once.`,
  title: (loser: string, survivor: string) => `Merged ${loser} into ${survivor}`,
  named: (id: string, name: string) => `${id} ${name}`.trim(),
  done: (losers: number, survivor: string) => `Merged ${some(losers, 'customer', 'customers')} into ${survivor}.`,
  doneMany: (losers: number, survivors: number) =>
    `Merged ${some(losers, 'customer', 'customers')} into ${some(survivors, 'other', 'others')}.`,
  value: (heading: string, before: string, after: string) => `${heading}: "${before}" → "${after}"`,
  markedTitle: (a: string, b: string) => `${a} and ${b} are not the same`,
  marked: 'They will not be reported as duplicates again.',
  markedBefore: 'They were marked as not the same before.',
  sameCustomer: 'A customer cannot be marked as different from itself.',
  noBatch: 'What this operation changed is not found in the change log, so it cannot be undone.',
  undoTitle: (title: string) => `Undone: ${title}`,
  undone: (count: number) => `Undone (${some(count, 'cell', 'cells')}).`,
  undoneWithKept: (count: number, kept: number) =>
    `Undone (${some(count, 'cell', 'cells')}). ${some(kept, 'cell', 'cells')} changed since then and stayed as they are.`,
  undoneBefore: 'It was undone before.',
  keptRecord: 'Row',
  rowGone: 'the row is gone',
  keptSince: (id: string, heading: string, now: string) => `${id} ${heading}: changed since then, so "${now}" stayed`,
} satisfies typeof mergeJa;
