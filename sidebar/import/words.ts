/** The dialog's words, handed down to every part of the page, and the sentences for what went wrong. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { importPageEn } from '../../src/text/import-page-en';
import { type ImportPageText, importPageJa } from '../../src/text/import-page-ja';
import type { Failure } from '../frame/server';
import type { FileFault, FileNote } from './files/list-file';

export const wordsIn = (language: 'ja' | 'en'): ImportPageText => (language === 'ja' ? importPageJa : importPageEn);

export const Words = createContext<ImportPageText>(importPageJa);

export const useWords = (): ImportPageText => useContext(Words);

/** The server's own sentence when it refused, else the dialog's. */
export const failureSentence = (text: ImportPageText, failure: Failure): string =>
  failure.kind === 'refused' ? failure.message : text.failure[failure.kind];

export const faultSentence = ({ faults }: ImportPageText, fault: FileFault): string => {
  switch (fault.code) {
    case 'too-big':
      return faults.tooBig(fault.size, fault.limit);
    case 'too-wide':
      return faults.tooWide(fault.columns, fault.limit);
    case 'too-long':
      return faults.tooLong(fault.rows, fault.limit);
    case 'old-excel':
      return faults.oldExcel;
    case 'web-page':
      return faults.webPage;
    case 'headings-only':
      return faults.headingsOnly;
    case 'no-sheet':
      return faults.noSheet;
    default:
      return faults[fault.code];
  }
};

export const noteSentence = ({ notes }: ImportPageText, note: FileNote): string =>
  note.code === 'unclosed' ? notes.unclosed : notes[note.code](note.count);
