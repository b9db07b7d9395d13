/** Saving to a path: never half a file, and never over a file that was opened. */
import { randomBytes } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FileProblem } from './problem';

/** A place where a file will be written; found to be writable before any work is done. */
export interface Destination {
  path: string;
  /** Puts the content there in one step. */
  write(content: Uint8Array): Promise<void>;
}

/** Throws a FileProblem when nothing can be written there or when it is one of `inputs`. */
export const destination = async (path: string, inputs: readonly string[] = []): Promise<Destination> => {
  const target = resolve(path);
  const known = await stat(target).catch(() => null);
  if (known?.isDirectory()) throw new FileProblem({ code: 'is-folder', file: path });
  for (const input of inputs) {
    if (await isSameFile(target, input)) throw new FileProblem({ code: 'output-is-input', file: path });
  }
  try {
    await access(dirname(target), constants.W_OK | constants.X_OK);
    if (known !== null) await access(target, constants.W_OK);
  } catch (error) {
    throw new FileProblem({ code: 'not-writable', file: path }, { cause: error });
  }
  return { path: target, write: (content) => replace(target, content, path) };
};

/** By what the names stand for: links and other spellings of one name are the same file. */
const isSameFile = async (a: string, b: string): Promise<boolean> => {
  if (resolve(a) === resolve(b)) return true;
  const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => null)));
  if (first === null || second === null || first === undefined || second === undefined) return false;
  const [realA, realB] = await Promise.all([a, b].map((path) => realpath(path).catch(() => null)));
  return (realA !== null && realA === realB) || (first.ino !== 0 && first.ino === second.ino && first.dev === second.dev);
};

const replace = async (target: string, content: Uint8Array, named: string): Promise<void> => {
  const draft = join(dirname(target), `.daicho-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new FileProblem({ code: 'not-writable', file: named }, { cause: error });
  }
};
