/** Blocks of cells taken from one place to another: copied, moved, pushed aside. Every layer comes along. */
import { Exception } from '../kernel/exception';
import type { Area } from './area';
import { covers, intersection, lastColumn, lastRow } from './area';
import { mapReferences, referenceText, shiftFormula } from './formula-text';
import type { Layers, SheetModel } from './sheet-model';
import { insertLines } from './structure';

export const outOfGrid = (): Exception => new Exception('The coordinates of the range are outside the dimensions of the sheet.');

/** Refuses areas that reach beyond the sheet (coltoneshaw/Metrics-For-Ministry#83). */
export const refuseOutside = (sheet: SheetModel, area: Area): void => {
  if (area.row < 1 || area.column < 1 || lastRow(area) > sheet.maxRows || lastColumn(area) > sheet.maxColumns) throw outOfGrid();
};

export type LayerName = keyof Layers;
export const everyLayer: readonly LayerName[] = ['values', 'formulas', 'formats', 'notes', 'validations', 'runs'];

/** What a cell says, apart from its looks, note and rule. */
export const contentLayers: readonly LayerName[] = ['values', 'formulas', 'runs'];

export type Block = { [K in LayerName]?: unknown[][] };

/** Takes the layers of a block as they are. */
export const liftBlock = (sheet: SheetModel, area: Area, names: readonly LayerName[] = everyLayer): Block => {
  const block: Block = {};
  for (const name of names) block[name] = sheet.layers[name].block(area.row, area.column, area.rows, area.columns);
  return block;
};

/** Puts a lifted block down with its upper left cell at `row`, `column`. */
export const dropBlock = (sheet: SheetModel, row: number, column: number, block: Block): void => {
  for (const name of Object.keys(block) as LayerName[]) sheet.layers[name].putBlock(row, column, block[name] as never);
};

export const transposeBlock = (block: Block): Block => {
  const turned: Block = {};
  for (const name of Object.keys(block) as LayerName[]) {
    const rows = block[name] as unknown[][];
    turned[name] = (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column]));
  }
  return turned;
};

/** A copied block's formulas read as if written where they now stand. */
export const shiftBlock = (block: Block, rows: number, columns: number): Block => ({
  ...block,
  ...(block.formulas === undefined
    ? {}
    : {
        formulas: block.formulas.map((cells) =>
          cells.map((text) => (text === undefined ? undefined : shiftFormula(text as string, rows, columns))),
        ),
      }),
});

export const clearBlock = (sheet: SheetModel, area: Area, names: readonly LayerName[]): void => {
  for (const name of names) sheet.layers[name].fill(area.row, area.column, area.rows, area.columns, undefined);
};

/** References to cells that were cut and pasted follow them, in every formula of the workbook. */
const followMove = (from: SheetModel, area: Area, to: SheetModel, rows: number, columns: number): void => {
  for (const each of from.book.sheets) {
    each.formulas.forEach(1, 1, each.formulas.height, each.maxColumns, (text, row, column) => {
      const moved = mapReferences(text, (reference) => {
        const target =
          reference.sheet === null ? each : from.book.sheets.find((sheet) => sheet.name.toLowerCase() === reference.sheet?.toLowerCase());
        const { from: first, to: last } = reference;
        const end = last ?? first;
        if (target !== from || first.row === null || first.column === null || end.row === null || end.column === null) return null;
        const span = {
          row: first.row.at,
          column: first.column.at,
          rows: end.row.at - first.row.at + 1,
          columns: end.column.at - first.column.at + 1,
        };
        if (!covers(area, span)) return null;
        const shift = (corner: typeof first): typeof first => ({
          row: corner.row && { ...corner.row, at: corner.row.at + rows },
          column: corner.column && { ...corner.column, at: corner.column.at + columns },
        });
        const sheet = to === from ? reference.sheet : to === each ? null : to.name;
        return referenceText({ sheet, from: shift(first), to: last === null ? null : shift(last) });
      });
      if (moved !== text) each.formulas.set(row, column, moved);
    });
  }
};

