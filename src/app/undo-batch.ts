/**
 * Takes back any batch that 変更履歴 keeps whole, at any later time: after sorts, edits, further merges and a change of language. What was
 * edited since stays and is named. The undo is itself such a batch.
 */
import type { Answer, KeptCell, UndoBatchAnswer, UndoBatchRequest } from '../contract';
import type { Change, Insert, LogEntry, ToldChange } from '../domain/changes/change-set';
import { type Same, type Step, takeBack, undoneBatches } from '../domain/changes/layers';
import type { CustomerRow } from '../domain/customers/derive';
import { formatTotals, noTouches, parseTotals, rebaseTotals } from '../domain/customers/touch-totals';
import type { TableName } from '../domain/schema/column';
import { ownKeysOf } from '../domain/schema/own-columns';
import { columnOf, tables } from '../domain/schema/tables';
import { codeOf, type Rules } from '../domain/settings/rules';
import { type Cell, cellText } from '../domain/values/cell';
import { headingIn } from './batch-words';
import { readBatches } from './batches';
import { commitAgain } from './commit-again';
import { wordsOf } from './customer-cells';
import { finishBatch } from './finish-batch';
import { belongingsOf } from './merge-parties';
import { linesBack, toldColumn } from './owner-change-lines';
import { changesBetween, derivedRow } from './plan-merge';
import type { Context } from './ports';
import { type FoundRecord, findCells, findRecords } from './records';
import { refuse } from './refuse';
import { updateTodayRows } from './update-today';

/** Labels of one item are the same value in either language. */
const sameUnder =
  (rules: Rules): Same =>
  (table, column, a, b) => {
    if (a === b) return true;
    const { list } = columnOf(tables[table], column);
    if (list === undefined) return cellText(a) === cellText(b);
    const code = codeOf(rules, list, cellText(a));
    return code !== '' && code === codeOf(rules, list, cellText(b));
  };

const isReference = (_: TableName, column: string): boolean => column === 'customerId' || column === 'company';

/** A fact is put back as it was; what follows from facts is computed anew. */
const isFact = (table: TableName, column: string): boolean => {
  const { by, once } = columnOf(tables[table], column);
  return by === 'user' || once === true;
};

/** Automatic cells that do not follow from the row itself: put back like facts, and silently left when they moved on. */
const remembered = ['lastContact', 'lastTouch', 'asks', 'persons', 'updated'];

interface Undone {
  readonly changes: readonly Change[];
  readonly kept: readonly KeptCell[];
  readonly rows: readonly { readonly before: CustomerRow; readonly after: CustomerRow }[];
  readonly restored: number;
}

const keptCell = ({ table, id, column, target }: Step, now: Cell, { ledger }: Context): KeptCell => ({
  target: id,
  label: columnOf(tables[table], column).heading[ledger.language()],
  now: cellText(now),
  was: cellText(target),
});

/** 対応の集計 without what the batch had added, and with what was logged since; null when it cannot be told, and is left to tidy. */
const totalsBack = (now: Cell, { expected, target }: Step): string | null => {
  if (cellText(now) === cellText(expected)) return cellText(target);
  const [is, then] = [parseTotals(now), parseTotals(expected)];
  const before = cellText(target) === '' ? noTouches : parseTotals(target);
  return is === null || then === null || before === null ? null : formatTotals(rebaseTotals(is, then, before));
};

/** What is put back in the rows of 顧客台帳, with all that follows from it. */
const undoneCustomers = (steps: readonly Step[], same: Same, context: Context): Undone => {
  const sheet = context.ledger.sheet('customers');
  const kept: KeptCell[] = [];
  const changes: Change[] = [];
  const rows: { before: CustomerRow; after: CustomerRow }[] = [];
  let restored = 0;
  if (sheet === null || steps.length === 0) return { changes, kept, rows, restored };
  const records = findRecords(sheet, [...new Set(steps.map((step) => step.id))]);
  for (const id of new Set(steps.map((step) => step.id))) {
    const mine = steps.filter((step) => step.id === id);
    const record = records.get(id);
    if (record === undefined) {
      kept.push(...mine.filter(({ column }) => isFact('customers', column)).map((step) => keptCell(step, '', context)));
      continue;
    }
    const cells: Record<string, Cell> = { ...record.row };
    for (const step of mine) {
      const now = record.row[step.column] ?? '';
      const fact = isFact('customers', step.column);
      const totals = step.column === 'touchTotals' ? totalsBack(now, step) : null;
      if (totals !== null) cells.touchTotals = totals;
      // The duplicates that 警告 named before are named again.
      if (step.column === 'flags') cells.flags = step.target;
      else if (!fact && !remembered.includes(step.column)) continue;
      else if (same('customers', step.column, now, step.expected)) {
        cells[step.column] = step.target;
        if (fact) restored++;
      } else if (fact && !same('customers', step.column, now, step.target)) kept.push(keptCell(step, now, context));
    }
    const after = derivedRow(record, cells, false, context);
    changes.push(...changesBetween(record, after));
    rows.push({ before: record.row, after });
  }
  return { changes, kept, rows, restored };
};

