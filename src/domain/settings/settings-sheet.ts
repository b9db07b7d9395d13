/**
 * 設定 as a grid: blocks side by side, each with room to grow downwards. Row 1 (hidden) holds a key per block so that titles may be
 * reworded and blocks moved; row 2 the titles, row 3 the headings, items from row 4.
 */
import type { ListKey, Words } from '../schema/column';
import { laterItems, listTitles } from '../schema/lists';
import { templateOf, templateRows } from '../touches/report/template';
import type { Cell } from '../values/cell';
import { cellsOfColumn, columnRows } from './column-rules';
import { pointRows } from './points';
import type { Language, LegalForm, Rules } from './rules';
import { type Setting, settings } from './values';

export const settingsTitle: Words = { ja: '設定', en: 'Settings' };

/** Rows 1–3 are the head; a dropdown reaches from the first item row over this many rows. */
export const firstItemRow = 4;
export const itemRows = 200;

export type BlockKey = 'values' | 'ranks' | 'members' | 'targets' | 'report' | 'points' | 'columns' | `list:${ListKey}`;

export interface Block {
  readonly key: BlockKey;
  readonly title: Words;
  readonly headings: readonly Words[];
  readonly pixels: readonly number[];
  /** Columns it takes with the empty one behind it; one more than it has headings, unless stated. */
  readonly span?: number;
}

/** The words for a member's role, and what else people write for it. */
export const roles: readonly { readonly role: 'rep' | 'manager'; readonly label: Words; readonly synonyms: readonly string[] }[] = [
  { role: 'rep', label: { ja: '営業', en: 'Sales' }, synonyms: [] },
  { role: 'manager', label: { ja: '上長', en: 'Manager' }, synonyms: ['上司', '管理者', '責任者', 'マネージャー', 'マネジャー'] },
];

const words = (ja: string, en: string): Words => ({ ja, en });

/** Lists that came after the form of the daily report stand behind it: in a 設定 made before them, every block keeps its columns. */
const laterLists: readonly ListKey[] = ['kind', 'stop', 'role', 'presence'];
const firstLists = (Object.keys(listTitles) as ListKey[]).filter((list) => !laterLists.includes(list));

const listBlock = (list: ListKey): Block => ({
  key: `list:${list}`,
  title: listTitles[list],
  headings: [words('日本語', 'Japanese'), words('英語', 'English'), words('コード', 'Code')],
  pixels: [100, 100, 100],
});

export const blocks: readonly Block[] = [
  {
    key: 'values',
    title: words('台帳の決まり', 'Rules of the ledger'),
    headings: [words('項目', 'Setting'), words('値', 'Value'), words('説明', 'What it does'), words('コード', 'Code')],
    pixels: [240, 240, 560, 100],
  },
  {
    key: 'ranks',
    title: words('ランクの基準', 'Ranks'),
    headings: [words('ランク', 'Rank'), words('年間取引額(以上)', 'Annual amount from'), words('放置とみなす日数', 'Stale after days')],
    pixels: [100, 140, 140],
  },
  {
    key: 'members',
    title: words('担当者', 'Members'),
    headings: [words('氏名', 'Name'), words('メール', 'E-mail'), words('役割', 'Role')],
    pixels: [100, 190, 100],
    // 役割 came later: it stands in the column that was empty, so that no list of an older ledger has to move.
    span: 3,
  },
  ...firstLists.map(listBlock),
  {
    key: 'report',
    title: words('日報の書式', 'Daily report form'),
    headings: [words('行の書き出し', 'Line begins with'), words('入る項目', 'Field')],
    pixels: [100, 100],
  },
  ...laterLists.map(listBlock),
  {
    // Of the members, but not beside them: in an older ledger there is no column left between them and the first list.
    key: 'targets',
    title: words('週の目標', 'Weekly targets'),
    headings: [words('担当者', 'Rep'), words('1週間の対応の件数', 'Touches a week')],
    pixels: [100, 140],
  },
  {
    key: 'points',
    title: words('見込度の点数', 'Points of the likelihood'),
    headings: [words('項目', 'What is judged'), words('答え', 'Answer'), words('点', 'Points'), words('コード', 'Code')],
    pixels: [170, 170, 100, 100],
  },
  {
    key: 'columns',
    title: words('列(顧客台帳)', 'Columns (Customers)'),
    headings: [
      words('見出し', 'Heading'),
      words('表示', 'Shown'),
      words('種類(自分の列)', 'Kind (own columns)'),
      words('選択肢(、で区切る)', 'Words of a list (with commas)'),
      words('コード', 'Code'),
    ],
    pixels: [160, 160, 160, 240, 240],
  },
];

