/** What 4/5/2026 means in a column: its other values tell. */
import type { Cell } from '../values/cell';

/** Which of day and month comes first in a column of dates like 4/5/2026, told by the values that leave no choice; undefined when none does. */
export const dayOrder = (cells: Iterable<Cell>): 'mdy' | 'dmy' | undefined => {
  let order: 'mdy' | 'dmy' | undefined;
  for (const cell of cells) {
    const parts = typeof cell === 'string' ? /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(cell) : null;
    if (parts === null) continue;
    const said = Number(parts[1]) > 12 ? 'dmy' : Number(parts[2]) > 12 ? 'mdy' : undefined;
    if (said === undefined || said === order) continue;
    if (order !== undefined) return undefined; // the column contradicts itself
    order = said;
  }
  return order;
};
