/** Files a person hands over, by their extension, as the sheets of one workbook. */
import { Workbook } from '../runtime/model/workbook';
import { openCsv } from './csv/open-csv';
import type { FileNotice, Language } from './problem';
import { FileProblem } from './problem';
import { openXlsx } from './xlsx/open-xlsx';

export interface InputFile {
  /** With its extension; folders before it are ignored. */
  name: string;
  bytes: Uint8Array;
}

export interface OpenOptions {
  language: Language;
  /** IANA name; Japan's for Japanese, the computer's own otherwise. */
  timeZone?: string;
}

export interface OpenedWorkbook {
  workbook: Workbook;
  notices: FileNotice[];
}

export const isCsv = (name: string): boolean => /\.csv$/i.test(name);
export const isXlsx = (name: string): boolean => /\.xlsx$/i.test(name);

/** An empty workbook as a person of that language would have it. */
export const newWorkbook = ({ language, timeZone }: OpenOptions, name: string, sheetName: string): Workbook =>
  new Workbook({
    name,
    sheetName,
    locale: language === 'ja' ? 'ja_JP' : 'en_US',
    timeZone: timeZone ?? (language === 'ja' ? 'Asia/Tokyo' : Intl.DateTimeFormat().resolvedOptions().timeZone),
  });

/** Opens the files in the given order. Throws a FileProblem for the first that cannot be opened. */
export const openFiles = async (files: readonly InputFile[], options: OpenOptions): Promise<OpenedWorkbook> => {
  const title = files[0]?.name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '') ?? '';
  const workbook = newWorkbook(options, title, options.language === 'ja' ? 'シート1' : 'Sheet1');
  const empty = workbook.sheets;
  // The first sheet is only wanted when no file brings one, and its name may be that of a file.
  workbook.sheets = [];
  const notices: FileNotice[] = [];
  for (const file of files) {
    const alone = workbook.sheets.length === 0;
    if (isCsv(file.name)) notices.push(...openCsv(workbook, file).notices);
    else if (isXlsx(file.name)) notices.push(...(await openXlsx(workbook, file, alone)).notices);
    else throw new FileProblem({ code: 'extension-in', file: file.name });
  }
  if (workbook.sheets.length === 0) workbook.sheets = empty;
  workbook.name = title;
  return { workbook, notices };
};
