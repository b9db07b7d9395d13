/** The batches of 変更履歴 that were kept whole. Nobody arranges this sheet: its columns stand as declared, its rows in the order of time. */
import type { LogBatch } from '../../app/ports';
import { isJournalPart } from '../../domain/changes/journal';
import { tables } from '../../domain/schema/tables';
import { belowHeadings } from '../tables/a1';
import { type Dates, isDate } from '../tables/dates';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const position = (key: string): number => tables.log.columns.findIndex((column) => column.key === key) + 1;

/** The rows of the sheet from the first to the last given column, from row 2. One call. */
const read = (sheet: Sheet, from: string, to: string): unknown[][] =>
  sheet.getRange(belowHeadings(position(from), position(to))).getValues() as unknown[][];

/** Oldest first. Three calls: the names of all batches, their parts, and the lines of those that have any. */
export const readJournals = (sheet: Sheet | null, dates: Dates): LogBatch[] => {
  if (sheet === null || sheet.getMaxColumns() < position('snapshot')) return [];
  const parts = read(sheet, 'snapshot', 'snapshot').map(([cell]) => String(cell));
  if (!parts.some(isJournalPart)) return [];
  const found = new Map<string, { batch: string; at: string; by: string; cause: string; title: string; parts: string[] }>();
  read(sheet, 'batch', 'code').forEach((row, index) => {
    const part = parts[index] ?? '';
    if (!isJournalPart(part)) return;
    const cell = (key: string): string => String(row[position(key) - 1] ?? '');
    const moment = row[position('at') - 1];
    const known = found.get(cell('batch'));
    if (known !== undefined) known.parts.push(part);
    else
      found.set(cell('batch'), {
        batch: cell('batch'),
        at: isDate(moment) ? dates.text(moment, true) : String(moment),
        by: cell('by'),
        cause: cell('code'),
        title: cell('reason').split('\n')[0] ?? '',
        parts: [part],
      });
  });
  return [...found.values()];
};
