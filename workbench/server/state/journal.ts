/**
 * The append-only file behind the workbook: one line a change, each with the digest of its text. A line counts once it was handed to the
 * system whole; a line that was cut short, by a kill or a full disk, is known by its digest and dropped when the file is read again.
 */
import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export interface JournalRead {
  records: unknown[];
  /** Bytes that hold whole lines. */
  goodBytes: number;
  /** Bytes after them, which cannot be read. */
  badBytes: number;
}

/** Reads a journal up to its first unreadable line; what follows cannot be trusted, as it builds on that line. */
export const readJournal = (path: string): JournalRead => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { records: [], goodBytes: 0, badBytes: 0 };
    throw error;
  }
  const records: unknown[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) break;
    const line = bytes.toString('utf8', at, end);
    const text = line.slice(17);
    if (line[16] !== ' ' || line.slice(0, 16) !== digest(text)) break;
    records.push(JSON.parse(text));
    at = end + 1;
  }
  return { records, goodBytes: at, badBytes: bytes.length - at };
};

export class Journal {
  private readonly file: number;
  private written: number;

  /** Opens `path` for appending after `goodBytes`; anything behind them is cut off. */
  constructor(path: string, goodBytes: number) {
    this.file = openSync(path, goodBytes === 0 ? 'w' : 'r+', 0o600);
    ftruncateSync(this.file, goodBytes);
    this.written = goodBytes;
  }

  get bytes(): number {
    return this.written;
  }

  /** Returns once the line is on the disk. */
  append(record: unknown): void {
    const text = JSON.stringify(record);
    const line = Buffer.from(`${digest(text)} ${text}\n`, 'utf8');
    let from = 0;
    while (from < line.length) from += writeSync(this.file, line, from, line.length - from, this.written + from);
    this.written += line.length;
    fdatasyncSync(this.file);
  }

  close(): void {
    closeSync(this.file);
  }
}
