/**
 * Bundles the page and the engine's thread with esbuild, because neither a browser nor a worker of Node 20 reads TypeScript. Finished bundles
 * are kept in node_modules/.cache under a name made from what went into them, so that a second start takes no time.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { build, version } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const workbench = join(here, '..');
export const root = join(workbench, '..');
const cache = join(root, 'node_modules/.cache/daicho');

const common: BuildOptions = {
  bundle: true,
  write: false,
  charset: 'utf8',
  logLevel: 'silent',
  tsconfigRaw: {},
  absWorkingDir: root,
  metafile: true,
};

/** In a bundle every file would take the bundle's place for its own. */
const engineOptions: BuildOptions = {
  ...common,
  entryPoints: [join(here, 'engine/thread.ts')],
  outfile: 'engine.mjs',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
};

const pageOptions: BuildOptions = {
  ...common,
  entryPoints: [join(workbench, 'page/main.ts')],
  outdir: 'page',
  platform: 'browser',
  format: 'esm',
  splitting: true,
  minify: true,
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
};

const frameOptions: BuildOptions = {
  ...common,
  entryPoints: [join(workbench, 'page/frame/script-run.ts')],
  outfile: 'frame.js',
  platform: 'browser',
  format: 'iife',
  minify: true,
  target: 'es2022',
};

/** Names and times of all sources below the workbench, and the packages' lock: quick to read, and different whenever one of them is. */
const stampOf = async (): Promise<string> => {
  const hash = createHash('sha256').update(version);
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (/\.(ts|css|html)$/.test(entry.name)) hash.update(path).update(await readFile(path));
    }
  };
  await walk(workbench);
  const lock = await stat(join(root, 'package-lock.json')).catch(() => null);
  return hash
    .update(String(lock?.size ?? 0))
    .update(String(lock?.mtimeMs ?? 0))
    .digest('hex')
    .slice(0, 16);
};

export interface Bundles {
  /** The engine thread's program. */
  engine: string;
  /** The folder of the page's scripts and styles. */
  page: string;
  /** The script put into every page that the add-on opens. */
  frame: string;
}

const bundleInto = async (folder: string, options: BuildOptions): Promise<void> => {
  const { outputFiles = [] } = await build(options);
  await mkdir(folder, { recursive: true });
  await Promise.all(outputFiles.map((file) => writeFile(join(folder, basename(file.path)), file.contents)));
};

/** Answers the bundles for the sources as they are, made now or by an earlier start. */
export const bundles = async (): Promise<Bundles> => {
  const name = `workbench-${await stampOf()}`;
  const folder = join(cache, name);
  const finished = { engine: join(folder, 'engine.mjs'), page: join(folder, 'page'), frame: join(folder, 'frame.js') };
  if ((await stat(folder).catch(() => null)) !== null) return finished;
  await mkdir(cache, { recursive: true });
  // Made under another name and moved in one step: two starts at the same time do not see each other's half.
  const draft = join(cache, `draft-${process.pid}-${Date.now()}`);
  await mkdir(draft, { recursive: true });
  try {
    await Promise.all([bundleInto(draft, engineOptions), bundleInto(join(draft, 'page'), pageOptions), bundleInto(draft, frameOptions)]);
    await rename(draft, folder).catch(async (error: unknown) => {
      if ((await stat(folder).catch(() => null)) === null) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await forgetOld(name);
  return finished;
};

/** Bundles of earlier sources are of no use to anybody; those of the last day stay, as another start may be using them. */
const forgetOld = async (current: string): Promise<void> => {
  const day = 86_400_000;
  for (const entry of await readdir(cache)) {
    if (!/^(workbench|draft)-/.test(entry) || entry === current) continue;
    const found = await stat(join(cache, entry)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > day) await rm(join(cache, entry), { recursive: true, force: true });
  }
};
