/** What 「台帳をきれいにする」 would change, by rule, before anything is written. */
import type { Answer, CleanCell, CleanPreviewAnswer, CleanPreviewRequest, CleanRule } from '../../contract';
import { cellName, formatExpected } from '../../domain/cleaning/expected';
import { byRuleOrder, type RuleCode, renameOf } from '../../domain/cleaning/rules';
import { unreadCells } from '../../domain/cleaning/unreadable';
import type { ListKey } from '../../domain/schema/column';
import { customersOf } from '../../domain/schema/declared';
import { listTitles } from '../../domain/schema/lists';
import { columnOf } from '../../domain/schema/tables';
import { touches } from '../../domain/schema/touches';
import { wordOfToday } from '../../domain/settings/former-words';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import { headingIn } from '../batches/batch-words';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { type Cleaning, mostCells, type Proposed, readCleaning } from './clean-cells';

/** Cells of each rule that come with the overview, and those of a further page. */
const [first, page] = [20, 100];

/** What a rule is called: a renaming by its two words. */
export const ruleTitle = (rule: RuleCode, rules: Rules): string => {
  const words = wordsOf(rules).clean;
  const rename = renameOf(rule);
  if (rename === null) return words.rules[rule as keyof typeof words.rules] ?? rule;
  const list = rename.list as ListKey;
  return words.rename(listTitles[list][rules.language], rename.word, cellText(wordOfToday(rules, list, rename.word)));
};

const cellOf = (one: Proposed, rules: Rules): CleanCell => ({
  cell: cellName(one),
  id: one.id,
  row: one.record.at,
  company: cellText(one.record.row.company ?? ''),
  label:
    one.table === 'customers' ? columnOf(customersOf(rules), one.column).heading[rules.language] : headingIn(one.column, rules.language),
  before: cellText(one.before),
  after: cellText(one.after),
});

/** How many cells cannot be read. */
const countUnreadable = (read: Cleaning, rules: Rules): number =>
  (
    [
      [customersOf(rules), read.customers],
      [touches, read.touches],
    ] as const
  ).reduce((sum, [table, records]) => sum + records.reduce((count, { row }) => count + unreadCells(table, row, rules).length, 0), 0);

export const previewCleaning = ({ rule, from, only }: CleanPreviewRequest, context: Context): Answer<CleanPreviewAnswer> => {
  const rules = context.ledger.rules();
  const read = readCleaning(context);
  if (read === null) return refuse('no-ledger', wordsOf(rules).noLedger);
  const [chosenRules, except] = [new Set(only?.rules), new Set(only?.except)];
  const chosen =
    only === undefined ? read.proposed : read.proposed.filter((one) => chosenRules.has(one.rule) && !except.has(cellName(one)));
  const next = rule === '' ? chosen.slice(0, mostCells) : [];
  const byRule = new Map<RuleCode, Proposed[]>();
  for (const one of read.proposed) {
    const mine = byRule.get(one.rule) ?? [];
    byRule.set(one.rule, mine);
    mine.push(one);
  }
  const ruleOf = (code: RuleCode, mine: readonly Proposed[], cells: readonly Proposed[]): CleanRule => ({
    code,
    title: ruleTitle(code, rules),
    count: mine.length,
    cells: cells.map((one) => cellOf(one, rules)),
  });
  const some = rule === '' ? [...byRule] : [...byRule].filter(([code]) => code === rule);
  return {
    ok: true,
    value: {
      rules: some
        .sort(([a], [b]) => byRuleOrder(a, b))
        .map(([code, mine]) => ruleOf(code, mine, rule === '' ? mine.slice(0, first) : mine.slice(from, from + page))),
      total: read.proposed.length,
      beyond: rule === '' ? chosen.length - next.length : 0,
      unreadable: countUnreadable(read, rules),
      expected: rule === '' ? formatExpected(next) : '',
    },
  };
};
