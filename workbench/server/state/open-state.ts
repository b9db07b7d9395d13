/** Finds the workbook to work on: what an earlier start kept, or else the file, or else the sample. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Workbook } from '../../runtime/model/workbook';
import type { StoredProperties } from '../../runtime/runtime';
import type { EngineStart } from '../engine/protocol';
import { openWorkbookFile, sampleWorkbook } from '../engine/workbook-files';
import { stateText } from '../text';
import { lockState, StateFile } from './state-file';

export interface OpenState {
  file: StateFile;
  workbook: Workbook;
  properties: StoredProperties;
  source: string;
  title: string;
  notices: string[];
  unlock(): void;
}

const noProperties: StoredProperties = { script: {}, document: {}, users: {} };

export const openState = async ({ file, language, stateDir, stateName, fresh }: EngineStart): Promise<OpenState> => {
  const say = stateText(language);
  const title = file === null ? say.sampleTitle : basename(file);
  const unlock = lockState(stateDir, stateName);
  if (typeof unlock === 'number') throw new Error(say.inUse(title, unlock));
  try {
    const bytes = file === null ? null : await readFile(file);
    const source = bytes === null ? `sample:${language}` : `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const state = new StateFile(stateDir, stateName);
    const notices: string[] = [];
    if (fresh) {
      const aside = state.putAside(new Date().toISOString().replaceAll(/[:.]/g, '-'));
      if (aside !== null) notices.push(say.putAside(aside));
    }
    const kept = state.load();
    if (kept !== null) {
      notices.push(say.resumed(kept.repeated));
      if (kept.dropped > 0) notices.push(say.dropped(kept.dropped));
      if (kept.source !== source) notices.push(say.sourceChanged);
      if (kept.dropped > 0 || kept.repeated > 1000) state.compact(kept.workbook, kept.properties, kept.source);
      return { file: state, workbook: kept.workbook, properties: kept.properties, source: kept.source, title, notices, unlock };
    }
    const opened =
      file === null || bytes === null
        ? { workbook: sampleWorkbook(language), notices: [] }
        : await openWorkbookFile(basename(file), new Uint8Array(bytes), language);
    notices.push(...opened.notices);
    // The first snapshot makes every later journal line meaningful, even if the opened file changes or goes away.
    state.compact(opened.workbook, noProperties, source);
    return { file: state, workbook: opened.workbook, properties: noProperties, source, title, notices, unlock };
  } catch (error) {
    unlock();
    throw error;
  }
};
