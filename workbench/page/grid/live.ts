/**
 * Colours and marks that depend on content: the server works them out from the model's rules, for the rows on the screen and some around
 * them. What is shown stays until the new answer is there, so nothing flickers.
 */
import type { WireLive } from '../../wire/sheets';
import type { LiveRow, SheetCells } from './store';

export interface LiveSource {
  fetch(sheetId: number, row: number, rows: number): Promise<WireLive>;
  /** The rows on the screen. */
  visible(): { first: number; last: number; frozen: number } | null;
  redraw(): void;
}

/** Rows fetched beyond the screen, so that slow scrolling finds them ready. */
const margin = 60;

export class LiveLooks {
  /** Rows whose answer is of the current state of the sheet. */
  private fresh = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private asking = false;
  private again = false;
  private current: { sheetId: number; cells: SheetCells } | null = null;
  private epoch = 0;

  constructor(private readonly source: LiveSource) {}

  /** The sheet now on the screen; null for one without such rules. */
  watch(sheetId: number | null, cells: SheetCells | null): void {
    this.current = sheetId === null || cells === null ? null : { sheetId, cells };
    this.stale();
  }

  /** Something changed: all answers are of yesterday. */
  stale(): void {
    this.epoch += 1;
    this.fresh = new Set();
    this.soon();
  }

  /** The screen may show other rows now. */
  soon(): void {
    if (this.timer !== null || this.current === null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.ask();
    }, 30);
  }

  private async ask(): Promise<void> {
    if (this.asking) {
      this.again = true;
      return;
    }
    const visible = this.source.visible();
    const at = this.current;
    if (at === null) return;
    if (visible === null) {
      // The sheet was turned to just now and is not drawn yet.
      this.soon();
      return;
    }
    this.asking = true;
    try {
      // One question, or two at once: an answer may take a while when the script is at work.
      const together = visible.frozen >= visible.first - margin - 1;
      const frozen = together || visible.frozen === 0 ? null : this.fill(at, 1, visible.frozen, 0);
      await Promise.all([frozen, this.fill(at, together ? 1 : visible.first, visible.last, margin)]);
    } catch {
      // The server is busy or gone; the next scroll or change asks again.
    } finally {
      this.asking = false;
    }
    if (!this.again) return;
    this.again = false;
    this.soon();
  }

  private async fill(at: { sheetId: number; cells: SheetCells }, first: number, last: number, around: number): Promise<void> {
    const wanted: number[] = [];
    for (let row = first; row <= last; row++) if (!this.fresh.has(row)) wanted.push(row);
    const [from] = wanted;
    const to = wanted[wanted.length - 1];
    if (from === undefined || to === undefined) return;
    const start = Math.max(1, from - around);
    const epoch = this.epoch;
    const live = await this.source.fetch(at.sheetId, start, to + around - start + 1);
    if (this.current !== at) return;
    const rows = new Map<number, LiveRow>();
    const rowAt = (row: number): LiveRow => {
      const known = rows.get(row) ?? { looks: new Map(), invalid: new Set<number>() };
      rows.set(row, known);
      return known;
    };
    for (const [row, column, look] of live.looks) rowAt(row).looks.set(column, look);
    for (const [row, column] of live.invalid) rowAt(row).invalid.add(column);
    for (let row = live.row; row < live.row + live.rows; row++) {
      at.cells.setLive(row, rows.get(row));
      if (epoch === this.epoch) this.fresh.add(row);
    }
    this.source.redraw();
  }
}
