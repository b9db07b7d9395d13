/** The classes scripts see, compared with Google's own list of names (the whole reference as types: npm gas-types-detailed). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createRuntime } from '../../../../workbench/runtime/index';
import { publishedNames } from '../../../../workbench/runtime/kernel/publish';
import { unmodelled } from '../../../../workbench/runtime/kernel/unmodelled';

/** Where the types keep the classes of a service; other names are found in any of them. */
const namespaces: Record<string, string> = { SpreadsheetApp: 'Spreadsheet', HtmlService: 'HTML', ScriptApp: 'Script' };

/** Names that live Google answers although its reference does not list them (gas-fakes tests). */
const undocumented = /^(getColumnIndex|[gs]etBackgroundColors?|getBorder|getKey|openByKey|getMax(Rows|Columns)|getBlob|getColumnSortSpec)$/;

/** The members of an interface's body, at its own level only. */
const members = (body: string): string[] => {
  const found: string[] = [];
  let depth = 0;
  for (const line of body.split('\n')) {
    const name = depth === 0 ? /^\s*(\w+)\s*(?:\??:|\()/.exec(line)?.[1] : undefined;
    if (name !== undefined) found.push(name);
    for (const sign of line) depth += '({'.includes(sign) ? 1 : ')}'.includes(sign) ? -1 : 0;
  }
  return found;
};

const googleNames = (): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  const folder = join('node_modules', 'gas-types-detailed');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const part of text.split(/namespace (?=\w+ \{)/)) {
      const space = /^\w+/.exec(part)?.[0];
      for (const [, name, body] of part.matchAll(/interface (\w+)(?: extends [^{]*)? \{([\s\S]*?)\n\s*\}\n/g)) {
        found.set(`${space}.${name}`, members(body as string));
      }
    }
  }
  return found;
};

const google = googleNames();
createRuntime();

const namesOf = (path: string): string[] | undefined => {
  const [service = '', name] = path.split('.');
  if (name !== undefined) return google.get(`${namespaces[service] ?? service}.${name}`);
  return [...google].find(([key]) => key.endsWith(`.${service}`) && !/^(Card|AddOns|Document|Slides)/.test(key))?.[1];
};

const known = [...publishedNames.keys()].filter((path) => namesOf(path) !== undefined);

test('the main classes were found in the reference', () => {
  expect(known).toEqual(
    expect.arrayContaining(['SpreadsheetApp', 'SpreadsheetApp.Range', 'SpreadsheetApp.Sheet', 'Utilities', 'ScriptApp']),
  );
});

test.each(known)('%s: every name of Google works or throws by name', (path) => {
  const modelled = publishedNames.get(path) ?? new Set();
  // valueType is a property of its objects, no method.
  const methods = [...new Set(namesOf(path))].filter((name) => name !== 'toString' && name !== 'valueType' && !/^[A-Z]/.test(name));
  expect(methods.filter((name) => !modelled.has(name)).sort()).toEqual([...(unmodelled[path] ?? [])].sort());
});

test.each(known)('%s: every name of ours is a name of Google', (path) => {
  const names = new Set(namesOf(path));
  expect([...(publishedNames.get(path) ?? [])].filter((name) => !names.has(name) && !undocumented.test(name))).toEqual([]);
});

test('a name Google has and the runtime has not throws by name; a name nobody has is undefined', () => {
  const app = createRuntime().globals.SpreadsheetApp as Record<string, unknown>;
  expect(() => app.newDataSourceSpec).toThrow('SpreadsheetApp.newDataSourceSpec is not implemented in this runtime (docs/runtime-gaps.md)');
  expect(app.isFake).toBeUndefined();
});
