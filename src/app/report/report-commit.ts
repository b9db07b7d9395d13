/**
 * Logs the entries of a daily report that a person looked through: the new customers and all touches first, then what follows in the
 * customers' rows, as one batch that can be taken back. Sent again it logs nothing twice.
 */
import type { Answer, ReportCommitAnswer, ReportCommitRequest, ReportFailure, ReportLogged, ReportTouchRequest } from '../../contract';
import type { Change, Insert, LogEntry } from '../../domain/changes/change-set';
import { type LastTouchNote, parseLastTouch } from '../../domain/customers/last-touch';
import { nextNumber, numberOf } from '../../domain/ids';
import { idOfLine } from '../../domain/matching/key-text';
import { touchIdPrefix } from '../../domain/schema/touches';
import { type Cell, cellText } from '../../domain/values/cell';
import { changesBetween } from '../batches/changed-cells';
import { finishBatch } from '../batches/finish-batch';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import type { FoundRecord } from '../records/records';
import { refuse } from '../records/refuse';
import { updateTodayRows } from '../today/update-today';
import { touchValues } from '../touches/touch-row';
import { asStored } from '../touches/touch-words';
import { planCustomer } from '../touches/touched-customer';
import { loggedBefore, type Placed, placed, touchOf, wrongWith } from './report-entries';
import { newestTouches } from './report-ledger';
import { type ReportTarget, targetsOf } from './report-targets';

/** Of the lines an entry was read from, as many characters are kept beside its touch: a cell holds 50,000. */
const longestSource = 10_000;

/** Does the customer's row know of the touch, or of a later one? One that was cut off before is brought up to date. */
const follows = (row: Readonly<Record<string, Cell>>, touchId: string): boolean => {
  const newest = parseLastTouch(row.lastTouch ?? '')?.id ?? '';
  return (numberOf(touchIdPrefix, newest) ?? 0) >= (numberOf(touchIdPrefix, touchId) ?? 0);
};

interface Planned {
  readonly inserts: Insert[];
  /** Rows as they will be, by customer. */
  readonly rows: Map<string, Readonly<Record<string, Cell>>>;
  /** What their customers' rows have to tell in 変更履歴: a decision on the rank that has ended since. */
  readonly log: LogEntry[];
}

const planTouches = (all: readonly Placed[], request: ReportCommitRequest, now: string, context: Context): Planned => {
  const rules = context.ledger.rules();
  const planned: Planned = { inserts: [], rows: new Map(), log: [] };
  for (const { entry, target, touchId, there } of all) {
    const row = planned.rows.get(target.id) ?? target.row;
    if (there === 'another' || (there === 'ours' && follows(row, touchId))) continue;
    const touch = asStored(touchOf(entry, request, target.id), rules);
    const { when, channel, result, rep, summary, key } = touch;
    const note: LastTouchNote = { id: touchId, when, channel, result, rep, summary, key };
    const plan = planCustomer({ at: target.at, row }, touch, note, context);
    planned.rows.set(target.id, plan.row);
    planned.log.push(...plan.log);
    if (there !== '') continue;
    const values = touchValues(touch, note, row, now, rules);
    planned.inserts.push({
      table: 'touches',
      id: touchId,
      values: { ...values, via: wordsOf(rules).report.via, source: sourceOf(entry) },
    });
  }
  return planned;
};

/** The lines as written, and the time the contact ended, which has no column of its own. */
const sourceOf = ({ source, end }: ReportTouchRequest): string => {
  const text = Array.from(source).slice(0, longestSource).join('');
  return end === '' ? text : `${text}\n#until ${end}`;
};

