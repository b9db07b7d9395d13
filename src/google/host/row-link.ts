/** The address of a row: whoever may open this workbook comes to it with a click, and nobody else. */
import type { SheetLedger } from '../ledger';

/** '' where there is no such sheet. No call. */
export const linkToCustomer = (book: GoogleAppsScript.Spreadsheet.Spreadsheet, ledger: SheetLedger, row: number): string => {
  const table = ledger.sheet('customers');
  // Google has given addresses with and without more behind '/edit'.
  const [address = ''] = book.getUrl().split(/[?#]/);
  return table === null ? '' : `${address}#gid=${table.sheet.getSheetId()}&range=A${row}`;
};