/** What is put back in another table: whose a record is; the copied name is that of the customer it belongs to then. */
const undoneRecords = (
  table: TableName,
  steps: readonly Step[],
  same: Same,
  names: ReadonlyMap<string, Cell>,
  context: Context,
): Undone => {
  const facts = steps.filter(({ column }) => isFact(table, column));
  // A table of which the batch says nothing is not even looked for.
  const sheet = steps.length === 0 ? null : context.ledger.sheet(table);
  if (sheet === null) return { changes: [], kept: [], rows: [], restored: 0 };
  const keys = [...new Set([...steps.map(({ column }) => column), ...(sheet.layout.at.company === undefined ? [] : ['company'])])];
  const records: ReadonlyMap<string, FoundRecord> = findCells(
    sheet,
    steps.map(({ id }) => id),
    keys,
  );
  const kept: KeptCell[] = [];
  const changes: Change[] = [];
  let restored = 0;
  for (const step of facts) {
    const record = records.get(step.id);
    const now = record?.row[step.column] ?? '';
    if (record !== undefined && same(table, step.column, now, step.target)) continue;
    if (record === undefined || !same(table, step.column, now, step.expected)) {
      kept.push(keptCell(step, now, context));
      continue;
    }
    restored++;
    changes.push({ table, id: step.id, column: step.column, before: now, after: step.target, row: record.at });
    const name = step.column === 'customerId' ? names.get(cellText(step.target)) : undefined;
    const copy = record.row.company;
    if (name !== undefined && copy !== undefined && copy !== name)
      changes.push({ table, id: step.id, column: 'company', before: copy, after: name, row: record.at });
  }
  return { changes, kept, rows: [], restored };
};

/** Records the batch had added go only when nobody edited them, and nothing else belongs to them. */
const removable = (wanted: readonly Insert[], same: Same, context: Context): { removals: Insert[]; kept: KeptCell[] } => {
  const removals: Insert[] = [];
  const kept: KeptCell[] = [];
  const { ledger } = context;
  const label = wordsOf(ledger.rules()).merge.keptRecord;
  const customerIds = new Set(wanted.filter(({ table }) => table === 'customers').map(({ id }) => id));
  const alsoGoing = new Set(wanted.map(({ table, id }) => `${table} ${id}`));
  const inUse = new Set<string>();
  if (customerIds.size > 0)
    for (const { table, id, customerId } of belongingsOf(customerIds, context))
      if (!alsoGoing.has(`${table.table.name} ${id}`)) inUse.add(customerId);
  for (const table of new Set(wanted.map((one) => one.table))) {
    const sheet = ledger.sheet(table);
    if (sheet === null) continue;
    const mine = wanted.filter((one) => one.table === table);
    const records = findRecords(
      sheet,
      mine.map(({ id }) => id),
    );
    for (const insert of mine) {
      const row = records.get(insert.id)?.row;
      // It is gone already.
      if (row === undefined) continue;
      const edited = Object.keys(row).find(
        (key) => key !== 'system' && isFact(table, key) && !same(table, key, row[key] ?? '', insert.values[key] ?? ''),
      );
      if (edited === undefined && !inUse.has(insert.id)) removals.push({ table, id: insert.id, values: row });
      else
        kept.push({
          target: insert.id,
          label: edited === undefined ? label : headingIn(edited, ledger.language()),
          now: edited === undefined ? insert.id : cellText(row[edited] ?? ''),
          was: '',
        });
    }
  }
  return { removals, kept };
};

