/** The ledger on a spreadsheet: finds tables and rules, and is the one writer of ChangeSets. */
import type { CellSpan, CommitResult, ImportLine, Ledger, LineOfToday, LogBatch } from '../app/ports';
import type { ChangeSet, LogEntry } from '../domain/changes/change-set';
import type { Problem } from '../domain/problem';
import type { TableName } from '../domain/schema/column';
import { columnOf, madeOnUse, tables } from '../domain/schema/tables';
import type { RuleCell } from '../domain/settings/rule-cells';
import type { Language, Rules } from '../domain/settings/rules';
import type { Cell } from '../domain/values/cell';
import { texts } from '../text/texts';
import { applyColumns } from './building/declared-columns';
import { restoreDropdowns, setCheckBoxes } from './building/dropdowns';
import { setFormats } from './building/formats';
import { makeOwnColumns, removeEmptyOwnColumns } from './building/own-columns';
import { putTodayLines, writeToday } from './building/today-sheet';
import { ImportReport } from './lists/import-report';
import { RulesSheet } from './settings/rules-sheet';
import { Dates } from './tables/dates';
import type { NotedTable } from './tables/heading-notes';
import { LedgerTables } from './tables/ledger-tables';
import type { SheetTable } from './tables/sheet-table';
import { commitSet } from './writing/commit';
import { Log } from './writing/log';

export class SheetLedger implements Ledger {
  readonly tables: LedgerTables;
  private readonly settings: RulesSheet;
  private readonly report: ImportReport;
  private readonly log: Log;
  private dateReader: Dates | null = null;

  constructor(private readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.tables = new LedgerTables(book, this.dates, () => this.settings.readColumns);
    this.settings = new RulesSheet(book, this.tables);
    this.report = new ImportReport(book);
    this.log = new Log(
      () => this.tables.sheets.find('log'),
      this.dates,
      () => texts(this.language()).batch,
    );
  }

  readonly dates = (): Dates => {
    this.dateReader ??= new Dates(this.rules().timeZone);
    return this.dateReader;
  };

  lock(seconds: number, keeps = false): boolean {
    const lock = LockService.getDocumentLock();
    const held = lock === null || lock.tryLock(seconds * 1000);
    // Headings carry the next number: what was read before others were kept out may have been counted on since.
    if (held && !keeps) {
      this.tables.forget();
      this.log.forget();
    }
    return held;
  }

  sheet(name: TableName): SheetTable | null {
    return this.tables.sheet(name);
  }

  tableOf(sheetId: number): TableName | 'settings' | null {
    return this.tables.tableOf(sheetId);
  }

  isOwn(sheetId: number): boolean {
    if (this.report.isReport(sheetId)) return true;
    const sheet = this.book.getSheets().find((one) => one.getSheetId() === sheetId);
    return sheet !== undefined && this.tables.sheets.owns(sheet);
  }

  /** Brings 取込結果 before the person's eyes; false when there is none. */
  showReport(): boolean {
    return this.report.show();
  }

  reportImport(lines: readonly ImportLine[]): void {
    this.report.append(lines, this.language(), this.dates(), this.tables.sheets.find('customers'));
  }

  reportedRows(list: string): ReadonlySet<number> {
    return this.report.rowsOf(list);
  }

  ownColumns(keys: readonly string[], make: boolean): void {
    const table = keys.length === 0 ? null : this.sheet('customers');
    if (table === null) return;
    const missing = table.knowOwn(keys);
    if (make && missing.length > 0)
      makeOwnColumns(table, missing, texts(this.language()).imported.ownColumn, texts(this.language()).setUp.protectedBy);
  }

  dropOwnColumns(keys: readonly string[]): void {
    const table = keys.length === 0 ? null : this.sheet('customers');
    // Columns behind a removed one stand elsewhere: the headings are read anew.
    if (table !== null && removeEmptyOwnColumns(table, keys)) this.tables.reopen('customers');
  }

  rules(): Rules {
    return this.settings.rules();
  }

  readSettings(): { rules: Rules; problems: readonly Problem[] } | null {
    return this.settings.read();
  }

  changeSettings(cellsOf: (grid: Cell[][]) => readonly RuleCell[]): number {
    return this.settings.change(cellsOf);
  }

  applyColumns(after: Rules): void {
    applyColumns(this.tables, after);
  }

  codeItems(): void {
    this.settings.codeItems();
  }

  addMembers(names: readonly string[]): void {
    this.settings.addMembers(names);
  }

  /** The sheets were rebuilt: what was read of them holds no longer. */
  rebuilt(): void {
    this.tables.rebuilt();
  }

  language(): Language {
    return this.rules().language;
  }

  /** The language of somebody who has no ledger yet: the spreadsheet's. */
  localeLanguage(): Language {
    return this.settings.localeLanguage();
  }

  writeNotes(name: NotedTable, next: number, rules: Rules | null): void {
    this.tables.notes.write(name, next, rules);
  }

  takeNumbers(next: number): void {
    this.tables.notes.takeNumbers(next, this.rules());
  }

  /** A table is about to be made that set-up leaves out. */
  noteMade(): void {
    this.tables.notes.noteMade();
  }

  hasCopies(): boolean {
    return this.tables.notes.hasCopies;
  }

  noteCopies(complete: boolean): void {
    this.tables.notes.noteCopies(complete, complete && madeOnUse.every((name) => this.sheet(name) === null));
  }

  openBatch(): string {
    return this.tables.notes.openBatch();
  }

  closeBatch(): void {
    this.tables.notes.setOpen('');
  }

  journals(): LogBatch[] {
    return this.log.journals();
  }

  commit(
    set: ChangeSet,
    pasted: CellSpan | null = null,
    formulas = ['tidy', 'clean'].includes(set.cause),
    first?: () => void,
  ): CommitResult {
    return commitSet(set, pasted, formulas, {
      first: first ?? (() => undefined),
      tables: this.tables,
      rules: () => this.rules(),
      toldOf: (id, column) => this.log.toldOf(id, columnOf(tables.touches, column).heading[this.language()]),
      log: (one) => this.log.append(one),
    });
  }

  notLogged(entries: readonly LogEntry[]): LogEntry[] {
    return this.log.missing(entries);
  }

  isLogged(batch: string): boolean {
    return this.log.has(batch);
  }

  shelves(): string[] {
    return this.tables.shelves.names();
  }

  shelf(name: string): SheetTable | null {
    return this.tables.shelf(name);
  }

  restoreFormats(name: TableName, cells: CellSpan): void {
    const table = this.sheet(name);
    if (table !== null) setFormats(table, cells.row, cells.count, table.withGrownRows(cells));
  }

  restoreDropdowns(name: TableName, cells: CellSpan): void {
    const table = this.sheet(name);
    if (table === null) return;
    const grown = table.withGrownRows(cells);
    restoreDropdowns(table, this.tables.sheets.find('settings'), this.rules(), grown);
    setCheckBoxes(table, grown);
  }

  writeToday(rows: readonly Readonly<Record<string, Cell>>[], asOf: string): void {
    const sheet = this.tables.sheets.find('today');
    if (sheet !== null) writeToday(sheet, rows, asOf, this.rules().language, this.dates());
  }

  todayLines(lines: ReadonlyMap<string, LineOfToday | null>): void {
    const sheet = this.tables.sheets.find('today');
    if (sheet !== null && lines.size > 0) putTodayLines(sheet, lines, this.dates());
  }
}
