/** What tests ask of the page besides clicking and typing: `window.daicho`. It reads; it changes nothing but the selection. */
import { shownText } from './grid/store';
import type { Workbench } from './workbench';

export interface TestHook {
  ready: boolean;
  /** Answers when every row of the sheet on the screen is there; those of a long one come after its first. */
  whole(): Promise<void>;
  activeSheet(): { id: number; name: string };
  /** What the cell shows. */
  cell(a1: string): string;
  /** The background it has now, conditional formats included. */
  background(a1: string): string | null;
  note(a1: string): string;
  select(a1: string): void;
  selection(): { row: number; column: number; rows: number; columns: number };
  /** Where the cell is in the window. */
  box(a1: string): { left: number; top: number; width: number; height: number } | null;
}

declare global {
  interface Window {
    daicho?: TestHook;
  }
}

const place = (a1: string): { row: number; column: number } => {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
};

export const exposeTestHook = (page: Workbench): void => {
  const { grid } = page;
  const cells = () => grid.cellsOf(grid.activeSheet);
  window.daicho = {
    ready: true,
    whole: () => page.whole(grid.activeSheet),
    activeSheet: () => ({ id: grid.activeSheet, name: grid.sheet()?.name ?? '' }),
    cell: (a1) => {
      const { row, column } = place(a1);
      return shownText(cells().value(row, column));
    },
    background: (a1) => {
      const { row, column } = place(a1);
      return cells().liveRow(row)?.looks.get(column)?.bg ?? cells().look(row, column)?.bg ?? null;
    },
    note: (a1) => {
      const { row, column } = place(a1);
      return cells().note(row, column) ?? '';
    },
    select: (a1) => {
      const [from = 'A1', to = from] = a1.split(':');
      const start = place(from);
      const end = place(to);
      grid.select({ ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 });
      grid.focus();
    },
    selection: () => {
      const { row, column, rows, columns } = grid.selection();
      return { row, column, rows, columns };
    },
    box: (a1) => {
      const { row, column } = place(a1);
      return grid.boxOf(row, column);
    },
  };
};
