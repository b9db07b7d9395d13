/** Where in 設定 the rules of the first day stand, and what to write there. */
import { type Cell, cellText } from '../values/cell';
import { blockPositions } from './read-settings';
import type { LegalForm, Rules } from './rules';
import { firstItemRow, type SettingsCell } from './settings-sheet';
import { settings } from './values';

export interface RuleCell {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly value: SettingsCell;
}

/** @param grid all values of 設定 from A1 @returns the cells that are to change; a rule whose block is gone has none */
export const ruleCells = (
  grid: readonly (readonly Cell[])[],
  rules: Rules,
  wanted: { readonly legalForm: LegalForm; readonly atLeast: ReadonlyMap<string, number> },
): RuleCell[] => {
  const { values, ranks } = blockPositions(grid);
  const cells: RuleCell[] = [];
  for (let at = firstItemRow - 1; at < grid.length; at++) {
    const row = grid[at] ?? [];
    if (values !== undefined && cellText(row[values + 2] ?? '') === 'legalForm' && rules.legalForm !== wanted.legalForm) {
      const choice = settings.find((one) => one.code === 'legalForm')?.choices?.find((one) => one.value === wanted.legalForm);
      if (choice !== undefined) cells.push({ row: at + 1, column: values + 1, value: choice.label[rules.language] });
    }
    if (ranks === undefined) continue;
    const rank = rules.ranks.find((one) => one.rank === cellText(row[ranks - 1] ?? '').trim());
    const amount = rank === undefined ? undefined : wanted.atLeast.get(rank.rank);
    if (rank !== undefined && amount !== undefined && amount !== rank.atLeast)
      cells.push({ row: at + 1, column: ranks + 1, value: amount });
  }
  return cells;
};
