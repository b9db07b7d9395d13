/**
 * Another 区分 from the card. A prospect that becomes a customer is asked for the few details it needs then (R104): all of it is one batch, kept
 * whole in 変更履歴, so that a killed run is finished and a click takes it back. ID and touches stay, and so does what others filled in.
 */
import type { Answer, ChangeTypeAnswer, ChangeTypeRequest, KeptCell } from '../../contract';
import type { Change, ChangeSet, ToldChange } from '../../domain/changes/change-set';
import { detailColumns, formatAsks, parseAsks } from '../../domain/customers/asks';
import type { CustomerRow } from '../../domain/customers/derive';
import { storedForm } from '../../domain/customers/stored-form';
import { isDay } from '../../domain/day';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { codeOf, labelOf, type Rules } from '../../domain/settings/rules';
import { type Cell, cellText, isBlank } from '../../domain/values/cell';
import { sentence } from '../../text/texts';
import { headingIn } from '../batches/batch-words';
import { readBatches } from '../batches/batches';
import { changesBetween } from '../batches/changed-cells';
import { commitAgain } from '../batches/commit-again';
import { finishBatch } from '../batches/finish-batch';
import { typeLine } from '../batches/owner-change-lines';
import type { CommitResult, Context } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { nameOf } from '../records/derived-row';
import { planRows } from '../records/plan-row';
import type { FoundRecord } from '../records/records';
import { refuse } from '../records/refuse';
import { locateSurvivor } from '../records/survivor-of';
import { updateTodayRows } from '../today/update-today';

interface Filled {
  readonly cells: Record<string, Cell>;
  readonly kept: KeptCell[];
  /** Why a detail cannot be read; '' when all can. */
  readonly fault: string;
}

/** The details that are blank in the row and were typed in; one that somebody else filled in stands. */
const filledIn = (row: CustomerRow, { details, to }: ChangeTypeRequest, rules: Rules): Filled => {
  const words = wordsOf(rules);
  const filled: Filled = { cells: {}, kept: [], fault: '' };
  if (to !== 'active') return filled;
  for (const key of detailColumns) {
    const typed = details[key] ?? '';
    if (typed.trim() === '') continue;
    const column = columnOf(customersOf(rules), key);
    const label = column.heading[rules.language];
    const { cell, problem } = storedForm(column, typed, rules);
    if (problem !== null) return { ...filled, fault: words.flags.inColumn(label, sentence(problem, words)) };
    const now = row[key] ?? '';
    if (isBlank(now)) filled.cells[key] = cell;
    else if (now !== cell) filled.kept.push({ target: cellText(row.id ?? ''), label, now: cellText(now), was: cellText(cell) });
  }
  return filled;
};

/** The row as it will be. With 休眠 a next date that is past goes, as in a decision on many (app/today/decide.ts). */
const changedRow = ({ at, row }: FoundRecord, { to }: ChangeTypeRequest, cells: CustomerRow, { ledger, clock }: Context): CustomerRow => {
  const rules = ledger.rules();
  const today = clock.today();
  const planned = cellText(row.nextDate ?? '').slice(0, 10);
  const same = codeOf(rules, 'type', cellText(row.type ?? '')) === to;
  const becomes = to === 'active' && codeOf(rules, 'type', cellText(row.type ?? '')) === 'prospect';
  const after = {
    ...row,
    ...cells,
    ...(same ? {} : { type: labelOf(rules, 'type', to) }),
    ...(!same && to === 'dormant' && isDay(planned) && planned < today ? { nextDate: '' } : {}),
    // What is left out is asked on in 警告; the plan drops the question when nothing is missing.
    asks: becomes ? formatAsks({ ...parseAsks(row.asks ?? ''), promoted: today }) : (row.asks ?? ''),
  };
  const [plan] = planRows([{ at, cells: after, was: row }], new Set(['type', ...detailColumns]), null, true, {
    ...{ rules, today, cause: 'promote', issueId: () => '' },
  });
  return plan?.row ?? after;
};

