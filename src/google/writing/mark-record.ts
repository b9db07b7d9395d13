/**
 * Marks one record of a long log: one cell that is blank, or holds the time at which it was marked before. Its picture would be two whole columns, a
 * second each at 100,000 records. Instead the row is read right before the write, and looked at behind it; if rows moved in that one moment, the
 * record that was hit is found by what was written, and 変更履歴 tells what stood there: the command is the only one that writes such marks.
 */
import type { CommitResult } from '../../app/ports';
import type { Change } from '../../domain/changes/change-set';
import { columnOf } from '../../domain/schema/tables';
import { type Cell, cellText } from '../../domain/values/cell';
import type { SheetTable } from '../tables/sheet-table';

const settled: CommitResult = { conflicts: [], formulas: [], disturbed: false };

/** @param toldOf the mark that 変更履歴 tells of a record, by its ID; '' for one that was never marked */
export const markRecord = (table: SheetTable, change: Change, toldOf: (id: string) => string): CommitResult => {
  const { id, column, after } = change;
  const conflict = (now: Cell): CommitResult => ({ conflicts: [{ id, column, now }], formulas: [], disturbed: false });
  const place = placeOf(table, change);
  if (place === null) return conflict('');
  const now = table.rowsRead.get(place)?.[column] ?? '';
  if (now !== change.before) return conflict(now);
  const write = (row: number, value: Cell): void => {
    table.sheet.getRange(row, table.position(column)).setValue(table.toSheet(value, columnOf(table.table, column)));
  };
  write(place, after);
  const seen = table.sheet.getRange(place, table.position('id')).getValue();
  if (table.fromSheet(seen, columnOf(table.table, 'id')) === id) return settled;
  // Rows moved: both columns in one look, because rows may move between two.
  const there = table.columns(['id', column], Number.POSITIVE_INFINITY);
  const ids = (there.id ?? []).map(cellText);
  ids.forEach((one, index) => {
    const mark = there[column]?.[index] ?? '';
    if (one === id || mark !== after) return;
    const told = toldOf(one);
    if (told !== mark) write(index + 2, told);
  });
  const own = ids.indexOf(id);
  if (own < 0) return { ...conflict(''), disturbed: true };
  if ((there[column]?.[own] ?? '') === change.before) write(own + 2, after);
  return { ...settled, disturbed: true };
};

/** Where the record stands now, its row read by the call right before; null when it is gone. */
const placeOf = (table: SheetTable, { id, row }: Change): number | null => {
  if (table.isFresh(row) && cellText(table.rowsRead.get(row)?.id ?? '') === id) return row;
  let place = row;
  for (let attempt = 0; attempt < 3; attempt++) {
    const [read] = table.rows(place, 1);
    if (cellText(read?.id ?? '') === id) return place;
    const [found] = table.find('id', id);
    if (found === undefined) return null;
    place = found;
  }
  return null;
};
