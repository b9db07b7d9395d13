import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { build, root } from '../../tools/build.mjs';
import { refusal } from '../../tools/rehearsal/apps-script-api.mjs';
import { readFolder, rehearse } from '../../tools/rehearse.mjs';

const manifest = { name: 'appsscript', type: 'JSON', source: '{"runtimeVersion":"V8"}' };
const script = (source: string, name = 'Code') => ({ name, type: 'SERVER_JS', source });

test('the real clasp pushes the built add-on, once, and is stopped by a file Apps Script cannot read', async () => {
  const steps = await rehearse(await readFolder(join(root, 'dist')));
  expect(steps.filter(({ passed }) => !passed)).toEqual([]);
  expect(steps).toHaveLength(5);
}, 120_000);

test('and pushes the daily variant with its own manifest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-daily-push-'));
  try {
    await build({ outDir: folder, variant: 'daily' });
    const files = await readFolder(folder);
    expect(files['appsscript.json']).toContain('script.send_mail');
    const steps = await rehearse(files);
    expect(steps.filter(({ passed }) => !passed)).toEqual([]);
    expect(steps).toHaveLength(5);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

describe('the stand-in refuses what Apps Script refuses', () => {
  test.each([
    ['a class field', 'class A { x = 1; }'],
    ['a private name', 'class A { #x() {} }'],
    ['a static block', 'class A { static { } }'],
    ['a BigInt', 'var x = 0n;'],
    ['a module', 'import x from "x";'],
    ['half a function', 'function onOpen() {'],
  ])('%s', (_what, source) => {
    expect(refusal([manifest, script('var fine = 1;', 'Fine'), script(`\n${source}`)])).toMatch(
      /^Syntax error: .+ line: [23] file: Code\.gs$/,
    );
  });

  test('two files of one name, whatever the case', () => {
    expect(refusal([manifest, script('', 'Code'), script('', 'code')])).toContain('A file with this name already exists');
  });

  test('a project without a manifest, or with one that is no JSON', () => {
    expect(refusal([script('')])).toBe('Project contents must include a manifest file named appsscript.');
    expect(refusal([{ ...manifest, source: '{' }, script('')])).toContain('file: appsscript.json');
  });

  test('and takes what Apps Script takes', () => {
    expect(refusal([manifest, script('const f = async ({ a, ...rest }) => ({ ...rest, [`k`]: 2 ** 3 });')])).toBeUndefined();
  });
});
