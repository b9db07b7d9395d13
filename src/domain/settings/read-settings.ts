/** Reads 設定 back into rules. What cannot be read keeps its default and is reported; nothing is guessed. */
import type { Problem } from '../problem';
import type { ListKey } from '../schema/column';
import { listTitles } from '../schema/lists';
import { readTemplate, ruleText, textOfRows } from '../touches/report/template';
import { readAmount } from '../values/amount';
import { type Cell, cellText, isBlank } from '../values/cell';
import { fold } from '../values/fold';
import type { ColumnRule } from './column-rule';
import { doubtfulChoice, doubtfulDays, doubtfulRanks, sameWords } from './doubtful-rules';
import { readPointRows } from './points';
import { readColumns } from './read-columns';
import { type CodeCell, readList, withoutCode } from './read-lists';
import { readMembers, readTargets } from './read-people';
import { defaultRules, type Language, type LegalForm, type RankRule, type Rules } from './rules';
import { type BlockKey, blocks, firstItemRow } from './settings-sheet';
import { settings } from './values';

export interface SettingsReading {
  readonly rules: Rules;
  readonly problems: readonly Problem[];
  /** 1-based column of each block found; a missing block was deleted or never made. */
  readonly positions: Partial<Record<BlockKey, number>>;
  /** Items that have no code yet, with the one they get and the cell it belongs in: a word that is reworded later then stays the same item. */
  readonly uncoded: readonly CodeCell[];
  /** Where the heading of each column of 顧客台帳 stands in 列. */
  readonly headingCells: ReadonlyMap<string, Pick<CodeCell, 'row' | 'column'>>;
  /** Where the version of the rules stands, and what stands there; null where 設定 was made before it, until set-up adds it. */
  readonly version: CodeCell | null;
}

type Grid = readonly (readonly Cell[])[];

/** Where each block starts: by its key in row 1, else by its title in row 2 (somebody cleared the hidden row). */
export const blockPositions = (grid: Grid): Partial<Record<BlockKey, number>> => {
  const found: Partial<Record<BlockKey, number>> = {};
  for (const block of blocks) {
    const byKey = (grid[0] ?? []).indexOf(block.key);
    const at = byKey >= 0 ? byKey : (grid[1] ?? []).findIndex((cell) => cell === block.title.ja || cell === block.title.en);
    if (at >= 0) found[block.key] = at + 1;
  }
  return found;
};

const rowsOf = (grid: Grid, column: number, width: number): Cell[][] =>
  grid.slice(firstItemRow - 1).map((row) => Array.from({ length: width }, (_, at) => row[column - 1 + at] ?? ''));

const readRanks = (rows: Cell[][], problems: Problem[]): RankRule[] => {
  const ranks: RankRule[] = [];
  for (const [rank = '', from = '', days = ''] of rows) {
    const name = cellText(rank).trim();
    if (name === '') continue;
    const amount = readAmount(from);
    const stale = typeof days === 'number' && days >= 1 ? Math.floor(days) : 180;
    problems.push(...doubtfulDays({ ja: `ランク ${name}`, en: `rank ${name}` }, days, 1, 180));
    if (amount.value === null) problems.push({ code: 'rank-amount', raw: cellText(from), rank: name });
    else ranks.push({ rank: name, atLeast: amount.value, staleDays: stale });
  }
  const usual = defaultRules('ja', '').ranks.map(({ rank }) => rank);
  problems.push(...doubtfulRanks(ranks, usual));
  return ranks.sort((a, b) => b.atLeast - a.atLeast);
};

/** The form of the daily report; the usual one where the block is empty or cannot be used. */
const readReportForm = (rows: Cell[][], problems: Problem[]): string => {
  const text = textOfRows(rows.map((row) => row.map(cellText)));
  if (text === '') return '';
  const template = readTemplate(text);
  if (!('code' in template)) return ruleText(template);
  const line = 'line' in template ? text.split('\n')[template.line - 1] : undefined;
  problems.push({ code: 'report-form', raw: line ?? text, why: template.code });
  return '';
};

/** The value of a setting as its code value ('ja', 'full', …), whichever language it is written in; null when it is blank or unknown. */
const choiceValue = (code: string, cell: Cell): string | null => {
  const choices = settings.find((one) => one.code === code)?.choices ?? [];
  const text = fold(cellText(cell));
  return choices.find((one) => fold(one.value) === text || fold(one.label.ja) === text || fold(one.label.en) === text)?.value ?? null;
};

