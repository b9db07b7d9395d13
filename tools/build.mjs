/**
 * Builds what clasp pushes: dist/Code.js, the pages (dist/sidebar.html, import.html, export.html) and dist/appsscript.json.
 *
 * esbuild bundles; the top-level functions Apps Script looks for are made by gas-webpack-plugin's own generator from the entry's source.
 * See docs/decisions/0001-toolchain.md.
 */
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { fillTemplate, plainScript, refuseInPage } from './pages.mjs';

const require = createRequire(import.meta.url);
const { generate } = createRequire(require.resolve('gas-webpack-plugin'))('gas-entry-generator');

/** The checkout's top folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const bundled = ['Code.js', 'sidebar.html', 'import.html', 'export.html', 'appsscript.json'];

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'iife',
  // Apps Script's parser refuses class fields, private names and static blocks: ES2019 is the last level that holds none of them.
  target: 'es2019',
  charset: 'utf8',
  // esbuild cannot lower a BigInt literal and only warns about it; Apps Script refuses the whole file.
  logOverride: { bigint: 'error' },
  logLevel: 'silent',
};

/**
 * What a variant is made of (docs/decisions: the daily variant): its entries, whose `global.x = …` become top-level functions, and its
 * manifest. The last entry imports the others.
 */
const variants = {
  core: { entries: ['src/main-sidebar.ts', 'src/main.ts'], manifest: 'appsscript.json' },
  daily: { entries: ['src/main-sidebar.ts', 'src/main.ts', 'src/main-daily.ts'], manifest: 'variants/daily/appsscript.json' },
};

/** Puts an empty top-level function before the bundle for each `global.x = …` in the entries, with its comment and parameters. */
const topLevelFunctions = (entries) => ({
  name: 'top-level-functions',
  setup(build) {
    build.onEnd(async (result) => {
      const bundle = result.outputFiles?.[0];
      if (bundle === undefined) return;
      const functions = [];
      for (const entry of entries) {
        try {
          functions.push(generate(await readFile(entry, 'utf8'), { comment: true }).entryPointFunctions);
        } catch (error) {
          return { errors: [{ text: `${relative(root, entry)} must hold no type syntax: ${error.message}` }] };
        }
      }
      bundle.contents = Buffer.from(`${functions.join('\n')}\n${bundle.text}`);
    });
  },
});

/** The text of Code.js. */
export async function bundleCode(...entries) {
  const result = await esbuild({
    ...common,
    entryPoints: entries.slice(-1),
    plugins: [topLevelFunctions(entries)],
    // Strict mode in TypeScript's sense makes esbuild print "use strict", which would stand after the stubs and do nothing.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false, strict: false } },
  });
  return Buffer.from(result.outputFiles[0].contents).toString('utf8');
}

/** What each page is made of, in sidebar/. The import dialog has a page of its own, so that its file readers do not weigh on the sidebar. */
const pages = {
  sidebar: { script: 'sidebar/main.tsx', style: 'sidebar/style.css' },
  import: { script: 'sidebar/import/main.tsx', style: 'sidebar/import/style.css' },
  export: { script: 'sidebar/export/main.tsx', style: 'sidebar/export/style.css' },
};

/** Around all of them; the server fills in the view or the language when it opens one. */
const frame = 'sidebar/page.html';

/** The text of a page: one file holding its own style and script. */
export async function bundlePage(name) {
  const { script: entry, style: sheet } = pages[name];
  /** @type {import('esbuild').BuildOptions} */
  const page = {
    ...common,
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // HtmlService strips // and /* */ inside template literals, so the script must hold no backtick at all.
    supported: { 'template-literal': false },
    // Licences stand in THIRD-PARTY.md.
    legalComments: 'none',
    // Papa Parse can fetch addresses and start workers, fflate can start workers: without these names nothing in the page can.
    define: { XMLHttpRequest: 'undefined', Worker: 'undefined' },
    tsconfigRaw: {},
    metafile: true,
  };
  const [script, style, template] = await Promise.all([
    esbuild({ ...page, entryPoints: [entry] }),
    esbuild({ ...page, entryPoints: [sheet] }),
    readFile(join(root, frame), 'utf8'),
  ]);
  const js = plainScript(script.outputFiles[0].text);
  refuseInPage(js, Object.keys(script.metafile.inputs));
  return fillTemplate(template, { css: style.outputFiles[0].text, js });
}

/** Builds everything into `outDir` and answers the sizes in bytes. Nothing is written unless all of it could be built. */
export async function build({ outDir = join(root, 'dist'), variant = 'core' } = {}) {
  if (variants[variant] === undefined) throw new Error(`There is no variant ${variant}; there are: ${Object.keys(variants).join(', ')}`);
  const { entries, manifest } = variants[variant];
  const texts = await Promise.all([
    bundleCode(...entries.map((entry) => join(root, entry))),
    bundlePage('sidebar'),
    bundlePage('import'),
    bundlePage('export'),
    readFile(join(root, manifest), 'utf8'),
  ]);
  await mkdir(outDir, { recursive: true });
  // Written aside and renamed: a reader at the same moment finds the old file or the new one, never half of it.
  await Promise.all(
    bundled.map(async (name, i) => {
      const aside = join(outDir, `${name}.${process.pid}.part`);
      await writeFile(aside, texts[i]);
      await rename(aside, join(outDir, name));
    }),
  );
  return Object.fromEntries(bundled.map((name, i) => [name, Buffer.byteLength(texts[i])]));
}

/** Builds only if dist/ is missing, another variant's, or older than what it is made from. Answers whether it built. */
export async function buildIfOld() {
  const built = await Promise.all(bundled.map((name) => changedAt(join(root, 'dist', name))));
  const sources = ['src', 'sidebar', 'tools/build.mjs', 'tools/pages.mjs', 'appsscript.json', 'package.json'];
  const newest = await Promise.all(sources.map((name) => newestIn(join(root, name))));
  const [there, ours] = await Promise.all(
    [join(root, 'dist/appsscript.json'), join(root, 'appsscript.json')].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  if (there === ours && Math.min(...built) >= Math.max(...newest)) return false;
  await build();
  return true;
}

async function changedAt(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}

// Folders count too: deleting a file changes only its folder.
async function newestIn(path) {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newestIn(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}

/** What went wrong, as lines for a terminal: esbuild's own messages with their places, or the error's text. */
export function explain(error) {
  if (!Array.isArray(error.errors)) return error.message;
  return error.errors.map(({ text, location: at }) => (at ? `${at.file}:${at.line}:${at.column}: ${text}` : text)).join('\n');
}

async function main() {
  try {
    const at = process.argv.indexOf('--variant');
    const variant = at < 0 ? 'core' : (process.argv[at + 1] ?? '');
    for (const [name, bytes] of Object.entries(await build({ variant }))) console.log(`dist/${name}  ${(bytes / 1024).toFixed(1)} kB`);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
