/**
 * `npm run check`: types (TypeScript over every tsconfig), lint and format with the import directions (Biome), unused code (knip).
 * Each runs even if another fails, so that one run shows everything.
 */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './build.mjs';
import { packageBin, runNode } from './package-bin.mjs';

const skipped = new Set(['node_modules', 'dist']);

// Found rather than listed, so that a new program is never forgotten.
async function tsconfigs(folder = root) {
  const entries = await readdir(folder, { withFileTypes: true });
  const inside = entries.filter((entry) => entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.'));
  const here = entries.filter(({ name }) => /^tsconfig.*\.json$/.test(name)).map(({ name }) => join(folder, name));
  return [...here, ...(await Promise.all(inside.map(({ name }) => tsconfigs(join(folder, name))))).flat()];
}

async function types() {
  const failures = [];
  for (const config of await tsconfigs()) {
    const { code, output } = await runNode(packageBin('typescript', 'tsc'), ['-p', config, '--pretty', 'false']);
    if (code !== 0) failures.push(`${relative(root, config)}:\n${output}`);
  }
  return { code: failures.length, output: failures.join('\n') };
}

const lint = () => runNode(packageBin('@biomejs/biome'), ['check', '--error-on-warnings', '--max-diagnostics=200', '.']);
const unused = () => runNode(packageBin('knip'), []);

/** Runs the three checks and answers `[{ name, passed, output }]`. */
export function check() {
  const checks = { types, lint, unused };
  return Promise.all(
    Object.entries(checks).map(async ([name, run]) => {
      const { code, output } = await run();
      return { name, passed: code === 0, output };
    }),
  );
}

async function main() {
  for (const { name, passed, output } of await check()) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`);
    if (passed) continue;
    console.log(output);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
