/** Pairs of rows that the import joined against those that truth.csv joins, by 取込結果 of the finished workbook. */
import type { SheetModel } from '../../workbench/runtime/model/sheet-model';
import type { Workbook } from '../../workbench/runtime/model/workbook';
import { recordsOf } from './grid';
import type { TruthRow } from './truth';

export interface PairScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The customer of each row of each list, from the report that people read. */
const customersOf = (workbook: Workbook): ReadonlyMap<string, string> =>
  new Map(recordsOf(workbook.sheetByName('取込結果'), workbook.timeZone).map((line) => [`${line.一覧}\n${line.行}`, String(line.顧客ID)]));

const pairsIn = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

const countBy = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

export const pairScores = (
  truth: readonly TruthRow[],
  workbook: Workbook,
  sheetRow: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, SheetModel>,
  wrong: (line: string) => void,
): PairScores => {
  const found = customersOf(workbook);
  const rows = truth.map((row) => ({
    ...row,
    // A row without a customer is joined with nothing.
    customer: found.get(`${sources.get(row.list)?.name ?? ''}\n${sheetRow.get(`${row.list} ${row.row}`)}`) || `none ${row.list} ${row.row}`,
  }));
  const both = pairsIn(countBy(rows.map(({ cluster, customer }) => `${cluster}\n${customer}`)).values());
  const made = pairsIn(countBy(rows.map(({ customer }) => customer)).values());
  const meant = pairsIn(countBy(rows.map(({ cluster }) => cluster)).values());
  tellMixed(rows, wrong);
  const precision = made === 0 ? 1 : both / made;
  const recall = meant === 0 ? 1 : both / meant;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

const tellMixed = (rows: readonly (TruthRow & { customer: string })[], wrong: (line: string) => void): void => {
  const tell = (by: 'customer' | 'cluster', other: 'customer' | 'cluster', what: string): void => {
    const groups = new Map<string, (TruthRow & { customer: string })[]>();
    for (const row of rows) groups.set(row[by], [...(groups.get(row[by]) ?? []), row]);
    for (const [key, group] of groups)
      if (new Set(group.map((row) => row[other])).size > 1)
        wrong(`${what} ${key}: ${group.map((row) => `${row.list} ${row.row} (${row[other]})`).join(', ')}`);
  };
  tell('customer', 'cluster', 'joined different customers in');
  tell('cluster', 'customer', 'parted the customer');
};
