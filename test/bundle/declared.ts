/**
 * What the sources and Google's types declare, read as text: TypeScript 7 has no stable API to ask, and a second TypeScript only for this
 * would be a heavy witness.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/build.mjs';
import { read } from './built';

const types = 'node_modules/@types/google-apps-script';

/** The names in `EntryPoints`. It must be one plain interface: a name brought in by `extends` would not be seen here. */
export function entryPoints(): string[] {
  const [, body] = /export interface EntryPoints \{\n(.*?)\n\}/s.exec(read('src/entry-points.ts')) ?? [];
  if (body === undefined) throw new Error('src/entry-points.ts must hold `export interface EntryPoints {`');
  return [...body.matchAll(/^ {2}(\w+)[(<:?]/gm)].map(([, name = '']) => name);
}

/** Every service Apps Script offers as a global: SpreadsheetApp, UrlFetchApp, the advanced ones, … */
export function googleGlobals(): string[] {
  const files = readdirSync(join(root, types), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
  const found = files.flatMap((name) => [...read(join(types, name)).matchAll(/^declare (?:var|const|let) (\w+):/gm)]);
  return [...new Set(found.map(([, name = '']) => name))].sort();
}
