/** A server ends with whoever started it: nobody is left holding the file. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

jest.setTimeout(60_000);

const root = join(import.meta.dirname, '../../..');

let folder = '';
let state = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daicho-orphan-'));
  state = join(folder, 'state');
  mkdirSync(state);
  writeFileSync(join(folder, '得意先.csv'), '会社名\n株式会社青葉\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A process that has ended stays in the table until its parent asks; where nobody does, it is a zombie.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

const until = async (holds: () => boolean): Promise<void> => {
  const last = Date.now() + 20_000;
  while (!holds() && Date.now() < last) await new Promise((done) => setTimeout(done, 100));
};

/** Starts the command and answers its process and the one that holds the workbook. */
const begin = async (command: string, args: string[]): Promise<{ starter: number; server: number }> => {
  const given = [...args, join(folder, '得意先.csv'), '--state', state, '--script', join(root, 'test/workbench/fixtures/demo-script')];
  const child = spawn(command, given, { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => {
    printed += text.toString('utf8');
  });
  await until(() => printed.includes('token='));
  const lock = readdirSync(state).find((name) => name.endsWith('.lock')) ?? '';
  return { starter: child.pid ?? 0, server: Number(readFileSync(join(state, lock), 'utf8')) };
};

const starters = [
  { name: 'tools/run.mjs', command: process.execPath, args: ['tools/run.mjs', 'workbench/server/start.ts'] },
  { name: 'npm', command: 'npm', args: ['start', '--silent', '--'] },
];

describe.each(starters)('$name', ({ command, args }) => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('ended by %s takes the server along, which writes its .xlsx first', async (signal) => {
    const { starter, server } = await begin(command, args);
    expect(isAlive(server)).toBe(true);
    process.kill(starter, signal);
    await until(() => !isAlive(server));
    const survived = isAlive(server);
    if (survived) process.kill(server, 'SIGKILL');
    expect(survived).toBe(false);
    expect(existsSync(join(folder, '得意先.daicho.xlsx'))).toBe(true);
    expect(readdirSync(state).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });
});
