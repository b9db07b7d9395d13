/** What a person sees of our tables: which rows a filter leaves, and moving the selection. */
import type { Selection, View } from '../../app/ports';
import type { TableName } from '../../domain/schema/column';
import type { SheetLedger } from '../ledger';
import { selectionOf } from './surroundings';

export class SheetView implements View {
  constructor(
    private readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly ledger: SheetLedger,
  ) {}

  selection(): Selection | null {
    return selectionOf(this.book);
  }

  /**
   * Row by row, because Apps Script has no way to ask for all at once (Sheet.isRowHiddenByFilter); without a filter only rows hidden by hand
   * are asked about. Filter views belong to the page alone: no script sees them.
   */
  nextShown(name: TableName, after: number, goOn: () => boolean): { row: number | null; reached: number } {
    const table = this.ledger.sheet(name);
    if (table === null) return { row: null, reached: after };
    const { sheet } = table;
    const last = table.lastRow();
    const filtered = sheet.getFilter() !== null;
    let row = after;
    while (row < last && goOn()) {
      row++;
      if (filtered && sheet.isRowHiddenByFilter(row)) continue;
      if (!sheet.isRowHiddenByUser(row)) return { row, reached: row };
    }
    return { row: null, reached: row < last ? row : 0 };
  }

  select(name: TableName, row: number): void {
    const table = this.ledger.sheet(name);
    if (table !== null)
      table.sheet.setActiveRange(table.sheet.getRange(row, table.position(name === 'touches' ? 'customerId' : 'company')));
  }
}
