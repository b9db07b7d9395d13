/** The daily variant: what it has beside the core, and nothing more. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FunctionDeclaration, parse, tokenizer } from 'acorn';
import { build } from '../../tools/build.mjs';
import { read } from './built';
import { entryPoints, googleGlobals } from './declared';

const folder = mkdtempSync(join(tmpdir(), 'daicho-daily-bundle-'));
const file = (name: string) => readFileSync(join(folder, name), 'utf8');
beforeAll(() => build({ outDir: folder, variant: 'daily' }), 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const declared = (): string[] => {
  const [, body = ''] = /export interface DailyEntryPoints \{\n(.*?)\n\}/s.exec(read('src/entry-points-daily.ts')) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, name = '']) => name);
};

test('its functions are those of the core and its own four', () => {
  const { body } = parse(file('Code.js'), { ecmaVersion: 2019, sourceType: 'script' });
  const names = body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration').map(({ id }) => id.name);
  expect(declared()).toHaveLength(4);
  expect(names.sort()).toEqual([...entryPoints(), ...declared()].sort());
});

test('it names one service more than the core: MailApp', () => {
  const alone = (script: string): Set<string> => {
    const found = new Set<string>();
    let before = '';
    for (const { type, start, end } of tokenizer(script, { ecmaVersion: 2019 })) {
      if (type.label === 'name' && before !== '.') found.add(script.slice(start, end));
      before = type.label;
    }
    return found;
  };
  const services = (script: string) => googleGlobals().filter((name) => alone(script).has(name));
  const core = services(read('dist/Code.js'));
  expect(core).not.toContain('MailApp');
  expect(services(file('Code.js'))).toEqual([...new Set([...core, 'MailApp', 'ScriptApp'])].sort());
});

test('its manifest is that of the core with two scopes more', () => {
  const [core, daily] = [JSON.parse(read('dist/appsscript.json')), JSON.parse(file('appsscript.json'))];
  expect(daily).toEqual({
    ...core,
    oauthScopes: [
      ...core.oauthScopes,
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.send_mail',
    ],
  });
});

test('its pages are those of the core', () => {
  for (const page of ['sidebar.html', 'import.html']) expect(file(page) === read(`dist/${page}`)).toBe(true);
});

test('there is no other variant', async () => {
  await expect(build({ outDir: folder, variant: 'weekly' })).rejects.toThrow('There is no variant weekly');
});
