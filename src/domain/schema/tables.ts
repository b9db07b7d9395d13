/** All tables of a ledger, in the order of their tabs. */
import type { Column, Table, TableName } from './column';
import { contacts } from './contacts';
import { customers } from './customers';
import { handovers } from './handovers';
import { log, purposes, today } from './other-tables';
import { isOwn, ownColumn } from './own-columns';
import { touches } from './touches';

export const tables: Record<TableName, Table> = { today, customers, touches, contacts, handovers, purposes, log };

/** Tables that set-up leaves out: each is made when somebody needs it first, so that a new ledger has few tabs. */
export const madeOnUse = ['contacts', 'handovers'] as const satisfies readonly TableName[];

/** The column of a table by its key. A key that does not exist is a programmer's mistake. */
export const columnOf = (table: Table, key: string): Column => {
  const found = table.columns.find((column) => column.key === key) ?? (isOwn(key) ? ownColumn(key) : undefined);
  if (found === undefined) throw new Error(`${table.name} has no column ${key}`);
  return found;
};

/** The version of the sheets' structure; an upgrade compares it with the one noted in the workbook. */
export const structureVersion = 1;
