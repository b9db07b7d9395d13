/** The rows or the columns of one sheet: how many there are, frozen, hidden, their sizes, and their groups. */
import type { AxisChange } from './area';
import { moveStretch } from './area';

/** A collapsed group: lines start … start+count-1 at `depth`. */
export interface CollapsedGroup {
  start: number;
  count: number;
  depth: number;
}

/** What is kept per line; an absent entry is a visible line of default size outside every group. */
export interface LineState {
  hidden?: true;
  size?: number;
  depth?: number;
}

export class Axis {
  frozen = 0;
  /** Index 0 = line 1; immutable entries. */
  private lines: (LineState | undefined)[] = [];
  collapsed: CollapsedGroup[] = [];
  /** Whether the +/- of a group stands before or after it (GroupControlTogglePosition). */
  controlPosition: 'BEFORE' | 'AFTER' = 'AFTER';

  constructor(
    public max: number,
    readonly defaultSize: number,
  ) {}

  at(line: number): LineState {
    return this.lines[line - 1] ?? {};
  }

  patch(line: number, change: { hidden?: boolean; size?: number | null; depth?: number }): void {
    const next: LineState = { ...this.lines[line - 1] };
    if (change.hidden !== undefined) {
      if (change.hidden) next.hidden = true;
      else delete next.hidden;
    }
    if (change.size !== undefined) {
      if (change.size === null) delete next.size;
      else next.size = change.size;
    }
    if (change.depth !== undefined) {
      if (change.depth > 0) next.depth = change.depth;
      else delete next.depth;
    }
    this.lines[line - 1] = Object.keys(next).length === 0 ? undefined : next;
  }

  /** The whole of one line's state, for copying. */
  put(line: number, state: LineState): void {
    this.lines[line - 1] = Object.keys(state).length === 0 ? undefined : state;
  }

  hidden(line: number): boolean {
    return this.lines[line - 1]?.hidden === true;
  }
  size(line: number): number {
    return this.lines[line - 1]?.size ?? this.defaultSize;
  }
  depth(line: number): number {
    return this.lines[line - 1]?.depth ?? 0;
  }

  /** Lines that differ from the default, for views and files. */
  entries(): [number, LineState][] {
    const found: [number, LineState][] = [];
    this.lines.forEach((state, index) => {
      if (state !== undefined) found.push([index + 1, state]);
    });
    return found;
  }

  change(change: AxisChange): void {
    const { at, count } = change;
    if (change.kind === 'insert') {
      this.max += count;
      if (at - 1 < this.lines.length)
        this.lines = [...this.lines.slice(0, at - 1), ...new Array<undefined>(count), ...this.lines.slice(at - 1)];
      if (at <= this.frozen) this.frozen += count;
    } else if (change.kind === 'delete') {
      this.max -= count;
      this.lines.splice(at - 1, count);
      const frozenGone = Math.max(0, Math.min(this.frozen, at + count - 1) - at + 1);
      this.frozen -= frozenGone;
    } else {
      while (this.lines.length < Math.max(at + count - 1, change.to - 1)) this.lines.push(undefined);
      const moved = this.lines.splice(at - 1, count);
      this.lines.splice((change.to > at ? change.to - count : change.to) - 1, 0, ...moved);
    }
    this.collapsed = this.collapsed.flatMap((group) => {
      const moved = moveStretch(group.start, group.count, change);
      return moved === null ? [] : [{ ...group, ...moved }];
    });
  }

  copy(): Axis {
    const twin = new Axis(this.max, this.defaultSize);
    twin.frozen = this.frozen;
    twin.lines = this.lines.slice();
    twin.collapsed = this.collapsed.map((group) => ({ ...group }));
    twin.controlPosition = this.controlPosition;
    return twin;
  }
}
