/**
 * Takes back any batch that 変更履歴 keeps whole, at any later time: after sorts, edits, further merges and a change of language. What was
 * edited since stays and is named. The undo is itself such a batch.
 */
import type { Answer, KeptCell, UndoBatchAnswer, UndoBatchRequest } from '../../contract';
import type { LogEntry, ToldChange } from '../../domain/changes/change-set';
import { takeBack, undoneBatches } from '../../domain/changes/layers';
import type { TableName } from '../../domain/schema/column';
import { ownKeysOf } from '../../domain/schema/own-columns';
import { tables } from '../../domain/schema/tables';
import { cellText } from '../../domain/values/cell';
import { headingIn } from '../batches/batch-words';
import { readBatches } from '../batches/batches';
import { commitAgain } from '../batches/commit-again';
import { finishBatch } from '../batches/finish-batch';
import { linesBack, toldColumn } from '../batches/owner-change-lines';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { updateTodayRows } from '../today/update-today';
import { sameUnder } from './undo-cells';
import { undoneCustomers } from './undo-customers';
import { removable, undoneRecords } from './undo-records';

const isReference = (_: TableName, column: string): boolean => column === 'customerId' || column === 'company';

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
    new Set(wanted.flatMap(({ table, id }) => (table === 'customers' ? [id] : []))),
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
