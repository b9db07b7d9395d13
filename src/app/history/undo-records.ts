/** The parts of an undo that stand outside 顧客台帳: whose a record is, and records that the batch had added. */
import type { KeptCell } from '../../contract';
import type { Change, Insert } from '../../domain/changes/change-set';
import type { Same, Step } from '../../domain/changes/layers';
import type { TableName } from '../../domain/schema/column';
import { type Cell, cellText } from '../../domain/values/cell';
import { headingIn } from '../batches/batch-words';
import type { Context } from '../ports';
import { belongingsOf } from '../records/belongings';
import { wordsOf } from '../records/customer-cells';
import { type FoundRecord, findCells, findRecords } from '../records/records';
import { isFact, keptCell, type Undone } from './undo-cells';

/** What is put back in another table: whose a record is; the copied name is that of the customer it belongs to then. */
export const undoneRecords = (
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
      kept.push(keptCell(step, record === undefined ? wordsOf(context.ledger.rules()).merge.rowGone : now, context));
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
export const removable = (wanted: readonly Insert[], same: Same, context: Context): { removals: Insert[]; kept: KeptCell[] } => {
  const removals: Insert[] = [];
  const kept: KeptCell[] = [];
  const { ledger } = context;
  const label = wordsOf(ledger.rules()).merge.keptRecord;
  const customerIds = new Set(wanted.filter(({ table }) => table === 'customers').map(({ id }) => id));
  const alsoGoing = new Set(wanted.map(({ table, id }) => `${table} ${id}`));
  const inUse = new Set<string>();
  if (customerIds.size > 0)
    for (const { table, id, customerId } of belongingsOf(customerIds, context))
      if (!alsoGoing.has(`${table.name} ${id}`)) inUse.add(customerId);
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
