/** Both languages of the import dialog say everything. */
import { describe, expect, test } from '@jest/globals';
import { importPageEn } from '../../../src/text/import-page-en';
import { importPageJa } from '../../../src/text/import-page-ja';

type Words = { [name: string]: string | ((...values: never[]) => string) | Words };

const leaves = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, word]): [string, string][] => {
    const here = `${path}/${name}`;
    if (typeof word === 'string') return [[here, word]];
    if (typeof word === 'function') return [[here, word(...([3, 200] as never[]))]];
    return leaves(word, here);
  });

const ja = leaves(importPageJa);
const en = leaves(importPageEn);

describe('the import dialog’s words', () => {
  test('are the same in both languages', () => expect(en.map(([path]) => path)).toEqual(ja.map(([path]) => path)));

  test.each([...ja, ...en].filter(([path]) => path !== '/between'))('%s is said', (_, word) => {
    expect(word.trim()).not.toBe('');
    expect(word).not.toMatch(/undefined|\[object|NaN/);
  });

  test('English holds no Japanese', () => {
    for (const [path, word] of en) expect(`${path} ${word}`).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff、。]/);
  });
});
