/** What clean-up would change in a row: each cell with the rule that says why. Nothing is proposed by which a cell would mean something else. */
import type { Column, Table } from '../schema/column';
import { renamedItem } from '../settings/former-words';
import type { Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { readCompany } from '../values/name';
import { tidySpaces, visible } from '../values/visible';
import { cleanForm } from './clean-form';
import { meaningOf } from './meaning';
import { type CleaningRule, type RuleCode, renameRule } from './rules';

/** One cell that would be written otherwise. */
export interface Proposal {
  /** The record's ID. */
  readonly id: string;
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
  readonly rule: RuleCode;
}

const ofType: Partial<Record<Column['type'], CleaningRule>> = {
  kana: 'kana',
  phone: 'phone',
  email: 'email',
  contacts: 'contacts',
  postal: 'postal',
  amount: 'amount',
  number: 'number',
  day: 'day',
  list: 'list',
  member: 'member',
};

const folded = (text: string): string => tidySpaces(text).normalize('NFKC');

/** The rule that tells most of the change: what is only a matter of blanks or of signs nobody sees is called that. */
const ruleOf = (column: Column, before: Cell, after: Cell, rules: Rules): RuleCode => {
  if (column.list !== undefined && renamedItem(rules, column.list, before) !== undefined) return renameRule(column.list, cellText(before));
  if (typeof before !== 'string' || typeof after !== 'string') return ofType[column.type] ?? 'width';
  if (visible(before) === after) return 'invisible';
  if (tidySpaces(before) === after || (column.type === 'person' && tidySpaces(before).replace(/[ \u3000]+/g, ' ') === after))
    return 'spaces';
  const byType = ofType[column.type];
  if (byType !== undefined) return byType;
  if (column.key === 'address') return 'address';
  if (
    column.type === 'company' &&
    readCompany(after, { legalForm: 'keep' }).text !== cleanForm(column, before, { ...rules, legalForm: 'keep' })
  )
    return 'legal-form';
  return folded(before).length > folded(after).length && folded(before).startsWith(folded(after)) ? 'honorific' : 'width';
};

/** The columns of a table that clean-up looks at: what people fill in, but for what only a program reads. */
export const cleanedColumns = (table: Table): readonly Column[] =>
  table.columns.filter(
    ({ by, key, type }) => by === 'user' && type !== 'moment' && key !== 'folder' && (table.name !== 'touches' || key !== 'nextDate'),
  );

/** What would change in a record, in column order. `row` holds its cells by column key. */
export const proposalsOf = (table: Table, id: string, row: Readonly<Record<string, Cell>>, rules: Rules): Proposal[] => {
  const found: Proposal[] = [];
  for (const column of cleanedColumns(table)) {
    const before = row[column.key] ?? '';
    if (before === '') continue;
    const after = cleanForm(column, before, rules);
    if (after === before || meaningOf(column, before, rules) !== meaningOf(column, after, rules)) continue;
    found.push({ id, column: column.key, before, after, rule: ruleOf(column, before, after, rules) });
  }
  return found;
};
