/** How many arguments methods take, compared with Google's reference in both type packages, and what becomes of any other number. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createRuntime } from '../../../../workbench/runtime/index';
import { publishedNames } from '../../../../workbench/runtime/kernel/publish';
import { argumentCounts } from '../../../../workbench/runtime/kernel/signatures';
import { globalsOf } from '../globals';

const namespaces: Record<string, string> = {
  SpreadsheetApp: 'Spreadsheet',
  HtmlService: 'HTML',
  ScriptApp: 'Script',
  LockService: 'Lock',
  PropertiesService: 'Properties',
  CacheService: 'Cache',
};

/** The arguments between a bracket and its partner, parted at the commas of its own level. */
const argumentsAt = (text: string, from: number): string[] => {
  const found = [''];
  let depth = 1;
  for (let at = from; depth > 0 && at < text.length; at++) {
    const sign = text.charAt(at);
    if ('([{<'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) || (sign === '>' && text[at - 1] !== '=')) depth -= 1;
    if (depth === 1 && sign === ',') found.push('');
    else if (depth > 0) found[found.length - 1] += sign;
  }
  return found.filter((part) => part.trim() !== '');
};

/** Bits as argumentCounts has them; null where one signature takes any number. */
const countsIn = (methods: Map<string, number | null>, body: string): void => {
  const start = /(?:^|\n)\s*(\w+)(?:<[^>(]*>)?\(/g;
  for (let match = start.exec(body); match !== null; match = start.exec(body)) {
    const name = match[1] as string;
    const given = argumentsAt(body, start.lastIndex);
    const least = given.filter((part) => !/^\s*(?:\w+\?|\.\.\.)/.test(part)).length;
    let counts = methods.get(name) ?? 0;
    for (let count = least; count <= given.length; count++) counts |= 1 << count;
    methods.set(name, given.some((part) => part.trim().startsWith('...')) || methods.get(name) === null ? null : counts);
  }
};

const google = new Map<string, Map<string, number | null>>();
for (const folder of ['gas-types-detailed', '@types/google-apps-script'].map((name) => join('node_modules', name))) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    const text = readFileSync(join(folder, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
    for (const part of text.split(/namespace (?=\w+ \{)/)) {
      const space = /^\w+/.exec(part)?.[0];
      for (const [, name, body] of part.matchAll(/interface (\w+)(?: extends [^{]*)? \{([\s\S]*?)\n {4,8}\}\n/g)) {
        const methods = google.get(`${space}.${name}`) ?? new Map<string, number | null>();
        countsIn(methods, body as string);
        google.set(`${space}.${name}`, methods);
      }
    }
  }
}

const methodsOf = (path: string): Map<string, number | null> | undefined => {
  const [service = '', name] = path.split('.');
  if (name !== undefined) return google.get(`${namespaces[service] ?? service}.${name}`);
  return [...google].find(([key]) => key.endsWith(`.${service}`) && !/^(Card|AddOns|Document|Slides)/.test(key))?.[1];
};

createRuntime();
const known = [...publishedNames.keys()].filter((path) => methodsOf(path) !== undefined);

test('the classes were found in the reference', () => {
  expect(known.length).toBeGreaterThan(40);
  expect(methodsOf('SpreadsheetApp.Range')?.get('offset')).toBe(0b11100);
});

test.each(known)('%s takes as many arguments as the reference says', (path) => {
  const wrong = [...(publishedNames.get(path) ?? [])].filter((name) => {
    const counts = methodsOf(path)?.get(name);
    return counts !== undefined && argumentCounts(path, name) !== counts;
  });
  expect(wrong).toEqual([]);
});

// Report: "The parameters (number,number,(class)) don't match the method signature for SpreadsheetApp.Sheet.getRowGroup."
test('one argument too many is refused by signature, as one too few is', () => {
  const { SpreadsheetApp, Utilities } = globalsOf(createRuntime());
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const call = (target: object, name: string, ...given: unknown[]) =>
    (target as Record<string, (...args: unknown[]) => unknown>)[name]?.(...given);
  const wrong = (types: string, method: string): string => `The parameters (${types}) don't match the method signature for ${method}.`;
  expect(() => call(sheet, 'getRowGroup', 1, 1, {})).toThrow(wrong('number,number,(class)', 'SpreadsheetApp.Sheet.getRowGroup'));
  expect(() => call(sheet.getRange('A1'), 'getValue', undefined)).toThrow(wrong('null', 'SpreadsheetApp.Range.getValue'));
  expect(() => call(sheet.getRangeList(['A1']), 'setBackground')).toThrow(wrong('', 'SpreadsheetApp.RangeList.setBackground'));
  expect(() => call(sheet.getRangeList(['A1']), 'setShowHyperlink', null)).toThrow(
    wrong('null', 'SpreadsheetApp.RangeList.setShowHyperlink'),
  );
  expect(() => call(Utilities, 'getUuid', 1)).toThrow(wrong('number', 'Utilities.getUuid'));
  expect(call(Utilities, 'formatString', '%s%s%s', 'a', 'b', 'c')).toBe('abc');
});
