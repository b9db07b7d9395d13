/** The records clean-up looks at, and what it would change in them. */
import { cleanedColumns, type Proposal, proposalsOf } from '../../domain/cleaning/proposals';
import { isMerged } from '../../domain/customers/derive';
import { cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import type { FoundRecord } from '../records/records';
import { rowOf } from '../records/row-of';

/** What one batch writes at most: more in one list nobody looks through, and the run stays within its time at 50,000 customers. */
export const mostCells = 20_000;

/** A proposal, the record it is for, and the table that holds it. */
export interface Proposed extends Proposal {
  readonly table: 'customers' | 'touches';
  readonly record: FoundRecord;
}

/** Records with an ID, in the order of the rows. Customers are read whole, since what follows from their cells is written with them. */
export const recordsOf = (sheet: TableSheet): FoundRecord[] => {
  const whole = sheet.table.name === 'customers';
  const keys = whole
    ? Object.keys(sheet.layout.at).filter((key) => key !== 'system')
    : ['when', 'id', 'company', ...cleanedColumns(sheet.table).map(({ key }) => key), 'cancelled'];
  // One call: a sort between two would tear rows apart.
  const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
  return (columns.id ?? []).flatMap((id, index) => (cellText(id) === '' ? [] : [{ at: index + 2, row: rowOf(keys, columns, index) }]));
};

export interface Cleaning {
  readonly customers: readonly FoundRecord[];
  /** None when they were not asked for. */
  readonly touches: readonly FoundRecord[];
  readonly proposed: readonly Proposed[];
}

/** Reads 顧客台帳, and 対応履歴 unless it is not asked for; a merged customer stays as it was. Null without a ledger. */
export const readCleaning = ({ ledger }: Context, withTouches = true): Cleaning | null => {
  const sheet = ledger.sheet('customers');
  if (sheet === null) return null;
  const rules = ledger.rules();
  const touches = withTouches ? ledger.sheet('touches') : null;
  const customers = recordsOf(sheet);
  const of = (table: 'customers' | 'touches', source: TableSheet, records: readonly FoundRecord[]): Proposed[] =>
    records.flatMap((record) =>
      isMerged(record.row)
        ? []
        : proposalsOf(source.table, cellText(record.row.id ?? ''), record.row, rules).map((one) => ({ ...one, table, record })),
    );
  const contacts = touches === null ? [] : recordsOf(touches);
  const proposed = [...of('customers', sheet, customers), ...(touches === null ? [] : of('touches', touches, contacts))];
  return { customers, touches: contacts, proposed };
};
