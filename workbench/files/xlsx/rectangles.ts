/** Cells that carry the same thing as few rectangles: Excel has rules on ranges, the model has them on cells. */
import type { Area } from '../../runtime/model/area';
import type { CellLayer } from '../../runtime/model/cell-layer';

/**
 * The layer's cells grouped by item, each group as rectangles: runs down a column, then equal runs side by side. `keyOf` says which items are
 * the same rule; items that are one object are asked for once.
 */
export const rectangles = <T extends object>(layer: CellLayer<T>, keyOf: (item: T) => string): { item: T; areas: Area[] }[] => {
  const groups = new Map<string, { item: T; runs: Map<number, Area[]> }>();
  const known = new Map<T, { item: T; runs: Map<number, Area[]> }>();
  for (let row = 1; row <= layer.height; row++) {
    layer.rowAt(row)?.forEach((item, index) => {
      if (item === undefined) return;
      let group = known.get(item);
      if (group === undefined) {
        const key = keyOf(item);
        group = groups.get(key) ?? { item, runs: new Map() };
        groups.set(key, group);
        known.set(item, group);
      }
      const column = index + 1;
      const runs = group.runs.get(column) ?? [];
      const last = runs[runs.length - 1];
      if (last !== undefined && last.row + last.rows === row) last.rows += 1;
      else runs.push({ row, column, rows: 1, columns: 1 });
      group.runs.set(column, runs);
    });
  }
  return [...groups.values()].map(({ item, runs }) => ({ item, areas: joinSideways(runs) }));
};

const joinSideways = (runs: Map<number, Area[]>): Area[] => {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (const [column, areas] of [...runs].sort(([a], [b]) => a - b)) {
    const next = new Map<string, Area>();
    for (const area of areas) {
      const key = `${area.row}:${area.rows}`;
      const left = open.get(key);
      if (left !== undefined && left.column + left.columns === column) {
        left.columns += 1;
        next.set(key, left);
      } else {
        done.push(area);
        next.set(key, area);
      }
    }
    open = next;
  }
  return done.sort((a, b) => a.row - b.row || a.column - b.column);
};
