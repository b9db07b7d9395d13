/** One change of the workbook as a line of the journal, and how a line is applied to the workbook it was made from. */
import type { CellFormat } from '../../runtime/model/cell-format';
import { internFormat } from '../../runtime/model/cell-format';
import type { CellLayer } from '../../runtime/model/cell-layer';
import type { Layers } from '../../runtime/model/sheet-model';
import { SheetModel } from '../../runtime/model/sheet-model';
import type { BookHead, Json, SheetHead } from '../../runtime/model/snapshot';
import { bookHead, decode, encode, putBookHead, putSheetHead, sheetHead } from '../../runtime/model/snapshot';
import type { Workbook } from '../../runtime/model/workbook';
import type { WireArea, WireShift } from '../../wire/sheets';
import type { Changes } from './changes';
import { shiftLayer } from './changes';

/** A block of one layer: distinct items once, cells by their place among them (-1 = empty); values and formulas stand as they are. */
interface LayerBlock {
  items?: Json[];
  rows: Json[][];
}

interface CellsRecord {
  sheetId: number;
  area: WireArea;
  /** Layers that hold something in this block; the others are emptied. */
  layers: Partial<Record<keyof Layers, LayerBlock>>;
}

export interface ChangeRecord {
  shifts?: WireShift[];
  heads?: SheetHead[];
  order?: number[];
  book?: BookHead;
  cells?: CellsRecord[];
  /** Script, document and user properties, when a run changed them. */
  properties?: unknown;
}

const shared: readonly (keyof Layers)[] = ['formats', 'validations', 'runs'];

const layerBlock = (layer: CellLayer<unknown>, { row, column, rows, columns }: WireArea, share: boolean): LayerBlock | null => {
  const items: Json[] = [];
  const places = new Map<unknown, number>();
  let filled = false;
  const cellOf = (item: unknown): Json => {
    if (item === undefined) return share ? -1 : null;
    filled = true;
    if (!share) return encode(item);
    let at = places.get(item);
    if (at === undefined) {
      at = items.push(encode(item)) - 1;
      places.set(item, at);
    }
    return at;
  };
  const block: Json[][] = [];
  for (let r = 0; r < rows; r++) {
    const cells = layer.rowAt(row + r);
    const line: Json[] = [];
    let last = 0;
    for (let c = 0; c < columns; c++) {
      const item = cells?.[column - 1 + c];
      line.push(cellOf(item));
      if (item !== undefined) last = c + 1;
    }
    line.length = last;
    block.push(line);
  }
  if (!filled) return null;
  return share ? { items, rows: block } : { rows: block };
};

/** The record of what `changes` found; the workbook is as it was when they were found. */
export const recordOf = (book: Workbook, changes: Changes): ChangeRecord => {
  const record: ChangeRecord = {};
  if (changes.shifts.length > 0) record.shifts = changes.shifts;
  if (changes.heads.length > 0) record.heads = changes.heads.flatMap((id) => book.sheetById(id) ?? []).map(sheetHead);
  if (changes.order) record.order = book.sheets.map(({ id }) => id);
  if (changes.book) record.book = bookHead(book);
  if (changes.cells.length > 0) {
    record.cells = changes.cells.map(({ sheetId, area }) => {
      const layers: CellsRecord['layers'] = {};
      for (const [name, layer] of Object.entries(book.sheetById(sheetId)?.layers ?? {})) {
        const block = layerBlock(layer as CellLayer<unknown>, area, shared.includes(name as keyof Layers));
        if (block !== null) layers[name as keyof Layers] = block;
      }
      return { sheetId, area, layers };
    });
  }
  return record;
};

const putBlock = (layer: CellLayer<unknown>, area: WireArea, block: LayerBlock | undefined, name: keyof Layers): void => {
  const items = block?.items?.map((item) => (name === 'formats' ? internFormat(decode(item) as CellFormat) : decode(item)));
  for (let r = 0; r < area.rows; r++) {
    const line = block?.rows[r] ?? [];
    for (let c = 0; c < area.columns; c++) {
      const cell = line[c] ?? null;
      const item = cell === null ? undefined : items === undefined ? decode(cell) : items[cell as number];
      const [row, column] = [area.row + r, area.column + c];
      if (item !== undefined || layer.get(row, column) !== undefined) layer.set(row, column, item);
    }
  }
};

/** Repeats a recorded change. */
export const applyRecord = (book: Workbook, record: ChangeRecord): void => {
  for (const shift of record.shifts ?? []) {
    const sheet = book.sheetById(shift.sheetId);
    if (sheet !== null) for (const layer of Object.values(sheet.layers) as CellLayer<unknown>[]) shiftLayer(layer, shift);
  }
  for (const head of record.heads ?? []) {
    const known = book.sheetById(head.id);
    const sheet = known ?? new SheetModel(book, head.id, head.name);
    if (known === null) book.sheets.push(sheet);
    putSheetHead(sheet, head);
  }
  if (record.order !== undefined) book.sheets = record.order.flatMap((id) => book.sheetById(id) ?? []);
  for (const { sheetId, area, layers } of record.cells ?? []) {
    const sheet = book.sheetById(sheetId);
    if (sheet === null) continue;
    for (const [name, layer] of Object.entries(sheet.layers)) {
      putBlock(layer as CellLayer<unknown>, area, layers[name as keyof Layers], name as keyof Layers);
    }
  }
  if (record.book !== undefined) putBookHead(book, record.book);
};