/** A line on a cell that stayed: of the batch, because what the log says of a record itself must be the last thing that became of it. */
const keptAs = ({ target, label, now }: KeptCell): Pick<LogEntry, 'column' | 'after'> => ({ column: `${target} ${label}`, after: now });

export const undoBatch = (request: UndoBatchRequest, context: Context): Answer<UndoBatchAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  if (ledger.sheet('customers') === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rules = ledger.rules();
  const words = wordsOf(rules).merge;
  finishBatch(context);
  const batches = readBatches(ledger.journals());
  const found = batches.find(({ batch }) => batch === request.batch);
  if (
    found === undefined ||
    found.journal.changes.length + found.journal.inserts.length + found.journal.removals.length + found.journal.moves.length === 0
  )
    return refuse('no-batch', words.noBatch);
  if (undoneBatches(batches).has(request.batch))
    return { ok: true, value: { restored: 0, kept: [], alreadyUndone: true, message: words.undoneBefore } };
  const same = sameUnder(rules);
  const own = ownKeysOf(found.journal);
  const { steps, removals: wanted, inserts } = takeBack(batches, request.batch, same, isReference);
  // A column that went with an undo comes back when that undo is taken back.
  const filled = ownKeysOf({ changes: steps.filter(({ target }) => target !== ''), inserts });
  ledger.ownColumns(filled, true);
  ledger.ownColumns(own, false);
  const customers = undoneCustomers(
    steps.filter(({ table }) => table === 'customers'),
    same,
    context,
  );
  const names = new Map(customers.rows.map(({ after }) => [cellText(after.id ?? ''), after.company ?? '']));
  const others = (Object.keys(tables) as TableName[])
    .filter((table) => table !== 'customers')
    .map((table) =>
      undoneRecords(
        table,
        steps.filter((step) => step.table === table),
        same,
        names,
        context,
      ),
    );
  // What is back already stays there: only what stands where the batch brought it is found.
  const moves = found.journal.moves.map(({ table, id, from, to }) => ({ table, id, from: to, to: from }));
  const { removals, kept: inUse } = removable(wanted, same, context);
  const parts = [customers, ...others];
  const kept = [...parts.flatMap((part) => [...part.kept]), ...inUse];
  const title = words.undoTitle(found.said.title);
  const line: LogEntry = { operation: 'undo', target: request.batch, column: '', before: '', after: '', reason: title };
  const batch = context.newId();
  const changes = parts.flatMap((part) => [...part.changes]);
  const first = ledger.commit({
    batch,
    cause: 'undo',
    by: context.identity.email(),
    at: clock.now(),
    changes,
    inserts,
    removals,
    moves,
    log: [
      line,
      ...linesBack(customers.changes, ['mergedInto', 'different'], rules.language, title),
      ...kept.map((one): LogEntry => ({ ...line, ...keptAs(one), reason: words.keptSince(one.target, one.label, one.now) })),
    ],
    told: linesBack(customers.changes, [toldColumn[found.said.cause] ?? ''], rules.language, title).map(
      (entry): ToldChange => ({ id: entry.target, column: toldColumn[found.said.cause] ?? '', entry }),
    ),
    journal: { undoes: request.batch },
  });
  const conflicts = commitAgain({ batch, cause: 'clean' }, changes, first.conflicts, context);
  // Whose owner or type somebody typed in that moment: the copy of the row goes back, so that their own run tells of it.
  const typed = new Set(conflicts.filter(({ column }) => column === 'owner' || column === 'type').map(({ id }) => id));
  const copies = customers.changes.filter(({ id, column }) => column === 'matchKey' && typed.has(id));
  if (copies.length > 0)
    ledger.commit({
      ...{ batch, cause: 'clean' as const, by: context.identity.email(), at: clock.now(), inserts: [], log: [] },
      changes: copies.map((change) => ({ ...change, before: change.after, after: change.before })),
    });
  for (const { id, column, now } of conflicts)
    kept.push({ target: id, label: headingIn(column, rules.language), now: cellText(now), was: '' });
  updateTodayRows(context, customers.rows);
  ledger.dropOwnColumns(own);
  const restored = parts.reduce((sum, part) => sum + part.restored, 0) + removals.length + inserts.length + moves.length;
  const message = kept.length === 0 ? words.undone(restored) : words.undoneWithKept(restored, kept.length);
  return { ok: true, value: { restored, kept, alreadyUndone: false, message } };
};
