/** Where the work is kept when the opened file lies where nothing can be written, and what is said about it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { foldersFor } from '../../../workbench/server/folders';

let current = '';
beforeAll(() => {
  current = mkdtempSync(join(tmpdir(), 'daicho-folders-'));
});
afterAll(() => rmSync(current, { recursive: true, force: true }));

/** Nobody can make a file there, not even the administrator. */
const locked = '/proc/self';

test('beside the file, and nothing is left of the trial', () => {
  const file = join(current, '得意先.csv');
  const { stateDir, target, notices } = foldersFor({ file, language: 'ja', current: '/' });
  expect({ stateDir, target, notices }).toEqual({
    stateDir: join(current, '.daicho'),
    target: join(current, '得意先.daicho.xlsx'),
    notices: [],
  });
  expect(readdirSync(current)).toEqual([]);
});

test('in the current folder when the folder of the file cannot be written, and that is said', () => {
  const made = foldersFor({ file: `${locked}/list.csv`, language: 'en', current });
  expect(made.stateDir).toBe(join(current, '.daicho'));
  expect(dirname(made.target)).toBe(current);
  expect(made.notices).toEqual([
    `The folder ${locked} cannot be written to, so the record and the .xlsx are kept in the current folder, ${current}.`,
  ]);
  const other = foldersFor({ file: '/proc/list.csv', language: 'en', current });
  expect(other.stateName).not.toBe(made.stateName);
  expect(other.target).not.toBe(made.target);
});

test('nowhere at all is a sentence, not a system error', () => {
  expect(() => foldersFor({ file: `${locked}/list.csv`, language: 'ja', current: '/proc' })).toThrow(/書き込めるフォルダーに移ってから/);
});
