/** Runs the real clasp, as installed, in a folder of its own against the rehearsal's stand-in. Nobody's login is read or changed. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build.mjs';
import { packageBin, runNode } from '../package-bin.mjs';

// A token that expires in the far future, so that clasp asks nobody for a new one.
const login = {
  type: 'authorized_user',
  client_id: 'rehearsal',
  client_secret: 'rehearsal',
  refresh_token: 'rehearsal',
  access_token: 'rehearsal',
  expiry_date: Date.UTC(2100, 0, 1),
};

/** A temporary clasp project with this repository's own .clasp.json and, if given, the files of `dist` (name → text). */
export async function makeProject(dist = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'daicho-rehearsal-'));
  await mkdir(join(folder, 'dist'));
  await cp(join(root, '.clasp.json'), join(folder, '.clasp.json'));
  await writeFile(join(folder, 'login.json'), JSON.stringify({ tokens: { default: login } }));
  await Promise.all(Object.entries(dist).map(([name, text]) => writeFile(join(folder, 'dist', name), text)));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs `clasp …args` in the project and answers `{ code, output }`. */
export function clasp(project, api, ...args) {
  const { PATH, SystemRoot } = process.env;
  return runNode(
    '--require',
    [join(root, 'tools/rehearsal/redirect.cjs'), packageBin('@google/clasp'), '-A', join(project.folder, 'login.json'), ...args],
    // HOME is the temporary folder, so that a real ~/.clasprc.json is out of reach.
    {
      cwd: project.folder,
      env: { PATH, SystemRoot, HOME: project.folder, USERPROFILE: project.folder, DAICHO_REHEARSAL_API: api.rootUrl },
    },
  );
}
