/** A ChangeSet is written: its log, new records, changes, records that change their sheet, each in an order in which a run that is cut off loses nothing. */
import type { CellSpan, CommitResult } from '../../app/ports';
import type { Change, ChangeSet, Move, Replace } from '../../domain/changes/change-set';
import { idOfCopy } from '../../domain/customers/whole-copy';
import type { TableName } from '../../domain/schema/column';
import { columnOf, tables } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import { brokenDropdowns, restoreDropdowns, setCheckBoxes } from '../building/dropdowns';
import type { LedgerTables } from '../tables/ledger-tables';
import { replaceIn } from '../tables/search';
import type { SheetTable } from '../tables/sheet-table';
import { insertRecords } from './insert-records';
import { markRecord } from './mark-record';
import { moveRecords } from './move-records';
import { writeChanges } from './writer';

/** The ledger that is written to, as far as a commit needs it. */
export interface WrittenLedger {
  readonly tables: LedgerTables;
  rules(): Rules;
  /** Done right before the first cell is written. */
  first(): void;
  log(set: ChangeSet): void;
  /** What 変更履歴 tells that a cell of a record holds, by the newest line on it; '' when it tells nothing. */
  toldOf(id: string, column: string): string;
}

export const commitSet = (set: ChangeSet, pasted: CellSpan | null, formulas: boolean, ledger: WrittenLedger): CommitResult => {
  const { notes } = ledger.tables;
  // Noted before the journal is written: a batch without one has changed nothing.
  // New records of one table come in one write, all or none: a set of them alone is not noted, unless the log names them before they are there.
  const partly =
    set.cause === 'create' ||
    set.changes.length + (set.removals ?? []).length > 0 ||
    new Set(set.inserts.map(({ table }) => table)).size > 1;
  const opens = set.journal !== undefined && partly;
  if (set.inserts.some(({ table, values }) => table === 'customers' && (values.rowCopy ?? '') === '')) notes.loseCopies();
  notes.settle(opens ? set.batch : '');
  // What tidy finishes when a run is cut off is logged before, so that no old value is lost; what only a person would do again, after.
  const finishedByTidy = set.journal !== undefined || (set.cause !== 'undo' && set.cause !== 'adopt');
  if (finishedByTidy) ledger.log(set);
  const single = set.changes.filter((change) => !(set.replaces ?? []).some((one) => isReplaced(change, one)));
  // A table of which a column is replaced and nothing else need not be opened.
  const touched = (Object.keys(tables) as TableName[]).flatMap((name) =>
    needs(name, { ...set, changes: single }) ? (ledger.tables.sheet(name) ?? []) : [],
  );
  // Clean-up and commands on many read everything, and write when they have thought: what people typed meanwhile is looked at once more.
  if (['clean', 'decide', 'owner', 'check'].includes(set.cause))
    for (const table of touched) table.forget(set.changes.map(({ column }) => column));
  // Records first: a customer may point to a touch only when it is there.
  for (const table of touched) insertInto(table, set, ledger);
  // A touch is marked as undone before its customer follows: tidy sees the mark and goes on from there.
  if (set.cause === 'undo' && set.journal === undefined) touched.reverse();
  // What people typed since the rows were read must be seen: a merge, a mark and an undo look at their cells anew.
  // So does an import that updates customers, behind the new records.
  const updates = set.cause === 'adopt' && set.changes.some(({ table }) => table === 'customers');
  const few = set.journal !== undefined && (updates || ['merge', 'undo', 'different', 'promote', 'rank'].includes(set.cause));
  // An undo may be of hundreds of rows: automatic cells between them stay known, and are written along.
  if (few && set.cause === 'undo') ledger.tables.openedTable('customers')?.forgetFacts();
  // A merge read the copies of whole rows with the match keys: they are the picture.
  else if (few) ledger.tables.openedTable('customers')?.forgetAll(set.cause === 'merge' ? ['rowCopy'] : []);
  // A touch, or one that is taken back: one column of copies instead of those of the next step and of 段階, between which rows may move.
  const one = set.cause === 'touch' || isTakenBack(set);
  const whole = (few || one || set.cause === 'edit') && notes.hasCopies;
  const edit = whole ? 'edit-whole' : 'edit';
  const results = touched.map((table) => {
    const mark = isTakenBack(set) && table.table.name === 'touches' ? onlyMark(single) : null;
    if (mark !== null) return markRecord(table, mark, (id) => ledger.toldOf(id, mark.column));
    return writeChanges(
      table,
      [...single.filter((change) => change.table === table.table.name), ...blanks(table, set)],
      pasted,
      formulas,
      set.cause === 'edit' ? edit : whole ? 'whole' : 'none',
      ledger.rules(),
      ['adopt', 'undo', 'clean', 'decide', 'owner', 'check'].includes(set.cause),
      ledger.first,
    );
  });
  for (const one of set.replaces ?? []) replace(one, ledger);
  const conflicts = results.flatMap((result) => result.conflicts);
  const disputed = new Set(conflicts.map(({ id, column }) => `${id} ${column}`));
  const log = (set.told ?? []).filter(({ id, column }) => !disputed.has(`${id} ${column}`)).map(({ entry }) => entry);
  const { journal: _, ...plain } = set;
  if (log.length > 0) ledger.log({ ...plain, log });
  move(set.moves ?? [], ledger);
  if (opens) notes.setOpen('');
  if (!finishedByTidy) ledger.log(set);
  return {
    conflicts,
    formulas: results.flatMap((result) => result.formulas),
    disturbed: results.some((result) => result.disturbed),
  };
};

