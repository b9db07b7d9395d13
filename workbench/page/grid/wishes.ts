/** Turns what the guard caught into events of the page, in 1-based positions of the model. */
import type { WireArea } from '../../wire/sheets';
import type { Grid } from './grid';
import type { Wishes } from './guard';

/** What a person did at the grid. */
export interface GridEvents {
  typed(sheetId: number, row: number, column: number, text: string, whole: boolean): void;
  cleared(sheetId: number, area: WireArea): void;
  filled(sheetId: number, source: WireArea, target: WireArea): void;
  copied(sheetId: number, area: WireArea, cut: boolean): void;
  pasted(sheetId: number, area: WireArea, text: string, html: string): void;
  pasteAsked(): void;
  undone(): void;
  redone(): void;
  resized(sheetId: number, axis: 'rows' | 'columns', line: number, size: number): void;
  fitted(sheetId: number, axis: 'rows' | 'columns', line: number): void;
  shown(sheetId: number, axis: 'rows' | 'columns', start: number, count: number): void;
  /** Ctrl and an arrow: to the edge of what is filled. */
  jumped(direction: number, extend: boolean): void;
  selected(sheetId: number, area: WireArea): void;
  hovered(cell: { row: number; column: number } | null): void;
  scrolled(): void;
  openList(sheetId: number, row: number, column: number): void;
  toggle(sheetId: number, row: number, column: number): void;
}

/** Google's smallest and default sizes in pixels. */
const smallest = { rows: 21, columns: 20 };
const usual = { rows: 21, columns: 100 };

export const wishesOf = (grid: Grid, events: GridEvents): Wishes => ({
  clear: () => events.cleared(grid.activeSheet, grid.selection()),
  fill: (source, target) => events.filled(grid.activeSheet, grid.areaOf(source), grid.areaOf(target)),
  copy: (cut) => events.copied(grid.activeSheet, grid.selection(), cut),
  paste: (text, html) => events.pasted(grid.activeSheet, grid.selection(), text, html),
  pasteFromMenu: () => events.pasteAsked(),
  undo: () => events.undone(),
  redo: () => events.redone(),
  resize: (axis, line, delta) => {
    const known = grid.sheet()?.[axis].lines.find(([at]) => at === line + 1)?.[1];
    const size = Math.max(smallest[axis], Math.round((known ?? usual[axis]) + delta));
    events.resized(grid.activeSheet, axis, line + 1, size);
  },
  fit: (axis, line) => events.fitted(grid.activeSheet, axis, line + 1),
  show: (axis, start, end) => events.shown(grid.activeSheet, axis, start + 1, end - start + 1),
  jump: (direction, extend) => events.jumped(direction, extend),
  isEditing: () => grid.editor.isEditing(),
});
