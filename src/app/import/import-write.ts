/** Writes rows of a list into the ledger: new customers, what the list adds to those that are there, and its contacts. One slice, one ChangeSet. */
import type { Change, Insert, LogEntry } from '../../domain/changes/change-set';
import { formatId, nextNumber } from '../../domain/ids';
import type { UpdateRules } from '../../domain/importing/options';
import type { RowOutcome, Why } from '../../domain/importing/outcome';
import { idOfLine } from '../../domain/matching/key-text';
import { customerIdDigits, customerIdPrefix } from '../../domain/schema/customers';
import { isOwn } from '../../domain/schema/own-columns';
import { cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import { planRows } from '../records/plan-row';
import { ImportContacts } from './import-contacts';
import { type Draft, draftOf, type Order, outcomesOf } from './import-draft';
import type { Known } from './import-known';
import { readLedger } from './import-targets';

export interface Written {
  readonly outcomes: readonly RowOutcome[];
  readonly flagged: number;
  /** Customers made. */
  readonly made: number;
  /** Customers in the ledger then. */
  readonly customers: number;
}

/** Columns of the list that are kept as the user's own. */
const ownKeysIn = (orders: readonly Order[]): string[] => [
  ...new Set(orders.flatMap(({ records }) => records.flatMap(({ customer }) => Object.keys(customer).filter(isOwn)))),
];

/**
 * Writes the orders. The document lock must be held. Rows that the ledger has meanwhile are left out, so that a slice may be sent again;
 * a target that is gone makes a new customer.
 *
 * @param batch the whole import's, by which 変更履歴 and undo hold its slices together; `list` is what the list is called
 * @param seen what was read of the ledger under this lock, nothing written since
 */
export const writeOrders = (
  orders: readonly Order[],
  keyOfRow: (row: number) => string,
  updates: UpdateRules,
  { batch, list }: { readonly batch: string; readonly list: string },
  sheet: TableSheet,
  context: Context,
  seen: Known | null = null,
): Written => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  ledger.ownColumns(ownKeysIn(orders), true);
  const { known, rows } = readLedger(sheet, ledger, orders, keyOfRow, seen);
  const byId = new Map(rows.map((row) => [cellText(row.cells.id ?? ''), row]));
  let next = nextNumber(customerIdPrefix, notedNumber(sheet) ?? 1, known.ids);
  const first = next;
  const contacts = new ImportContacts(context);
  const drafts: Draft[] = [];
  const already: RowOutcome[] = [];
  for (const order of orders) {
    const fresh = order.records.filter((record) => !known.byRow.has(keyOfRow(record.sourceRow)));
    for (const record of order.records)
      if (!fresh.includes(record))
        already.push({
          row: record.sourceRow,
          happened: 'already',
          customerId: known.byRow.get(keyOfRow(record.sourceRow)) ?? '',
          company: '',
          why: [{ code: 'already' }],
          apart: record.apart,
        });
    if (fresh.length === 0) continue;
    // A part of these rows was written before the run was cut off: the rest goes to the same customer. Events were each given to one.
    const done = order.records.map((record) => known.byRow.get(keyOfRow(record.sourceRow))).find((id) => id !== undefined);
    const given = order.records.some(({ touch }) => touch?.event !== undefined) && order.target !== '';
    const target = byId.get(known.survivor(given ? order.target : (done ?? order.target))) ?? null;
    const why = order.records.flatMap((record, at) => (fresh.includes(record) ? [order.why[at] ?? []] : []));
    const gone: Why[] = order.target !== '' && target === null ? [{ code: 'gone' }] : [];
    const kept: Order = {
      ...order,
      records: fresh,
      happened: target === null && order.happened === 'updated' ? 'new' : order.happened,
      why: why.map((one) => [...one, ...gone]),
    };
    const id = target === null ? formatId(customerIdPrefix, customerIdDigits, next++) : cellText(target.cells.id ?? '');
    drafts.push(draftOf(kept, target, id, keyOfRow, updates, contacts, context));
  }
  // The numbers first: a killed run leaves a gap, never the same number twice.
  if (next > first) ledger.takeNumbers(next);
  contacts.noteNumbers();
  const own = new Set(drafts.map(({ id }) => id));
  const planned = planRows(
    drafts.map(({ before, after }, at) => ({ at: before?.at ?? at + 2, cells: after, was: before?.cells ?? after })),
    new Set(),
    known.lines.filter((line) => !own.has(idOfLine(line))),
    false,
    { rules, today: clock.today(), cause: 'adopt', issueId: () => '' },
  );
  const inserts: Insert[] = [];
  const changes: Change[] = [];
  drafts.forEach(({ before, id }, at) => {
    const plan = planned[at];
    if (plan === undefined) return;
    if (before === null) inserts.push({ table: 'customers', id, values: plan.row });
    else
      for (const [column, after] of Object.entries(plan.row))
        if (after !== (before.cells[column] ?? ''))
          changes.push({ table: 'customers', id, column, before: before.cells[column] ?? '', after, row: before.at });
  });
  const rowsIn = drafts.reduce((sum, { order }) => sum + order.records.length, 0);
  const title: LogEntry = {
    operation: 'adopt',
    target: '',
    column: '',
    before: '',
    after: '',
    reason: wordsOf(rules).imported.title(list, rowsIn, inserts.length),
  };
  if (inserts.length + changes.length > 0)
    ledger.commit({
      batch,
      cause: 'adopt',
      by: context.identity.email(),
      at: clock.now(),
      changes,
      inserts: [...inserts, ...contacts.inserts],
      log: [title, ...planned.flatMap((plan) => plan.log)],
      journal: { undoes: '', slice: context.newId() },
    });
  return {
    outcomes: [...drafts.flatMap((draft) => outcomesOf(draft, rules)), ...already],
    flagged: planned.filter((plan) => plan.flagged).length,
    made: inserts.length,
    customers: known.ids.length + inserts.length,
  };
};
