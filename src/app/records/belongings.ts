/** The records of other tables that belong to customers. */
import type { Table } from '../../domain/schema/column';
import { tables } from '../../domain/schema/tables';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context } from '../ports';

/** A record of another table that belongs to a customer. */
export interface Belonging {
  readonly table: Table;
  readonly id: string;
  /** 0 when only its ID is known (duplicates/hinted-records.ts). */
  readonly at: number;
  readonly customerId: string;
  readonly company: Cell | undefined;
}

/** The records of every table with a column 顧客ID that belong to one of the customers. One read a table. */
export const belongingsOf = (ids: ReadonlySet<string>, { ledger }: Context): Belonging[] =>
  Object.values(tables)
    .filter((table) => table.columns.some((column) => column.key === 'customerId'))
    .flatMap((table) => {
      const sheet = ledger.sheet(table.name);
      if (sheet === null) return [];
      // One call for both: a sort between two would give a record another's customer.
      const columns = sheet.columns(['id', 'customerId'], Number.POSITIVE_INFINITY);
      return (columns.customerId ?? []).flatMap((cell, index) => {
        const [customerId, id] = [cellText(cell), cellText(columns.id?.[index] ?? '')];
        return ids.has(customerId) && id !== '' ? [{ table, id, at: index + 2, customerId, company: columns.company?.[index] }] : [];
      });
    });
