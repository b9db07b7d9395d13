/// <reference path="../../types/papaparse.d.ts" />
/** A ZIP of .csv files, made piece by piece: no sheet is ever in memory as one text. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import Papa from 'papaparse';

/**
 * What a spreadsheet program would run: texts that begin with = @ tab or return, and + or - where no number or telephone number follows
 * (OWASP, CSV Injection). Papa Parse puts an apostrophe before them.
 */
export const runs = /^(?:[=@\t\r]|[+-](?![\d\s.,()+-]*$))/;

/** Signs that file systems refuse in names become '_'; a name that is taken gets a number. */
export const fileNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what file systems refuse
    const plain = name.replace(/[\\/:*?"<>|\x00-\x1f]/g, '_').replace(/^\.+|[. ]+$/g, '_') || '_';
    for (let count = 1; ; count++) {
      const candidate = count === 1 ? plain : `${plain} (${count})`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
};

export interface Archive {
  /** Begins the file of the next sheet. */
  begin(name: string): void;
  /** Adds rows to it; each is as wide as it is filled. */
  add(rows: readonly (readonly string[])[]): void;
  /** Ends the last file and the archive. */
  finish(): Blob;
}

export const openArchive = (): Archive => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  let file: ZipDeflate | null = null;
  const end = (): void => {
    file?.push(new Uint8Array(0), true);
    file = null;
  };
  return {
    begin: (name) => {
      end();
      file = new ZipDeflate(`${name}.csv`, { level: 6 });
      zip.add(file);
      // Excel takes a .csv for the local code page unless it begins with this mark.
      file.push(strToU8('\ufeff'));
    },
    add: (rows) => {
      if (rows.length > 0) file?.push(strToU8(`${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: runs })}\r\n`));
    },
    finish: () => {
      end();
      zip.end();
      return new Blob(pieces, { type: 'application/zip' });
    },
  };
};
