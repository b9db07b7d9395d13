/** Rows far apart as few reads: near ones are read with all between them. */

/** Cells that cost as much as one more call (docs/decisions/0003-cost-model.md). */
const call = 14_000;
/** Calls are few in number, too. */
const most = 8;

/** Stretches of rows that hold all of `rows`, for a table of so many columns: first and last, in order. */
export const bandsOf = (rows: readonly number[], width: number): { first: number; last: number }[] => {
  const bands: { first: number; last: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const before = bands[bands.length - 1];
    if (before !== undefined && (row - before.last - 1) * width < call) before.last = row;
    else bands.push({ first: row, last: row });
  }
  while (bands.length > most) {
    // The narrowest gap goes.
    let at = 1;
    const gap = (index: number): number => (bands[index]?.first ?? 0) - (bands[index - 1]?.last ?? 0);
    for (let index = 2; index < bands.length; index++) if (gap(index) < gap(at)) at = index;
    const [later] = bands.splice(at, 1);
    const earlier = bands[at - 1];
    if (earlier !== undefined && later !== undefined) earlier.last = later.last;
  }
  return bands;
};
