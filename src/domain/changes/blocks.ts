/**
 * Single cells gathered into the fewest rectangles, since each rectangle costs a service call. Cells between two changed ones may be
 * written again with their known value (`filler`) when that saves a call; the filler must refuse every cell that a person may type into.
 */
import type { Cell } from '../values/cell';

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: Cell[][];
}

/** The known value of a cell that may be rewritten as it is; undefined when it must not be touched. */
export type Filler = (row: number, column: number) => Cell | undefined;

/** A gap of more cells than this is cheaper to leave: 0.09 s a call against 70 µs a cell (docs/decisions/0003-cost-model.md). */
const widestGap = 1000;

interface Run {
  column: number;
  values: Cell[];
}

const runsOfRow = (row: number, cells: Map<number, Cell>, filler: Filler): Run[] => {
  const runs: Run[] = [];
  let last: Run | null = null;
  for (const column of [...cells.keys()].sort((a, b) => a - b)) {
    const value = cells.get(column) as Cell;
    const end: number = last === null ? 0 : last.column + last.values.length;
    const gap: Cell[] = [];
    let bridged = last !== null && column - end <= widestGap;
    for (let at = end; bridged && at < column; at++) {
      const known = filler(row, at);
      if (known === undefined) bridged = false;
      else gap.push(known);
    }
    if (last !== null && bridged) last.values.push(...gap, value);
    else {
      last = { column, values: [value] };
      runs.push(last);
    }
  }
  return runs;
};

/** Rows between two runs of the same columns, filled with known values; null when one of them is not known or the gap is too wide. */
const rowsBetween = (from: number, to: number, run: Run, filler: Filler): Cell[][] | null => {
  if ((to - from) * run.values.length > widestGap) return null;
  const rows: Cell[][] = [];
  for (let row = from; row < to; row++) {
    const cells: Cell[] = [];
    for (let at = 0; at < run.values.length; at++) {
      const known = filler(row, run.column + at);
      if (known === undefined) return null;
      cells.push(known);
    }
    rows.push(cells);
  }
  return rows;
};

/** The blocks that write exactly `writes` (the last write of a cell counts) and nothing but known values besides. */
export const blocksOf = (writes: readonly CellWrite[], filler: Filler = () => undefined): Block[] => {
  const byRow = new Map<number, Map<number, Cell>>();
  for (const write of writes) {
    const cells = byRow.get(write.row) ?? new Map<number, Cell>();
    cells.set(write.column, write.value);
    byRow.set(write.row, cells);
  }
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    for (const run of runsOfRow(row, byRow.get(row) as Map<number, Cell>, filler)) {
      const key = `${run.column}:${run.values.length}`;
      const above = open.get(key);
      const between = above === undefined ? null : rowsBetween(above.row + above.values.length, row, run, filler);
      if (above !== undefined && between !== null) above.values.push(...between, run.values);
      else {
        const block = { row, column: run.column, values: [run.values] };
        blocks.push(block);
        open.set(key, block);
      }
    }
  }
  return blocks;
};
