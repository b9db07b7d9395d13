/** The workbench that the pictures are taken of. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../build.mjs';

/** The workbench on the sample; `stop` ends it. */
export async function startWorkbench(language, place) {
  const child = spawn(process.execPath, [join(root, 'tools/run.mjs'), join(root, 'workbench/server/start.ts'), '--lang', language], {
    cwd: place,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.on('exit', done));
  const url = await new Promise((done, fail) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined) done(found);
    });
    child.on('exit', () => fail(new Error(`The workbench ended:\n${said}`)));
  });
  const stop = () => {
    child.stdin.write('/quit\n');
    return ended;
  };
  return { url, stop };
}
