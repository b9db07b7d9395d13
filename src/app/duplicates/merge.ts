/** Merges customers as previewed: one batch, kept whole in 変更履歴, so that a killed run is finished and a click takes it back. */
import type { Answer, MergeAnswer, MergeRequest } from '../../contract';
import { idsIn } from '../../domain/merging/pieces';
import { cellText } from '../../domain/values/cell';
import { headingIn } from '../batches/batch-words';
import { readBatches } from '../batches/batches';
import { finishBatch } from '../batches/finish-batch';
import type { Context, TableSheet } from '../ports';
import { type Belonging, belongingsOf } from '../records/belongings';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { nameOf } from '../records/derived-row';
import { type FoundRecord, findRecords } from '../records/records';
import { refuse } from '../records/refuse';
import { locateSurvivor } from '../records/survivor-of';
import { updateTodayRows } from '../today/update-today';
import { type KeyAt, keysIn } from './candidates';
import { hintedRecords } from './hinted-records';
import { changedSince, hintsIn, idsOf, partiesOf, tooLong } from './merge-parties';
import { isOfTwo, nearLines } from './near-lines';
import { type PlannedMerge, planMerge } from './plan-merge';

export const merge = (request: MergeRequest, context: Context): Answer<MergeAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  const sheet = ledger.sheet('customers');
  if (sheet === null) return refuse('no-ledger', wordsOf(ledger.rules()).noLedger);
  const words = wordsOf(ledger.rules());
  if (finishBatch(context) === request.key) return again(request, sheet, context);
  const ids = idsOf(request.merges);
  const losers = new Set(request.merges.flatMap((one) => one.losers));
  // The customers' own rows are read last: what somebody types into them meanwhile is seen.
  const [first] = request.merges;
  const [gone = ''] = losers;
  const ofTwo = first !== undefined && isOfTwo(request.merges);
  const hinted = ofTwo ? hintedRecords(request.expected, gone, first.survivor) : null;
  const near = ofTwo ? nearLines(request.expected, first.choices) : null;
  const belongings = hinted?.belongings ?? belongingsOf(losers, context);
  // The copies are the writer's picture, which it would read otherwise; with the match keys they are one call.
  const read = sheet.columns(near === null ? ['rowCopy', 'matchKey'] : ['rowCopy']);
  const everybody = (): KeyAt[] => keysIn(read.matchKey ?? sheet.columns(['matchKey']).matchKey ?? []);
  const told = near?.among(read.rowCopy ?? []) ?? everybody();
  const { found, refusal } = partiesOf(ids, sheet, hintsIn(request.expected, ids), words);
  if (refusal !== null)
    return refusal.code === 'already-merged' && isDone(request, found, context)
      ? again(request, sheet, context)
      : { ok: false, problem: refusal };
  const changed = changedSince(request.expected, ids, found);
  const [loser] = hinted === null ? [] : [found.get(gone)];
  if (loser !== undefined && hinted?.hold(loser) === false) changed.push(gone);
  if (changed.length > 0) return refuse('stale', words.merge.stale(changed.join(words.language === 'ja' ? '、' : ', ')));

  const stored = near?.hold(ids.flatMap((id) => found.get(id) ?? [])) === false ? everybody() : told;
  const marks = new Set([...losers].flatMap((id) => idsIn(found.get(id)?.row.different ?? '')).filter((id) => !found.has(id)));
  const marked = marks.size === 0 ? new Map<string, FoundRecord>() : findRecords(sheet, [...marks]);
  const plans = request.merges.map((one) => {
    const record = (id: string): FoundRecord => found.get(id) as FoundRecord;
    return planMerge({ survivor: record(one.survivor), losers: one.losers.map(record) }, one.choices, belongings, marked, stored, context);
  });
  const cells = plans.flatMap(({ rows }) => rows.flatMap(({ after }) => Object.entries(after)));
  const refused = tooLong(first?.survivor ?? '', cells, words);
  if (refused !== null) return { ok: false, problem: refused };
  const { conflicts } = ledger.commit({
    batch: request.key,
    cause: 'merge',
    by: context.identity.email(),
    at: clock.now(),
    changes: plans.flatMap((plan) => [...plan.changes]),
    replaces: hinted?.replaces ?? [],
    inserts: [],
    log: plans.flatMap((plan) => [...plan.log]),
    journal: { undoes: '' },
  });
  updateTodayRows(
    context,
    plans.flatMap(({ rows }) => rows.map(({ record, after }) => ({ before: record.row, after }))),
  );
  return { ok: true, value: answerOf(request, plans, belongings, keptOf(conflicts, context), context) };
};

const keptOf = (conflicts: readonly { id: string; column: string; now: unknown }[], { ledger }: Context): MergeAnswer['kept'] =>
  conflicts.map(({ id, column, now }) => ({ target: id, label: headingIn(column, ledger.language()), now: String(now), was: '' }));

const answerOf = (
  request: MergeRequest,
  plans: readonly PlannedMerge[],
  belongings: readonly Belonging[],
  kept: MergeAnswer['kept'],
  { ledger, clock }: Context,
): MergeAnswer => {
  const rules = ledger.rules();
  const words = wordsOf(rules).merge;
  const survivors = plans.flatMap(({ rows }) => rows[0] ?? []);
  const count = request.merges.reduce((sum, { losers }) => sum + losers.length, 0);
  const [first] = survivors;
  return {
    batch: request.key,
    alreadyMerged: false,
    cards: survivors.map(({ record, after }) => cardOf(after, record.at, rules, clock.today())),
    moved: countBySheet(belongings, ledger.language()),
    kept,
    message:
      survivors.length === 1 && first !== undefined
        ? words.done(count, nameOf({ at: first.record.at, row: first.after }, rules))
        : words.doneMany(count, survivors.length),
  };
};

/** How many records of each sheet. */
export const countBySheet = (belongings: readonly Belonging[], language: 'ja' | 'en'): { label: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const { table } of belongings) {
    const label = table.title[language];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({ label, count }));
};

/** Were exactly these merges made by this very request before? Its first answer may have been lost on the way. */
const isDone = (request: MergeRequest, found: ReadonlyMap<string, FoundRecord>, { ledger }: Context): boolean =>
  request.merges.every(({ losers }) => losers.every((id) => cellText(found.get(id)?.row.mergedInto ?? '') !== '')) &&
  readBatches(ledger.journals()).some(({ batch }) => batch === request.key);

const again = (request: MergeRequest, sheet: TableSheet, { ledger, clock }: Context): Answer<MergeAnswer> => {
  const rules = ledger.rules();
  const records = request.merges.flatMap(({ survivor }) => locateSurvivor(sheet, survivor, 0) ?? []);
  const count = request.merges.reduce((sum, { losers }) => sum + losers.length, 0);
  const message = wordsOf(rules).merge.doneMany(count, records.length);
  const cards = records.map(({ at, row }) => cardOf(row, at, rules, clock.today()));
  return { ok: true, value: { batch: request.key, alreadyMerged: true, cards, moved: [], kept: [], message } };
};
