/**
 * The columns of 顧客台帳 as 設定 holds them (R9): one row each, with its heading, how it stands, and of the user's own columns what they hold. Rules
 * keep the own columns, and of the ledger's those only that are not as usual, because they travel with the headings.
 */
import type { Column, Words } from '../schema/column';
import { customers } from '../schema/customers';
import { longestHeading } from '../schema/own-columns';
import { fold } from '../values/fold';
import type { ColumnRule, OwnKind, Standing } from './column-rule';
import type { Language, Rules } from './rules';

const words = (ja: string, en: string): Words => ({ ja, en });

export const standings: readonly { readonly code: Standing; readonly label: Words }[] = [
  { code: 'shown', label: words('表示', 'Show') },
  { code: 'folded', label: words('たたむ', 'Fold') },
  { code: 'hidden', label: words('隠す', 'Hide') },
];

export const kinds: readonly { readonly code: OwnKind; readonly label: Words; readonly synonyms: readonly string[] }[] = [
  { code: 'text', label: words('文字', 'Text'), synonyms: ['文字列', 'テキスト', 'text'] },
  { code: 'number', label: words('数値', 'Number'), synonyms: ['数', '数字', 'number'] },
  { code: 'amount', label: words('金額', 'Amount'), synonyms: ['円', 'money', 'yen'] },
  { code: 'day', label: words('日付', 'Date'), synonyms: ['日', '年月日', 'day'] },
  { code: 'list', label: words('リスト', 'List'), synonyms: ['選択肢', 'プルダウン', 'ドロップダウン', 'dropdown'] },
  { code: 'phone', label: words('電話', 'Phone'), synonyms: ['電話番号', 'tel', 'telephone'] },
  { code: 'email', label: words('メール', 'E-mail'), synonyms: ['メールアドレス', 'email', 'mail'] },
];

/** The ledger's columns that 設定 lists: technical ones are nobody's to arrange. */
export const listedColumns: readonly Column[] = customers.columns.filter(({ hidden }) => hidden !== true);

export const usualStanding = ({ group }: Column): Standing => (group === undefined ? 'shown' : 'folded');

/** Without these a row is nobody's, so they stay in view. */
export const isFixed = ({ required }: Column): boolean => required === true;

export const sameColumns = (a: Pick<Rules, 'columns'>, b: Pick<Rules, 'columns'>): boolean =>
  JSON.stringify(a.columns) === JSON.stringify(b.columns);

/** Columns of the user's own that were declared and are no more, by their headings. */
export const released = (before: Pick<Rules, 'columns'>, after: Pick<Rules, 'columns'>): string[] =>
  before.columns
    .filter(({ key, kind }) => kind !== undefined && !after.columns.some((rule) => rule.key === key))
    .map(({ heading }) => heading);

/** Do both read every cell alike? Then a heading that was reworded, or a column that was hidden, leaves nothing to compute. */
export const readAlike = (before: Pick<Rules, 'columns'>, after: Pick<Rules, 'columns'>): boolean => {
  const said = ({ columns }: Pick<Rules, 'columns'>): string =>
    JSON.stringify(columns.flatMap(({ key, kind, words }) => (kind === undefined ? [] : [[key, kind, words]])));
  return said(before) === said(after);
};

/** One row of the block. */
export interface ColumnRow {
  readonly key: string;
  readonly heading: string;
  readonly standing: Standing;
  readonly kind: OwnKind | null;
  readonly words: readonly string[];
}

/** All rows: the ledger's columns in their order, then the user's own. */
export const columnRows = ({ columns, language }: Pick<Rules, 'columns' | 'language'>): ColumnRow[] => {
  const said = new Map(columns.map((rule) => [rule.key, rule]));
  const ours = listedColumns.map((column): ColumnRow => {
    const rule = said.get(column.key);
    const heading = rule?.heading || column.heading[language];
    return { key: column.key, heading, standing: rule?.standing ?? usualStanding(column), kind: null, words: [] };
  });
  const own = columns.flatMap((rule): ColumnRow[] =>
    rule.kind === undefined
      ? []
      : [{ key: rule.key, heading: rule.heading, standing: rule.standing, kind: rule.kind, words: rule.words ?? [] }],
  );
  return [...ours, ...own];
};

export const labelIn = <T extends string>(choices: readonly { code: T; label: Words }[], code: T, language: Language): string =>
  choices.find((one) => one.code === code)?.label[language] ?? code;

/** The cells of a row as 設定 shows them. */
export const cellsOfColumn = ({ key, heading, standing, kind, words }: ColumnRow, language: Language): string[] => [
  heading,
  labelIn(standings, standing, language),
  kind === null ? '' : labelIn(kinds, kind, language),
  words.join(language === 'ja' ? '、' : ', '),
  key,
];

/**
 * The rules with the headings that people gave to columns in the sheet, where 設定 says of them what it said before.
 * @param reworded headings in the sheet by column key
 * @returns and the keys of the columns that are called otherwise now
 */
export const withReworded = (
  rules: Rules,
  before: Pick<Rules, 'columns'> | null,
  reworded: ReadonlyMap<string, string>,
): { rules: Rules; keys: string[] } => {
  const headingIn = (columns: readonly ColumnRule[], key: string): string => columns.find((rule) => rule.key === key)?.heading ?? '';
  const rows = columnRows(rules);
  const taken = new Map(rows.map(({ key, heading }) => [fold(heading), key]));
  for (const { key, heading } of customers.columns) for (const word of [heading.ja, heading.en]) taken.set(fold(word), key);
  const found = new Map<string, string>();
  for (const [key, text] of reworded) {
    const heading = text.replace(/\s+/g, ' ').slice(0, longestHeading);
    const other = taken.get(fold(heading));
    const same = before !== null && headingIn(rules.columns, key) === headingIn(before.columns, key);
    if (!same || (other !== undefined && other !== key) || !rows.some((row) => row.key === key)) continue;
    taken.set(fold(heading), key);
    found.set(key, heading);
  }
  if (found.size === 0) return { rules, keys: [] };
  const said = new Map(rules.columns.map((rule) => [rule.key, rule]));
  const ours = listedColumns.flatMap((column): ColumnRule[] => {
    const rule = said.get(column.key);
    const text = found.get(column.key);
    if (text === undefined) return rule === undefined ? [] : [rule];
    const heading = [column.heading.ja, column.heading.en].some((word) => fold(word) === fold(text)) ? '' : text;
    const standing = rule?.standing ?? usualStanding(column);
    return heading === '' && standing === usualStanding(column) ? [] : [{ key: column.key, heading, standing }];
  });
  const own = rules.columns
    .filter(({ kind }) => kind !== undefined)
    .map((rule) => ({ ...rule, heading: found.get(rule.key) ?? rule.heading }));
  return { rules: { ...rules, columns: [...ours, ...own] }, keys: [...found.keys()] };
};
