/** The ledger on a spreadsheet: finds tables and rules, and is the one writer of ChangeSets. */
import type { CellSpan, CommitResult, ImportLine, Ledger, LineOfToday, LogBatch } from '../app/ports';
import type { Change, ChangeSet, LogEntry, Move } from '../domain/changes/change-set';
import { copyPrint } from '../domain/customers/whole-copy';
import type { Problem } from '../domain/problem';
import type { TableName } from '../domain/schema/column';
import { madeOnUse, tables } from '../domain/schema/tables';
import { withFormerWords } from '../domain/settings/former-words';
import { type CodeCell, readSettings } from '../domain/settings/read-settings';
import type { RuleCell } from '../domain/settings/rule-cells';
import { defaultRules, type Language, type Rules } from '../domain/settings/rules';
import { formatNotes, type Notes, parseNotes } from '../domain/settings/rules-copy';
import type { Cell } from '../domain/values/cell';
import { texts } from '../text/texts';
import { brokenDropdowns, restoreDropdowns, setCheckBoxes, setFormats } from './cell-rules';
import { Dates } from './dates';
import { appendImportReport, findImportReport, reportedRows } from './import-report';
import { insertRecords } from './insert-records';
import { readJournals } from './journals';
import { appendLog, notLogged } from './log';
import { moveRecords } from './move-records';
import { makeOwnColumns, removeEmptyOwnColumns } from './own-columns';
import { addMembers, settingsCells } from './settings-sheet';
import { SheetTable } from './sheet-table';
import { LedgerSheets } from './sheets';
import { Shelves } from './shelves';
import { putTodayLines, writeToday } from './today-sheet';
import { writeChanges } from './writer';

export class SheetLedger implements Ledger {
  readonly sheets: LedgerSheets;
  private readonly opened = new Map<TableName, SheetTable | null>();
  private readonly written = new Map<TableName, Notes>();
  /** ID of 取込結果; null for none, undefined before it was looked for. */
  private reportSheet: number | null | undefined = undefined;
  /** Last row of 変更履歴, once this run has written there under the lock. */
  private logEnd: number | null = null;
  /** Numbers are taken and not yet noted: the next commit notes them before it writes. */
  private taken = false;
  private known: Rules | null = null;
  private trust: 'notes' | 'marks' = 'notes';
  private dateReader: Dates | null = null;
  private uncoded: readonly CodeCell[] = [];

  private readonly yearly: Shelves;

