/**
 * The workbook's state on disk: a snapshot and the journal of what came after it, in a folder of its own beside the opened file.
 *
 * `name.json` names its generation; the journal that belongs to it is `name.GENERATION.journal`. Compacting writes the next snapshot beside
 * the old one, puts it in its place in one step, and begins a new journal: killed anywhere, either the old pair or the new one is whole.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { restoreWorkbook, snapshotOf } from '../../runtime/model/snapshot';
import type { Workbook } from '../../runtime/model/workbook';
import type { StoredProperties } from '../../runtime/runtime';
import { Journal, readJournal } from './journal';
import type { ChangeRecord } from './record';
import { applyRecord } from './record';

interface Snapshot {
  daichoState: 1;
  generation: number;
  /** What the workbook was made from, so that a later start can tell whether the file changed since. */
  source: string;
  properties: StoredProperties;
  workbook: unknown;
}

export interface Kept {
  workbook: Workbook;
  properties: StoredProperties;
  source: string;
  /** Changes of the journal that were repeated. */
  repeated: number;
  /** Bytes at the journal's end that could not be read and were dropped. */
  dropped: number;
}

/** The journal may grow to this size before it is folded into the snapshot. */
const compactAt = 32 * 1024 * 1024;

export class StateFile {
  private journal: Journal | null = null;
  private generation = 0;

  constructor(
    private readonly folder: string,
    private readonly name: string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  private get snapshotPath(): string {
    return join(this.folder, `${this.name}.json`);
  }
  private journalPath(generation: number): string {
    return join(this.folder, `${this.name}.${generation}.journal`);
  }

  /** What was kept by an earlier start; null when there is nothing. A damaged end of the journal is put aside before it is dropped. */
  load(): Kept | null {
    if (!existsSync(this.snapshotPath)) return null;
    const snapshot = JSON.parse(readFileSync(this.snapshotPath, 'utf8')) as Snapshot;
    this.generation = snapshot.generation;
    const path = this.journalPath(snapshot.generation);
    const { records, goodBytes, badBytes } = readJournal(path);
    const workbook = restoreWorkbook(snapshot.workbook);
    let { properties } = snapshot;
    for (const record of records as ChangeRecord[]) {
      applyRecord(workbook, record);
      if (record.properties !== undefined) properties = record.properties as StoredProperties;
    }
    if (badBytes > 0) copyFileSync(path, `${path}.damaged`);
    this.journal = new Journal(path, goodBytes);
    return { workbook, properties, source: snapshot.source, repeated: records.length, dropped: badBytes };
  }

  /** Keeps one change. Returns when it is on the disk. */
  append(record: ChangeRecord): void {
    if (this.journal === null) throw new Error('the state file is not open');
    this.journal.append(record);
  }

  get wantsCompacting(): boolean {
    return this.journal !== null && this.journal.bytes > compactAt;
  }

  /** Writes everything as a snapshot of the next generation and begins its journal. */
  compact(workbook: Workbook, properties: StoredProperties, source: string): void {
    const old = this.generation;
    const generation = old + 1;
    const snapshot: Snapshot = { daichoState: 1, generation, source, properties, workbook: snapshotOf(workbook) };
    const draft = `${this.snapshotPath}.next`;
    writeDurably(draft, JSON.stringify(snapshot));
    this.journal?.close();
    this.journal = new Journal(this.journalPath(generation), 0);
    renameSync(draft, this.snapshotPath);
    this.generation = generation;
    rmSync(this.journalPath(old), { force: true });
  }

  close(): void {
    this.journal?.close();
    this.journal = null;
  }

  /** Moves what was kept out of the way, under a name with the time in it; nothing is ever deleted. */
  putAside(stamp: string): string | null {
    if (!existsSync(this.snapshotPath)) return null;
    const snapshot = JSON.parse(readFileSync(this.snapshotPath, 'utf8')) as Snapshot;
    const aside = `${this.name}.${stamp}`;
    const journal = this.journalPath(snapshot.generation);
    if (existsSync(journal)) renameSync(journal, join(this.folder, `${aside}.${snapshot.generation}.journal`));
    renameSync(this.snapshotPath, join(this.folder, `${aside}.json`));
    return aside;
  }
}

const writeDurably = (path: string, text: string): void => {
  const file = openSync(path, 'w', 0o600);
  try {
    const bytes = Buffer.from(text, 'utf8');
    let from = 0;
    while (from < bytes.length) from += writeSync(file, bytes, from);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Takes the state for this process; the number of the process that has it, if there is one: two writers would each drop what the other one wrote. */
export const lockState = (folder: string, name: string): (() => void) | number => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${name}.lock`);
  const owner = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (owner > 0 && owner !== process.pid && isAlive(owner)) return owner;
  writeFileSync(path, String(process.pid), { mode: 0o600 });
  return () => rmSync(path, { force: true });
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