/** Cuts a block and pastes it: layers and merges move, the source is left bare, references follow. */
export const moveBlock = (sheet: SheetModel, area: Area, target: SheetModel, row: number, column: number): void => {
  const there = { row, column, rows: area.rows, columns: area.columns };
  refuseOutside(target, there);
  followMove(sheet, area, target, row - area.row, column - area.column);
  const block = liftBlock(sheet, area);
  const merges = sheet.merges.filter((merge) => covers(area, merge));
  sheet.merges = sheet.merges.filter((merge) => !merges.includes(merge));
  clearBlock(sheet, area, everyLayer);
  target.merges = target.merges.filter((merge) => intersection(merge, there) === null);
  dropBlock(target, row, column, block);
  target.merges.push(
    ...merges.map((merge) => ({ ...merge, row: merge.row + row - area.row, column: merge.column + column - area.column })),
  );
  for (const named of sheet.book.namedRanges) {
    if (named.sheetId !== sheet.id || named.area === null || !covers(area, named.area)) continue;
    named.area = { ...named.area, row: named.area.row + row - area.row, column: named.area.column + column - area.column };
    named.sheetId = target.id;
  }
  sheet.touched(area.row, area.column, area.rows, area.columns);
  target.touched(row, column, area.rows, area.columns);
};

/** The cells from the area to the edge of the sheet in the direction in which they make room. */
const stripe = (sheet: SheetModel, area: Area, shift: 'rows' | 'columns'): Area =>
  shift === 'rows' ? { ...area, rows: sheet.maxRows - area.row + 1 } : { ...area, columns: sheet.maxColumns - area.column + 1 };

/** Pushes cells down ('rows') or right ('columns'); the sheet grows when filled cells would fall off its edge. */
export const insertCells = (sheet: SheetModel, area: Area, shift: 'rows' | 'columns'): void => {
  const count = shift === 'rows' ? area.rows : area.columns;
  const edge = stripe(sheet, area, shift);
  const falling: Area =
    shift === 'rows'
      ? { ...edge, row: Math.max(area.row, sheet.maxRows - count + 1), rows: Math.min(count, edge.rows) }
      : { ...edge, column: Math.max(area.column, sheet.maxColumns - count + 1), columns: Math.min(count, edge.columns) };
  let filled = false;
  for (const layer of [sheet.values, sheet.formulas]) {
    layer.forEach(falling.row, falling.column, falling.rows, falling.columns, () => {
      filled = true;
    });
  }
  if (filled) insertLines(sheet, shift, (shift === 'rows' ? sheet.maxRows : sheet.maxColumns) + 1, count, null);
  const room = stripe(sheet, area, shift);
  const moving = shift === 'rows' ? { ...room, rows: room.rows - count } : { ...room, columns: room.columns - count };
  if (moving.rows > 0 && moving.columns > 0) {
    moveBlock(sheet, moving, sheet, moving.row + (shift === 'rows' ? count : 0), moving.column + (shift === 'rows' ? 0 : count));
  } else clearBlock(sheet, area, everyLayer);
};

/** Takes cells out; those below ('rows') or to the right ('columns') move up. */
export const deleteCells = (sheet: SheetModel, area: Area, shift: 'rows' | 'columns'): void => {
  clearBlock(sheet, area, everyLayer);
  const room = stripe(sheet, area, shift);
  const moving =
    shift === 'rows'
      ? { ...room, row: area.row + area.rows, rows: room.rows - area.rows }
      : { ...room, column: area.column + area.columns, columns: room.columns - area.columns };
  if (moving.rows > 0 && moving.columns > 0) moveBlock(sheet, moving, sheet, area.row, area.column);
  else sheet.touched(area.row, area.column, area.rows, area.columns);
};
