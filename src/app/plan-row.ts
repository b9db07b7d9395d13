/** What one row of 顧客台帳 needs after its cells were typed, pasted or adopted: the stored forms, an ID, and the automatic cells. */
import type { Change, LogEntry, Operation } from '../domain/changes/change-set';
import { asksAfter, formatAsks, type MovedFact, movedFacts, parseAsks, settledAsks } from '../domain/customers/asks';
import { type Duplicates, derive, holdsCustomer, holdsFacts, isMerged, keyOf } from '../domain/customers/derive';
import { readRowCopy, withUntold } from '../domain/customers/row-copy';
import { type StoredForm, storedForm } from '../domain/customers/stored-form';
import type { Day } from '../domain/day';
import { type DuplicateReport, reportDuplicates, type Subject } from '../domain/matching/duplicates';
import type { MatchKey } from '../domain/matching/key';
import { idsIn } from '../domain/merging/pieces';
import type { Problem } from '../domain/problem';
import { NO_RANK } from '../domain/ranking/rank';
import type { Column } from '../domain/schema/column';
import { customers } from '../domain/schema/customers';
import { columnOf } from '../domain/schema/tables';
import { renamedItem } from '../domain/settings/former-words';
import { labelOf, type Rules } from '../domain/settings/rules';
import type { Cell } from '../domain/values/cell';
import { cellText } from '../domain/values/cell';
import { automaticCells, keptDuplicates, mergedCells, wordsOf } from './customer-cells';

export interface RowContext {
  readonly rules: Rules;
  readonly today: Day;
  readonly cause: Operation;
  /** The member who gets a customer that is new and has no owner yet; '' when nobody is known. */
  readonly me?: string;
  /** The next customer ID; asked for only when the row gets one. */
  issueId(): string;
}

export interface RowPlan {
  readonly at: number;
  readonly changes: readonly Change[];
  readonly log: readonly LogEntry[];
  /** The row as it will be. */
  readonly row: Readonly<Record<string, Cell>>;
  readonly flagged: boolean;
}

interface Draft {
  /** What cannot be read, when all columns were gone through. */
  problems: Problem[] | null;
  readonly at: number;
  readonly before: Readonly<Record<string, Cell>>;
  /** The row as the command read it. */
  readonly was: Readonly<Record<string, Cell>>;
  readonly values: Record<string, Cell>;
  readonly log: LogEntry[];
}

const normalise = (draft: Draft, columns: ReadonlySet<string> | 'all', context: RowContext): void => {
  const problems: Problem[] = [];
  if (columns === 'all') draft.problems = problems;
  for (const column of customers.columns) {
    if (column.by === 'auto' || (columns !== 'all' && !columns.has(column.key))) continue;
    const cell = draft.values[column.key] ?? '';
    const form = awaitsCleaning(column, draft.before, context)
      ? leftAs(column, cell, context.rules)
      : storedForm(column, cell, context.rules);
    const { problem } = form.changed ? storedForm(column, form.cell, context.rules) : form;
    if (problem !== null) problems.push(problem);
    if (!form.changed) continue;
    draft.values[column.key] = form.cell;
    if (column.type === 'company') {
      const words = wordsOf(context.rules);
      draft.log.push({
        operation: context.cause,
        target: '',
        column: column.heading[context.rules.language],
        before: cellText(cell),
        after: cellText(form.cell),
        reason: words.reasons.legalForm,
      });
    }
  }
};

const plainRules = new WeakMap<Rules, Rules>();

/** The rules with legal forms left as they are written. */
const withoutPolicy = (rules: Rules): Rules => {
  const known = plainRules.get(rules) ?? { ...rules, legalForm: 'keep' as const };
  plainRules.set(rules, known);
  return known;
};

/**
 * Is the cell one that a person is to be asked about first (app/clean-preview.ts)? A name that stands — 照合キー was made from it — when the
 * policy of legal forms changed, and the word of a list item that was reworded. What was typed just now is written as the rules say.
 */
const awaitsCleaning = (column: Column, before: Readonly<Record<string, Cell>>, { cause, rules }: RowContext): boolean => {
  if (cause !== 'tidy' || before.id === '') return false;
  const cell = before[column.key] ?? '';
  if (column.list !== undefined) return renamedItem(rules, column.list, cell) !== undefined;
  return column.type === 'company' && cell !== '' && readRowCopy(before.matchKey ?? '')?.company === cell;
};

