import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { root } from '../../tools/build.mjs';
import { runNode } from '../../tools/package-bin.mjs';

// One place for every run: each program leaves its bundle in the cache beside it.
const folder = join(root, 'node_modules/.cache/daicho-run-test');
const runner = join(root, 'tools/run.mjs');
beforeAll(() => void mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function program(source: string) {
  const path = join(folder, 'program.ts');
  writeFileSync(path, source);
  return path;
}

test('hands over the arguments, leaves standard output to the program and passes its exit code on', async () => {
  const path = program('const args: string[] = process.argv.slice(2); console.log(JSON.stringify(args)); process.exitCode = 7;');
  expect(await runNode(runner, [path, 'a b', '--lang', 'en'])).toEqual({ code: 7, output: '["a b","--lang","en"]\n' });
});

test('a bundled file still knows its own place', async () => {
  const path = program('console.log(import.meta.url); console.log(import.meta.dirname);');
  expect(await runNode(runner, [path])).toEqual({ code: 0, output: `${pathToFileURL(path).href}\n${folder}\n` });
});

test('an uncaught error names the TypeScript line and ends with 1', async () => {
  const { code, output } = await runNode(runner, [program('type A = { b: number };\n\nthrow new Error("boom " + (1 as A["b"]));')]);
  expect(code).toBe(1);
  expect(output).toMatch(/boom 1[\s\S]*program\.ts:3:/);
});

test('what cannot be bundled is said with its place', async () => {
  const { code, output } = await runNode(runner, [program("import './nowhere';")]);
  expect(code).toBe(1);
  expect(output).toMatch(/program\.ts:1:7: Could not resolve/);
});

test('a signal reaches the program, which may end in its own way', async () => {
  const path = program("process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready');");
  const child = spawn(process.execPath, [runner, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', () => child.kill('SIGTERM'));
  expect(await new Promise((done) => child.on('exit', done))).toBe(5);
});
