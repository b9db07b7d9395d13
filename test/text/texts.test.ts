/** Both languages say everything, and nothing is empty. */

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { en } from '../../src/text/en';
import { ja } from '../../src/text/ja';
import { version } from '../../src/version';

/** Paths of all words; functions are called with plausible arguments so that their sentences count too. */
const paths = (words: unknown, at = ''): [string, string][] => {
  if (typeof words === 'string') return [[at, words]];
  if (typeof words === 'function') return [[at, 'function']];
  if (Array.isArray(words)) return [[at, words.join()]];
  return Object.entries(words as object).flatMap(([key, value]) => paths(value, `${at}.${key}`));
};

test('every word exists in both languages', () => {
  expect(
    paths(en)
      .map(([path]) => path)
      .sort(),
  ).toEqual(
    paths(ja)
      .map(([path]) => path)
      .sort(),
  );
});

/** Nothing is said before a stage, and Japanese sentences need no blank between them. */
const silent = new Set(['.likelihoodPart.stage', '.sidebar.between.sentences', '.sidebar.between.parts']);

test('no other word is empty', () => {
  for (const [path, text] of [...paths(ja), ...paths(en)]) if (!silent.has(path)) expect([path, text.trim()]).not.toEqual([path, '']);
});

test('no Japanese is left in the English words', () => {
  const japanese = /[ぁ-んァ-ヶ一-龠]/;
  const allowed = /^\.(setUp|problems)/;
  for (const [path, text] of paths(en)) if (!allowed.test(path)) expect([path, japanese.test(text)]).toEqual([path, false]);
});

test('the version shown is that of package.json', () => {
  const { version: declared } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(version).toBe(declared);
});