/**
 * @param grid all values of 設定 from A1
 * @param language the language to fall back to; timeZone the workbook's
 * @param before the columns as they were until now: they stay where 設定 asks for what cannot be, or has no block of them; plain: headings
 *   of columns in the sheet that are nobody's in 設定, folded
 */
export const readSettings = (
  grid: Grid,
  language: Language,
  timeZone: string,
  before: readonly ColumnRule[] = [],
  plain: ReadonlySet<string> = new Set(),
): SettingsReading => {
  const problems: Problem[] = [];
  const positions = blockPositions(grid);
  const at = (key: BlockKey, width: number): Cell[][] | null => {
    const column = positions[key];
    return column === undefined ? null : rowsOf(grid, column, width);
  };
  const base = defaultRules(language, timeZone);
  const values = new Map<string, Cell>();
  let version: CodeCell | null = null;
  for (const [index, [, value = '', , code = '']] of (at('values', 4) ?? []).entries()) {
    if (isBlank(code)) continue;
    values.set(cellText(code), value);
    if (code === 'version')
      version = {
        row: firstItemRow + index,
        column: (positions.values ?? 1) + 1,
        code: typeof value === 'number' ? value : cellText(value),
      };
  }

  const lists = { ...base.lists };
  const uncoded: CodeCell[] = [];
  for (const list of Object.keys(lists) as ListKey[]) {
    const rows = at(`list:${list}`, 3);
    const items = rows === null ? [] : readList(list, rows);
    if (items.length > 0) lists[list] = items;
    problems.push(...sameWords(listTitles[list], items));
    if (rows !== null) uncoded.push(...withoutCode(rows, items, positions[`list:${list}`] ?? 0));
  }
  const members = readMembers(at('members', 3) ?? []);
  const ranks = readRanks(at('ranks', 3) ?? [], problems);
  const stale = values.get('staleWithoutRank');
  const visit = values.get('doubleVisitDays');
  const usual: Readonly<Record<string, string>> = { language: base.language, legalForm: base.legalForm, countSeconds: 'off' };
  problems.push(...settings.flatMap((one) => doubtfulChoice(one, values.get(one.code) ?? '', usual[one.code])));
  const labelOf = (wanted: string) => settings.find(({ code }) => code === wanted)?.label ?? { ja: wanted, en: wanted };
  problems.push(...doubtfulDays(labelOf('staleWithoutRank'), stale ?? '', 1, base.staleWithoutRank));
  problems.push(...doubtfulDays(labelOf('doubleVisitDays'), visit ?? '', 0, base.doubleVisitDays));
  const spoken = (choiceValue('language', values.get('language') ?? '') as Language | null) ?? base.language;
  const listed = at('columns', 5);
  const columns = listed === null ? null : readColumns(listed, before, spoken, problems, plain);
  const cellAt = (row: number, column: number) => ({ row: firstItemRow + row, column: (positions.columns ?? 1) + column });
  uncoded.push(...(columns?.cells ?? []).map(({ row, column, text }) => ({ ...cellAt(row, column), code: text })));
  return {
    rules: {
      version: typeof version?.code === 'number' && version.code >= 1 ? Math.floor(version.code) : base.version,
      language: spoken,
      legalForm: (choiceValue('legalForm', values.get('legalForm') ?? '') as LegalForm | null) ?? base.legalForm,
      ranks: ranks.length > 0 ? ranks : base.ranks,
      staleWithoutRank: typeof stale === 'number' && stale > 0 ? Math.floor(stale) : base.staleWithoutRank,
      doubleVisitDays: typeof visit === 'number' && visit >= 0 ? Math.floor(visit) : base.doubleVisitDays,
      countSeconds: choiceValue('countSeconds', values.get('countSeconds') ?? '') === 'on',
      points: readPointRows(at('points', 4) ?? [], lists, problems),
      columns: columns?.columns ?? before,
      lists,
      members,
      weeklyTargets: readTargets(at('targets', 2) ?? [], members, problems),
      reportTemplate: readReportForm(at('report', 2) ?? [], problems),
      timeZone,
    },
    problems,
    positions,
    uncoded,
    version,
    headingCells: new Map([...(columns?.rows ?? [])].map(([key, row]) => [key, cellAt(row, 0)])),
  };
};
