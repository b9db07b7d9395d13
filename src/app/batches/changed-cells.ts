/** The changes that make one row of a table another: what a command planned, as it is committed. */
import type { Change } from '../../domain/changes/change-set';
import type { TableName } from '../../domain/schema/column';
import { type Cell, cellText } from '../../domain/values/cell';
import type { FoundRecord } from '../records/records';

/** Cells that are the same in both make no change. */
export const changesBetween = ({ at, row }: FoundRecord, after: Readonly<Record<string, Cell>>, table: TableName = 'customers'): Change[] =>
  Object.entries(after)
    .filter(([column, cell]) => cell !== (row[column] ?? ''))
    .map(([column, cell]) => ({ table, id: cellText(row.id ?? ''), column, before: row[column] ?? '', after: cell, row: at }));
