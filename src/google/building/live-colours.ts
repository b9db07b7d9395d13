/**
 * Colours that follow the calendar without the add-on: overdue and stale rows, by conditional formats with TODAY(), and rows that were merged. The user's own rules
 * stay; ours are known by their formula, which always begins with a test that the row has an ID.
 */
import type { Rules } from '../../domain/settings/rules';
import { labelOf } from '../../domain/settings/rules';
import { columnLetters } from '../tables/a1';
import type { SheetTable } from '../tables/sheet-table';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const marker = '=AND(LEN($';

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

interface Wanted {
  /** The column that is coloured; the whole row when it is missing. */
  readonly column?: string;
  readonly formula: string;
  readonly background: string;
  readonly font: string;
}

/** Text on colour keeps a contrast of at least 4.5:1. */
const wanted = (table: SheetTable, rules: Rules): Wanted[] => {
  const at = (key: string): string => `$${columnLetters(table.position(key))}2`;
  const open = `LEN(${at('id')})>0,${at('type')}<>${quoted(labelOf(rules, 'type', 'closed'))}`;
  // A rank decided by hand carries a star, and counts as the rank it is.
  const isRank = (rank: string): string => `OR(${at('rank')}=${quoted(rank)},${at('rank')}=${quoted(`${rank}*`)})`;
  const limits = rules.ranks.map((one) => `${isRank(one.rank)},${one.staleDays}`).join(',');
  const limit = `IFS(${limits},TRUE,${rules.staleWithoutRank})`;
  // The first rule wins: nothing of a merged row is due.
  const merged = {
    formula: `=AND(LEN(${at('id')})>0,LEN(${table.has('mergedInto') ? at('mergedInto') : ''})>0)`,
    background: '#e8eaed',
    font: '#5f6368',
  };
  return [
    ...(table.has('mergedInto') ? [merged] : []),
    {
      column: 'nextDate',
      formula: `=AND(${open},ISNUMBER(${at('nextDate')}),${at('nextDate')}<TODAY())`,
      background: '#fce8e6',
      font: '#b3140a',
    },
    {
      column: 'nextDate',
      formula: `=AND(${open},ISNUMBER(${at('nextDate')}),${at('nextDate')}=TODAY())`,
      background: '#fef7e0',
      font: '#7a4f01',
    },
    {
      column: 'lastContact',
      formula: `=AND(${open},ISNUMBER(${at('lastContact')}),TODAY()-${at('lastContact')}>${limit})`,
      background: '#fce8e6',
      font: '#b3140a',
    },
    { column: 'flags', formula: `=AND(LEN(${at('id')})>0,LEN(${at('flags')})>0)`, background: '#fef7e0', font: '#7a4f01' },
  ];
};

const formulaOf = (rule: Rule): string => {
  const condition = rule.getBooleanCondition();
  const [formula] = condition === null ? [] : (condition.getCriteriaValues() as unknown[]);
  return typeof formula === 'string' ? formula : '';
};

/** Sets the rules when they differ; answers whether it had to. Two calls at most; one on a sheet that was just made and has none. */
export const colourDue = (table: SheetTable, rules: Rules, fresh = false): boolean => {
  const { sheet } = table;
  if (!['id', 'type', 'rank', 'nextDate', 'lastContact', 'flags'].every((key) => table.has(key))) return false;
  const found = fresh ? [] : sheet.getConditionalFormatRules();
  const ours = found.filter((rule) => formulaOf(rule).startsWith(marker));
  const specs = wanted(table, rules);
  if (ours.length === specs.length && specs.every((one, index) => formulaOf(ours[index] as Rule) === one.formula)) return false;
  const built = specs.map((one) => {
    const from = columnLetters(one.column === undefined ? 1 : table.position(one.column));
    const to = one.column === undefined ? columnLetters(table.layout.width) : from;
    return SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(one.formula)
      .setBackground(one.background)
      .setFontColor(one.font)
      .setRanges([sheet.getRange(`${from}2:${to}`)])
      .build();
  });
  sheet.setConditionalFormatRules([...found.filter((rule) => !formulaOf(rule).startsWith(marker)), ...built]);
  return true;
};
