/** What of the ledger is due, line by line: shared by the sheet 今日, the sidebar's view of it and the morning mail. */
import { type CustomerRow, dueOfRow, isMerged } from '../../domain/customers/derive';
import type { Day } from '../../domain/day';
import type { Rules } from '../../domain/settings/rules';
import { compareDue, type Due, type DueItem, type DueKind, isDue, kindsOf, stepOf } from '../../domain/touches/due';
import { cellText } from '../../domain/values/cell';
import type { Texts } from '../../text/texts';
import { wordsOf } from '../records/customer-cells';

/** A customer of whom something is due. */
export interface TodayLine extends DueItem {
  readonly owner: string;
  readonly row: CustomerRow;
}

/** The line of a customer, or null when nothing is due or the row is nobody's. */
export const lineOf = (row: CustomerRow, rules: Rules, today: Day): TodayLine | null => {
  const id = cellText(row.id ?? '');
  if (id === '' || isMerged(row)) return null;
  const rank = cellText(row.rank ?? '');
  const due = dueOfRow(row, rank, rules, today);
  return isDue(due) ? { id, rank, due, owner: cellText(row.owner ?? '').trim(), row } : null;
};

/** All lines, in the order of the rows. */
export const linesOf = (rows: readonly CustomerRow[], rules: Rules, today: Day): TodayLine[] =>
  rows.flatMap((row) => lineOf(row, rules, today) ?? []);

/** For sort: the most urgent first. */
export const byUrgency =
  (rules: Rules) =>
  (a: TodayLine, b: TodayLine): number =>
    compareDue(a, b, rules.ranks);

/** The reasons in words, each with its days, the most urgent first. */
export const whyParts = (due: Due, words: Texts['today']): string[] => {
  const told: Record<DueKind, () => string> = {
    overdue: () => words.overdue(due.overdue ?? 0),
    today: () => words.today,
    unreachable: () => words.unreachable(due.unreachable ?? 0),
    stale: () => (due.stale?.never ? words.never(due.stale.days) : words.stale(due.stale?.days ?? 0)),
    renewal: () => words.renewal(due.renewal ?? 0),
    anniversary: () => words.anniversary(due.anniversary?.years ?? 0, due.anniversary?.days ?? 0),
    soon: () => words.soon(due.soon ?? 0),
    noNext: () => words.noNext,
  };
  return kindsOf(due).map((kind) => told[kind]());
};

/** The one next step: what somebody planned, else what the ledger advises. */
export const stepText = ({ due, row }: TodayLine, words: Texts['today']): string => {
  const action = cellText(row.nextAction ?? '').trim();
  const step = stepOf(due, action);
  return step === null ? '' : step === 'planned' ? action : words.steps[step];
};

/** The reasons as one text. */
export const whyText = (due: Due, rules: Rules): string => {
  const words = wordsOf(rules).today;
  return whyParts(due, words).join(words.between);
};
