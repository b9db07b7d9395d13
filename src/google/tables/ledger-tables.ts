/** The tables of the ledger as this run knows them: found once, with what is noted beside their headings, until somebody else may have changed them. */
import type { TableName } from '../../domain/schema/column';
import { madeOnUse, tables } from '../../domain/schema/tables';
import type { ColumnRule } from '../../domain/settings/column-rule';
import type { Dates } from './dates';
import { HeadingNotes } from './heading-notes';
import { SheetTable } from './sheet-table';
import { LedgerSheets } from './sheets';
import { Shelves } from './shelves';

export class LedgerTables {
  readonly sheets: LedgerSheets;
  readonly shelves: Shelves;
  readonly notes = new HeadingNotes((name) => this.sheet(name));
  private readonly opened = new Map<TableName, SheetTable | null>();
  private trust: 'notes' | 'marks' = 'notes';

  constructor(
    book: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly dates: () => Dates,
    /** The columns as 設定 has them, once this run has read it; null before. */
    private readonly columns: () => readonly ColumnRule[] | null,
  ) {
    this.sheets = new LedgerSheets(book);
    this.shelves = new Shelves(book, dates);
  }

  sheet(name: TableName): SheetTable | null {
    const known = this.opened.get(name);
    if (known !== undefined) return known;
    const sheet = this.isAbsent(name) ? null : this.sheets.find(name);
    const table = sheet === null ? null : new SheetTable(sheet, tables[name], this.dates, undefined, this.trust, this.columns());
    // A sheet with our name and none of our headings belongs to somebody else.
    const ours = table !== null && Object.keys(table.layout.at).length * 2 > tables[name].columns.length ? table : null;
    this.opened.set(name, ours);
    return ours;
  }

  /** A table that set-up leaves out, and of which the headings of 顧客台帳 note that it was never made: nobody can have renamed it. No call. */
  private isAbsent(name: TableName): boolean {
    const onUse: readonly TableName[] = madeOnUse;
    if (!onUse.includes(name) || !this.opened.has('customers')) return false;
    return this.notes.of('customers')?.plain === true && this.sheets.byTitle(name) === null;
  }

  /** The yearly sheet of 対応履歴; null when there is none. */
  shelf(name: string): SheetTable | null {
    const live = this.sheet('touches');
    return live === null ? null : this.shelves.open(name, live);
  }

  /** The table if this run has read it already. */
  openedTable(name: TableName): SheetTable | null {
    return this.opened.get(name) ?? null;
  }

  tableOf(sheetId: number): TableName | 'settings' | null {
    const name = this.sheets.nameOf(sheetId, ['customers', 'touches', 'settings', 'today']);
    // Looked for by its title alone: most ledgers have no such sheet, and asking for its mark would cost every edit of another sheet.
    return name ?? madeOnUse.find((one) => this.sheets.byTitle(one)?.getSheetId() === sheetId) ?? null;
  }

  /** Its rows and columns stand elsewhere now: the headings are read anew. */
  reopen(name: TableName): void {
    this.opened.delete(name);
  }

  /** What was read of the sheets holds no longer. */
  forget(): void {
    this.opened.clear();
    this.notes.forget();
    this.shelves.forget();
  }

  /** The sheets were rebuilt: what is noted of their headings is found out again. */
  rebuilt(): void {
    this.forget();
    this.trust = 'marks';
  }
}
