import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { FileProblem } from '../../../workbench/files/problem';
import { destination } from '../../../workbench/files/save';

const folder = mkdtempSync(join(tmpdir(), 'daicho-save-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const fault = async (path: string, inputs: string[] = []): Promise<string> =>
  destination(path, inputs).then(
    () => 'free',
    (error: unknown) => (error instanceof FileProblem ? error.fault.code : String(error)),
  );

test('an input is never written over, whatever it is called', async () => {
  writeFileSync(at('in.xlsx'), 'x');
  symlinkSync(at('in.xlsx'), at('link.xlsx'));
  linkSync(at('in.xlsx'), at('twin.xlsx'));
  mkdirSync(at('sub'));
  for (const name of ['in.xlsx', 'link.xlsx', 'twin.xlsx', 'sub/../in.xlsx'])
    expect(await fault(`${folder}/${name}`, [at('in.xlsx')])).toBe('output-is-input');
  expect(await fault(at('other.xlsx'), [at('in.xlsx')])).toBe('free');
});

test('a folder, and a place that is none', async () => {
  expect(await fault(folder)).toBe('is-folder');
  expect(await fault(at('nowhere/out.xlsx'))).toBe('not-writable');
});

test('the content appears in one step and leaves no draft behind', async () => {
  writeFileSync(at('out.xlsx'), 'old');
  await (await destination(at('out.xlsx'))).write(Buffer.from('new'));
  expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('new');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
