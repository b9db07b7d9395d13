import { describe, expect, test } from '@jest/globals';
import { sidebarEn } from '../../src/text/sidebar-en';
import { sidebarJa } from '../../src/text/sidebar-ja';

type Words = { [name: string]: string | ((...values: never[]) => string) | Words };

/** Every string with its path; functions are called with sample values. */
function leaves(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, word]): [string, string][] => {
    const here = `${path}/${name}`;
    if (typeof word === 'string') return [[here, word]];
    if (typeof word === 'function') return [[here, word(...([3, 200, 40, 5, 6] as never[]))]];
    return leaves(word, here);
  });
}

const ja = leaves(sidebarJa);
const en = leaves(sidebarEn);
/** Japanese puts nothing between two sentences. */
const mayBeEmpty = ['/between/sentences'];

describe('the sidebar’s words', () => {
  test('are the same in both languages', () => expect(en.map(([path]) => path)).toEqual(ja.map(([path]) => path)));

  test.each([...ja, ...en].filter(([path]) => !mayBeEmpty.includes(path)))('%s is said', (_, word) => {
    expect(word.trim()).not.toBe('');
    expect(word).not.toMatch(/undefined|\[object|NaN/);
  });

  test('English holds no Japanese', () => {
    for (const [path, word] of en) expect(`${path} ${word}`).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff、。]/);
  });

  test('Japanese labels in the form are short enough for a line of the sidebar', () => {
    for (const [path, word] of ja.filter(([path]) => /^\/form\/(channel|result|summary|nextDate|nextAction)$/.test(path))) {
      expect({ path, fits: word.length <= 8 }).toEqual({ path, fits: true });
    }
  });
});
