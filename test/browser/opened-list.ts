/** A list opened in the workbench as `npm start` opens it, with the real add-on, in a folder that goes away. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
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
  /** kill -9, and the same file again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const openList = async (list: ListFile, language: 'ja' | 'en'): Promise<OpenedList> => {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-journey-'));
  const state = join(folder, 'state');
  mkdirSync(state);
  const file = list.put(folder);
  const begin = () => start({ file, language, state, script });
  let server = await begin();
  const browser: Browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    folder,
    complaints,
    window: async () => {
      const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, locale: language === 'ja' ? 'ja-JP' : 'en-US' });
      return personAt(await openWindow(context, server.url, complaints));
    },
    restart: async () => {
      await server.kill();
      server = await begin();
    },
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
