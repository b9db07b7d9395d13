/** 今日: what to act on, written as values with its time. */
import { type CustomerRow, dueOfRow } from '../domain/customers/derive';
import type { Day } from '../domain/day';
import { daysBetween, isDay } from '../domain/day';
import type { Rules } from '../domain/settings/rules';
import { compareDue, type Due, isDue } from '../domain/touches/due';
import { type Cell, cellText } from '../domain/values/cell';
import { wordsOf } from './customer-cells';

/** Rows of 今日 at most: beyond that nobody reads on, and the sheet stays quick. */
const longestToday = 300;

const whyText = (due: Due, rules: Rules): string => {
  const words = wordsOf(rules).today;
  const parts: string[] = [];
  if (due.overdue !== null) parts.push(words.overdue(due.overdue));
  if (due.today) parts.push(words.today);
  if (due.stale !== null) parts.push(words.stale(due.stale.days));
  if (due.soon !== null) parts.push(words.soon(due.soon));
  return parts.join(rules.language === 'ja' ? '・' : ', ');
};

/** The row of 今日 for a customer, or null when nothing is due. */
export const todayRow = (row: CustomerRow, rules: Rules, today: Day): { due: Due; cells: Record<string, Cell> } | null => {
  if (cellText(row.id ?? '') === '') return null;
  const due = dueOfRow(row, cellText(row.rank ?? ''), rules, today);
  if (!isDue(due)) return null;
  const last = cellText(row.lastContact ?? '').slice(0, 10);
  return {
    due,
    cells: {
      why: whyText(due, rules),
      id: row.id ?? '',
      company: row.company ?? '',
      rank: row.rank ?? '',
      owner: row.owner ?? '',
      nextDate: row.nextDate ?? '',
      nextAction: row.nextAction ?? '',
      lastContact: last,
      days: isDay(last) ? daysBetween(last, today) : '',
      phone: row.phone ?? '',
    },
  };
};

/** All rows of 今日, most urgent first. */
export const todayRows = (rows: readonly CustomerRow[], rules: Rules, today: Day): Record<string, Cell>[] =>
  rows
    .flatMap((row) => todayRow(row, rules, today) ?? [])
    .map((one) => ({ ...one, item: { id: cellText(one.cells.id ?? ''), rank: cellText(one.cells.rank ?? ''), due: one.due } }))
    .sort((a, b) => compareDue(a.item, b.item, rules.ranks))
    .slice(0, longestToday)
    .map((one) => one.cells);
