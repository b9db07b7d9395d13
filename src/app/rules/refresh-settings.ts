/** 設定 was edited: the copy of the rules beside the headings is renewed, and what follows from them (ranks, flags, words) is recomputed. */
import type { ListKey } from '../../domain/schema/column';
import { readAlike, released } from '../../domain/settings/column-rules';
import type { Rules } from '../../domain/settings/rules';
import { sameRules } from '../../domain/settings/version';
import { sentence } from '../../text/texts';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import { logRules } from '../tidy/log-rules';
import { tidyCustomers } from '../tidy/tidy-customers';
import { waitingCells } from '../tidy/waiting-cells';
import { todayRows } from '../today/today';

/** A simple trigger has 30 seconds; the rest is left to tidy. */
const budgetSeconds = 15;

/** Was an item reworded just now? Its former word is new among those that are read. */
const isReworded = (rules: Rules, before: Rules): boolean =>
  (Object.keys(rules.lists) as ListKey[]).some((list) =>
    rules.lists[list].some((item) => {
      const was = before.lists[list].find(({ code }) => code === item.code);
      return was !== undefined && (was.ja !== item.ja || was.en !== item.en);
    }),
  );

export const refreshSettings = (context: Context): void => {
  const { ledger, clock, notices } = context;
  if (!ledger.lock(20)) return;
  const sheet = ledger.sheet('customers');
  if (sheet === null) return;
  const before = ledger.rules();
  const read = ledger.readSettings();
  const [unread] = read?.problems ?? [];
  // Said before anything else is: what is told last is what a person sees.
  if (read !== null && unread !== undefined) notices.toast(wordsOf(read.rules).tidy.settings(sentence(unread, wordsOf(read.rules))));
  if (read === null || sameRules(read.rules, before)) {
    ledger.codeItems();
    return;
  }
  if (read.rules.language !== before.language) {
    ledger.codeItems();
    // Headings, dropdowns and cells change together or not at all: that is too much for an edit, and set-up does it.
    notices.toast(wordsOf(read.rules).setUp.language);
    return;
  }
  const words = wordsOf(read.rules);
  // Columns before the copy: until it says so, the next run does again what is left of it.
  ledger.applyColumns(read.rules);
  // The copy first: it tells the next run that this change was counted. Of a version in 設定 alone it would count once more.
  ledger.writeNotes('customers', notedNumber(ledger.sheet('customers') ?? sheet) ?? 1, read.rules);
  ledger.codeItems();
  logRules(context, before, read.rules);
  const gone = released(before, read.rules);
  if (gone.length > 0) notices.toast(words.columns.released(gone));
  // Which columns are in view, and what they are called, changes no cell.
  if (sameRules({ ...before, columns: read.rules.columns }, read.rules) && readAlike(before, read.rules)) return;
  const outcome = tidyCustomers(context, null, null, budgetSeconds);
  ledger.writeToday(todayRows(outcome.rows, read.rules, clock.today()), words.today.asOf(clock.now()));
  const { renamed } = waitingCells(outcome.rows, [], read.rules);
  if (!outcome.finished) notices.toast(words.tidy.unfinished);
  else if (read.rules.legalForm !== before.legalForm) notices.toast(words.clean.policy);
  else if (renamed > 0 && isReworded(read.rules, before)) notices.toast(words.clean.renamed(renamed));
};
