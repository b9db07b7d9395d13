/** How many cells wait for somebody to look at them in 「台帳をきれいにする」, from rows that were read already. */
import { unreadCells } from '../../domain/cleaning/unreadable';
import { type CustomerRow, isMerged } from '../../domain/customers/derive';
import { storedForm } from '../../domain/customers/stored-form';
import type { Table } from '../../domain/schema/column';
import { customers } from '../../domain/schema/customers';
import { columnOf } from '../../domain/schema/tables';
import { touches } from '../../domain/schema/touches';
import { renamedItem } from '../../domain/settings/former-words';
import type { Rules } from '../../domain/settings/rules';

export interface WaitingCells {
  /** Cells with a word of a list that was reworded. */
  readonly renamed: number;
  /** Company names that are not written by the policy of legal forms. */
  readonly names: number;
  readonly unreadable: number;
}

/** What is a matter of looks alone (figures in addresses, width) is not counted: it can wait for ever. */
export const waitingCells = (rows: readonly CustomerRow[], touchRows: readonly CustomerRow[], rules: Rules): WaitingCells => {
  const own = rows.filter((row) => row.id !== '' && !isMerged(row));
  const company = columnOf(customers, 'company');
  const renamedIn = (table: Table, records: readonly CustomerRow[]): number =>
    table.columns.reduce((sum, { list, key }) => {
      if (list === undefined) return sum;
      return sum + records.filter((row) => renamedItem(rules, list, row[key] ?? '') !== undefined).length;
    }, 0);
  return {
    renamed: renamedIn(customers, own) + renamedIn(touches, touchRows),
    names: own.filter((row) => storedForm(company, row.company ?? '', rules).changed).length,
    unreadable:
      own.reduce((sum, row) => sum + unreadCells(customers, row, rules).length, 0) +
      touchRows.reduce((sum, row) => sum + (row.id === '' ? 0 : unreadCells(touches, row, rules).length), 0),
  };
};
