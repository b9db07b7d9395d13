/** What a person dropped or picked: its kind by its first bytes, not by its name; a sentence's worth of reason when it cannot be read. */
import { FileRefused, type ListRows } from './list-file';
import { readTextList } from './text-list';
import { openWorkbook } from './workbook-list';

export interface OpenedFile {
  name: string;
  /** Sheets to choose from; empty for a text file. */
  sheets: string[];
  /** Reads the sheet of that name; the name is '' for a text file. */
  read(sheet: string): Promise<ListRows>;
}

/** Larger files are no lists of customers: 50,000 rows of 12 columns take about 8 MB as text and 4 MB as a workbook. */
const mostBytes = 50_000_000;

interface Source {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** @throws FileRefused with the reason */
export const openFile = async (source: Source): Promise<OpenedFile> => {
  // Before anything is read: the browser would have to hold all of it.
  if (source.size > mostBytes) throw new FileRefused({ code: 'too-big', size: source.size, limit: mostBytes });
  if (source.size === 0) throw new FileRefused({ code: 'empty' });
  const bytes = new Uint8Array(
    await source.arrayBuffer().catch(() => {
      throw new FileRefused({ code: 'gone' });
    }),
  );
  // The container of .xls, and of an .xlsx that is locked with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused({ code: 'old-excel' });
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileRefused({ code: 'binary' });
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const { sheets, read } = openWorkbook(bytes);
    return { name: source.name, sheets, read: async (sheet) => checked(await read(sheet)) };
  }
  return { name: source.name, sheets: [], read: async () => checked(await readTextList(bytes)) };
};

/** A list has headings and something below them; of headings that stand twice the person is told. */
const checked = (list: ListRows): ListRows => {
  const filled = list.rows.filter((row) => row.length > 0);
  if (filled.length === 0) throw new FileRefused({ code: 'empty' });
  if (filled.length === 1) throw new FileRefused({ code: 'headings-only' });
  return list;
};
