/** One row out of columns that were read together. */
import type { Cell } from '../../domain/values/cell';

/** Built key by key: 250,000 rows are made so, and pairs for each would be most of the work. */
export const rowOf = (keys: readonly string[], columns: Readonly<Record<string, readonly Cell[]>>, index: number): Record<string, Cell> => {
  const row: Record<string, Cell> = {};
  for (const key of keys) row[key] = columns[key]?.[index] ?? '';
  return row;
};
