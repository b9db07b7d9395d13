/** The words of the page that writes every sheet out, in English. */
import type { ExportText } from './export-ja';

const n = (count: number): string => count.toLocaleString('en');

export const exportEn: ExportText = {
  title: 'Export every sheet',
  what: 'Every sheet of this workbook (hidden ones too) becomes a .csv, all in one .zip. It is made inside this page and sent nowhere.',
  shown: 'Values are written as the sheets show them, in UTF-8 with a BOM, which Excel opens as it is.',
  formulas: "Texts that begin with “=”, “@” or the like get a “'” in front, so that no program runs them as formulas.",
  size: (rows, columns) => `${n(rows)} ${rows === 1 ? 'row' : 'rows'} × ${n(columns)} ${columns === 1 ? 'column' : 'columns'}`,
  empty: 'empty',
  start: 'Export',
  again: 'Export again',
  running: (name) => `Reading “${name}”…`,
  progress: (done, all) => `${n(done)} of ${n(all)} ${all === 1 ? 'row' : 'rows'}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. No file was made.',
  done: (sheets, rows) => `Exported ${n(sheets)} ${sheets === 1 ? 'sheet' : 'sheets'}, ${n(rows)} ${rows === 1 ? 'row' : 'rows'}.`,
  save: (file) => `Save ${file}`,
  moved: (names) =>
    `While this ran, somebody changed these sheets: ${names}. Rows may be missing or stand there twice. Please export again.`,
  failed: 'The export failed. The workbook is as it was.',
  gone: 'That sheet is gone. Please export again.',
  close: 'Close',
};
