/**
 * Single cells gathered into the fewest rectangles, since each rectangle costs a service call. Cells between changed ones may be
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

/** More cells than this are cheaper to leave: 0.09 s a call against 70 µs a cell (docs/decisions/0003-cost-model.md). */
const widestGap = 1000;

/** A rectangle by its first and last row and column. */
interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const sizeOf = ({ top, left, bottom, right }: Box): number => (bottom - top + 1) * (right - left + 1);

const around = (a: Box, b: Box): Box => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

const allKnown = (box: Box, known: Filler): boolean => {
  if (box.left > box.right) return true;
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) if (known(row, column) === undefined) return false;
  }
  return true;
};

/** The two as one box, when everything it holds besides is known and little enough. `run` does not begin above `box`. */
const joined = (box: Box, run: Box, known: Filler): Box | null => {
  const both = around(box, run);
  if (sizeOf(both) - sizeOf(box) - sizeOf(run) > widestGap) return null;
  // The box itself was looked through when it was made: a column grows cell by cell, not by its square.
  const strips = [
    { ...both, top: box.bottom + 1 },
    { ...box, left: both.left, right: box.left - 1 },
    { ...box, left: box.right + 1, right: both.right },
  ];
  return strips.every((strip) => allKnown(strip, known)) ? both : null;
};

/** Cells of one row side by side, gaps bridged where everything in them is known. */
const runsOfRow = (row: number, cells: ReadonlyMap<number, Cell>, known: Filler): Box[] => {
  const runs: Box[] = [];
  for (const column of [...cells.keys()].sort((a, b) => a - b)) {
    const one = { top: row, left: column, bottom: row, right: column };
    const last = runs[runs.length - 1];
    const both = last === undefined ? null : joined(last, one, known);
    if (both === null) runs.push(one);
    else runs[runs.length - 1] = both;
  }
  return runs;
};

/** The boxes that hold all cells, none so wide that a further call would have been cheaper. */
const boxesOf = (byRow: ReadonlyMap<number, ReadonlyMap<number, Cell>>, known: Filler): Box[] => {
  const closed: Box[] = [];
  let open: Box[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const far = (box: Box): boolean => row - box.bottom > widestGap;
    closed.push(...open.filter(far));
    open = open.filter((box) => !far(box));
    for (const run of runsOfRow(row, byRow.get(row) as ReadonlyMap<number, Cell>, known)) {
      let host: Box | null = null;
      // The newest first: it is the likeliest to end right above.
      for (let at = open.length - 1; at >= 0 && host === null; at--) {
        host = joined(open[at] as Box, run, known);
        if (host !== null) open.splice(at, 1);
      }
      open.push(host ?? run);
    }
  }
  const boxes = [...closed, ...open];
  if (boxes.length < 2) return boxes;
  const whole = boxes.reduce(around);
  const more = sizeOf(whole) - boxes.reduce((sum, box) => sum + sizeOf(box), 0);
  return more <= widestGap * (boxes.length - 1) && allKnown(whole, known) ? [whole] : boxes;
};

/** The blocks that write exactly `writes` (the last write of a cell counts) and nothing but known values besides. */
export const blocksOf = (writes: readonly CellWrite[], filler: Filler = () => undefined): Block[] => {
  const byRow = new Map<number, Map<number, Cell>>();
  for (const write of writes) {
    const cells = byRow.get(write.row) ?? new Map<number, Cell>();
    cells.set(write.column, write.value);
    byRow.set(write.row, cells);
  }
  // What is to be written comes first: a block that reaches over cells of another one must not bring their old values back.
  const known: Filler = (row, column) => {
    const cells = byRow.get(row);
    return cells?.has(column) ? cells.get(column) : filler(row, column);
  };
  return boxesOf(byRow, known).map(({ top, left, bottom, right }) => ({
    row: top,
    column: left,
    values: Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_unused, across) => known(top + down, left + across) as Cell),
    ),
  }));
};
