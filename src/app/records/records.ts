/** Rows of a table by the IDs of their records, read in whichever way takes least time. */
import { type Cell, cellText } from '../../domain/values/cell';
import type { TableSheet } from '../ports';
import { rowOf } from './row-of';

/** A record and where it stands. */
export interface FoundRecord {
  readonly at: number;
  readonly row: Readonly<Record<string, Cell>>;
}

/** A read costs this many seconds, and this many for each cell (docs/decisions/0003-cost-model.md). */
const [call, cell] = [0.17, 12e-6];

/** Records by ID; those that are not there are missing from the map. Of two rows with one ID the first counts. */
export const findRecords = (
  sheet: TableSheet,
  ids: readonly string[],
  hints: ReadonlyMap<string, number> = new Map(),
): Map<string, FoundRecord> => {
  const found = new Map<string, FoundRecord>();
  const wanted = new Set(ids);
  for (const { first, last } of spansOf(
    sheet,
    [...wanted].flatMap((id) => hints.get(id) ?? 0),
  ))
    sheet.rows(first, last - first + 1).forEach((row, down) => {
      const id = cellText(row.id ?? '');
      if (wanted.has(id) && hints.get(id) === first + down) found.set(id, { at: first + down, row });
    });
  for (const id of found.keys()) wanted.delete(id);
  // Rows may move between two calls: those that are not where their ID stood are looked for once more.
  for (let attempt = 0; attempt < 3 && wanted.size > 0; attempt++) {
    const there = sheet.columns(['id']).id ?? [];
    const places = [...wanted].map((id) => ({ id, at: there.indexOf(id) + 2 })).filter(({ at }) => at >= 2);
    if (places.length === 0) return found;
    const keys = Object.keys(sheet.layout.at).filter((key) => key !== 'system');
    if (places.length * call > call + there.length * keys.length * cell) {
      const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
      (columns.id ?? []).forEach((one, index) => {
        const id = cellText(one);
        if (wanted.delete(id)) found.set(id, { at: index + 2, row: rowOf(keys, columns, index) });
      });
      return found;
    }
    for (const { id, at } of places) {
      const [row] = sheet.rows(at, 1);
      if (row?.id !== id) continue;
      found.set(id, { at, row });
      wanted.delete(id);
    }
  }
  return found;
};

/** Stretches of rows that hold all these, rows between read along where that takes less time than a call. */
const spansOf = (sheet: TableSheet, rows: readonly number[]): { first: number; last: number }[] => {
  const apart = call / (cell * Math.max(1, Object.keys(sheet.layout.at).length));
  const spans: { first: number; last: number }[] = [];
  for (const at of [...rows].filter((row) => row >= 2).sort((a, b) => a - b)) {
    const before = spans[spans.length - 1];
    if (before !== undefined && at - before.last <= apart) before.last = at;
    else spans.push({ first: at, last: at });
  }
  return spans;
};

/** Only some cells of records, from one read of their columns: for tables whose rows are many and narrow reads enough. */
export const findCells = (sheet: TableSheet, ids: readonly string[], keys: readonly string[]): Map<string, FoundRecord> => {
  const found = new Map<string, FoundRecord>();
  const wanted = new Set(ids);
  const columns = sheet.columns(['id', ...keys], Number.POSITIVE_INFINITY);
  (columns.id ?? []).forEach((one, index) => {
    const id = cellText(one);
    if (wanted.delete(id)) found.set(id, { at: index + 2, row: rowOf(['id', ...keys], columns, index) });
  });
  return found;
};
