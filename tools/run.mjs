/**
 * Runs a TypeScript program of this repository in Node: `node tools/run.mjs FILE [arguments]`.
 *
 * esbuild bundles it into node_modules/.cache (packages stay outside), because Node 20 reads no TypeScript. The program's standard output
 * is left to the program alone; everything this file says goes to standard error.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { buildIfOld, explain, root } from './build.mjs';

const cache = join(root, 'node_modules/.cache/daicho');
// Handed on, so that the program inside can end in its own way: `npm start` still has a workbook to keep.
/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** In a bundle every file would take the bundle's place for its own; this keeps `import.meta.url` and `.dirname` true. */
const ownPlaces = {
  name: 'own-places',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

async function bundle(entry) {
  const name = relative(root, entry)
    .replace(/\.tsx?$/, '')
    .replaceAll(/[\\/]/g, '-');
  const outfile = join(cache, `${name}.mjs`);
  const aside = join(cache, `${name}.${process.pid}.part.mjs`);
  await mkdir(cache, { recursive: true });
  await esbuild({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: aside,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    sourcemap: 'inline',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    plugins: [ownPlaces],
  });
  // Renamed into place, because the same program may be starting twice at this moment.
  await rename(aside, outfile);
  return outfile;
}

/** Who started this: npm, or the shell npm started, and then npm too, because such a shell outlives a killed npm. */
function starters() {
  try {
    const [, name, rest] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'));
    return /^(da|ba)?sh$/.test(name) ? `${process.ppid} ${rest.split(' ')[1]}` : `${process.ppid}`;
  } catch {
    // Not Linux: there the shell makes way for the program.
    return `${process.ppid}`;
  }
}

/** npm killed outright tells nobody: the program is then told to end, instead of going on unseen. */
function followNpm(child) {
  const before = starters();
  const timer = setInterval(() => {
    if (starters() === before) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 1000);
  timer.unref();
}

function run(program, args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], { stdio: 'inherit' });
    // A terminal sends Ctrl+C to the whole group; listening here keeps this process alive until the child has ended.
    for (const signal of forwarded) process.on(signal, () => child.kill(signal));
    if (process.env.npm_lifecycle_event !== undefined) followNpm(child);
    child.on('error', fail);
    child.on('exit', (code, signal) => done(signal === null ? code : 128 + constants.signals[signal]));
  });
}

const [entry, ...args] = process.argv.slice(2);
try {
  if (entry === undefined) throw new Error('Usage: node tools/run.mjs FILE [arguments]');
  if (await buildIfOld()) console.error('Built dist/.');
  process.exitCode = await run(await bundle(resolve(root, entry)), args);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
