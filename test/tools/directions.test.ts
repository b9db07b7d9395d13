/** The import directions of the design, tried one by one: each line is a file that must or must not pass the linter. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { root } from '../../tools/build.mjs';
import { packageBin, runNode } from '../../tools/package-bin.mjs';

const allowed: [path: string, source: string][] = [
  ['src/domain/ranking/rank.ts', "import { a } from '../day'; export const x = a;"],
  ['src/domain/ranking/phone.ts', "import { a } from 'libphonenumber-js/core'; export const x = a;"],
  ['src/domain/day.ts', 'export const x: Record<string, ReadonlyMap<string, number>> = { a: new Map([["b", new Date(0).getTime()]]) };'],
  ['src/app/tidy/tidy.ts', "import { a } from '../domain/day'; import type { B } from './ports'; export const x: B = a;"],
  ['src/google/journal.ts', "import type { B } from '../app/ports'; export const x = (b: B) => SpreadsheetApp.getActive().toast(b);"],
  ['src/wiring.ts', "import { a } from './google/journal'; import { b } from './app/tidy'; export const x = [a, b];"],
  ['src/contract.ts', "import type { A } from './contract/answer'; export const x = (a: A) => a;"],
  [
    'sidebar/customer/card.tsx',
    "import type { A } from '../../src/contract'; import { ja } from '../../src/text/ja'; export const x: A = ja;",
  ],
  [
    'workbench/server/start.ts',
    "import { readFileSync } from 'node:fs'; import { a } from '../runtime/index'; export const x = [a, readFileSync];",
  ],
  [
    'test/domain/rank.test.ts',
    "import { a } from '../../src/domain/rank'; import { b } from '../../workbench/runtime'; export const x = [a, b];",
  ],
];

const refused: [path: string, source: string][] = [
  ['src/domain/ranking/a.ts', "import { a } from '../../app/tidy'; export const x = a;"],
  ['src/domain/ranking/b.ts', "import type { A } from '../../contract'; export const x: A = 1;"],
  ['src/domain/ranking/c.ts', "import { a } from '../../text/ja'; export const x = a;"],
  ['src/domain/ranking/d.ts', "import { a } from '../../google/journal'; export const x = a;"],
  ['src/domain/e.ts', 'export const x = SpreadsheetApp;'],
  ['src/domain/f.ts', 'export type X = GoogleAppsScript.Spreadsheet.Sheet;'],
  ['src/domain/g.ts', 'export const x = Math.random();'],
  ['src/domain/h.ts', 'export const x = () => new Date();'],
  ['src/app/a.ts', "import { a } from '../google/journal'; export const x = a;"],
  ['src/app/b.ts', "import { a } from '../wiring'; export const x = a;"],
  ['src/app/c.ts', 'export const x = PropertiesService.getDocumentProperties();'],
  ['src/app/d.ts', 'export const x = Date.now();'],
  ['src/contract/a.ts', "import type { A } from '../contract'; export const x: A = 1;"],
  ['src/text/a.ts', "import { a } from '../app/tidy'; export const x = a;"],
  ['src/google/a.ts', "import { a } from '../app/tidy'; export const x = a;"],
  ['src/google/b.ts', "import { a } from '../wiring'; export const x = a;"],
  ['src/google/c.ts', 'export const x = UrlFetchApp;'],
  ['src/wiring.ts', "import { a } from './main'; export const x = a;"],
  ['src/main.ts', 'export const x = SpreadsheetApp;'],
  ['src/google/d.ts', "import { readFileSync } from 'node:fs'; export const x = readFileSync;"],
  ['sidebar/a.tsx', "import { a } from '../src/domain/day'; export const x = a;"],
  ['sidebar/b.tsx', "import type { A } from '../src/app/ports'; export const x: A = 1;"],
  ['workbench/server/a.ts', "import { a } from '../../src/domain/day'; export const x = a;"],
  ['workbench/page/a.ts', "import { a } from '../server/start'; export const x = a;"],
  ['workbench/runtime/a.ts', "import { a } from 'node:fs'; export const x = a;"],
  ['workbench/runtime/model/b.ts', "import { a } from '../../files/xlsx'; export const x = a;"],
  ['workbench/runtime/c.ts', 'export const x = SpreadsheetApp;'],
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'daicho-directions-')));
const complaints = new Map<string, string>();

// A checkout in miniature for each side, since both hold files of the same name.
async function lint(side: string, files: [string, string][]) {
  const there = join(folder, side);
  for (const [path, source] of files) {
    mkdirSync(dirname(join(there, path)), { recursive: true });
    writeFileSync(join(there, path), `${source}\n`);
  }
  writeFileSync(join(there, 'biome.json'), readFileSync(join(root, 'biome.json')));
  cpSync(join(root, 'tools/lint'), join(there, 'tools/lint'), { recursive: true });
  const { output } = await runNode(packageBin('@biomejs/biome'), ['lint', '--reporter=github', '--max-diagnostics=none', '.'], {
    cwd: there,
  });
  for (const line of output.split('\n').filter((text) => text.startsWith('::error'))) {
    const [, path = ''] = /file=([^,]+)/.exec(line) ?? [];
    complaints.set(`${side}/${relative(there, path)}`, line);
  }
}

beforeAll(async () => {
  await lint('allowed', allowed);
  await lint('refused', refused);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the linter lets pass', () => {
  test.each(allowed)('%s: %s', (path, _source) => expect(complaints.get(`allowed/${path}`)).toBeUndefined());
});

describe('the linter refuses', () => {
  test.each(refused)('%s: %s', (path, _source) =>
    expect(complaints.get(`refused/${path}`)).toMatch(/noRestrictedImports|noUndeclaredVariables|plugin/),
  );
});
