/**
 * Workbooks that start where a snapshot ends, and what stands in one, in short. Both share or remember the rows nobody has written since:
 * thousands of runs start from the same few workbooks.
 */
import { createHash } from 'node:crypto';
import { Workbook } from '../../workbench/runtime/index';
import type { Layers, SheetModel } from '../../workbench/runtime/model/sheet-model';
import { bookHead, sheetHead } from '../../workbench/runtime/model/snapshot';
import { copyInto } from '../workbook-copy';
import type { World } from './world';

type Row = readonly unknown[];

const originals = new WeakMap<object, Workbook>();
/** Rows of the originals. Twins copy a row before they write it, so its text holds for good. */
const kept = new WeakMap<Row, string>();

const layersOf = (sheet: SheetModel) => Object.keys(sheet.layers).map((name) => sheet.layers[name as keyof Layers]);

const originalOf = (snapshot: object): Workbook => {
  const known = originals.get(snapshot);
  if (known !== undefined) return known;
  const book = Workbook.restore(snapshot);
  for (const sheet of book.sheets) {
    for (const layer of layersOf(sheet)) {
      for (let at = 1; at <= layer.height; at++) {
        const row = layer.rowAt(at);
        if (row !== undefined) kept.set(row, rowText(row));
      }
    }
  }
  originals.set(snapshot, book);
  return book;
};

/** A workbook like the one the snapshot was taken of. */
export const twinOf = (snapshot: object): Workbook => {
  const original = originalOf(snapshot);
  return copyInto(new Workbook({ id: original.id }), original);
};

/** Formats and rules are never changed in place (workbench/runtime/model), so each needs its text once. */
const texts = new WeakMap<object, string>();

const itemText = (item: unknown): string => {
  if (item === undefined || item === null) return '';
  if (typeof item !== 'object') return `${typeof item} ${String(item)}`;
  const known = texts.get(item);
  if (known !== undefined) return known;
  const text = item instanceof Date ? `day ${item.getTime()}` : JSON.stringify(item);
  texts.set(item, text);
  return text;
};

/** Empty cells at the end say nothing. */
const rowText = (row: Row): string => {
  let end = row.length;
  while (end > 0 && row[end - 1] === undefined) end--;
  return Array.from({ length: end }, (_, at) => itemText(row[at])).join('\u0001');
};

/** Stands for all that is kept of the world: two worlds with the same answer go on in the same way. */
export const stateOf = (world: World): string => {
  const hash = createHash('sha1');
  hash.update(JSON.stringify([bookHead(world.book), world.runtime.properties.read(), world.mailed]));
  for (const sheet of world.book.sheets) {
    hash.update(JSON.stringify(sheetHead(sheet)));
    for (const layer of layersOf(sheet)) {
      let last = '';
      for (let at = 1; at <= layer.height; at++) {
        const row = layer.rowAt(at);
        const text = row === undefined ? '' : (kept.get(row) ?? rowText(row));
        if (text !== '') last += `${at}\u0002${text}\u0003`;
      }
      hash.update(last).update('\u0004');
    }
  }
  return hash.digest('base64');
};
