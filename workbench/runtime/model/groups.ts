/** Groups of rows or columns: every line has a depth, a group is the longest stretch of lines at its depth or deeper. */
import type { Axis } from './axis';

export interface LineGroup {
  start: number;
  count: number;
  depth: number;
  collapsed: boolean;
}

/** docs: groups nest at most eight deep. */
const deepest = 8;

/** All groups of an axis, outer ones first. */
export const groupsOf = (axis: Axis): LineGroup[] => {
  const found: LineGroup[] = [];
  const lines = axis.entries();
  const depths = new Map(lines.map(([line, state]) => [line, state.depth ?? 0]));
  for (let depth = 1; depth <= deepest; depth++) {
    let open: LineGroup | null = null;
    for (const [line] of lines) {
      if ((depths.get(line) ?? 0) < depth) continue;
      if (open !== null && open.start + open.count === line) open.count += 1;
      else {
        open = { start: line, count: 1, depth, collapsed: false };
        found.push(open);
      }
    }
  }
  for (const group of found) group.collapsed = axis.collapsed.some((each) => each.start === group.start && each.depth === group.depth);
  return found.sort((a, b) => a.depth - b.depth || a.start - b.start);
};

export const shiftDepth = (axis: Axis, start: number, count: number, delta: number): void => {
  for (let line = start; line < start + count; line++) {
    const depth = axis.depth(line);
    const next = Math.max(0, Math.min(deepest, depth + delta));
    if (next !== depth) axis.patch(line, { depth: next });
  }
  const groups = groupsOf(axis);
  // What was folded away comes back when its group goes.
  for (const gone of axis.collapsed.filter((each) => !groups.some((group) => group.start === each.start && group.depth === each.depth))) {
    for (let line = gone.start; line < gone.start + gone.count; line++) axis.patch(line, { hidden: false });
  }
  axis.collapsed = axis.collapsed.filter((each) => groups.some((group) => group.start === each.start && group.depth === each.depth));
};

/** The line that carries the group's +/-. */
export const controlLine = (axis: Axis, group: { start: number; count: number }): number =>
  axis.controlPosition === 'AFTER' ? group.start + group.count : group.start - 1;

export const collapseGroup = (axis: Axis, { start, count, depth }: { start: number; count: number; depth: number }): void => {
  if (!axis.collapsed.some((each) => each.start === start && each.depth === depth)) axis.collapsed.push({ start, count, depth });
  for (let line = start; line < start + count; line++) axis.patch(line, { hidden: true });
};

export const expandGroup = (axis: Axis, { start, count, depth }: { start: number; count: number; depth: number }): void => {
  axis.collapsed = axis.collapsed.filter((each) => each.start !== start || each.depth !== depth);
  const folded = (line: number): boolean => axis.collapsed.some((each) => line >= each.start && line < each.start + each.count);
  for (let line = start; line < start + count; line++) if (!folded(line)) axis.patch(line, { hidden: false });
};

/** The group of a line at a depth; null when there is none. */
export const groupAt = (axis: Axis, line: number, depth: number): LineGroup | null =>
  groupsOf(axis).find((group) => group.depth === depth && line >= group.start && line < group.start + group.count) ?? null;
