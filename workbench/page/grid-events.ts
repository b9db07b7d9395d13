/** What the page does when a person does something at the grid. */
import { showChoices } from './chrome/choices';
import { closePopup } from './chrome/popup';
import { shownText } from './grid/store';
import type { GridEvents } from './grid/wishes';
import type { Workbench } from './workbench';

export const openList = async (page: Workbench, sheetId: number, row: number, column: number): Promise<void> => {
  const at = page.grid.boxOf(row, column);
  if (at === null) return;
  const items = await page.connection.choices(sheetId, row, column);
  const current = shownText(page.grid.cellsOf(sheetId).value(row, column));
  const choose = (item: string): void => {
    page.grid.focus();
    void page.edits.type(sheetId, row, column, item);
  };
  showChoices({ at, items, current, text: page.text, choose });
};

/** The note of the cell under the pointer, or what is wrong with its value. */
const showNote = (page: Workbench, cell: { row: number; column: number } | null): void => {
  // The grid tells of its first cell while it is being made.
  if (page.grid === undefined) return;
  const cells = page.grid.cellsOf(page.grid.activeSheet);
  const note = cell === null ? undefined : cells.note(cell.row, cell.column);
  const invalid = cell !== null && cells.liveRow(cell.row)?.invalid.has(cell.column) === true;
  const at = cell === null ? null : page.grid.boxOf(cell.row, cell.column);
  if (at === null || (note === undefined && !invalid)) page.note.hide();
  else page.note.show(at, note ?? page.text.invalidMark, note === undefined ? 'invalid' : 'note');
};

export const gridEventsOf = (page: Workbench): GridEvents => {
  const { edits } = page;
  return {
    typed: (sheetId, row, column, typed, whole) => {
      const area = page.grid.selection();
      if (whole && area.rows * area.columns > 1) void edits.paste(sheetId, area, [[typed]], false);
      else void edits.type(sheetId, row, column, typed);
    },
    cleared: (sheetId, area) => void edits.clear(sheetId, area),
    filled: (sheetId, source, target) => void edits.fill(sheetId, source, target),
    copied: (sheetId, area, cut) => void page.copy(sheetId, area, cut),
    pasted: (sheetId, area, typed, html) => void edits.pasteText(sheetId, area, typed, html),
    pasteAsked: () => void page.paste(),
    undone: () => void edits.send({ kind: 'undo' }),
    redone: () => void edits.send({ kind: 'redo' }),
    resized: (sheetId, axis, start, size) => void edits.send({ kind: 'resize', sheetId, axis, start, count: 1, size }),
    fitted: (sheetId, axis, line) => void page.whole(sheetId).then(() => page.lines.fit(axis, line)),
    jumped: (direction, extend) => void page.whole(page.grid.activeSheet).then(() => page.grid.jump(direction, extend)),
    shown: (sheetId, axis, start, count) => void edits.send({ kind: 'showLines', sheetId, axis, start, count }),
    selected: () => page.tellSelection(),
    hovered: (cell) => showNote(page, cell),
    scrolled: () => {
      closePopup();
      page.note.hide();
      page.groups?.follow();
    },
    openList: (sheetId, row, column) => void openList(page, sheetId, row, column),
    toggle: (sheetId, row, column) => void edits.toggle(sheetId, row, column),
  };
};
