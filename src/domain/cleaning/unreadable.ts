/** The cells of a record that the rule of their column cannot read. They are listed with near values, and never rewritten unasked. */
import { isMerged } from '../customers/derive';
import { storedForm } from '../customers/stored-form';
import type { Problem } from '../problem';
import type { Column, Table } from '../schema/column';
import type { Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { readDay } from '../values/day';
import { cleanedColumns } from './proposals';

/** A cell that cannot be read. `column` is the one by whose type near values are looked for. */
export interface UnreadCell {
  readonly column: Column;
  readonly cell: Cell;
  readonly problem: Problem;
}

/** A day with or without its clock, as cells that hold one are read. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;

/** When a contact happened, typed by hand: a text there counts for no report, whether it can be read or not. */
const unreadMoment = (column: Column, cell: Cell): Problem | null => {
  if (MOMENT.test(cellText(cell))) return null;
  return readDay(cell, { serial: true }).problem ?? { code: 'day-unreadable', column: column.key, raw: cellText(cell) };
};

const columnsOf = (table: Table): readonly Column[] =>
  table.name === 'touches'
    ? [...table.columns.filter(({ key }) => key === 'when'), ...cleanedColumns(table)]
    : table.columns.filter(({ by }) => by === 'user');

const looked = new WeakMap<Table, readonly Column[]>();

const lookedAt = (table: Table): readonly Column[] => {
  const known = looked.get(table) ?? columnsOf(table);
  looked.set(table, known);
  return known;
};

/** What cannot be read in a row of 顧客台帳 or 対応履歴; nothing of a merged customer or an undone touch. */
export const unreadCells = (table: Table, row: Readonly<Record<string, Cell>>, rules: Rules): UnreadCell[] => {
  if (isMerged(row) || cellText(row.cancelled ?? '') !== '') return [];
  const found: UnreadCell[] = [];
  for (const column of lookedAt(table)) {
    const cell = row[column.key] ?? '';
    if (cell === '') continue;
    const problem = column.type === 'moment' ? unreadMoment(column, cell) : storedForm(column, cell, rules).problem;
    if (problem !== null) found.push({ column: column.type === 'moment' ? { ...column, type: 'day' } : column, cell, problem });
  }
  return found;
};