export const commitReport = (request: ReportCommitRequest, context: Context): Answer<ReportCommitAnswer> => {
  const { ledger, clock } = context;
  // The lock before anything is read: the next numbers stand beside the headings.
  if (!ledger.lock(20)) return refuse('busy', wordsOf(ledger.rules()).report.busy);
  const sheet = ledger.sheet('customers');
  const touchSheet = ledger.sheet('touches');
  const rules = ledger.rules();
  const words = wordsOf(rules).report;
  if (sheet === null || touchSheet === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  finishBatch(context);
  const now = clock.now();
  const failed: ReportFailure[] = [];
  const good = request.entries.filter((entry) => {
    const message = wrongWith(entry, request, rules, now);
    if (message !== '') failed.push({ at: entry.at, message, caution: null });
    return message === '';
  });
  const newest = newestTouches(touchSheet);
  const before = loggedBefore(request, touchSheet, newest);
  const targets = targetsOf(good, request, sheet, context);
  const known = good.flatMap((entry) => {
    const target = targets.of(entry);
    if (target === null) failed.push({ at: entry.at, message: words.gone, caution: null });
    return target === null ? [] : [{ entry, target }];
  });
  const first = notedNumber(touchSheet) ?? nextNumber(touchIdPrefix, 1, touchSheet.columns(['id']).id ?? []);
  const all = placed(known, request, before, newest, first, failed, context);
  const { inserts, rows, log } = planTouches(all, request, now, context);
  const made = targets.made.filter(({ id }) => all.some((one) => one.target.id === id));

  // The numbers first: a killed run leaves a gap, never the same number twice.
  if (made.length > 0) ledger.writeNotes('customers', targets.next, rules);
  if (inserts.length > 0) ledger.writeNotes('touches', first + inserts.length, null);
  const batch = request.key;
  const set = { batch, cause: 'touch' as const, by: context.identity.email(), at: now };
  const line = (reason: string): LogEntry => ({ operation: 'touch', target: '', column: '', before: '', after: '', reason });
  const customers = made.map(({ id, row }): Insert => ({ table: 'customers', id, values: row }));
  if (inserts.length > 0)
    ledger.commit({
      ...set,
      changes: [],
      inserts: [...customers, ...inserts],
      log: [line(words.title(inserts.length, made.length))],
      journal: { undoes: '', slice: context.newId() },
    });
  const records = withPlaces(all, made, sheet);
  const changes = [...rows].flatMap(([id, after]): Change[] => {
    const record = records.get(id);
    return record === undefined ? [] : changesBetween(record, after);
  });
  if (changes.length > 0)
    ledger.commit({
      ...set,
      changes,
      inserts: [],
      log: [line(words.follows(rows.size)), ...log],
      journal: { undoes: '', slice: context.newId() },
    });
  updateTodayRows(
    context,
    [...rows].map(([id, after]) => ({ before: records.get(id)?.row ?? {}, after })),
  );
  const logged = all.map(
    ({ entry, target, touchId, there }): ReportLogged => ({
      at: entry.at,
      touchId,
      customerId: target.id,
      company: cellText(target.row.company ?? '') || cellText(target.row.contactPerson ?? ''),
      already: there !== '',
      isNew: made.some(({ id }) => id === target.id),
      note: target.note,
    }),
  );
  const already = logged.filter((one) => one.already).length;
  return {
    ok: true,
    value: {
      logged,
      failed,
      batch: inserts.length + changes.length > 0 ? batch : '',
      message: words.done(logged.length - already, made.length, already, failed.length),
    },
  };
};

/**
 * Where the customers stand. New ones are looked for where they were added: one read of the match keys, which begin with the ID and which the
 * writer reads again together with the next dates; none without new ones.
 */
const withPlaces = (all: readonly Placed[], made: readonly ReportTarget[], sheet: TableSheet): Map<string, FoundRecord> => {
  const records = new Map<string, FoundRecord>(all.map(({ target }) => [target.id, { at: target.at, row: target.row }]));
  if (made.length === 0) return records;
  const ids = (sheet.columns(['matchKey']).matchKey ?? []).map((line) => idOfLine(cellText(line)));
  for (const { id, row } of made) {
    const at = ids.lastIndexOf(id);
    if (at < 0) records.delete(id);
    else records.set(id, { at: at + 2, row });
  }
  return records;
};
