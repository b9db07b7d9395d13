/** Reads sheet after sheet in slices and puts them into the archive; tells how far it is and which sheets changed meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExportSheet, ExportSheetsAnswer } from '../../src/contract';
import type { Call, Failure } from '../frame/server';
import { fileNames, openArchive } from './archive';

export type Phase = 'opening' | 'ready' | 'running' | 'cancelled' | 'done' | 'failed';

export interface Export {
  phase: Phase;
  book: ExportSheetsAnswer | null;
  /** The sheet that is being read. */
  name: string;
  rows: number;
  all: number;
  /** Sheets whose number of rows changed while they were read. */
  moved: string[];
  failure: Failure | null;
  /** The finished archive, as an address of this page. */
  address: string;
  file: string;
  start: () => void;
  cancel: () => void;
}

const rowsOf = (sheets: readonly ExportSheet[]): number => sheets.reduce((sum, { rows }) => sum + rows, 0);

export const useExport = (call: Call): Export => {
  const [phase, setPhase] = useState<Phase>('opening');
  const [book, setBook] = useState<ExportSheetsAnswer | null>(null);
  const [name, setName] = useState('');
  const [rows, setRows] = useState(0);
  const [moved, setMoved] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [address, setAddress] = useState('');
  /** Counts the runs: one that was cancelled finds another number here and stops. */
  const turn = useRef(0);

  const fail = useCallback((why: Failure): void => {
    setFailure(why);
    setPhase('failed');
  }, []);
  const look = useCallback(async (): Promise<ExportSheetsAnswer | null> => {
    const reply = await call('sidebarExportSheets', {});
    if (!reply.ok) {
      fail(reply.failure);
      return null;
    }
    setBook(reply.value);
    return reply.value;
  }, [call, fail]);
  useEffect(() => void look().then((found) => found !== null && setPhase('ready')), [look]);

  const read = async (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setPhase('running');
    setFailure(null);
    setMoved([]);
    setRows(0);
    const found = await look();
    if (found === null) return;
    const archive = openArchive();
    const names = fileNames(found.sheets.map((sheet) => sheet.name));
    const changed: string[] = [];
    let done = 0;
    for (const [at, sheet] of found.sheets.entries()) {
      setName(sheet.name);
      archive.begin(names[at] ?? sheet.name);
      let height = sheet.rows;
      for (let from = sheet.rows === 0 ? 0 : 1; from > 0; ) {
        const reply = await call('sidebarExportRows', { sheetId: sheet.sheetId, from });
        if (turn.current !== mine) return;
        if (!reply.ok) {
          fail(reply.failure);
          return;
        }
        archive.add(reply.value.rows);
        done += reply.value.rows.length;
        setRows(done);
        height = reply.value.height;
        from = reply.value.next;
      }
      if (height !== sheet.rows) changed.push(sheet.name);
    }
    setMoved(changed);
    setAddress((before) => {
      if (before !== '') URL.revokeObjectURL(before);
      return URL.createObjectURL(archive.finish());
    });
    setPhase('done');
  };
  return {
    phase,
    book,
    name,
    rows,
    all: rowsOf(book?.sheets ?? []),
    moved,
    failure,
    address,
    file: book === null ? '' : `${fileNames([book.title])[0]} ${book.today}.zip`,
    start: () => void read(),
    cancel: () => {
      turn.current += 1;
      setPhase('cancelled');
    },
  };
};
