/** Counts in the finished workbook, by the headings a person reads: figures from the add-on itself would prove nothing. */
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Workbook } from '../../runtime/model/workbook';

const sheetNames = ['顧客台帳', 'Customers'];
const idHeadings = ['顧客ID', 'Customer ID'];
const flagHeadings = ['警告', 'Flags'];

export interface CustomerCounts {
  customers: number;
  /** Customers with a warning; null where the ledger has no such column. */
  flagged: number | null;
}

export const countCustomers = (book: Workbook): CustomerCounts => {
  const sheet = book.sheets.find(({ name }) => sheetNames.includes(name));
  const header = sheet === undefined ? null : headerOf(sheet);
  if (sheet === undefined || header === null) return { customers: 0, flagged: null };
  const flags = columnOf(sheet, header.row, flagHeadings);
  let customers = 0;
  let flagged = 0;
  for (let row = header.row + 1; row <= sheet.lastRow(); row++) {
    if (!/^C-\d+$/.test(String(sheet.values.get(row, header.column) ?? ''))) continue;
    customers += 1;
    if (flags !== null && String(sheet.values.get(row, flags) ?? '') !== '') flagged += 1;
  }
  return { customers, flagged: flags === null ? null : flagged };
};

/** The heading row stands within the first rows. */
const headerOf = (sheet: SheetModel): { row: number; column: number } | null => {
  for (let row = 1; row <= 5; row++) {
    const column = columnOf(sheet, row, idHeadings);
    if (column !== null) return { row, column };
  }
  return null;
};

const columnOf = (sheet: SheetModel, row: number, headings: readonly string[]): number | null => {
  const index = sheet.values.rowAt(row)?.findIndex((cell) => typeof cell === 'string' && headings.includes(cell)) ?? -1;
  return index < 0 ? null : index + 1;
};
