/**
 * `npm run rehearse`: builds and lets the real clasp push the result to a stand-in of the Apps Script API on this machine.
 *
 * It proves what clasp would send and that a refused file stops it. It does not prove that Google accepts it: hence a rehearsal.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, explain, root } from './build.mjs';
import { startAppsScriptApi } from './rehearsal/apps-script-api.mjs';
import { clasp, makeProject } from './rehearsal/clasp.mjs';

/** The files of a folder, name → text. */
export async function readFolder(folder) {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])));
}

const sameFiles = (a, b) => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Plays the whole push with the given files and answers the steps: `[{ step, passed, output }]`. Stops at the first that fails. */
export async function rehearse(dist) {
  const api = await startAppsScriptApi();
  const [here, elsewhere, broken] = [
    await makeProject(dist),
    await makeProject(),
    await makeProject({ ...dist, 'Bad.js': 'class A { x = 1; }' }),
  ];
  const paths = Object.keys(dist).map((name) => `dist/${name}`);
  const plan = {
    'clasp finds exactly the built files': async () => {
      const { code, output } = await clasp(here, api, 'show-file-status', '--json');
      const listed = code === 0 ? JSON.parse(output).filesToPush : [];
      return { output, passed: sameFiles(listed.sort(), paths.sort()) };
    },
    'the first push sends them': async () => {
      const { code, output } = await clasp(here, api, 'push', '-f');
      return { output, passed: code === 0 && output.includes(`Pushed ${paths.length} files`) && api.files.length === paths.length };
    },
    'the second push finds nothing to do': async () => {
      const { code, output } = await clasp(here, api, 'push', '-f');
      return { output, passed: code === 0 && output.includes('already up to date') };
    },
    'a pull elsewhere gives the same files back': async () => {
      const { code, output } = await clasp(elsewhere, api, 'pull');
      return { output, passed: code === 0 && sameFiles(await readFolder(join(elsewhere.folder, 'dist')), dist) };
    },
    'a file Apps Script cannot read stops clasp with exit code 1': async () => {
      const { code, output } = await clasp(broken, api, 'push', '-f');
      return { output, passed: code === 1 && /Syntax error: .* file: Bad/.test(output) && api.files.length === paths.length };
    },
  };
  const steps = [];
  try {
    for (const [step, play] of Object.entries(plan)) {
      steps.push({ step, ...(await play()) });
      if (!steps.at(-1).passed) break;
    }
  } finally {
    await Promise.all([api.close(), here.remove(), elsewhere.remove(), broken.remove()]);
  }
  return steps;
}

async function main() {
  try {
    await build();
    for (const { step, passed, output } of await rehearse(await readFolder(join(root, 'dist')))) {
      console.log(`${passed ? 'passed' : 'FAILED'}  ${step}`);
      if (passed) continue;
      console.log(output);
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
