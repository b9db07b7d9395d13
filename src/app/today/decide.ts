/**
 * Decides on many customers at once (R76): the next date for all of them, or 休眠. One batch, kept whole in 変更履歴, so that a killed run is
 * finished and a click takes it back. Whoever somebody else acted on meanwhile is left alone and named; nothing is deleted.
 */
import type { Answer, DecideAnswer, DecideRequest, KeptCell } from '../../contract';
import type { Change, LogEntry } from '../../domain/changes/change-set';
import { type CustomerRow, isMerged } from '../../domain/customers/derive';
import { formatDay, isDay } from '../../domain/day';
import { customers } from '../../domain/schema/customers';
import { columnOf } from '../../domain/schema/tables';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import { headingIn } from '../batches/batch-words';
import { readBatches } from '../batches/batches';
import { commitAgain } from '../batches/commit-again';
import { finishBatch } from '../batches/finish-batch';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { planRows } from '../records/plan-row';
import { type FoundRecord, findRecords } from '../records/records';
import { refuse } from '../records/refuse';
import { seenOf } from './seen';
import { updateTodayRows } from './update-today';

/** Up to so many rows are read where they were last seen; more in one read of all. */
const few = 8;

/** What is wrong with the request, in a sentence; '' when nothing is. */
const faultOf = ({ decision, nextDate, nextAction }: DecideRequest, rules: Rules, today: string): string => {
  if (decision === 'dormant') return '';
  const words = wordsOf(rules).today.decide;
  const longest = columnOf(customers, 'nextAction').max ?? Number.POSITIVE_INFINITY;
  if (!isDay(nextDate)) return words.noDay;
  if (nextDate < today) return words.past;
  return Array.from(nextAction).length > longest ? words.tooLong(longest) : '';
};

const recordsFor = ({ customers: wanted }: DecideRequest, sheet: TableSheet): Map<string, FoundRecord> =>
  findRecords(
    sheet,
    wanted.map(({ id }) => id),
    wanted.length > few ? new Map() : new Map(wanted.map(({ id, row }) => [id, row])),
  );

/**
 * The cells that the decision writes in a row. With 休眠 a next date that is past goes: nobody keeps it any more, and it would be overdue for
 * ever; 変更履歴 holds it.
 */
const decided = (
  row: CustomerRow,
  { decision, nextDate, nextAction }: DecideRequest,
  rules: Rules,
  today: string,
): Record<string, Cell> => {
  if (decision === 'next') return { nextDate, ...(nextAction.trim() === '' ? {} : { nextAction: nextAction.trim() }) };
  const planned = cellText(row.nextDate ?? '').slice(0, 10);
  return { type: labelOf(rules, 'type', 'dormant'), ...(isDay(planned) && planned < today ? { nextDate: '' } : {}) };
};

/** The columns of people that a decision may write. */
const decidedColumns = ['type', 'nextDate', 'nextAction'] as const;

interface Decided {
  readonly before: CustomerRow;
  readonly after: CustomerRow;
  readonly changes: readonly Change[];
}

const plan = (records: readonly FoundRecord[], request: DecideRequest, { ledger, clock }: Context): Decided[] => {
  const rules = ledger.rules();
  const today = clock.today();
  const plans = planRows(
    records.map(({ at, row }) => ({ at, cells: { ...row, ...decided(row, request, rules, today) }, was: row })),
    new Set(decidedColumns),
    null,
    true,
    { rules, today, cause: 'decide', issueId: () => '' },
  );
  return records.map(({ at, row }, index) => {
    const after = plans[index]?.row ?? row;
    const id = cellText(row.id ?? '');
    const changes = Object.keys(after)
      .filter((column) => after[column] !== (row[column] ?? ''))
      .map((column): Change => ({ table: 'customers', id, column, before: row[column] ?? '', after: after[column] ?? '', row: at }));
    return { before: row, after, changes };
  });
};

/** A line for each cell by which somebody goes to sleep, because 区分 is what rights and duties hang on. */
const linesOf = (changes: readonly Pick<Change, 'id' | 'column' | 'before' | 'after'>[], why: string, rules: Rules): LogEntry[] =>
  changes
    .filter(({ column }) => column === 'type' || column === 'nextDate')
    .map(
      ({ id, column, before, after }): LogEntry => ({
        ...{ operation: 'decide', target: id, column: headingIn(column, rules.language), reason: why },
        ...{ before: cellText(before), after: cellText(after) },
      }),
    );

const isDone = (key: string, { ledger }: Context): boolean => readBatches(ledger.journals()).some(({ batch }) => batch === key);

export const decide = (request: DecideRequest, context: Context): Answer<DecideAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).today.decide.busy);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const finished = finishBatch(context);
  const rules = ledger.rules();
  const words = wordsOf(rules).today.decide;
  const fault = faultOf(request, rules, clock.today());
  if (fault !== '') return refuse('bad-request', fault);

  const found = recordsFor(request, sheet);
  const stands = ({ id, seen }: DecideRequest['customers'][number]): boolean => {
    const row = found.get(id)?.row;
    return row !== undefined && !isMerged(row) && seenOf(row) === seen;
  };
  const chosen = request.customers.filter(stands);
  const done = (changed: number, kept: KeptCell[], message: string, alreadyApplied = false): Answer<DecideAnswer> => ({
    ok: true,
    value: { batch: changed === 0 && !alreadyApplied ? '' : request.key, alreadyApplied, changed, kept, message },
  });
  if (finished === request.key || (chosen.length < request.customers.length && isDone(request.key, context)))
    return done(request.customers.length, [], words.before, true);

  const heading = headingIn(request.decision === 'dormant' ? 'type' : 'nextDate', rules.language);
  const kept: KeptCell[] = request.customers
    .filter((one) => !stands(one))
    .map(({ id }) => ({ target: id, label: heading, now: found.has(id) ? words.changed : words.gone, was: '' }));
  const all = plan(
    chosen.flatMap(({ id }) => found.get(id) ?? []),
    request,
    context,
  );
  const changes = all.flatMap((one) => [...one.changes]);
  if (changes.length === 0) return done(0, kept, words.nothing);

  const why = request.reason.trim() === '' ? words.usualReason : request.reason.trim();
  const title =
    request.decision === 'dormant'
      ? words.titleDormant(all.length, why)
      : words.titleNext(all.length, formatDay(request.nextDate, rules.language), request.nextAction.trim());
  const set = { batch: request.key, cause: 'decide', by: context.identity.email(), at: clock.now(), inserts: [] } as const;
  const line: LogEntry = { operation: 'decide', target: '', column: '', before: '', after: '', reason: title };
  const first = ledger.commit({ ...set, changes, log: [line], journal: { undoes: '' } });
  const conflicts = first.conflicts.length === 0 ? [] : commitAgain(set, changes, first.conflicts, context);
  const facts = new Set<string>(decidedColumns);
  const lost = new Set(conflicts.filter(({ column }) => facts.has(column)).map(({ id }) => id));
  for (const id of lost) kept.push({ target: id, label: heading, now: words.changed, was: '' });
  // What is said of a cell must be true: only now it is known which were written.
  const written = changes.filter(({ id }) => !lost.has(id));
  if (request.decision === 'dormant') ledger.commit({ ...set, changes: [], log: linesOf(written, why, rules) });
  updateTodayRows(
    context,
    all.filter(({ before }) => !lost.has(cellText(before.id ?? ''))),
  );
  const changed = all.length - lost.size;
  const said = request.decision === 'dormant' ? words.doneDormant(changed) : words.doneNext(changed);
  return done(changed, kept, kept.length === 0 ? said : words.withKept(said, kept.length));
};
