/**
 * The same value for many cells far apart: one call for a whole RangeList, however its rows are scattered (a merged customer's touches all
 * go to one ID). A RangeList is counted as one request: docs/decisions/0003-cost-model.md.
 */
import type { CellWrite } from '../../domain/changes/blocks';
import type { Cell } from '../../domain/values/cell';
import { columnLetters } from '../tables/a1';

/** Fewer runs than these are blocks as cheap as any. */
const fewest = 3;
/** More kinds of values than these are a list of people, whose blocks join better when no cell is taken out of them. */
const mostKinds = 8;
/** Ranges of one list: nobody has published how many Google takes, and each is a text in the request. */
const most = 500;

export interface Fill {
  readonly areas: readonly string[];
  readonly column: number;
  readonly rows: readonly number[];
  readonly value: Cell;
}

/**
 * The fills that take many runs of rows at once, and the writes that are left for blocks.
 * @param single whether cells of a column are never written along with others
 */
export const fillsOf = (
  writes: readonly CellWrite[],
  single: (column: number) => boolean,
): { fills: Fill[]; rest: readonly CellWrite[] } => {
  const groups = new Map<string, CellWrite[]>();
  for (const write of writes) {
    const key = JSON.stringify([write.column, write.value]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [write]);
    else group.push(write);
  }
  if (groups.size > mostKinds) return { fills: [], rest: writes };
  const fills: Fill[] = [];
  const rest: CellWrite[] = [];
  for (const group of groups.values()) {
    const rows = [...new Set(group.map(({ row }) => row))].sort((a, b) => a - b);
    const runs: [number, number][] = [];
    for (const row of rows) {
      const last = runs[runs.length - 1];
      if (last !== undefined && row === last[1] + 1) last[1] = row;
      else runs.push([row, row]);
    }
    const [first] = group;
    // Near rows make one block where the cells between may be written along; elsewhere only what is scattered is worth a list.
    const near = (rows[rows.length - 1] ?? 0) - (rows[0] ?? 0) < 200;
    if (first === undefined || runs.length < fewest || (near && !single(first.column))) {
      rest.push(...group);
      continue;
    }
    const letters = columnLetters(first.column);
    for (let from = 0; from < runs.length; from += most) {
      const part = runs.slice(from, from + most);
      fills.push({
        areas: part.map(([top, bottom]) => `${letters}${top}:${letters}${bottom}`),
        column: first.column,
        rows: part.flatMap(([top, bottom]) => Array.from({ length: bottom - top + 1 }, (_, at) => top + at)),
        value: first.value,
      });
    }
  }
  return { fills, rest };
};
