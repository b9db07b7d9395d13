/** The first step: which lists there are, and how a file becomes one of them. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportListsAnswer } from '../../src/contract';
import type { Call, Failure } from '../frame/server';
import { type FileFault, type FileNote, FileRefused, type ListRows } from './files/list-file';
import { type OpenedFile, openFile } from './files/open-file';
import { newKey } from './kept-state';
import { stageSlices } from './slices';

export type Busy = { what: 'reading'; name: string } | { what: 'sending'; done: number; all: number } | null;

export interface Lists {
  known: ImportListsAnswer | null;
  failure: Failure | null;
  fault: FileFault | null;
  busy: Busy;
  /** A workbook with several sheets, of which one has to be chosen. */
  opened: OpenedFile | null;
  load(): Promise<void>;
  take(file: File): Promise<void>;
  choose(sheet: string): Promise<void>;
  discard(sheetId: number): Promise<boolean>;
}

/** Longest list of the server (see src/app/import/import-lists.ts): said before the rows are sent. */
const mostRows = 50_000;

/** `ready` is told of the sheet that holds the rows of the file. */
export const useLists = (quick: Call, call: Call, ready: (sheetId: number, notes: FileNote[]) => void): Lists => {
  const [known, setKnown] = useState<ImportListsAnswer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [fault, setFault] = useState<FileFault | null>(null);
  const [busy, setBusy] = useState<Busy>(null);
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  /** One key for each file and sheet, so that a second try after a failure writes into the same sheet. */
  const keys = useRef(new Map<string, string>());

  const load = useCallback(async () => {
    setFailure(null);
    const reply = await quick('sidebarImportLists', {});
    if (reply.ok) setKnown(reply.value);
    else setFailure(reply.failure.kind === 'timeout' ? { kind: 'silent' } : reply.failure);
  }, [quick]);
  useEffect(() => void load(), [load]);

  /** Any error of a file's readers is about the file: the person gets a sentence, whatever it was. */
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    setFailure(null);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(error instanceof FileRefused ? error.fault : { code: 'broken' });
    } finally {
      setBusy(null);
    }
  };

  const send = async (file: OpenedFile, sheet: string): Promise<void> => {
    if (known === null) return;
    setBusy({ what: 'reading', name: file.name });
    const list: ListRows = await file.read(sheet);
    const columns = list.rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (columns > known.limits.columns) throw new FileRefused({ code: 'too-wide', columns, limit: known.limits.columns });
    if (list.rows.length > mostRows) throw new FileRefused({ code: 'too-long', rows: list.rows.length, limit: mostRows });
    const name = sheet === '' || file.sheets.length === 1 ? file.name : `${file.name} ${sheet}`;
    const fileKey = keys.current.get(name) ?? newKey();
    keys.current.set(name, fileKey);
    let sheetId = -1;
    let done = 0;
    for (const slice of stageSlices(list.rows, known.limits)) {
      setBusy({ what: 'sending', done, all: list.rows.length });
      const reply = await call('sidebarImportStage', { key: fileKey, name, ...slice });
      if (!reply.ok) {
        setFailure(reply.failure);
        return;
      }
      done += slice.rows.length;
      sheetId = reply.value.sheetId;
    }
    keys.current.delete(name);
    setOpened(null);
    ready(sheetId, list.notes);
  };

  return {
    known,
    failure,
    fault,
    busy,
    opened,
    load,
    take: (file) =>
      guarded(async () => {
        setOpened(null);
        setBusy({ what: 'reading', name: file.name });
        const found = await openFile(file);
        if (found.sheets.length > 1) setOpened(found);
        else await send(found, found.sheets[0] ?? '');
      }),
    choose: (sheet) => guarded(async () => (opened === null ? undefined : send(opened, sheet))),
    discard: async (sheetId) => {
      const reply = await call('sidebarImportDiscard', { sheetId });
      if (!reply.ok) setFailure(reply.failure);
      return reply.ok && reply.value.removed;
    },
  };
};
