/** The first half of planning a row of 顧客台帳: what people filled in is brought into its stored form, and a row that is new gets its ID. */
import type { LogEntry, Operation } from '../../domain/changes/change-set';
import { holdsCustomer } from '../../domain/customers/derive';
import { readRowCopy } from '../../domain/customers/row-copy';
import { type StoredForm, storedForm } from '../../domain/customers/stored-form';
import type { Day } from '../../domain/day';
import type { Problem } from '../../domain/problem';
import type { Column } from '../../domain/schema/column';
import { customersOf } from '../../domain/schema/declared';
import { renamedItem } from '../../domain/settings/former-words';
import { labelOf, type Rules } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import { cellText } from '../../domain/values/cell';
import { wordsOf } from './customer-cells';

export interface RowContext {
  readonly rules: Rules;
  readonly today: Day;
  readonly cause: Operation;
  /** The member who gets a customer that is new and has no owner yet; '' when nobody is known. */
  readonly me?: string;
  /** The next customer ID; asked for only when the row gets one. */
  issueId(): string;
}

export interface Draft {
  /** What cannot be read, when all columns were gone through. */
  problems: Problem[] | null;
  readonly at: number;
  readonly before: Readonly<Record<string, Cell>>;
  /** The row as the command read it. */
  readonly was: Readonly<Record<string, Cell>>;
  readonly values: Record<string, Cell>;
  readonly log: LogEntry[];
}

/** A row of 顧客台帳 as read, and where it stands. */
export interface ReadRow {
  readonly at: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The row before the command changed `cells`, where it changes owner or type. */
  readonly was?: Readonly<Record<string, Cell>>;
}

const normalise = (draft: Draft, columns: ReadonlySet<string> | 'all', context: RowContext): void => {
  const problems: Problem[] = [];
  if (columns === 'all') draft.problems = problems;
  for (const column of customersOf(context.rules).columns) {
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
 * Is the cell one that a person is to be asked about first (app/clean/clean-preview.ts)? A name that stands — 照合キー was made from it — when the
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
    customersOf(rules)
      .columns.filter((column) => column.by === 'user' && (columns === 'all' || columns.has(column.key)))
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

/**
 * May 照合キー be made anew? A name that was typed and whose event was lost is told by its difference from the copy behind the key; a command
 * that does not look at the name leaves that difference to tidy.
 */
export const vouchesForName = ({ before, values }: Draft, columns: ReadonlySet<string> | 'all'): boolean => {
  if (columns === 'all' || columns.has('company')) return true;
  const copy = readRowCopy(before.matchKey ?? '');
  return copy === null || copy.company === values.company;
};

export const draftOf = ({ at, cells, was = cells }: ReadRow, columns: ReadonlySet<string> | 'all', context: RowContext): Draft => {
  const draft: Draft = { problems: null, at, before: cells, was, values: { ...cells }, log: [] };
  if (!holdsCustomer(cells)) return draft;
  normalise(draft, columns, context);
  register(draft, context);
  return draft;
};
