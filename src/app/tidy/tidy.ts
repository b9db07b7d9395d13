/**
 * 台帳を整える: brings the whole ledger to what its facts and rules say. Idempotent, so it mends whatever a killed run, a phone or a
 * missed edit left behind; running it again changes nothing.
 */

import { withOwnIds } from '../../domain/customers/own-ids';
import { storedForm } from '../../domain/customers/stored-form';
import { numberOf } from '../../domain/ids';
import { customerIdPrefix } from '../../domain/schema/customers';
import { columnOf } from '../../domain/schema/tables';
import { totalsByCustomer } from '../../domain/touches/counted';
import { latestTouches, touchesByCustomer } from '../../domain/touches/latest';
import { type Cell, cellText } from '../../domain/values/cell';
import { sentence } from '../../text/texts';
import { finishBatch } from '../batches/finish-batch';
import type { Context, Structure, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import { todayRows } from '../today/today';
import { returnStrays, shelvedTouches } from '../touches/shelves';
import { logRules } from './log-rules';
import { pendingIn } from './pending-touches';
import { tidyContacts } from './tidy-contacts';
import { type TidyCounts, tidyCustomers } from './tidy-customers';
import { tidyHandovers } from './tidy-handovers';
import { customerNames, tidyTouches } from './tidy-touches';
import { waitingCells } from './waiting-cells';

/** A run has 6 minutes; a slice is begun only before the fourth ends. */
const budgetSeconds = 240;

export interface TidyReport {
  readonly counts: TidyCounts;
  readonly finished: boolean;
  readonly message: string;
}

/**
 * Into whom each row was merged, in the order of `ids`. The column stands far behind the IDs, and one read of all between costs more than
 * three; so IDs are read once more behind it. When rows moved meanwhile nobody counts as merged, and the next tidy looks again.
 */
/** The ID of each row; where one is there twice, missing or none, 照合キー tells whose the row is, so that touches follow the right one. */
const ownIds = (sheet: TableSheet, ids: readonly Cell[], companies: readonly Cell[]): readonly Cell[] => {
  const seen = new Set<Cell>();
  const isDoubtful = (id: Cell, at: number): boolean => {
    const twice = seen.has(id);
    seen.add(id);
    return id === '' ? (companies[at] ?? '') !== '' : twice || numberOf(customerIdPrefix, id) === null;
  };
  if (!ids.some(isDoubtful)) return ids;
  const { matchKey = [] } = sheet.columns(['matchKey']);
  const rows = ids.map((id, at): Record<string, Cell> => ({ id, company: companies[at] ?? '', matchKey: matchKey[at] ?? '' }));
  return withOwnIds(rows, matchKey.map(cellText)).map((row) => row.id ?? '');
};

const mergedIntoOf = (sheet: TableSheet, ids: readonly Cell[]): readonly Cell[] => {
  const { mergedInto = [] } = sheet.columns(['mergedInto']);
  if (mergedInto.length === 0) return [];
  const { id: again = [] } = sheet.columns(['id']);
  return again.length === ids.length && again.every((id, at) => id === ids[at]) ? mergedInto : [];
};

/** Tidies and answers what it changed; null when there is no ledger or somebody else is writing (the message was shown). */
export const tidy = (context: Context, structure: Structure): TidyReport | null => {
  const { ledger, clock, notices } = context;
  const customers = ledger.sheet('customers');
  if (customers === null) {
    notices.tell(wordsOf(ledger.rules()).noLedger);
    return null;
  }
  if (!ledger.lock(30)) {
    notices.tell(wordsOf(ledger.rules()).setUp.busy);
    return null;
  }
  const before = ledger.rules();
  const settings = ledger.readSettings();
  const rules = ledger.rules();
  const words = wordsOf(rules);
  // Columns that were renamed go by their old names here: before the structure looks for the new ones.
  ledger.applyColumns(rules);
  const structureReport = structure.build(rules);
  const mended = ledger.sheet('customers') ?? customers;
  ledger.writeNotes('customers', notedNumber(mended) ?? 1, rules);
  ledger.codeItems();
  if (before.language === rules.language) logRules(context, before, rules);

  finishBatch(context);
  const returned = returnStrays(context);
  const {
    id: found = [],
    company = [],
    lastTouch = [],
    touchTotals = [],
  } = mended.columns(['company', 'id', 'lastTouch', 'touchTotals'], Number.POSITIVE_INFINITY);
  const id = ownIds(mended, found, company);
  const mergedInto = mergedIntoOf(mended, id);
  const names = customerNames(
    id,
    company.map((name) => storedForm(columnOf(mended.table, 'company'), name, rules).cell),
    mergedInto,
  );
  const shelved = shelvedTouches(ledger, names.becameOf);
  const touches = tidyTouches(context, names, pendingIn(id, company, lastTouch, touchTotals), shelved);
  const all = [...touches.rows, ...shelved];
  const outcome = tidyCustomers(
    context,
    {
      latest: latestTouches(all, rules),
      byCustomer: touchesByCustomer(all),
      totals: totalsByCustomer(all, rules),
      persons: tidyContacts(context, names),
    },
    tidyHandovers(context, names),
    budgetSeconds,
  );
  if (outcome.finished) ledger.noteCopies(true);
  ledger.writeToday(todayRows(outcome.rows, rules, clock.today()), words.today.asOf(clock.now()));

  const waiting = waitingCells(outcome.rows, touches.rows, rules);
  const { counts } = outcome;
  const list = rules.language === 'ja' ? '、' : ', ';
  const lines = [
    counts.ids > 0 ? words.tidy.counts.ids(counts.ids) : '',
    counts.values > 0 ? words.tidy.counts.values(counts.values) : '',
    counts.ranks > 0 ? words.tidy.counts.ranks(counts.ranks) : '',
    counts.flags > 0 ? words.tidy.counts.flags(counts.flags) : '',
    counts.touches > 0 ? words.tidy.counts.touches(counts.touches) : '',
    counts.other + touches.changed + returned > 0 ? words.tidy.counts.other(counts.other + touches.changed + returned) : '',
    structureReport.made.length > 0 ? words.setUp.made(structureReport.made.join(list)) : '',
    structureReport.mended.length > 0 ? words.setUp.mended(structureReport.mended.join(list)) : '',
  ].filter((line) => line !== '');
  const message = [
    words.tidy.done(counts.rows),
    ...(lines.length === 0 ? [words.tidy.nothing] : lines),
    ...(waiting.renamed + waiting.names > 0 ? [words.clean.waiting(waiting.renamed + waiting.names)] : []),
    ...(waiting.unreadable > 0 ? [words.clean.unreadable(waiting.unreadable)] : []),
    ...(outcome.finished ? [] : [words.tidy.unfinished]),
    ...(settings?.problems ?? []).map((problem) => words.tidy.settings(sentence(problem, words))),
  ].join('\n');
  return { counts, finished: outcome.finished, message };
};
