/** A manager's ✓ on touches or plans, with name, day and comment; one batch, which a click takes back. What somebody else wrote stays. */
import type { Answer, CheckAnswer, CheckRequest, KeptCell } from '../../contract';
import type { Change, ToldChange } from '../../domain/changes/change-set';
import { labelOf } from '../../domain/settings/rules';
import { checkedNote, planChecked, planNote } from '../../domain/touches/manager-note';
import { type Cell, cellText } from '../../domain/values/cell';
import { headingIn } from '../batches/batch-words';
import { readBatches } from '../batches/batches';
import { changesBetween } from '../batches/changed-cells';
import { commitAgain } from '../batches/commit-again';
import { finishBatch } from '../batches/finish-batch';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { derivedRow } from '../records/derived-row';
import { isManager, memberAtKeyboard } from '../records/me';
import { type FoundRecord, findRecords } from '../records/records';
import { refuse } from '../records/refuse';

interface Planned {
  readonly changes: Change[];
  readonly kept: KeptCell[];
  readonly checked: string[];
}

/** The records where they were seen: one read of the stretch they stand in; those that moved are looked for by their IDs. */
const seen = (sheet: TableSheet, items: CheckRequest['items']): Map<string, FoundRecord> => {
  const rows = items.map(({ row }) => row).filter((row) => row >= 2);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const found = new Map<string, FoundRecord>();
  if (rows.length > 0 && last - first < 3000)
    sheet.rows(first, last - first + 1).forEach((row, index) => {
      if (cellText(row.id ?? '') !== '') found.set(cellText(row.id ?? ''), { at: first + index, row });
    });
  const missing = items.map(({ id }) => id).filter((id) => !found.has(id));
  if (missing.length > 0) for (const [id, record] of findRecords(sheet, missing)) found.set(id, record);
  return found;
};

const planTouches = (request: CheckRequest, who: string, { ledger, clock }: Context): Planned => {
  const sheet = ledger.sheet('touches');
  const words = wordsOf(ledger.rules()).check;
  const label = headingIn('managerNote', ledger.language());
  const planned: Planned = { changes: [], kept: [], checked: [] };
  if (sheet === null) return planned;
  const records = seen(sheet, request.items);
  for (const { id } of request.items) {
    const record = records.get(id);
    const now = cellText(record?.row.managerNote ?? '');
    const keep = (why: string): void => void planned.kept.push({ target: id, label, now: why, was: request.comment });
    if (record === undefined) keep(words.gone);
    else if (cellText(record.row.cancelled ?? '') !== '') keep(words.cancelled);
    // Checked by somebody else meanwhile: a comment is added below, a mere ✓ says nothing new.
    else if (now !== '' && request.comment.trim() === '') keep(now);
    else {
      const after = checkedNote(now, who, clock.today(), request.comment);
      planned.changes.push({ table: 'touches', id, column: 'managerNote', before: now, after, row: record.at });
      planned.checked.push(id);
    }
  }
  return planned;
};

const planPlans = (request: CheckRequest, who: string, context: Context): Planned => {
  const { ledger, clock } = context;
  const sheet = ledger.sheet('customers');
  const rules = ledger.rules();
  const words = wordsOf(rules).check;
  const label = headingIn('managerCheck', rules.language);
  const planned: Planned = { changes: [], kept: [], checked: [] };
  if (sheet === null) return planned;
  const records = seen(sheet, request.items);
  for (const { id } of request.items) {
    const record = records.get(id);
    const day = cellText(record?.row.nextDate ?? '').slice(0, 10);
    const note = cellText(record?.row.managerComment ?? '');
    const keep = (why: string): void => void planned.kept.push({ target: id, label, now: why, was: request.comment });
    if (record === undefined || cellText(record.row.mergedInto ?? '') !== '') keep(words.gone);
    else if (planChecked(record.row.managerCheck ?? '', note, day) && request.comment.trim() === '') keep(note);
    else {
      const cells: Record<string, Cell> = {
        ...record.row,
        managerCheck: labelOf(rules, 'done', 'done'),
        managerComment: planNote(who, clock.today(), day, request.comment),
      };
      planned.changes.push(...changesBetween(record, derivedRow(record, cells, false, context)));
      planned.checked.push(id);
    }
  }
  return planned;
};

export const check = (request: CheckRequest, context: Context): Answer<CheckAnswer> => {
  const { ledger, identity, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  if (ledger.sheet('customers') === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rules = ledger.rules();
  const words = wordsOf(rules).check;
  if (!isManager(rules, context)) return refuse('not-manager', words.notManager);
  const who = memberAtKeyboard(rules, context);
  const finished = finishBatch(context);
  const done = (checked: readonly string[], kept: KeptCell[], batch: string): Answer<CheckAnswer> => ({
    ok: true,
    value: { batch, checked: [...checked], kept, message: words.done(checked.length, kept.length) },
  });
  const ids = request.items.map(({ id }) => id);
  if (finished === request.key || readAgain(request.key, context)) return done(ids, [], request.key);
  const { changes, kept, checked } = (request.list === 'touches' ? planTouches : planPlans)(request, who, context);
  if (changes.length === 0) return done([], kept, '');
  const title = (request.list === 'touches' ? words.touches : words.plans)(checked.length, who);
  const set = { batch: request.key, cause: 'check' as const };
  const first = ledger.commit({
    ...set,
    by: identity.email(),
    at: clock.now(),
    changes,
    inserts: [],
    log: [{ operation: 'check', target: '', column: '', before: '', after: '', reason: title }],
    told: changes
      .filter(({ column }) => column === 'managerCheck')
      .map(
        ({ id, column, before, after }): ToldChange => ({
          id,
          column,
          entry: {
            ...{ operation: 'check', target: id, column: headingIn(column, rules.language) },
            ...{ before: cellText(before), after: cellText(after), reason: request.comment.trim() === '' ? title : request.comment.trim() },
          },
        }),
      ),
    journal: { undoes: '' },
  });
  const conflicts = commitAgain(set, changes, first.conflicts, context);
  const lost = new Map(conflicts.filter(({ column }) => column.startsWith('manager')).map(({ id, now }) => [id, now]));
  for (const [id, now] of lost)
    kept.push({ target: id, label: headingIn('managerNote', rules.language), now: cellText(now), was: request.comment });
  return done(
    checked.filter((id) => !lost.has(id)),
    kept,
    request.key,
  );
};

/** Was this press written before? Asked of 変更履歴 only when nothing tells it sooner. */
const readAgain = (key: string, { ledger }: Context): boolean => readBatches(ledger.journals()).some(({ batch }) => batch === key);