/** A single touch is taken back. */
const isTakenBack = ({ cause, journal }: ChangeSet): boolean => cause === 'undo' && journal === undefined;

/** The one cell of 対応履歴 that changes, where that is 取消 of one touch. */
const onlyMark = (changes: readonly Change[]): Change | null => {
  const [mark, ...more] = changes.filter(({ table }) => table === 'touches');
  return mark?.column === 'cancelled' && more.length === 0 ? mark : null;
};

const isReplaced = (change: Change, one: Replace): boolean =>
  change.table === one.table && change.column === one.column && change.before === one.before && change.after === one.after;

/**
 * One step at Google, which no sort can lead astray. Where the column stood a moment ago it is looked for first: nowhere else would just as many
 * cells hold the value, so the headings are read only when another number of cells was replaced.
 */
const replace = ({ table, column, before, after, seen }: Replace, ledger: WrittenLedger): void => {
  const sheet = seen === undefined ? null : ledger.tables.sheets.find(table);
  if (seen !== undefined && sheet !== null && replaceIn(sheet, seen.column, before, after) === seen.count) return;
  const opened = ledger.tables.sheet(table);
  if (opened?.layout.at[column] !== seen?.column) opened?.replaceAll(column, before, after);
};

const needs = (name: TableName, set: ChangeSet): boolean =>
  [...set.changes, ...set.inserts, ...(set.removals ?? [])].some(({ table }) => table === name);

const insertInto = (table: SheetTable, set: ChangeSet, ledger: WrittenLedger): void => {
  const inserts = set.inserts.filter((insert) => insert.table === table.table.name);
  const fresh = insertRecords(table, inserts);
  if (inserts.length > 0) setCheckBoxes(table);
  if (fresh !== null) ensureDropdowns(table, { ...fresh, column: 1, width: table.layout.width }, ledger);
};

/** Fresh rows take their dropdowns after the row above: one look at the first of them. */
const ensureDropdowns = (table: SheetTable, fresh: CellSpan, ledger: WrittenLedger): void => {
  const settings = ledger.tables.sheets.find('settings');
  if (settings === null || brokenDropdowns(table, settings, ledger.rules(), fresh.row, 1).length === 0) return;
  restoreDropdowns(table, settings, ledger.rules(), fresh);
};

/** The changes that blank the records a set takes away, their IDs included. One read of the whole table when there are any, but for a customer alone. */
const blanks = (table: SheetTable, set: ChangeSet): Change[] => {
  const gone = new Set((set.removals ?? []).filter((one) => one.table === table.table.name).map(({ id }) => id));
  if (gone.size === 0) return [];
  const keys = Object.keys(table.layout.at).filter((key) => key !== 'system');
  const blank = (row: number, cells: Readonly<Record<string, Cell>>): Change[] =>
    keys.flatMap((column): Change[] => {
      const before = cells[column] ?? '';
      return before === '' ? [] : [{ table: table.table.name, id: '', column, before, after: '', row }];
    });
  const found = isSingle(set) && table.has('rowCopy') ? recordsOf(table, gone) : null;
  if (found !== null) return [...found].flatMap(([row, cells]) => blank(row, cells));
  const columns = table.columns(keys, Number.POSITIVE_INFINITY);
  return (columns.id ?? []).flatMap((id, index) =>
    gone.has(String(id)) ? blank(index + 2, Object.fromEntries(keys.map((key) => [key, columns[key]?.[index] ?? '']))) : [],
  );
};

/** One record is taken away, and of others only what follows from facts changes: a customer made of the form is taken back. */
const isSingle = (set: ChangeSet): boolean =>
  set.removals?.length === 1 && set.inserts.length === 0 && set.changes.every(({ table, column }) => !isFactOf(table, column));

const isFactOf = (table: TableName, column: string): boolean => {
  const { by, once } = columnOf(tables[table], column);
  return by === 'user' || once === true || column === 'id';
};

/** Records by their rows, found by 行の控え, which is the picture as well (picture.ts). Null when rows moved between two of these calls. One call, and one a record. */
const recordsOf = (table: SheetTable, ids: ReadonlySet<string>): Map<number, Record<string, Cell>> | null => {
  const found = new Map<number, Record<string, Cell>>();
  const places = (table.columns(['rowCopy']).rowCopy ?? []).flatMap((cell, index) => (ids.has(idOfCopy(cell)) ? [index + 2] : []));
  for (const at of places) {
    const [row] = table.rows(at, 1);
    if (row === undefined || !ids.has(String(row.id))) return null;
    found.set(at, row);
  }
  return found.size === ids.size ? found : null;
};

/** Rows that change their sheet: those of one way together. */
const move = (moves: readonly Move[], ledger: WrittenLedger): void => {
  const settings = ledger.tables.sheets.find('settings');
  for (const way of new Set(moves.map(({ from, to }) => `${from}>${to}`))) {
    const mine = moves.filter(({ from, to }) => `${from}>${to}` === way);
    const tableOf = (shelf: string): SheetTable | null => (shelf === '' ? ledger.tables.sheet('touches') : ledger.tables.shelf(shelf));
    const [from, to, live] = [tableOf(mine[0]?.from ?? ''), tableOf(mine[0]?.to ?? ''), ledger.tables.sheet('touches')];
    if (from === null || to === null || live === null) continue;
    moveRecords(from, to, new Set(mine.map(({ id }) => id)), live, settings, ledger.rules());
    ledger.tables.reopen('touches');
    ledger.tables.shelves.forget();
  }
};