const leftAs = (column: Column, cell: Cell, rules: Rules): StoredForm =>
  column.type === 'company' ? storedForm(column, cell, withoutPolicy(rules)) : { cell, changed: false, problem: null };

/** The columns in which a row of these is not in its stored form: what a plan for them is going to rewrite. */
export const columnsToRewrite = (
  rows: readonly Readonly<Record<string, Cell>>[],
  columns: ReadonlySet<string> | 'all',
  rules: Rules,
): Set<string> =>
  new Set(
    customers.columns
      .filter((column) => column.by === 'user' && (columns === 'all' || columns.has(column.key)))
      .filter((column) => rows.some((row) => holdsCustomer(row) && storedForm(column, row[column.key] ?? '', rules).changed))
      .map((column) => column.key),
  );

const register = (draft: Draft, context: RowContext): void => {
  const { values } = draft;
  if (cellText(values.id ?? '') !== '' || cellText(values.company ?? '') === '') return;
  values.id = context.issueId();
  if (values.type === '') values.type = labelOf(context.rules, 'type', 'prospect');
  if (values.registered === '') values.registered = context.today;
  if (values.owner === '' && context.me !== undefined) values.owner = context.me;
};

/** A row of 顧客台帳 as read, and where it stands. */
export interface ReadRow {
  readonly at: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The row before the command changed `cells`, where it changes owner or type. */
  readonly was?: Readonly<Record<string, Cell>>;
}

/**
 * May 照合キー be made anew? A name that was typed and whose event was lost is told by its difference from the copy behind the key; a command
 * that does not look at the name leaves that difference to tidy.
 */
const vouchesForName = ({ before, values }: Draft, columns: ReadonlySet<string> | 'all'): boolean => {
  if (columns === 'all' || columns.has('company')) return true;
  const copy = readRowCopy(before.matchKey ?? '');
  return copy === null || copy.company === values.company;
};

const draftOf = ({ at, cells, was = cells }: ReadRow, columns: ReadonlySet<string> | 'all', context: RowContext): Draft => {
  const draft: Draft = { problems: null, at, before: cells, was, values: { ...cells }, log: [] };
  if (!holdsCustomer(cells)) return draft;
  normalise(draft, columns, context);
  register(draft, context);
  return draft;
};

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

/** Does the run tell of owners and types that people changed? Others leave it to these. */
const tells = ({ cause }: Pick<RowContext, 'cause'>): boolean => cause === 'edit' || cause === 'tidy';

/** Owner and type as people changed them; commands tell of their own changes themselves. */
const movedByPeople = ({ before, values }: Draft, { cause, rules }: RowContext): readonly MovedFact[] =>
  tells({ cause }) ? (movedFacts(before, values, (key, cell) => storedForm(columnOf(customers, key), cell, rules).cell) ?? []) : [];

/** Changes of these two are kept in 変更履歴 with their old value (R23, R133), however they came about. */
const movedLog = (moved: readonly MovedFact[], id: string, { cause, rules }: RowContext): LogEntry[] =>
  moved.map(({ column, before, after }) => ({
    operation: cause,
    target: id,
    column: columnOf(customers, column).heading[rules.language],
    before,
    after,
    reason: wordsOf(rules).reasons[column],
  }));

/** A rank that an existing customer had and that changed is worth explaining (R59, R133); a first rank is not. */
const rankLog = (row: Readonly<Record<string, Cell>>, values: Readonly<Record<string, Cell>>, context: RowContext): LogEntry[] => {
  const before = cellText(row.rank ?? '');
  const after = cellText(values.rank ?? '');
  if (before === '' || after === '' || before === after || (before === NO_RANK && context.cause === 'tidy')) return [];
  const heading = customers.columns.find((column) => column.key === 'rank')?.heading[context.rules.language] ?? 'rank';
  return [
    {
      operation: context.cause,
      target: cellText(values.id ?? ''),
      column: heading,
      before,
      after,
      reason: cellText(values.rankReason ?? ''),
    },
  ];
};
