/** A workbook as plain JSON and back, for state files and tests. Formats and rules are written once and named by number. */
import type { LineState } from './axis';
import { Axis } from './axis';
import type { CellFormat } from './cell-format';
import { internFormat } from './cell-format';
import { CellLayer } from './cell-layer';
import type { Layers } from './sheet-model';
import { SheetModel } from './sheet-model';
import { Workbook } from './workbook';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Dates and maps have no JSON form of their own. */
export const encode = (value: unknown): Json => {
  if (value === undefined) return null;
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof Map) return { $map: [...value].map(([key, item]) => [encode(key), encode(item)]) };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, encode(item)]),
    );
  }
  return value as Json;
};

export const decode = (json: Json): unknown => {
  if (Array.isArray(json)) return json.map(decode);
  if (typeof json !== 'object' || json === null) return json;
  if ('$date' in json) return new Date(json.$date as number);
  if ('$map' in json) return new Map((json.$map as [Json, Json][]).map(([key, item]) => [decode(key), decode(item)]));
  return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, decode(item)]));
};

interface LayerJson {
  /** Distinct items of layers whose cells share objects; cells then hold positions in it. */
  items: Json[] | null;
  /** Row number and its cells from column 1 on, null where empty. */
  rows: [number, Json[]][];
}

const layerJson = (layer: CellLayer<unknown>, shared: boolean): LayerJson => {
  const items: Json[] = [];
  const places = new Map<unknown, number>();
  const place = (item: unknown): number => {
    let at = places.get(item);
    if (at === undefined) {
      at = items.push(encode(item)) - 1;
      places.set(item, at);
    }
    return at;
  };
  const rows: [number, Json[]][] = [];
  for (let row = 1; row <= layer.height; row++) {
    const cells = layer.rowAt(row);
    if (cells === undefined || !cells.some((cell) => cell !== undefined)) continue;
    rows.push([row, Array.from(cells, (cell) => (cell === undefined ? null : shared ? place(cell) : encode(cell)))]);
  }
  return { items: shared ? items : null, rows };
};

const layerOf = (json: LayerJson, revive: (item: unknown) => unknown): CellLayer<never> => {
  const layer = new CellLayer<unknown>();
  const items = json.items?.map((item) => revive(decode(item)));
  for (const [row, cells] of json.rows) {
    layer.setRow(
      row,
      cells.map((cell) => (cell === null ? undefined : items === undefined ? decode(cell) : items[cell as number])),
    );
  }
  return layer as CellLayer<never>;
};

const sharedLayers: readonly (keyof Layers)[] = ['formats', 'validations', 'runs'];
const sheetFields = ['merges', 'conditionalFormats', 'filter', 'bandings', 'hidden', 'tabColor', 'rightToLeft', 'hiddenGridlines'] as const;
const bookFields = [
  'namedRanges',
  'protections',
  'metadata',
  'editors',
  'viewers',
  'iterativeCalculation',
  'recalculation',
  'themeColors',
  'nextId',
] as const;

interface AxisJson {
  max: number;
  frozen: number;
  lines: [number, LineState][];
  collapsed: Axis['collapsed'];
  controlPosition: Axis['controlPosition'];
}

const axisJson = (axis: Axis): AxisJson => ({
  max: axis.max,
  frozen: axis.frozen,
  lines: axis.entries(),
  collapsed: axis.collapsed,
  controlPosition: axis.controlPosition,
});

const axisOf = (json: AxisJson, defaultSize: number): Axis => {
  const axis = new Axis(json.max, defaultSize);
  axis.frozen = json.frozen;
  for (const [line, state] of json.lines) axis.put(line, state);
  axis.collapsed = json.collapsed;
  axis.controlPosition = json.controlPosition;
  return axis;
};

/** A sheet without its cells. */
export interface SheetHead {
  id: number;
  name: string;
  rows: AxisJson;
  columns: AxisJson;
  fields: Json;
}

interface SheetJson extends SheetHead {
  layers: Record<keyof Layers, LayerJson>;
}

/** A workbook without its sheets. */
export interface BookHead {
  name: string;
  locale: string;
  timeZone: string;
  fields: Json;
}

interface BookJson extends BookHead {
  daicho: 1;
  id: string;
  sheets: SheetJson[];
}

const pick = (from: object, names: readonly string[]): Json => encode(Object.fromEntries(names.map((name) => [name, from[name as never]])));

export const bookHead = (book: Workbook): BookHead => ({
  name: book.name,
  locale: book.locale,
  timeZone: book.timeZone,
  fields: pick(book, bookFields),
});

export const sheetHead = (sheet: SheetModel): SheetHead => ({
  id: sheet.id,
  name: sheet.name,
  rows: axisJson(sheet.rows),
  columns: axisJson(sheet.columns),
  fields: pick(sheet, sheetFields),
});

export const putBookHead = (book: Workbook, { name, locale, timeZone, fields }: BookHead): void => {
  Object.assign(book, { name, locale, timeZone }, decode(fields));
};

export const putSheetHead = (sheet: SheetModel, { name, rows, columns, fields }: SheetHead): void => {
  sheet.name = name;
  sheet.rows = axisOf(rows, sheet.rows.defaultSize);
  sheet.columns = axisOf(columns, sheet.columns.defaultSize);
  Object.assign(sheet, decode(fields));
};

export const snapshotOf = (book: Workbook): unknown => {
  const json: BookJson = {
    daicho: 1,
    id: book.id,
    ...bookHead(book),
    sheets: book.sheets.map((sheet) => ({
      ...sheetHead(sheet),
      layers: Object.fromEntries(
        Object.entries(sheet.layers).map(([name, layer]) => [name, layerJson(layer, sharedLayers.includes(name as keyof Layers))]),
      ) as Record<keyof Layers, LayerJson>,
    })),
  };
  return JSON.parse(JSON.stringify(json));
};

export const restoreWorkbook = (snapshot: unknown): Workbook => {
  const json = snapshot as BookJson;
  const book = new Workbook({ id: json.id });
  putBookHead(book, json);
  book.sheets = json.sheets.map((each) => {
    const sheet = new SheetModel(book, each.id, each.name);
    putSheetHead(sheet, each);
    for (const name of Object.keys(sheet.layers) as (keyof Layers)[]) {
      sheet.layers[name] = layerOf(each.layers[name], name === 'formats' ? (item) => internFormat(item as CellFormat) : (item) => item);
    }
    return sheet;
  });
  return book;
};
