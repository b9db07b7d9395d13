/** Runs the command of an installed package with this Node: no shell, no npx, the same on every system. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './build.mjs';

const require = createRequire(import.meta.url);

/** The path of a package's command (its `bin`; by default the one named like the package). */
export function packageBin(name, command = name.replace(/^@.*\//, '')) {
  const manifest = join(root, 'node_modules', name, 'package.json');
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs `node FILE args` in the checkout; the output is also shown as it comes if `show` is set.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(file, args, { show = false, env = process.env, cwd = root } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [file, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
