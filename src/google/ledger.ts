/** The ledger on a spreadsheet: finds tables and rules, and is the one writer of ChangeSets. */
import type { CellSpan, CommitResult, ImportLine, Ledger, LineOfToday, LogBatch } from '../app/ports';
import type { ChangeSet, LogEntry } from '../domain/changes/change-set';
import type { Problem } from '../domain/problem';
import type { TableName } from '../domain/schema/column';
import { columnOf, madeOnUse, tables } from '../domain/schema/tables';
import { sameColumns } from '../domain/settings/column-rules';
import type { RuleCell } from '../domain/settings/rule-cells';
import type { Language, Rules } from '../domain/settings/rules';
import { parseNotes } from '../domain/settings/rules-copy';
import type { Cell } from '../domain/values/cell';
import { texts } from '../text/texts';
import { restoreDropdowns, setFormats } from './building/cell-rules';
import { declareColumns, releaseColumns, renameColumns, standColumns } from './building/declared-columns';
import { makeOwnColumns, removeEmptyOwnColumns } from './building/own-columns';
import { putTodayLines, writeToday } from './building/today-sheet';
import { appendImportReport, findImportReport, reportedRows } from './lists/import-report';
import { RulesSheet } from './settings/rules-sheet';
import { Dates } from './tables/dates';
import { HeadingNotes, type NotedTable } from './tables/heading-notes';
import { SheetTable } from './tables/sheet-table';
import { LedgerSheets } from './tables/sheets';
import { Shelves } from './tables/shelves';
import { commitSet } from './writing/commit';
import { readJournals } from './writing/journals';
import { appendLog, isLogged, notLogged, toldOf } from './writing/log';

export class SheetLedger implements Ledger {
  readonly sheets: LedgerSheets;
  private readonly yearly: Shelves;
  private readonly notes: HeadingNotes;
  private readonly settings: RulesSheet;
  private readonly opened = new Map<TableName, SheetTable | null>();
  /** ID of 取込結果; null for none, undefined before it was looked for. */
  private reportSheet: number | null | undefined = undefined;
  /** Last row of 変更履歴, once this run has written there under the lock. */
  private logEnd: number | null = null;
  private trust: 'notes' | 'marks' = 'notes';
  private dateReader: Dates | null = null;

