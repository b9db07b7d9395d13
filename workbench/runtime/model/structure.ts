/** The one place through which rows and columns come, go and move: every layer, axis and reference follows alike. */
import { Exception } from '../kernel/exception';
import type { AxisChange } from './area';
import { moveReferences } from './references';
import type { Layers, SheetModel } from './sheet-model';

export type AxisName = 'rows' | 'columns';

/** docs: file size limit; UoaWDCC/uasc-web#833 quotes the message. */
const maxCells = 10_000_000;

/** Refuses to grow a workbook beyond Google's limit. */
export const refuseTooManyCells = (sheet: SheetModel, added: number): void => {
  const cells = sheet.book.sheets.reduce((sum, each) => sum + each.maxRows * each.maxColumns, 0);
  if (cells + added > maxCells) {
    throw new Exception(`This action would increase the number of cells in the workbook above the limit of ${maxCells} cells.`);
  }
};

const layersOf = (sheet: SheetModel): Layers[keyof Layers][] => Object.values(sheet.layers) as Layers[keyof Layers][];

const announce = (sheet: SheetModel, axis: AxisName, change: AxisChange): void => {
  const { id, book } = sheet;
  if (change.kind === 'move') book.changed({ kind: 'sheet', sheetId: id });
  else if (axis === 'rows') {
    book.changed({ kind: change.kind === 'insert' ? 'rows-inserted' : 'rows-deleted', sheetId: id, row: change.at, count: change.count });
  } else {
    book.changed({
      kind: change.kind === 'insert' ? 'columns-inserted' : 'columns-deleted',
      sheetId: id,
      column: change.at,
      count: change.count,
    });
  }
};

const outOfBounds = (axis: AxisName): Exception => new Exception(`Those ${axis} are out of bounds.`);

/**
 * Inserts empty lines before line `at` (at = max + 1 appends). They take format, validation and size of the line at `like`.
 * Which neighbour Google copies is second-hand: the line before for insert…After, the line after for insert…Before.
 */
export const insertLines = (sheet: SheetModel, axis: AxisName, at: number, count: number, like: number | null): void => {
  const max = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (at < 1 || at > max + 1) throw outOfBounds(axis);
  if (count < 1) throw new Exception(`The number of ${axis} to insert must be at least 1.`);
  refuseTooManyCells(sheet, count * (axis === 'rows' ? sheet.maxColumns : sheet.maxRows));
  const change: AxisChange = { kind: 'insert', at, count };
  for (const layer of layersOf(sheet)) {
    if (axis === 'rows') layer.insertRows(at, count);
    else layer.insertColumns(at, count);
  }
  sheet[axis].change(change);
  moveReferences(sheet, axis, change);
  if (like !== null && like >= 1 && like <= max) imitate(sheet, axis, like >= at ? like + count : like, at, count);
  announce(sheet, axis, change);
};

const imitate = (sheet: SheetModel, axis: AxisName, from: number, at: number, count: number): void => {
  const size = sheet[axis].at(from).size;
  for (let line = at; line < at + count; line++) if (size !== undefined) sheet[axis].patch(line, { size });
  for (const layer of [sheet.formats, sheet.validations] as {
    get(r: number, c: number): unknown;
    set(r: number, c: number, item: never): void;
  }[]) {
    const across = axis === 'rows' ? sheet.maxColumns : sheet.maxRows;
    for (let other = 1; other <= across; other++) {
      const item = axis === 'rows' ? layer.get(from, other) : layer.get(other, from);
      if (item === undefined) continue;
      for (let line = at; line < at + count; line++)
        layer.set(axis === 'rows' ? line : other, axis === 'rows' ? other : line, item as never);
    }
  }
};

export const deleteLines = (sheet: SheetModel, axis: AxisName, at: number, count: number): void => {
  const max = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (at < 1 || count < 1 || at + count - 1 > max) throw outOfBounds(axis);
  const frozenLeft = sheet[axis].frozen - Math.max(0, Math.min(sheet[axis].frozen, at + count - 1) - at + 1);
  if (max - count - frozenLeft < 1) throw new Exception(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  const change: AxisChange = { kind: 'delete', at, count };
  for (const layer of layersOf(sheet)) {
    if (axis === 'rows') layer.deleteRows(at, count);
    else layer.deleteColumns(at, count);
  }
  sheet[axis].change(change);
  moveReferences(sheet, axis, change);
  announce(sheet, axis, change);
};

/** Moves lines to before line `to`, both numbered as before the move (docs: Sheet.moveRows). */
export const moveLines = (sheet: SheetModel, axis: AxisName, at: number, count: number, to: number): void => {
  const max = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (to < 1 || to > max + 1) throw outOfBounds(axis);
  if (to >= at && to <= at + count) return;
  const change: AxisChange = { kind: 'move', at, count, to };
  for (const layer of layersOf(sheet)) {
    if (axis === 'rows') layer.moveRows(at, count, to);
    else layer.moveColumns(at, count, to);
  }
  sheet[axis].change(change);
  moveReferences(sheet, axis, change);
  announce(sheet, axis, change);
};