  constructor(private readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.sheets = new LedgerSheets(book);
    this.yearly = new Shelves(book, this.sheets, this.dates);
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
      this.written.clear();
      this.yearly.forget();
      this.logEnd = null;
    }
    return held;
  }

  sheet(name: TableName): SheetTable | null {
    const known = this.opened.get(name);
    if (known !== undefined) return known;
    const sheet = this.sheets.find(name);
    const table = sheet === null ? null : new SheetTable(sheet, tables[name], this.dates, undefined, this.trust);
    // A sheet with our name and none of our headings belongs to somebody else.
    const ours = table !== null && Object.keys(table.layout.at).length * 2 > tables[name].columns.length ? table : null;
    this.opened.set(name, ours);
    return ours;
  }

  tableOf(sheetId: number): TableName | 'settings' | null {
    const name = this.sheets.nameOf(sheetId, ['customers', 'touches', 'settings', 'today']);
    // Looked for by its title alone: most ledgers have no such sheet, and asking for its mark would cost every edit of another sheet.
    return name ?? madeOnUse.find((one) => this.sheets.byTitle(one)?.getSheetId() === sheetId) ?? null;
  }

  isOwn(sheetId: number): boolean {
    // Looked for once a run: a dialog asks about every sheet of the workbook.
    if (this.reportSheet === undefined) this.reportSheet = findImportReport(this.book)?.getSheetId() ?? null;
    return this.sheets.nameOf(sheetId) !== null || this.reportSheet === sheetId || this.yearly.owns(sheetId);
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

  addMembers(names: readonly string[]): void {
    const sheet = this.sheets.find('settings');
    if (sheet === null || names.length === 0) return;
    const rules = this.rules();
    const added = addMembers(sheet, names);
    this.known = { ...rules, members: [...rules.members, ...added.map((name) => ({ name, email: '' }))] };
  }

  rules(): Rules {
    if (this.known !== null) return this.known;
    const customers = this.sheet('customers');
    this.known = customers === null ? null : (parseNotes(customers.layout.notes)?.rules ?? null);
    this.known ??= this.readSettings()?.rules ?? defaultRules(this.localeLanguage(), this.book.getSpreadsheetTimeZone());
    return this.known;
  }

  readSettings(): { rules: Rules; problems: readonly Problem[] } | null {
    const sheet = this.sheets.find('settings');
    if (sheet === null) return null;
    const cells = settingsCells(sheet);
    const language = sheet.getName() === 'Settings' ? 'en' : 'ja';
    const reading = readSettings(cells, language, this.book.getSpreadsheetTimeZone());
    const before = parseNotes(this.sheet('customers')?.layout.notes ?? '')?.rules ?? null;
    this.known = withFormerWords(reading.rules, before);
    this.uncoded = reading.uncoded;
    return { ...reading, rules: this.known };
  }

  changeSettings(cellsOf: (grid: Cell[][]) => readonly RuleCell[]): number {
    const sheet = this.sheets.find('settings');
    const cells = sheet === null ? [] : cellsOf(settingsCells(sheet));
    for (const { row, column, value } of cells) sheet?.getRange(row, column).setValue(value);
    return cells.length;
  }

  codeItems(): void {
    const sheet = this.sheets.find('settings');
    for (const { row, column, code } of this.uncoded) sheet?.getRange(row, column).setValue(code);
    this.uncoded = [];
  }

  /** The sheets were rebuilt: what was read of them holds no longer, and what is noted of their headings is found out again. */
  forget(): void {
    this.opened.clear();
    this.yearly.forget();
    this.written.clear();
    this.trust = 'marks';
  }

  language(): Language {
    return this.rules().language;
  }

  /** The language of somebody who has no ledger yet: the spreadsheet's. */
  localeLanguage(): Language {
    return this.book.getSpreadsheetLocale().startsWith('ja') ? 'ja' : 'en';
  }

  writeNotes(name: 'customers' | 'touches' | 'handovers' | 'contacts', next: number, rules: Rules | null): void {
    this.note(name, this.withNext(name, next, rules));
  }

  takeNumbers(next: number): void {
    this.written.set('customers', this.withNext('customers', next, this.rules()));
    this.taken = true;
  }

  private withNext(name: 'customers' | 'touches' | 'handovers' | 'contacts', next: number, rules: Rules | null): Notes {
    const { open = '', copies = '' } = this.noted(name) ?? {};
    return { next, rules, open, copies };
  }

  noteCopies(complete: boolean): void {
    const notes = this.noted('customers');
    const copies = complete && this.sheet('customers')?.has('rowCopy') === true ? copyPrint : '';
    if (notes !== null && (notes.copies ?? '') !== copies) this.note('customers', { ...notes, copies });
  }

  openBatch(): string {
    return this.noted('customers')?.open ?? '';
  }

  closeBatch(): void {
    this.setOpen('');
  }

  journals(): LogBatch[] {
    return readJournals(this.sheets.find('log'), this.dates());
  }

  /** The notes of a table as they stand: what this run wrote counts, since headings are read once. */
  private noted(name: 'customers' | 'touches' | 'handovers' | 'contacts'): Notes | null {
    return this.written.get(name) ?? parseNotes(this.sheet(name)?.layout.notes ?? '');
  }

  private note(name: 'customers' | 'touches' | 'handovers' | 'contacts', notes: Notes): void {
    const table = this.sheet(name);
    if (!table?.has('system')) return;
    table.sheet.getRange(1, table.position('system')).setValue(formatNotes({ ...notes, columns: table.columnNotes }));
    this.written.set(name, notes);
  }

  /** Notes which batch is being written. Damaged notes are left to tidy: a batch cut off then waits until it is taken back. */
  private setOpen(batch: string): void {
    const notes = this.noted('customers');
    if (notes !== null) this.note('customers', { ...notes, open: batch });
  }

  commit(set: ChangeSet, pasted: CellSpan | null = null, formulas = set.cause === 'tidy' || set.cause === 'clean'): CommitResult {
    // Noted before the journal is written: a batch without one has changed nothing.
    // Only changes are finished by the next run, so a set of new records alone is not noted.
    const opens = set.journal !== undefined && set.changes.length + (set.removals ?? []).length > 0;
    if (opens || this.taken) this.setOpen(opens ? set.batch : this.openBatch());
    this.taken = false;
    // What tidy finishes when a run is cut off is logged before, so that no old value is lost; what only a person would do again, after.
    const finishedByTidy = set.journal !== undefined || (set.cause !== 'undo' && set.cause !== 'adopt');
    if (finishedByTidy) this.log(set);
    const touched = (Object.keys(tables) as TableName[]).flatMap((name) => (this.needs(name, set) ? (this.sheet(name) ?? []) : []));
    // Clean-up and commands on many read everything, and write when they have thought: what people typed meanwhile is looked at once more.
    if (['clean', 'decide', 'owner', 'check'].includes(set.cause))
      for (const table of touched) table.forget(set.changes.map(({ column }) => column));
    // Records first: a customer may point to a touch only when it is there.
    for (const table of touched) {
      const fresh = insertRecords(
        table,
        set.inserts.filter((insert) => insert.table === table.table.name),
      );
      if (set.inserts.some((insert) => insert.table === table.table.name)) setCheckBoxes(table);
      if (fresh !== null) this.ensureDropdowns(table, { ...fresh, column: 1, width: table.layout.width });
    }
    // A touch is marked as undone before its customer follows: tidy sees the mark and goes on from there.
    if (set.cause === 'undo' && set.journal === undefined) touched.reverse();
    // What people typed since the rows were read must be seen: a merge, a mark and an undo look at their cells anew.
    // So does an import that updates customers, behind the new records.
    const updates = set.cause === 'adopt' && set.changes.some(({ table }) => table === 'customers');
    const few = set.journal !== undefined && (updates || ['merge', 'undo', 'different'].includes(set.cause));
    // An undo may be of hundreds of rows: automatic cells between them stay known, and are written along.
    if (few && set.cause === 'undo') this.opened.get('customers')?.forgetFacts();
    else if (few) this.opened.get('customers')?.snapshot.clear();
    const whole = (few || set.cause === 'edit') && this.noted('customers')?.copies === copyPrint;
    const edit = whole ? 'edit-whole' : 'edit';
    const results = touched.map((table) =>
      writeChanges(
        table,
        [...set.changes.filter((change) => change.table === table.table.name), ...blanks(table, set)],
        pasted,
        formulas,
        set.cause === 'edit' ? edit : whole ? 'whole' : 'none',
        this.rules(),
        ['adopt', 'undo', 'clean', 'decide', 'owner', 'check'].includes(set.cause),
      ),
    );
    const conflicts = results.flatMap((result) => result.conflicts);
    const disputed = new Set(conflicts.map(({ id, column }) => `${id} ${column}`));
    const log = (set.told ?? []).filter(({ id, column }) => !disputed.has(`${id} ${column}`)).map(({ entry }) => entry);
    const { journal: _, ...plain } = set;
    if (log.length > 0) this.log({ ...plain, log });
    this.move(set.moves ?? []);
    if (opens) this.setOpen('');
    if (!finishedByTidy) this.log(set);
    return {
      conflicts,
      formulas: results.flatMap((result) => result.formulas),
      disturbed: results.some((result) => result.disturbed),
    };
  }

  private log(set: ChangeSet): void {
    this.logEnd = appendLog(this.sheets.find('log'), set, texts(this.language()).batch, this.dates(), this.logEnd);
  }

  /** Fresh rows take their dropdowns after the row above: one look at the first of them. */
  private ensureDropdowns(table: SheetTable, fresh: CellSpan): void {
    const settings = this.sheets.find('settings');
    if (settings === null || brokenDropdowns(table, settings, this.rules(), fresh.row, 1).length === 0) return;
    restoreDropdowns(table, settings, this.rules(), fresh);
  }

  notLogged(entries: readonly LogEntry[]): LogEntry[] {
    return notLogged(this.sheets.find('log'), entries, texts(this.language()).batch);
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

  /** Rows that change their sheet: those of one way together. */
  private move(moves: readonly Move[]): void {
    const settings = this.sheets.find('settings');
    for (const way of new Set(moves.map(({ from, to }) => `${from}>${to}`))) {
      const mine = moves.filter(({ from, to }) => `${from}>${to}` === way);
      const tableOf = (shelf: string): SheetTable | null => (shelf === '' ? this.sheet('touches') : this.shelf(shelf));
      const [from, to, live] = [tableOf(mine[0]?.from ?? ''), tableOf(mine[0]?.to ?? ''), this.sheet('touches')];
      if (from === null || to === null || live === null) continue;
      moveRecords(from, to, new Set(mine.map(({ id }) => id)), live, settings, this.rules());
      // Columns and rows stand elsewhere now.
      this.opened.delete('touches');
      this.yearly.forget();
    }
  }

  private needs(name: TableName, set: ChangeSet): boolean {
    return [...set.changes, ...set.inserts, ...(set.removals ?? [])].some(({ table }) => table === name);
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

/** The changes that blank the records a set takes away, their IDs included. One read of the whole table when there are any. */
const blanks = (table: SheetTable, set: ChangeSet): Change[] => {
  const gone = new Set((set.removals ?? []).filter((one) => one.table === table.table.name).map(({ id }) => id));
  if (gone.size === 0) return [];
  const keys = Object.keys(table.layout.at).filter((key) => key !== 'system');
  const columns = table.columns(keys, Number.POSITIVE_INFINITY);
  return (columns.id ?? []).flatMap((id, index) =>
    gone.has(String(id))
      ? keys.flatMap((column): Change[] => {
          const before = columns[column]?.[index] ?? '';
          return before === '' ? [] : [{ table: table.table.name, id: '', column, before, after: '', row: index + 2 }];
        })
      : [],
  );
};