const spanOf = (block: Block): number => block.span ?? block.headings.length + 1;

/** 1-based column at which a block starts when 設定 is made: blocks stand side by side with one empty column between. */
export const blockColumn = (key: BlockKey): number => {
  let at = 1;
  for (const block of blocks) {
    if (block.key === key) return at;
    at += spanOf(block);
  }
  throw new Error(`no block ${key}`);
};

export const settingsColumns: number = blocks.reduce((sum, block) => sum + spanOf(block), -1);

const roleLabel = (role: 'rep' | 'manager', language: Language): string => roles.find((one) => one.role === role)?.label[language] ?? '';

const valueText = (code: Setting['code'], rules: Rules, language: Language): string | number => {
  if (code === 'staleWithoutRank' || code === 'doubleVisitDays' || code === 'version') return rules[code];
  const onOff = rules.countSeconds ? 'on' : 'off';
  const value: Language | LegalForm | 'on' | 'off' = code === 'countSeconds' ? onOff : rules[code];
  const choice = settings.find((one) => one.code === code)?.choices?.find((one) => one.value === value);
  return choice === undefined ? value : choice.label[language];
};

export type SettingsCell = string | number;

/** The rows below a block's headings, for rules; each has as many cells as the block has headings. */
export const blockRows = (key: BlockKey, rules: Rules): SettingsCell[][] => {
  const language = rules.language;
  if (key === 'values') {
    return settings.map((one) => [one.label[language], valueText(one.code, rules, language), one.help[language], one.code]);
  }
  if (key === 'ranks') return rules.ranks.map((one) => [one.rank, one.atLeast, one.staleDays]);
  if (key === 'members')
    return rules.members.map((one) => [one.name, one.email, one.role === undefined ? '' : roleLabel(one.role, language)]);
  if (key === 'targets') return rules.weeklyTargets.map((one) => [one.name, one.target]);
  if (key === 'columns') return columnRows(rules).map((row) => cellsOfColumn(row, language));
  if (key === 'points')
    return pointRows(rules).map((one) => [one.part[language], one.answer[language] || one.answer.ja, one.points, one.code]);
  if (key === 'report') return templateRows(templateOf(rules), rules.language);
  const list = key.slice('list:'.length) as ListKey;
  return rules.lists[list].map((item) => [item.ja, item.en, item.code]);
};

/** Codes of later items that a list block has been offered, as kept beside its key in the hidden first row. */
export const offeredCodes = (mark: Cell): string[] =>
  String(mark)
    .split(' ')
    .filter((code) => code !== '');

/** What stands beside the key of a block in the hidden first row; '' for most. */
export const offeredMark = (key: BlockKey): string => (laterItems[key.replace(/^list:/, '') as ListKey] ?? []).join(' ');

/** The whole sheet for rules, from A1: what set-up writes into an empty 設定. */
export const settingsGrid = (rules: Rules): SettingsCell[][] => {
  const height = firstItemRow - 1 + Math.max(...blocks.map((block) => blockRows(block.key, rules).length));
  const grid: SettingsCell[][] = Array.from({ length: height }, () => new Array<SettingsCell>(settingsColumns).fill(''));
  for (const block of blocks) {
    const at = blockColumn(block.key) - 1;
    const put = (row: number, column: number, cell: SettingsCell): void => {
      const cells = grid[row];
      if (cells !== undefined) cells[at + column] = cell;
    };
    put(0, 0, block.key);
    put(0, 1, offeredMark(block.key));
    put(1, 0, block.title[rules.language]);
    block.headings.forEach((heading, column) => {
      put(2, column, heading[rules.language]);
    });
    blockRows(block.key, rules).forEach((row, index) => {
      row.forEach((cell, column) => {
        put(firstItemRow - 1 + index, column, cell);
      });
    });
  }
  return grid;
};