/** Somebody chose another type in that very moment: theirs stands, and nothing of this one stays. */
const takeBack = (
  set: Pick<ChangeSet, 'batch' | 'cause'>,
  changes: readonly Change[],
  conflicts: CommitResult['conflicts'],
  { ledger, identity, clock }: Context,
): void => {
  const disputed = new Set(conflicts.map(({ column }) => column));
  ledger.commit({
    ...set,
    ...{ by: identity.email(), at: clock.now(), inserts: [], log: [] },
    changes: changes
      .filter(({ column }) => !disputed.has(column))
      .map((change) => ({ ...change, before: change.after, after: change.before })),
  });
};

export const changeType = (request: ChangeTypeRequest, context: Context): Answer<ChangeTypeAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).touch.busy);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const finished = finishBatch(context);
  const rules = ledger.rules();
  const words = wordsOf(rules).type;
  const wanted = labelOf(rules, 'type', request.to);
  if (wanted === '') return refuse('unknown-type', words.unknown);
  const found = locateSurvivor(sheet, request.customerId, request.row);
  if (found === null) return refuse('unknown-customer', wordsOf(rules).card.gone);
  if (cellText(found.row.mergedInto ?? '') !== '') return refuse('merged', words.merged);
  const answer = (
    row: CustomerRow,
    batch: string,
    message: string,
    kept: KeptCell[] = [],
    alreadyDone = false,
  ): Answer<ChangeTypeAnswer> => ({
    ok: true,
    value: { batch, alreadyDone, card: cardOf(row, found.at, rules, clock.today()), kept, message },
  });
  if (finished === request.key) return answer(found.row, request.key, words.before, [], true);
  const now = cellText(found.row.type ?? '');
  const { cells, kept, fault } = filledIn(found.row, request, rules);
  if (fault !== '') return refuse('unreadable', fault);
  const same = codeOf(rules, 'type', now) === request.to;
  const nothing = same && Object.keys(cells).length === 0;
  if ((nothing || now !== request.was) && readBatches(ledger.journals()).some(({ batch }) => batch === request.key))
    return answer(found.row, request.key, words.before, [], true);
  if (!same && now !== request.was) return refuse('moved', words.moved(now));
  if (nothing) return answer(found.row, '', words.nothing, kept);

  const details = Object.keys(cells).map((key) => headingIn(key, rules.language));
  const named = nameOf(found, rules);
  const title = same ? words.filled(named, details) : words.title(named, wanted, details, request.reason.trim());
  const after = changedRow(found, request, cells, context);
  const changes = changesBetween(found, after);
  const told = changes
    .filter(({ column }) => column === 'type')
    .map(
      ({ id, column, before, after: became }): ToldChange => ({
        ...{ id, column },
        entry: typeLine(id, cellText(before), cellText(became), title, rules.language),
      }),
    );
  const set = { batch: request.key, cause: 'promote' as const };
  const first = ledger.commit({
    ...set,
    ...{ by: context.identity.email(), at: clock.now(), changes, inserts: [], told, journal: { undoes: '' } },
    log: [{ operation: 'promote', target: '', column: '', before: '', after: '', reason: title }],
  });
  const conflicts = commitAgain(set, changes, first.conflicts, context);
  const lost = conflicts.find(({ column }) => column === 'type');
  if (lost !== undefined) {
    takeBack(set, changes, conflicts, context);
    return refuse('moved', words.moved(cellText(lost.now)));
  }
  for (const { id, column, now: theirs } of conflicts)
    if (cells[column] !== undefined)
      kept.push({ target: id, label: headingIn(column, rules.language), now: cellText(theirs), was: cellText(cells[column] ?? '') });
  updateTodayRows(context, [{ before: found.row, after }]);
  return answer(after, request.key, same ? words.doneDetails(details) : words.done(wanted), kept);
};
