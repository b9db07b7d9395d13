/** The customers of a merge as they stand, and whether they still stand as they were previewed. */
import type { MergePair } from '../../contract';
import { customers } from '../../domain/schema/customers';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Texts } from '../../text/texts';
import { headingIn } from '../batches/batch-words';
import type { TableSheet } from '../ports';
import { type FoundRecord, findRecords } from '../records/records';

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** All IDs of the merges, survivors before their losers. */
export const idsOf = (merges: readonly MergePair[]): string[] => merges.flatMap(({ survivor, losers }) => [survivor, ...losers]);

/** The first ID that is named twice; '' when none is. */
const namedTwice = (ids: readonly string[]): string => ids.find((id, at) => ids.indexOf(id) !== at) ?? '';

/** What a preview promises: the cells that people fill, and those that no tidy computes again. */
const promised = customers.columns.filter((column) => column.by === 'user' || column.once === true).map((column) => column.key);

/** FNV-1a twice over all that the preview promised. */
const printOf = (records: readonly FoundRecord[]): string => {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (const { row } of records) {
    const text = `${row.id}\u0000${promised.map((key) => cellText(row[key] ?? '')).join('\u0001')}\u0002`;
    for (let at = 0; at < text.length; at++) {
      low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
      high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b) + (low >>> 13);
    }
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
};

/** Prints and rows of the customers, in the order of the request: rows are hints for finding them with few calls. */
export const expectedOf = (ids: readonly string[], found: ReadonlyMap<string, FoundRecord>): string =>
  ids
    .map((id) => {
      const record = found.get(id);
      return record === undefined ? '' : `${printOf([record])}@${record.at}`;
    })
    .join(' ');

/** The rows that such a text names, by ID. */
export const hintsIn = (expected: string, ids: readonly string[]): Map<string, number> =>
  new Map(
    expected.split(' ').flatMap((part, at) => (ids[at] === undefined ? [] : [[ids[at] as string, Number(part.split('@')[1] ?? 0) || 0]])),
  );

/** The IDs whose rows are no longer what the text says. */
export const changedSince = (expected: string, ids: readonly string[], found: ReadonlyMap<string, FoundRecord>): string[] => {
  const now = expectedOf(ids, found).split(' ');
  const then = expected.split(' ');
  return ids.filter((_, at) => now[at]?.split('@')[0] !== then[at]?.split('@')[0]);
};

/** The customers, or why they cannot be merged: one is named twice, is gone, or was merged before. */
export const partiesOf = (
  ids: readonly string[],
  sheet: TableSheet,
  hints: ReadonlyMap<string, number>,
  words: Texts,
): { found: Map<string, FoundRecord>; refusal: Refusal | null } => {
  const twice = namedTwice(ids);
  if (twice !== '') return { found: new Map(), refusal: { code: 'twice', message: words.merge.twice(twice) } };
  const found = findRecords(sheet, ids, hints);
  const gone = ids.find((id) => !found.has(id));
  if (gone !== undefined) return { found, refusal: { code: 'gone', message: words.merge.gone(gone) } };
  const merged = ids.find((id) => cellText(found.get(id)?.row.mergedInto ?? '') !== '');
  if (merged === undefined) return { found, refusal: null };
  const into = cellText(found.get(merged)?.row.mergedInto ?? '');
  return { found, refusal: { code: 'already-merged', message: words.merge.alreadyInto(merged, into) } };
};

/** A cell of Google Sheets holds no more characters. */
const mostInCell = 50_000;

/** Why these cells of a customer cannot be written: joined they are too long. Null when they can. */
export const tooLong = (id: string, cells: readonly (readonly [column: string, text: Cell])[], words: Texts): Refusal | null => {
  const [column] = cells.find(([, text]) => cellText(text).length > mostInCell) ?? [];
  return column === undefined ? null : { code: 'too-long', message: words.merge.tooLong(id, headingIn(column, words.language)) };
};
