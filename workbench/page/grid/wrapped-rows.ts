/** Rows without a height of their own grow with wrapped text, as in Sheets. */
import type { WireLine, WireSheet } from '../../wire/sheets';
import type { SheetCells } from './store';
import { shownText } from './store';
import { textLines } from './text-lines';

const lineHeight = 17;
const least = 21;
const padding = 6;

export class WrappedRows {
  private readonly heights = new Map<number, number>();

  /** Looks at rows whose cells changed. Answers whether any height did. */
  measure(sheet: WireSheet, cells: SheetCells, first: number, last: number): boolean {
    const widths = new Map(sheet.columns.lines.map(([line, size, hidden]) => [line, hidden === 1 ? 0 : (size ?? 100)]));
    const fixed = new Set(sheet.rows.lines.filter(([, size]) => size !== null).map(([line]) => line));
    let changed = false;
    for (let row = first; row <= Math.min(last, cells.height); row++) {
      const lines = fixed.has(row) ? 1 : this.linesIn(cells, row, widths);
      const height = lines > 1 ? Math.max(least, lines * lineHeight + 4) : undefined;
      if (this.heights.get(row) === height) continue;
      changed = true;
      if (height === undefined) this.heights.delete(row);
      else this.heights.set(row, height);
    }
    return changed;
  }

  clear(): void {
    this.heights.clear();
  }

  /** The sheet with the heights its text asks for. */
  applied(sheet: WireSheet): WireSheet {
    if (this.heights.size === 0) return sheet;
    const lines = new Map<number, WireLine>(sheet.rows.lines.map((line) => [line[0], line]));
    for (const [row, height] of this.heights) {
      const known = lines.get(row);
      if (known === undefined || known[1] === null) lines.set(row, [row, height, known?.[2] ?? 0]);
    }
    return { ...sheet, rows: { ...sheet.rows, lines: [...lines.values()] } };
  }

  private linesIn(cells: SheetCells, row: number, widths: ReadonlyMap<number, number>): number {
    let most = 1;
    cells.eachWrapped(row, (column, value, { bold }) => {
      const width = widths.get(column) ?? 100;
      if (width > 0) most = Math.max(most, textLines(shownText(value), width - padding, bold === true));
    });
    return most;
  }
}
