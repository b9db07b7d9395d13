/** What one row of 顧客台帳 needs after its cells were typed, pasted or adopted: the stored forms, an ID, and the automatic cells. */
import type { Change, LogEntry } from '../../domain/changes/change-set';
import { asksAfter, formatAsks, parseAsks, settledAsks } from '../../domain/customers/asks';
import { type Duplicates, derive, holdsFacts, isMerged, keyOf } from '../../domain/customers/derive';
import { withUntold } from '../../domain/customers/row-copy';
import { type DuplicateReport, reportDuplicates, type Subject } from '../../domain/matching/duplicates';
import type { MatchKey } from '../../domain/matching/match-key';
import { idsIn } from '../../domain/merging/pieces';
import { customers } from '../../domain/schema/customers';
import type { Cell } from '../../domain/values/cell';
import { cellText } from '../../domain/values/cell';
import { automaticCells, keptDuplicates, mergedCells, wordsOf } from './customer-cells';
import { type Draft, draftOf, type ReadRow, type RowContext, vouchesForName } from './draft-row';
import { movedByPeople, movedLog, rankLog, tells } from './row-log';

export interface RowPlan {
  readonly at: number;
  readonly changes: readonly Change[];
  readonly log: readonly LogEntry[];
  /** The row as it will be. */
  readonly row: Readonly<Record<string, Cell>>;
  readonly flagged: boolean;
}

const finish = (
  draft: Draft,
  columns: ReadonlySet<string> | 'all',
  byPerson: boolean,
  context: RowContext,
  key: MatchKey | undefined,
  duplicatesOf: (key: MatchKey) => Duplicates,
): RowPlan => {
  const { values, before } = draft;
  const id = cellText(values.id ?? '');
  const moved = id === '' || isMerged(values) || !vouchesForName(draft, columns) ? [] : movedByPeople(draft, context);
  const asks = settledAsks(asksAfter(parseAsks(values.asks ?? ''), moved, context.today, context.rules), values, context.rules);
  if ('asks' in values) values.asks = formatAsks(asks);
  if (id !== '' && isMerged(values)) {
    Object.assign(values, mergedCells(values, context.rules));
    if (byPerson) values.updated = context.today;
  } else if (id !== '') {
    const known = { ...(draft.problems === null ? {} : { problems: draft.problems }), ...(key === undefined ? {} : { key }) };
    const derived = derive(values, context.rules, context.today, known);
    const duplicates = duplicatesOf(derived.key);
    const kept = vouchesForName(draft, columns) ? {} : { matchKey: before.matchKey ?? '' };
    Object.assign(values, automaticCells(values, derived, duplicates, context.rules), kept);
    if (!tells(context)) values.matchKey = withUntold(values.matchKey ?? '', values, draft.was);
    if (duplicates === null) values.flags = keptDuplicates(before.flags ?? '', values.flags ?? '', context.rules);
    if (byPerson) values.updated = context.today;
  } else {
    // Automatic cells without an ID: the row was emptied, a write went astray, or the company is missing.
    for (const { key, by, once } of customers.columns) if (by === 'auto' && once !== true && key in values) values[key] = '';
    if ('flags' in values && holdsFacts(values)) values.flags = wordsOf(context.rules).flags.noCompanyYet;
  }
  const changes: Change[] = [];
  for (const column of Object.keys(values)) {
    const after = values[column] ?? '';
    const was = before[column] ?? '';
    if (after !== was) changes.push({ table: 'customers', id, column, before: was, after, row: draft.at });
  }
  const log = [
    ...draft.log.map((entry) => ({ ...entry, target: id })),
    ...rankLog(before, values, context),
    ...movedLog(moved, id, context),
  ];
  return { at: draft.at, changes, log, row: values, flagged: cellText(values.flags ?? '') !== '' };
};

/**
 * @param rows the rows that were touched; `columns` those just edited, or 'all'
 * @param others stored match keys (lines of 照合キー) of the other rows, in which duplicates are looked for besides `rows` themselves; null when nothing changed by
 *   which they are found: the duplicates named in 警告 then stay
 * @param byPerson true when a person changed the rows: 更新日 moves
 */
export const planRows = (
  rows: readonly ReadRow[],
  columns: ReadonlySet<string> | 'all',
  others: readonly string[] | null,
  byPerson: boolean,
  context: RowContext,
): RowPlan[] => {
  const drafts = rows.map((row) => draftOf(row, columns, context));
  if (others === null) return drafts.map((draft) => finish(draft, columns, byPerson, context, undefined, () => null));
  const keys = drafts.map((draft) => (cellText(draft.values.id ?? '') === '' ? undefined : keyOf(draft.values)));
  const subjects = keys.flatMap((key, at): Subject[] =>
    key === undefined ? [] : [{ key, different: idsIn(drafts[at]?.values.different ?? '') }],
  );
  const reports = reportDuplicates(subjects, others);
  return drafts.map((draft, at) => finish(draft, columns, byPerson, context, keys[at], (key) => reports.get(key.id) ?? NO_DUPLICATES));
};

const NO_DUPLICATES: DuplicateReport = { listed: [], unlisted: 0 };
