/**
 * Gives customers another owner, with a reason and a handover page for each: one batch, kept whole in 変更履歴. A change that somebody typed into
 * the grid gets its reason and its page the same way; its owner stands already.
 */
import type { Answer, KeptCell, OwnerChangeAnswer, OwnerChangeRequest } from '../../contract';
import type { Change, Insert } from '../../domain/changes/change-set';
import { formatAsks, parseAsks } from '../../domain/customers/asks';
import type { CustomerRow } from '../../domain/customers/derive';
import { wholeCopy } from '../../domain/customers/whole-copy';
import { formatId, nextNumber } from '../../domain/ids';
import { customersOf } from '../../domain/schema/declared';
import { handoverIdDigits, handoverIdPrefix } from '../../domain/schema/handovers';
import { columnOf } from '../../domain/schema/tables';
import { type Cell, cellText } from '../../domain/values/cell';
import { readBatches } from '../batches/batches';
import { changesBetween } from '../batches/changed-cells';
import { commitAgain } from '../batches/commit-again';
import { finishBatch } from '../batches/finish-batch';
import { toldOf } from '../batches/owner-change-lines';
import type { CommitResult, Context, Structure } from '../ports';
import { cellsWithAsks, wordsOf } from '../records/customer-cells';
import { pageTexts, pageValues, touchesOnPage } from '../records/handover-page';
import { latestTouchesOf } from '../records/latest-touches';
import { notedNumber } from '../records/numbering';
import { type FoundRecord, findRecords } from '../records/records';
import { refuse } from '../records/refuse';
import { updateTodayRows } from '../today/update-today';

/** Customers one batch may hand over: as many as are written and taken back well within six minutes. */
export const mostOwners = 2000;

interface Item {
  readonly record: FoundRecord;
  readonly from: string;
}

/** The customers that are as the page showed them, and those that are not any more. */
const itemsOf = (request: OwnerChangeRequest, found: ReadonlyMap<string, FoundRecord>, label: string) => {
  const items: Item[] = [];
  const kept: KeptCell[] = [];
  for (const { from, ids } of request.groups)
    for (const id of new Set(ids)) {
      const record = found.get(id);
      const now = cellText(record?.row.owner ?? '');
      const { handover } = parseAsks(record?.row.asks ?? '');
      const typed = now === request.to && handover?.id === '' && handover.from === from;
      if (record !== undefined && cellText(record.row.mergedInto ?? '') === '' && ((now === from && now !== request.to) || typed))
        items.push({ record, from });
      else kept.push({ target: id, label, now: record === undefined ? '' : now, was: from });
    }
  return { items, kept };
};

/** The page and the row of each customer. Numbers are taken before they are used: a killed run leaves a gap, never the same number twice. */
const planned = (items: readonly Item[], { to, reason }: OwnerChangeRequest, context: Context) => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const sheet = ledger.sheet('handovers');
  const noted = sheet === null ? null : notedNumber(sheet);
  let next = noted ?? nextNumber(handoverIdPrefix, 1, sheet?.columns(['id']).id ?? []);
  ledger.writeNotes('handovers', next + items.length, null);
  const touches = latestTouchesOf(
    items.map(({ record }) => record.row),
    touchesOnPage,
    context,
  );
  const day = clock.today();
  return items.map(({ record, from }) => {
    const { row } = record;
    const customer = cellText(row.id ?? '');
    const id = formatId(handoverIdPrefix, handoverIdDigits, next++);
    const asks = formatAsks({ ...parseAsks(row.asks ?? ''), handover: { id, from, to, day } });
    const moved: Record<string, Cell> = { ...row, owner: to, asks, updated: day };
    const after: CustomerRow = {
      ...moved,
      ...cellsWithAsks(row, moved, rules, { owner: to }),
      rowCopy: wholeCopy(moved),
    };
    const page = pageValues({ id, row, from, to, reason, day }, pageTexts(row, touches.get(customer) ?? [], rules));
    return { record, from, after, page: { table: 'handovers' as const, id, values: page } satisfies Insert };
  });
};