  constructor(private readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.sheets = new LedgerSheets(book);
    this.yearly = new Shelves(book, this.dates);
    const table = (name: TableName): SheetTable | null => this.sheet(name);
    this.notes = new HeadingNotes(table);
    this.settings = new RulesSheet(book, this.sheets, table);
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
      this.opened.clear();
      this.notes.forget();
      this.yearly.forget();
      this.logEnd = null;
    }
    return held;
  }

  sheet(name: TableName): SheetTable | null {
    const known = this.opened.get(name);
    if (known !== undefined) return known;
    const sheet = this.isAbsent(name) ? null : this.sheets.find(name);
    const table = sheet === null ? null : new SheetTable(sheet, tables[name], this.dates, undefined, this.trust, this.settings.readColumns);
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

  tableOf(sheetId: number): TableName | 'settings' | null {
    const name = this.sheets.nameOf(sheetId, ['customers', 'touches', 'settings', 'today']);
    // Looked for by its title alone: most ledgers have no such sheet, and asking for its mark would cost every edit of another sheet.
    return name ?? madeOnUse.find((one) => this.sheets.byTitle(one)?.getSheetId() === sheetId) ?? null;
  }

  isOwn(sheetId: number): boolean {
    // Looked for once a run: a dialog asks about every sheet of the workbook.
    if (this.reportSheet === undefined) this.reportSheet = findImportReport(this.book)?.getSheetId() ?? null;
    if (this.reportSheet === sheetId) return true;
    const sheet = this.book.getSheets().find((one) => one.getSheetId() === sheetId);
    return sheet !== undefined && this.sheets.owns(sheet);
  }

  /** Brings 取込結果 before the person's eyes; false when there is none. */
  showReport(): boolean {
    const sheet = findImportReport(this.book);
    if (sheet !== null) this.book.setActiveSheet(sheet);
    return sheet !== null;
  }

  reportImport(lines: readonly ImportLine[]): void {
    appendImportReport(this.book, lines, this.language(), this.dates(), this.sheets.find('customers'));
  }

  reportedRows(list: string): ReadonlySet<number> {
    return reportedRows(this.book, list);
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
    if (table !== null && removeEmptyOwnColumns(table, keys)) this.opened.delete('customers');
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
    const known = this.sheet('customers');
    // What is noted was done, whatever this run has read of 設定 before.
    const before = parseNotes(known?.layout.notes ?? '')?.rules ?? null;
    if (known === null || before === null || sameColumns(before, after)) return;
    renameColumns(known, before, after);
    releaseColumns(known, before, after);
    // From here on the columns are those of 設定 as it was just read.
    this.opened.delete('customers');
    const table = this.sheet('customers');
    if (table === null) return;
    declareColumns(table, this.sheets.find('settings'), before, after);
    standColumns(table, before, after);
  }

  codeItems(): void {
    this.settings.codeItems();
  }

  addMembers(names: readonly string[]): void {
    this.settings.addMembers(names);
  }

  /** The sheets were rebuilt: what was read of them holds no longer, and what is noted of their headings is found out again. */
  forget(): void {
    this.opened.clear();
    this.yearly.forget();
    this.notes.forget();
    this.trust = 'marks';
  }

  language(): Language {
    return this.rules().language;
  }

  /** The language of somebody who has no ledger yet: the spreadsheet's. */
  localeLanguage(): Language {
    return this.settings.localeLanguage();
  }

  writeNotes(name: NotedTable, next: number, rules: Rules | null): void {
    this.notes.write(name, next, rules);
  }

  takeNumbers(next: number): void {
    this.notes.takeNumbers(next, this.rules());
  }

  /** A table is about to be made that set-up leaves out. */
  noteMade(): void {
    this.notes.noteMade();
  }

  hasCopies(): boolean {
    return this.notes.hasCopies;
  }

  noteCopies(complete: boolean): void {
    this.notes.noteCopies(complete, complete && madeOnUse.every((name) => this.sheet(name) === null));
  }

  openBatch(): string {
    return this.notes.openBatch();
  }

  closeBatch(): void {
    this.notes.setOpen('');
  }

  journals(): LogBatch[] {
    return readJournals(this.sheets.find('log'), this.dates());
  }

  commit(
    set: ChangeSet,
    pasted: CellSpan | null = null,
    formulas = ['tidy', 'clean'].includes(set.cause),
    first?: () => void,
  ): CommitResult {
    return commitSet(set, pasted, formulas, {
      first: first ?? (() => undefined),
      sheets: this.sheets,
      notes: this.notes,
      shelves: this.yearly,
      rules: () => this.rules(),
      sheet: (name) => this.sheet(name),
      shelf: (name) => this.shelf(name),
      openedTable: (name) => this.opened.get(name) ?? null,
      reopen: (name) => {
        this.opened.delete(name);
      },
      toldOf: (id, column) => toldOf(this.sheets.find('log'), id, columnOf(tables.touches, column).heading[this.language()]),
      log: (one) => {
        this.logEnd = appendLog(this.sheets.find('log'), one, texts(this.language()).batch, this.dates(), this.logEnd);
      },
    });
  }

  notLogged(entries: readonly LogEntry[]): LogEntry[] {
    return notLogged(this.sheets.find('log'), entries, texts(this.language()).batch);
  }

  isLogged(batch: string): boolean {
    return isLogged(this.sheets.find('log'), batch);
  }

  shelves(): string[] {
    return this.yearly.names();
  }

  shelf(name: string): SheetTable | null {
    const live = this.sheet('touches');
    return live === null ? null : this.yearly.open(name, live);
  }

  shelvesOf(): Shelves {
    return this.yearly;
  }

  restoreFormats(name: TableName, cells: CellSpan): void {
    const table = this.sheet(name);
    if (table !== null) setFormats(table, cells.row, cells.count, table.withGrownRows(cells));
  }

  restoreDropdowns(name: TableName, cells: CellSpan): void {
    const table = this.sheet(name);
    if (table !== null) restoreDropdowns(table, this.sheets.find('settings'), this.rules(), table.withGrownRows(cells));
  }

  writeToday(rows: readonly Readonly<Record<string, Cell>>[], asOf: string): void {
    const sheet = this.sheets.find('today');
    if (sheet !== null) writeToday(sheet, rows, asOf, this.rules().language, this.dates());
  }

  todayLines(lines: ReadonlyMap<string, LineOfToday | null>): void {
    const sheet = this.sheets.find('today');
    if (sheet !== null && lines.size > 0) putTodayLines(sheet, lines, this.dates());
  }
}
