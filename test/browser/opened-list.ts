/** A list opened in the workbench as `npm start` opens it, with the real add-on, in a folder that goes away. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { texts } from '../../src/text/texts';
import { bundles } from '../../workbench/server/bundle';
import { start } from '../workbench/running-server';
import type { ListFile } from './lists';
import { type Person, personAt } from './person';
import { launchBrowser, openWindow } from './window';

const script = join(import.meta.dirname, '../../dist');

export interface OpenedList {
  readonly folder: string;
  /** What the browser complained about. */
  readonly complaints: string[];
  /** Somebody's window; every window is another person. */
  window(): Promise<Person>;
  /** kill -9, and the same file again; `between` while no server writes. */
  restart(between?: () => void): Promise<void>;
  close(): Promise<void>;
}

/** @param state a state kept before, to go on from */
const openAt = async (list: ListFile, language: 'ja' | 'en', before: string | null): Promise<OpenedList & { state: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-journey-'));
  const state = join(folder, 'state');
  if (before === null) mkdirSync(state);
  else cpSync(before, state, { recursive: true });
  const file = list.put(folder);
  const begin = () => start({ file, language, state, script });
  // Both take their time, and neither needs the other.
  let [server, browser] = await Promise.all([begin(), launchBrowser()]);
  const complaints: string[] = [];
  return {
    folder,
    state,
    complaints,
    window: async () => {
      const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, locale: language === 'ja' ? 'ja-JP' : 'en-US' });
      return personAt(await openWindow(context, server.url, complaints));
    },
    restart: async (between) => {
      await server.kill();
      between?.();
      server = await begin();
    },
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const openList = (list: ListFile, language: 'ja' | 'en'): Promise<OpenedList> => openAt(list, language, null);

const ledgers = join(import.meta.dirname, '../../node_modules/.cache/daicho/ledgers');

/** A day's state under a name made from all that could make it another one: the add-on, the workbench, the list. */
const stateName = async (list: ListFile, language: 'ja' | 'en'): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-list-'));
  const hash = createHash('sha256').update(dirname((await bundles()).engine));
  for (const file of [list.put(folder), ...readdirSync(script).map((name) => join(script, name))]) hash.update(readFileSync(file));
  rmSync(folder, { recursive: true });
  return `${new Date().toISOString().slice(0, 10)}-${language}-${hash.digest('hex').slice(0, 16)}`;
};

/** The ledger as 台帳を作る and 一覧を取り込む leave it, made by a person at a window. */
const madeByPerson = async (list: ListFile, language: 'ja' | 'en', kept: string): Promise<void> => {
  const { menu } = texts(language);
  const opened = await openAt(list, language, null);
  const me = await opened.window();
  await me.menu(menu.setUp);
  await me.answer('OK');
  await me.menu(menu.adopt);
  await me.answer('YES');
  await me.answer('OK');
  const aside = `${kept}.${process.pid}.part`;
  // With no server at work: one that begins writes its snapshot and empties its journal, and a copy made meanwhile may have neither.
  await opened.restart(() => cpSync(opened.state, aside, { recursive: true, filter: (path) => !path.endsWith('.lock') }));
  await opened.close();
  // Two workers may have made it at the same time.
  if (existsSync(kept)) rmSync(aside, { recursive: true });
  else renameSync(aside, kept);
};

/**
 * The list opened with its ledger made and adopted already. Making it is tried by ledger.test.ts and ledger-english.test.ts step by step; here it is
 * made once and kept for the day, because every journey that begins with it would spend its first seconds on the same clicks.
 */
export const openLedger = async (list: ListFile, language: 'ja' | 'en'): Promise<OpenedList> => {
  mkdirSync(ledgers, { recursive: true });
  const kept = join(ledgers, await stateName(list, language));
  if (!existsSync(kept)) {
    const today = new Date().toISOString().slice(0, 10);
    for (const old of readdirSync(ledgers)) if (!old.startsWith(today)) rmSync(join(ledgers, old), { recursive: true, force: true });
    await madeByPerson(list, language, kept);
  }
  return openAt(list, language, kept);
};
