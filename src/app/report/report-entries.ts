/** The entries of a report as touches: what is wrong with them, which of them are logged already, and the number each gets. */
import type { ReportCommitRequest, ReportFailure, ReportTouchRequest, TouchRequest } from '../../contract';
import { isDay } from '../../domain/day';
import { formatId } from '../../domain/ids';
import { touchIdDigits, touchIdPrefix } from '../../domain/schema/touches';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { touchFault } from '../touches/touch-fault';
import { reportCaution } from './report-cautions';
import { type LoggedTouch, sameTouch } from './report-ledger';
import type { ReportTarget } from './report-targets';

const keyOf = (request: ReportCommitRequest, entry: ReportTouchRequest): string => `${request.key}:${entry.at}`;

/** The entry as the sidebar's form would send it. */
export const touchOf = (entry: ReportTouchRequest, request: ReportCommitRequest, customerId: string): TouchRequest => ({
  key: keyOf(request, entry),
  attempt: request.attempt,
  customerId,
  row: 0,
  rep: request.rep,
  channel: entry.channel,
  result: entry.result,
  kind: entry.kind,
  summary: entry.summary,
  met: entry.met,
  impression: entry.impression,
  when: entry.when.length > 10 ? entry.when : `${entry.when} 00:00`,
  nextDate: entry.nextDate,
  nextAction: entry.nextAction,
  reason: entry.reason,
  confirmed: entry.confirmed,
});

/** What is wrong with an entry, in a sentence; '' when it can be logged. */
export const wrongWith = (entry: ReportTouchRequest, request: ReportCommitRequest, rules: Rules, now: string): string => {
  const words = wordsOf(rules);
  if (entry.customerId === '' && entry.company.trim() === '') return words.report.noCustomer;
  if (!isDay(entry.when.slice(0, 10))) return words.report.noDay;
  return touchFault(touchOf(entry, request, entry.customerId), rules, now)?.message ?? '';
};

/** The touches that this report has logged before, by key: in the newest rows, and in the whole column for a retry. */
export const loggedBefore = (request: ReportCommitRequest, sheet: TableSheet, newest: readonly LoggedTouch[]): Map<string, string> => {
  const own = `${request.key}:`;
  const pairs =
    request.attempt <= 1
      ? newest.map((touch) => [cellText(touch.key ?? ''), cellText(touch.id ?? '')] as const)
      : keysAndIds(sheet.columns(['id', 'key']));
  return new Map(pairs.filter(([key]) => key.startsWith(own)));
};

const keysAndIds = (columns: Record<string, Cell[]>): (readonly [string, string])[] =>
  (columns.key ?? []).map((key, index) => [cellText(key), cellText(columns.id?.[index] ?? '')] as const);

/** An entry with the touch it is, or becomes. */
export interface Placed {
  readonly entry: ReportTouchRequest;
  readonly target: ReportTarget;
  readonly touchId: string;
  /** It stood in 対応履歴 before: logged by this report, or by another that says the same. */
  readonly there: 'ours' | 'another' | '';
}

/** Gives every entry its touch: the one that is there, or a new number. What is to be asked of a new one first goes to `failed`. */
export const placed = (
  entries: readonly { entry: ReportTouchRequest; target: ReportTarget }[],
  request: ReportCommitRequest,
  before: ReadonlyMap<string, string>,
  newest: readonly LoggedTouch[],
  first: number,
  failed: ReportFailure[],
  context: Context,
): Placed[] => {
  let next = first;
  const rules = context.ledger.rules();
  return entries.flatMap(({ entry, target }): Placed[] => {
    const { at, when, summary } = entry;
    const contact = { customerId: target.id, when, channel: labelOf(rules, 'channel', entry.channel), summary };
    const ours = before.get(keyOf(request, entry));
    if (ours !== undefined) return [{ entry, target, touchId: ours, there: 'ours' }];
    const another = entry.again ? '' : sameTouch(contact, newest);
    if (another !== '') return [{ entry, target, touchId: another, there: 'another' }];
    const caution = reportCaution(touchOf(entry, request, target.id), target.row, rules, context.clock.now());
    if (caution === null) return [{ entry, target, touchId: formatId(touchIdPrefix, touchIdDigits, next++), there: '' }];
    failed.push({ at, message: caution.text, caution });
    return [];
  });
};
