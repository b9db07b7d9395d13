/**
 * Each stretch of cells that a merge writes is a call, and the blank cells that the survivor takes over may lie scattered over its whole row.
 * Beyond some stretches, cells of people that lie between two are written again with the value that was read in this very run: a call is
 * spared for each. They are part of the batch, unchanged, so that its journal knows of them: what somebody types into one in that moment is
 * put back like what is typed into a cell that changes (overtaken.ts). The writer leaves out those that hold a formula.
 */
import type { Change } from '../../domain/changes/change-set';
import { isOwn } from '../../domain/schema/own-columns';
import { columnOf } from '../../domain/schema/tables';
import { isWordOfToday } from '../../domain/settings/former-words';
import type { Rules } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import type { TableSheet } from '../ports';
import type { FoundRecord } from '../records/records';

/** Automatic cells that follow from others: the writer writes these along by itself. */
const follows = (sheet: TableSheet, key: string): boolean => {
  const { by, once } = columnOf(sheet.table, key);
  return by === 'auto' && once !== true && !['id', 'system', 'sourceData'].includes(key);
};

/** Does the cell come back as it is when its value is written again? Texts do, and blanks; a link is more than its text. */
const returns = (sheet: TableSheet, key: string, cell: Cell, rules: Rules): boolean => {
  if (['id', 'system', 'sourceData', 'folder'].includes(key) || isOwn(key)) return false;
  if (cell === '') return true;
  const { list, type } = columnOf(sheet.table, key);
  return typeof cell === 'string' && type !== 'day' && type !== 'moment' && (list === undefined || isWordOfToday(rules, list, cell));
};

/**
 * The cells to be written along, as changes that change nothing.
 * @param changed columns of the record that are written anyway
 * @param most stretches that are left. With one more nothing is closed: asking for formulas is a call too
 */
export const writtenAlong = (
  { at, row }: FoundRecord,
  changed: readonly string[],
  most: number,
  sheet: TableSheet,
  rules: Rules,
): Change[] => {
  const keys = new Map(Object.entries(sheet.layout.at).map(([key, position]) => [position, key]));
  const positions = changed.flatMap((key) => sheet.layout.at[key] ?? []).sort((a, b) => a - b);
  const gaps = positions.slice(1).flatMap((right, index) => {
    const left = positions[index] ?? right;
    const between = Array.from({ length: right - left - 1 }, (_, step) => keys.get(left + step + 1) ?? '');
    const own = between.filter((key) => key === '' || !follows(sheet, key));
    return own.length === 0 ? [] : [{ own, open: own.every((key) => key !== '' && returns(sheet, key, row[key] ?? '', rules)) }];
  });
  const toClose = gaps.length + 1 - most;
  if (toClose <= 1) return [];
  return gaps
    .filter(({ open }) => open)
    .sort((a, b) => a.own.length - b.own.length)
    .slice(0, toClose)
    .flatMap(({ own }) => own)
    .map((column): Change => {
      const cell = row[column] ?? '';
      return { table: 'customers', id: String(row.id ?? ''), column, before: cell, after: cell, row: at };
    });
};
