/** A merged customer's row stays where it was and names the customer that it became: whoever asks for the one gets the other. */
import { cellText } from '../../domain/values/cell';
import type { TableSheet } from '../ports';
import { locate } from './locate';
import type { FoundRecord } from './records';

/** Longer chains than this nobody makes by merging; a circle would never end. */
const longestChain = 50;

/** The row of a customer, or of the one it was merged into, however often; null when it is gone. One call when the hint is right. */
export const locateSurvivor = (sheet: TableSheet, id: string, hint: number): FoundRecord | null => {
  const seen = new Set<string>();
  let found = locate(sheet, id, hint);
  while (found !== null && seen.size < longestChain) {
    const next = cellText(found.row.mergedInto ?? '');
    if (next === '' || seen.has(next)) return found;
    seen.add(next);
    // A pointer to a row that somebody deleted leads nowhere: then the merged row itself is all there is.
    const further = locate(sheet, next, 0);
    if (further === null) return found;
    found = further;
  }
  return found;
};

/** Where each merged customer ended, by ID, from whole columns. */
export const survivors = (ids: readonly string[], mergedInto: readonly string[]): Map<string, string> => {
  const next = new Map<string, string>();
  const there = new Set(ids);
  ids.forEach((id, at) => {
    const target = mergedInto[at] ?? '';
    if (id !== '' && target !== '' && target !== id && there.has(target)) next.set(id, target);
  });
  const ends = new Map<string, string>();
  for (const id of next.keys()) {
    let end = id;
    for (let step = 0; step < longestChain && next.has(end); step++) end = next.get(end) ?? end;
    if (end !== id) ends.set(id, end);
  }
  return ends;
};