export const changeOwner = (request: OwnerChangeRequest, context: Context, structure: Structure): Answer<OwnerChangeAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  if (ledger.sheet('customers') === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const rules = ledger.rules();
  const words = wordsOf(rules).handover;
  const wanted = new Set(request.groups.flatMap(({ ids }) => ids));
  if (!rules.members.some(({ name }) => name === request.to)) return refuse('not-member', words.notMember(request.to));
  const reason = request.reason.trim();
  if (reason === '') return refuse('no-reason', words.noReason);
  if (wanted.size === 0) return refuse('nobody', words.nobodyChosen);
  if (wanted.size > mostOwners) return refuse('too-many', words.tooMany(mostOwners));
  const finished = finishBatch(context);
  const foreign = structure.make('handovers', rules);
  if (foreign !== '') return refuse('foreign', words.foreign(foreign));
  const label = columnOf(customersOf(rules), 'owner').heading[rules.language];
  const sheet = ledger.sheet('customers');
  const found = sheet === null ? new Map<string, FoundRecord>() : findRecords(sheet, [...wanted]);
  const { items, kept } = itemsOf(request, found, label);
  if (finished === request.key || (items.length === 0 && readBatches(ledger.journals()).some(({ batch }) => batch === request.key)))
    return { ok: true, value: { batch: request.key, alreadyDone: true, changed: wanted.size, kept: [], message: words.doneBefore } };
  if (items.length === 0) return { ok: true, value: { batch: '', alreadyDone: false, changed: 0, kept, message: words.nothing } };

  const plans = planned(items, { ...request, reason }, context);
  const explains = plans.every(({ record }) => record.row.owner === request.to);
  const common = { by: context.identity.email(), at: clock.now(), cause: 'owner' as const };
  const title = (explains ? words.explained : words.title)(plans.length, request.to, reason);
  const changes = plans.flatMap(({ record, after }) => changesBetween(record, after));
  const first = ledger.commit({
    ...common,
    batch: request.key,
    changes,
    inserts: plans.map(({ page }) => page),
    log: [{ operation: 'owner', target: '', column: '', before: '', after: '', reason: title }],
    told: plans.map(({ record, from }) => toldOf(cellText(record.row.id ?? ''), label, from, request.to, reason)),
    journal: { undoes: '' },
  });
  const conflicts = commitAgain({ batch: request.key, cause: 'owner' }, changes, first.conflicts, context);
  tellLate(request, plans, first.conflicts, conflicts, label, context);
  // Somebody typed another owner in that moment: theirs stands, and nothing is handed over.
  const lost = new Map(conflicts.filter(({ column }) => column === 'owner').map(({ id, now }) => [id, now]));
  const gone = plans.filter(({ record }) => lost.has(cellText(record.row.id ?? '')));
  if (gone.length > 0)
    ledger.commit({
      ...common,
      batch: request.key,
      changes: gone.flatMap(({ record, after }) => backOf(record, after)),
      inserts: [],
      removals: gone.map(({ page }) => page),
      log: [],
    });
  for (const [id, now] of lost) kept.push({ target: id, label, now: cellText(now), was: request.to });
  updateTodayRows(
    context,
    plans.map(({ record, after }) => ({ before: record.row, after })),
  );
  const changed = plans.length - gone.length;
  const message = kept.length === 0 ? words.done(changed, request.to) : words.doneWithKept(changed, request.to, kept.length);
  return { ok: true, value: { batch: request.key, alreadyDone: false, changed, kept, message } };
};

/** Lines on owners that seemed to be disputed at first, and were written after all. */
const tellLate = (
  { key, to, reason }: OwnerChangeRequest,
  plans: readonly { record: FoundRecord; from: string }[],
  first: CommitResult['conflicts'],
  conflicts: CommitResult['conflicts'],
  label: string,
  { ledger, identity, clock }: Context,
): void => {
  const owners = (list: CommitResult['conflicts']) => new Set(list.filter(({ column }) => column === 'owner').map(({ id }) => id));
  const [disputed, lost] = [owners(first), owners(conflicts)];
  const log = plans
    .map(({ record, from }) => ({ id: cellText(record.row.id ?? ''), from }))
    .filter(({ id }) => disputed.has(id) && !lost.has(id))
    .map(({ id, from }) => toldOf(id, label, from, to, reason.trim()).entry);
  if (log.length > 0) ledger.commit({ batch: key, cause: 'owner', by: identity.email(), at: clock.now(), changes: [], inserts: [], log });
};

/** The automatic cells as they were before. */
const backOf = (record: FoundRecord, after: CustomerRow): Change[] =>
  changesBetween(record, after)
    .filter(({ column }) => column !== 'owner')
    .map((change) => ({ ...change, before: change.after, after: change.before }));
