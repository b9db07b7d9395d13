/** Starts the workbench: the engine with the workbook, and the two origins a browser talks to. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { bundles, root } from './bundle';
import { EngineClient } from './engine/client';
import { foldersFor } from './folders';
import { Api } from './http/api';
import { Assets } from './http/assets';
import { handle } from './http/handler';
import { OpenedPages } from './http/opened-pages';
import { Windows } from './people';

export interface ServerOptions {
  /** The .csv or .xlsx to open; the sample workbook when absent. */
  file?: string;
  language?: 'ja' | 'en';
  /** A free port when absent or 0. */
  port?: number;
  /** Where the state is kept; .daicho beside the file, or in the current folder. */
  stateDir?: string;
  /** Put earlier work aside and begin from the file again. */
  fresh?: boolean;
  /** The folder of Code.js and the HTML files; dist by default. */
  scriptDir?: string;
  log?: (line: string) => void;
  /** The engine ended by itself: nothing can be done any more, and nothing that was acknowledged is lost. */
  lost?: (error: Error) => void;
}

export interface RunningServer {
  /** The address to open, with its token. */
  url: string;
  /** The same without it. */
  origin: string;
  token: string;
  title: string;
  notices: string[];
  /** The .xlsx that `save` writes. */
  target: string;
  /** Writes the .xlsx beside the opened file and answers its path. */
  save(): Promise<string>;
  stop(): Promise<void>;
}

const scriptFiles = async (folder: string): Promise<{ code: string; html: Record<string, string>; timeZone: string }> => {
  const html: Record<string, string> = {};
  for (const name of await readdir(folder)) {
    if (extname(name) === '.html') html[name.slice(0, -'.html'.length)] = await readFile(join(folder, name), 'utf8');
  }
  const manifest = JSON.parse(await readFile(join(folder, 'appsscript.json'), 'utf8').catch(() => '{}')) as { timeZone?: string };
  return { code: await readFile(join(folder, 'Code.js'), 'utf8'), html, timeZone: manifest.timeZone ?? 'Asia/Tokyo' };
};

export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const file = options.file === undefined ? null : resolve(options.file);
  const language = options.language ?? 'ja';
  const { stateDir, stateName, target, notices } = foldersFor({
    file,
    language,
    current: process.cwd(),
    ...(options.stateDir === undefined ? {} : { stateDir: options.stateDir }),
  });
  const log = options.log ?? (() => undefined);
  const [made, script] = await Promise.all([bundles(), scriptFiles(options.scriptDir ?? join(root, 'dist'))]);
  // new Date() in the script means the script's own zone, as on Google; the engine's thread shares the zone of the process.
  process.env.TZ = script.timeZone;

  const pages = new OpenedPages(await readFile(made.frame, 'utf8'));
  let origin = '';
  await pages.listen(() => origin);

  const start = {
    file,
    language,
    stateDir,
    stateName,
    fresh: options.fresh ?? false,
    code: script.code,
    html: script.html,
    scriptTimeZone: script.timeZone,
  };
  const windows = new Windows((email) => {
    engine.tell({ kind: 'gone', user: email });
    windows.push(null, { kind: 'people', people: windows.people() });
  });
  const { engine, opened } = await EngineClient.start(made.engine, start, {
    push: (to, push) => windows.push(to, push),
    page: (to, { html, ...page }) => windows.push(to, { kind: 'open', page: { ...page, key: pages.add(html, origin) } }),
    log,
    lost: (error) => {
      log(error.stack ?? error.message);
      options.lost?.(error);
    },
  }).catch(async (error: unknown) => {
    await pages.close();
    throw error;
  });

  const save = async (): Promise<string> => (await engine.ask('save', { path: target })).path;

  const token = randomBytes(24).toString('base64url');
  const gate = { port: 0, token };
  const api = new Api({ engine, windows, title: opened.title, language, pages: pages.origin, save });
  const assets = await Assets.open(made.page, join(root, 'workbench/page/index.html'));
  const server = createServer((request, response) => void handle({ gate, api, assets, pages: pages.origin }, request, response));
  await new Promise<void>((done, fail) => server.once('error', fail).listen(options.port ?? 0, '127.0.0.1', done));
  gate.port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${gate.port}`;

  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      windows.closeAll();
      server.closeAllConnections();
      await Promise.all([new Promise<void>((done) => server.close(() => done())), pages.close()]);
      await engine.stop();
    })();
    return stopping;
  };
  return {
    url: `${origin}/?token=${token}&lang=${language}`,
    origin,
    token,
    title: opened.title,
    notices: [...notices, ...opened.notices],
    target,
    save,
    stop,
  };
};
