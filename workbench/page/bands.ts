/** In which order the rows of a large sheet come: those on the screen first, the others from the top. */
import type { WireBand } from '../wire/sheets';

/** Rows of the first answer: more than any screen shows, and there at once. */
const firstRows = 400;
/** Rows of each further answer: the server has time for edits in between. */
const nextRows = 4000;

/** The band every load begins with. */
export const firstBand: WireBand = { row: 1, rows: firstRows };

export class Bands {
  private readonly missing: WireBand[] = [];

  constructor(height: number) {
    for (let row = firstRows + 1; row <= height; row += nextRows) this.missing.push({ row, rows: Math.min(nextRows, height - row + 1) });
  }

  /** The next rows to ask for when `visible` is the first row on the screen; null when all are there. */
  next(visible: number): WireBand | null {
    const at = this.missing.findIndex(({ row, rows }) => visible < row + rows && visible + firstRows > row);
    return this.missing.splice(Math.max(at, 0), 1)[0] ?? null;
  }
}
