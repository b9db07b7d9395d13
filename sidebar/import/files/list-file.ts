/** What every reader of files gives: rows of texts, and what a person should know about the file. */

/** Something about the file that is worth a sentence; nothing of it stops the import. `count` cells, characters or places. */
export type FileNote =
  | { code: 'unreadable' | 'mixed' | 'nul' | 'long' | 'errors' | 'merged' | 'uncalculated' | 'repeated'; count: number }
  | { code: 'unclosed' };

export interface ListRows {
  /** Cells as text, days as 'yyyy-mm-dd'. No empty rows below, no empty columns at the right; rows may be of different lengths. */
  rows: string[][];
  notes: FileNote[];
}

/** Why a file cannot be read. The sentences are in src/text/import-page-*.ts. */
export type FileFault =
  | { code: 'too-big'; size: number; limit: number }
  | { code: 'kind' | 'old-excel' | 'web-page' | 'binary' | 'empty' | 'headings-only' | 'broken' | 'gone' | 'no-sheet' }
  | { code: 'too-wide'; columns: number; limit: number }
  | { code: 'too-long'; rows: number; limit: number };

export class FileRefused extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.code);
  }
}

/** Lets the page draw and answer between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The rows without what is empty below and at the right. */
export const trimmed = (rows: readonly (readonly string[])[]): string[][] => {
  const kept = rows.map((row) => {
    let width = row.length;
    while (width > 0 && (row[width - 1] ?? '').trim() === '') width -= 1;
    return row.slice(0, width);
  });
  while (kept.length > 0 && kept[kept.length - 1]?.length === 0) kept.pop();
  return kept;
};
