/** How a set-up workbook is built, apart from what is written in it: compared with one that was set up without a fault. */
import { customers } from './sheet-names';
import type { World } from './world';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

interface SheetShape {
  id: number;
  name: string;
  layers: Record<string, Json>;
}

/** The parts of a workbook by name; numbers that Google draws at random are replaced by what they stand for. */
export const shapeOf = (world: World): Map<string, string> => {
  const snapshot = world.book.snapshot() as { sheets: SheetShape[]; fields: Record<string, Json> };
  const names = new Map(snapshot.sheets.map((sheet) => [sheet.id, sheet.name]));
  const plain = (json: Json, key: string): Json => {
    if (typeof json === 'number' && key === 'sheetId') return names.get(json) ?? json;
    if (Array.isArray(json)) return json.map((item) => plain(item, ''));
    if (typeof json !== 'object' || json === null) return json;
    return Object.fromEntries(
      Object.entries(json)
        .filter(([name]) => name !== 'id')
        .map(([name, item]) => [name, plain(item, name)]),
    );
  };
  const parts = new Map<string, string>();
  for (const { layers, ...sheet } of snapshot.sheets) {
    const heading = (layers.values as { rows?: Json[] }).rows?.[0];
    for (const [name, part] of Object.entries({ ...sheet, ...layers, heading: sheet.name === customers ? null : (heading ?? null) })) {
      if (name !== 'values' && name !== 'id') parts.set(`${sheet.name}: ${name}`, JSON.stringify(plain(part as Json, name)));
    }
  }
  for (const [name, part] of Object.entries(snapshot.fields)) {
    if (name === 'nextId') continue;
    // The note that a protection was begun may stay behind its completion; it says nothing then.
    const items = Array.isArray(part)
      ? part
          .filter((item) => (item as { key?: Json }).key !== 'daicho-guarding')
          .map((item) => JSON.stringify(plain(item, name)))
          .sort()
      : [JSON.stringify(part)];
    parts.set(`workbook: ${name}`, items.join('\n'));
  }
  parts.set('sheets', JSON.stringify(snapshot.sheets.map((sheet) => sheet.name)));
  return parts;
};

const shown = (text: string, other: string): string => {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.slice(Math.max(0, at - 60), at + 100);
};

/** Sentences on what differs. */
export const shapeDifference = (expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] => {
  const wrong: string[] = [];
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    const [a = '', b = ''] = [expected.get(name), found.get(name)];
    if (a !== b) wrong.push(`${name} differs: … ${shown(b, a)} … instead of … ${shown(a, b)} …`);
  }
  return wrong;
};
