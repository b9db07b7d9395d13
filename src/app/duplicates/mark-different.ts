/** 別の会社: remembers for a pair of customers that they are not the same, on both rows, and takes the warning off both at once. */
import type { Answer, MarkDifferentAnswer, MarkDifferentRequest } from '../../contract';
import type { LogEntry } from '../../domain/changes/change-set';
import { idsIn, joinIds } from '../../domain/merging/pieces';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { cellText } from '../../domain/values/cell';
import { changesBetween } from '../batches/changed-cells';
import { finishBatch } from '../batches/finish-batch';
import type { Context } from '../ports';
import { withoutDuplicates, wordsOf } from '../records/customer-cells';
import { derivedRow, nameOf } from '../records/derived-row';
import type { FoundRecord } from '../records/records';
import { refuse } from '../records/refuse';
import { partiesOf } from './merge-parties';

export const markDifferent = (request: MarkDifferentRequest, context: Context): Answer<MarkDifferentAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rules = ledger.rules();
  const words = wordsOf(rules);
  finishBatch(context);
  const others = [...new Set(request.others)];
  if (others.includes(request.id)) return refuse('same', words.merge.sameCustomer);
  const { found, refusal } = partiesOf([request.id, ...others], sheet, new Map(), words);
  if (refusal !== null) return { ok: false, problem: refusal };

  const record = (id: string): FoundRecord => found.get(id) as FoundRecord;
  const marked = (one: FoundRecord, ids: readonly string[]) => {
    const own = idsIn(one.row.different ?? '');
    const flags = withoutDuplicates(one.row.flags ?? '', new Set(ids), rules);
    const different = ids.every((id) => own.includes(id)) ? (one.row.different ?? '') : joinIds([...own, ...ids]);
    return changesBetween(one, derivedRow(one, { ...one.row, different, flags }, false, context));
  };
  const subject = record(request.id);
  const changes = [...marked(subject, others), ...others.flatMap((id) => marked(record(id), [request.id]))];
  const fresh = changes.filter(({ column }) => column === 'different');
  if (fresh.length === 0) return { ok: true, value: { batch: '', message: words.merge.markedBefore } };
  const batch = context.newId();
  const title = others.map((id) => words.merge.markedTitle(nameOf(subject, rules), nameOf(record(id), rules)));
  const log = fresh.map(
    ({ id, before, after }): LogEntry => ({
      operation: 'different',
      target: id,
      column: columnOf(customersOf(rules), 'different').heading[rules.language],
      before: cellText(before),
      after: cellText(after),
      reason: title.join(' / '),
    }),
  );
  ledger.commit({
    batch,
    cause: 'different',
    by: context.identity.email(),
    at: clock.now(),
    changes,
    inserts: [],
    log,
    journal: { undoes: '' },
  });
  return { ok: true, value: { batch, message: words.merge.marked } };
};
