/** The workbench as `npm start` runs it, in a process of its own, for tests that talk to it, kill it and start it again. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WireBlock } from '../../workbench/wire/cells';
import type { Action, Outcome, Welcome } from '../../workbench/wire/messages';

const root = join(import.meta.dirname, '../..');
const demoScript = join(import.meta.dirname, 'fixtures/demo-script');

export interface Started {
  url: string;
  origin: string;
  token: string;
  /** Everything printed so far. */
  output(): string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  /** A person's window; what it does is answered once it is done. */
  window(): Promise<{ welcome: Welcome; act(action: Action): Promise<Outcome> }>;
  /** What the cells of a sheet show, from A1. */
  shown(sheet: string): Promise<string[][]>;
  /** kill -9, at once. */
  kill(): Promise<void>;
  /** As Ctrl+C does; answers the exit code. */
  stop(): Promise<number | null>;
}

export interface StartOptions {
  file?: string;
  language?: 'ja' | 'en';
  state: string;
  script?: string;
  args?: string[];
}

/** The process that holds the workbook: the one `npm start` starts is only its parent. */
const serverPid = (state: string): number => {
  const lock = readdirSync(state).find((name) => name.endsWith('.lock'));
  if (lock === undefined) throw new Error('the server has no lock file');
  return Number(readFileSync(join(state, lock), 'utf8'));
};

const textOf = (cell: WireBlock['values'][number][number]): string => {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.s : String(cell);
};

export const start = async ({ file, language = 'ja', state, script = demoScript, args = [] }: StartOptions): Promise<Started> => {
  const program = [join(root, 'tools/run.mjs'), join(root, 'workbench/server/start.ts')];
  const child = spawn(
    process.execPath,
    [...program, ...(file === undefined ? [] : [file]), '--state', state, '--script', script, '--lang', language, ...args],
    { cwd: state, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let printed = '';
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      printed += text.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void exited.then((code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
  const { origin, searchParams } = new URL(url);
  const token = searchParams.get('token') ?? '';
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await fetch(origin + path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const get = <T>(path: string): Promise<T> => call<T>(path, {});
  const post = <T>(path: string, body: object): Promise<T> => call<T>(path, { method: 'POST', body: JSON.stringify(body) });
  return {
    url,
    origin,
    token,
    output: () => printed,
    get,
    post,
    window: async () => {
      const welcome = await post<Welcome>('/api/window', {});
      return { welcome, act: (action) => post<Outcome>('/api/action', { window: welcome.window, action, wait: true }) };
    },
    shown: async (sheet) => {
      const { block } = await get<{ block: WireBlock }>(`/api/sheet?name=${encodeURIComponent(sheet)}`);
      return block.values.map((row) => row.map(textOf));
    },
    kill: async () => {
      process.kill(serverPid(state), 'SIGKILL');
      await exited;
    },
    stop: () => {
      child.kill('SIGINT');
      return exited;
    },
  };
};
