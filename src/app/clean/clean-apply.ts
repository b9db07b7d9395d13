/** Writes what was chosen of a preview: one batch, kept whole in 変更履歴, so that a killed run is finished and a click takes it back. */
import type { Answer, CleanApplyAnswer, CleanApplyRequest, KeptCell } from '../../contract';
import type { Change, LogEntry } from '../../domain/changes/change-set';
import { cellName, checksum, type ExpectedCell, parseExpected } from '../../domain/cleaning/expected';
import { byRuleOrder, type RuleCode } from '../../domain/cleaning/rules';
import type { Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import { headingIn } from '../batches/batch-words';
import { readBatches } from '../batches/batches';
import { commitAgain } from '../batches/commit-again';
import { finishBatch } from '../batches/finish-batch';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { planRows } from '../records/plan-row';
import { type FoundRecord, findRecords } from '../records/records';
import { refuse } from '../records/refuse';
import { todayRows } from '../today/today';
import { type Cleaning, type Proposed, readCleaning } from './clean-cells';
import { ruleTitle } from './clean-preview';

export const applyCleaning = (request: CleanApplyRequest, context: Context): Answer<CleanApplyAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  const expected = parseExpected(request.expected);
  if (expected === null) return refuse('bad-request', wordsOf(ledger.rules()).touch.badRequest);
  const finished = finishBatch(context);
  const rules = ledger.rules();
  const words = wordsOf(rules).clean;
  const [chosenRules, except] = [new Set(request.rules), new Set(request.except)];
  const wanted = expected.filter((cell) => chosenRules.has(cell.rule) && !except.has(cellName(cell)));
  const read = readCleaning(
    context,
    wanted.some(({ id }) => id.startsWith('T-')),
  );
  if (read === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  const proposed = new Map(read.proposed.map((one) => [cellName(one), one]));
  const chosen = wanted.flatMap((cell) => {
    const found = proposed.get(cellName(cell));
    return found !== undefined && checksum(found) === cell.checksum ? [found] : [];
  });
  // What a call of this batch that was cut off, or whose answer was lost, has written stands in its journal. Cells beyond it are still to be written.
  const written = finished === request.key || chosen.length === 0 ? writtenBy(request.key, context) : null;
  if (chosen.length === 0 && written !== null)
    return {
      ok: true,
      value: { batch: request.key, alreadyApplied: true, changed: wanted.length, kept: [], message: words.appliedBefore },
    };
  const missed = wanted.filter((cell) => written?.has(cellName(cell)) !== true);
  const kept = stale(missed, chosen, read, context);
  if (chosen.length === 0) return { ok: true, value: { batch: '', alreadyApplied: false, changed: 0, kept, message: words.nothing } };

  const { changes, rows } = changesOf(chosen, read, context);
  const first = ledger.commit({
    batch: request.key,
    cause: 'clean',
    by: context.identity.email(),
    at: clock.now(),
    changes,
    inserts: [],
    log: linesOf(chosen, rules),
    // Each call of a large clean-up is a slice of one batch: one click takes all of it back.
    journal: { undoes: '', slice: context.newId() },
  });
  const conflicts =
    first.conflicts.length === 0 ? [] : commitAgain({ batch: request.key, cause: 'clean' }, changes, first.conflicts, context);
  // The list holds names and phones: it is written anew from the rows as they are now.
  ledger.writeToday(todayRows(rows, rules, clock.today()), wordsOf(rules).today.asOf(clock.now()));
  const spared = first.formulas.filter((one) => proposed.has(cellName(one)));
  for (const { id, column, now } of spared)
    kept.push({ target: id, label: words.isFormula(headingIn(column, rules.language)), now: cellText(now), was: '' });
  const facts = new Set(chosen.map(cellName));
  for (const { id, column, now } of conflicts)
    if (facts.has(cellName({ id, column })))
      kept.push({ target: id, label: headingIn(column, rules.language), now: cellText(now), was: '' });
  const changed = wanted.length - kept.length;
  const message = kept.length === 0 ? words.applied(changed) : words.appliedWithKept(changed, kept.length);
  return { ok: true, value: { batch: request.key, alreadyApplied: false, changed, kept, message } };
};

/** The cells that a batch has changed so far; null when there is no such batch. */
const writtenBy = (key: string, { ledger }: Context): ReadonlySet<string> | null => {
  const found = readBatches(ledger.journals()).find(({ batch }) => batch === key);
  return found === undefined ? null : new Set(found.journal.changes.map(cellName));
};

/** Cells of the preview that hold something else by now, with what they hold. */
const stale = (wanted: readonly ExpectedCell[], chosen: readonly Proposed[], read: Cleaning, { ledger }: Context): KeptCell[] => {
  const fresh = new Set(chosen.map(cellName));
  const gone = wanted.filter((cell) => !fresh.has(cellName(cell)));
  if (gone.length === 0) return [];
  const records = new Map(read.customers.map((one) => [cellText(one.row.id ?? ''), one]));
  const touches = ledger.sheet('touches');
  const ids = gone.filter(({ id }) => id.startsWith('T-')).map(({ id }) => id);
  if (touches !== null && ids.length > 0) for (const [id, record] of findRecords(touches, ids)) records.set(id, record);
  return gone.map(({ id, column }) => ({
    target: id,
    label: headingIn(column, ledger.language()),
    now: cellText(records.get(id)?.row[column] ?? ''),
    was: '',
  }));
};

const byRecord = (chosen: readonly Proposed[]): Map<FoundRecord, Record<string, Cell>> => {
  const cells = new Map<FoundRecord, Record<string, Cell>>();
  for (const { record, column, after } of chosen) cells.set(record, { ...(cells.get(record) ?? record.row), [column]: after });
  return cells;
};

/** The changes with all that follows from them, and the rows of 顧客台帳 as they will be. */
const changesOf = (
  chosen: readonly Proposed[],
  { customers }: Cleaning,
  { ledger, clock }: Context,
): { changes: Change[]; rows: Readonly<Record<string, Cell>>[] } => {
  const cells = byRecord(chosen.filter(({ table }) => table === 'customers'));
  const records = [...cells.keys()];
  // What is written means the same as before, so the duplicates that 警告 names stay, and 更新日 does.
  const plans = planRows(
    records.map((record) => ({ at: record.at, cells: cells.get(record) ?? record.row, was: record.row })),
    new Set(),
    null,
    false,
    { rules: ledger.rules(), today: clock.today(), cause: 'clean', issueId: () => '' },
  );
  const after = new Map(plans.map((plan, at) => [records[at], plan.row]));
  const changes = records.flatMap((record) =>
    Object.entries(after.get(record) ?? {})
      .filter(([column, cell]) => cell !== (record.row[column] ?? ''))
      .map(
        ([column, cell]): Change => ({
          table: 'customers',
          id: cellText(record.row.id ?? ''),
          column,
          before: record.row[column] ?? '',
          after: cell,
          row: record.at,
        }),
      ),
  );
  const touches = chosen
    .filter(({ table }) => table === 'touches')
    .map(({ id, column, before, after: now, record }): Change => ({ table: 'touches', id, column, before, after: now, row: record.at }));
  return { changes: [...changes, ...touches], rows: customers.map((record) => after.get(record) ?? record.row) };
};

/** One line on what the batch did, and one for each name: the registered spelling can be read in 変更履歴 (R41). */
const linesOf = (chosen: readonly Proposed[], rules: Rules): LogEntry[] => {
  const words = wordsOf(rules).clean;
  const counts = new Map<RuleCode, number>();
  for (const { rule } of chosen) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const parts = [...counts].sort(([a], [b]) => byRuleOrder(a, b)).map(([rule, count]) => words.part(ruleTitle(rule, rules), count));
  const names = chosen
    .filter(({ table, column }) => table === 'customers' && column === 'company')
    .map(
      ({ id, column, before, after }): LogEntry => ({
        operation: 'clean',
        target: id,
        column: headingIn(column, rules.language),
        before: cellText(before),
        after: cellText(after),
        reason: wordsOf(rules).reasons.legalForm,
      }),
    );
  return [{ operation: 'clean', target: '', column: '', before: '', after: '', reason: words.title(parts.join(words.between)) }, ...names];
};
