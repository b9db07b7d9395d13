/**
 * Makes the sheets of a ledger and mends them: what is missing is made, what is broken is put back, everything else is left as people
 * arranged it. Safe to stop anywhere and run again: a sheet gets its mark last, and without it the making goes on.
 */
import type { Structure, StructureReport } from '../app/ports';
import type { ColumnView } from '../domain/schema/column-views';
import { madeOnUse, tables } from '../domain/schema/tables';
import type { Rules } from '../domain/settings/rules';
import { arrangeColumns } from './building/column-view';
import { makeTable, type Size } from './building/make-table';
import { mendTable } from './building/mend-table';
import { fillPurposes } from './building/purposes-sheet';
import { makeShelf } from './building/shelf-sheet';
import type { Work } from './building/work';
import type { SheetLedger } from './ledger';
import { makeSettings, mendSettings } from './settings/settings-sheet';
import { type SheetName, sheetMark, sheetNames, titleOf } from './tables/sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The grid of every sheet that insertSheet makes (Sheets reference). */
const newSheet: Size = { rows: 1000, columns: 26 };

export class SheetStructure implements Structure {
  constructor(
    private readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly ledger: SheetLedger,
  ) {}

  build(rules: Rules): StructureReport {
    const work = this.begin(rules);
    const active = this.book.getActiveSheet();
    const finished = this.ledger.tables.sheets.marks();
    // 設定 first: the dropdowns of the tables point into it.
    for (const name of ['settings', 'customers', 'touches', 'today', 'purposes', 'log'] as const) this.one(name, finished.has(name), work);
    // One whose making was cut off has its headings and no mark yet.
    for (const name of madeOnUse) if (finished.has(name) || this.ledger.sheet(name) !== null) this.one(name, finished.has(name), work);
    if (work.made.length > 0) this.book.setActiveSheet(active);
    this.ledger.rebuilt();
    const { made, mended, foreign, switched } = work;
    return { made, mended, foreign, switched };
  }

  make(name: (typeof madeOnUse)[number], rules: Rules): string {
    if (this.ledger.tables.sheets.byMark(name) !== null) return '';
    this.ledger.noteMade();
    const work = this.begin(rules);
    const active = this.book.getActiveSheet();
    this.one(name, false, work);
    this.book.setActiveSheet(active);
    this.ledger.rebuilt();
    return work.foreign[0] ?? '';
  }

  makeShelf(name: string, rules: Rules): string {
    const live = this.ledger.sheet('touches');
    if (live === null) return '';
    const active = this.book.getActiveSheet();
    const inTheWay = makeShelf(this.book, this.ledger.tables.shelves, name, live, this.ledger.dates, rules);
    if (this.book.getActiveSheet().getSheetId() !== active.getSheetId()) this.book.setActiveSheet(active);
    return inTheWay;
  }

  arrange(view: ColumnView): void {
    const table = this.ledger.sheet('customers');
    if (table !== null) arrangeColumns(table, view, this.ledger.rules());
  }

  private begin(rules: Rules): Work {
    const { dates, tables } = this.ledger;
    return { rules, book: this.book, sheets: tables.sheets, dates, made: [], mended: [], foreign: [], switched: false, model: null };
  }

  private one(name: SheetName, finished: boolean, work: Work): void {
    const title = titleOf(name)[work.rules.language];
    const existing = this.ledger.tables.sheets.find(name);
    if (existing !== null && finished) {
      this.translateTitle(name, existing, work);
      if (name === 'settings') work.mended.push(...mendSettings(existing, work.rules));
      else mendTable(name, existing, work);
      return;
    }
    if (existing !== null && !this.ours(name, existing)) {
      work.foreign.push(title);
      return;
    }
    const sheet = existing ?? this.insert(name, title, work);
    if (sheet === null) return;
    this.ledger.tables.sheets.made(name, sheet);
    const size = existing === null ? newSheet : { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    if (name === 'settings') makeSettings(sheet, size, work.rules, existing === null);
    else makeTable(name, sheet, size, work, existing === null);
    sheet.addDeveloperMetadata(sheetMark, name);
    work.made.push(title);
  }

  /** A new sheet; null when a sheet of the user's has the title but for capitals, which Sheets does not let stand beside it. */
  private insert(name: SheetName, title: string, work: Work): Sheet | null {
    try {
      return this.book.insertSheet(title, this.place(name));
    } catch (error) {
      const same = this.book.getSheets().find((sheet) => sheet.getName().toLowerCase() === title.toLowerCase());
      if (same === undefined) throw error;
      work.foreign.push(same.getName());
      return null;
    }
  }

  /** A sheet that has our title in the other language gets it in the workbook's; one that people named themselves keeps its name. */
  private translateTitle(name: SheetName, sheet: Sheet, work: Work): void {
    const title = titleOf(name);
    const { language } = work.rules;
    const other = this.book.getSheetByName(title[language === 'ja' ? 'en' : 'ja']);
    if (other === null || title.ja === title.en || other.getSheetId() !== sheet.getSheetId()) return;
    sheet.setName(title[language]);
    work.switched = true;
    if (name === 'purposes') fillPurposes(sheet, work.rules);
  }

  /** Where the tab goes: before the user's own sheets, in the order of `sheetNames`. */
  private place(name: SheetName): number {
    return sheetNames.slice(0, sheetNames.indexOf(name)).filter((other) => this.ledger.tables.sheets.byTitle(other) !== null).length;
  }

  /** An unmarked sheet with our name is ours to finish when it is empty or carries our headings (a set-up was cut off). */
  private ours(name: SheetName, sheet: Sheet): boolean {
    const values = sheet.getRange('1:2').getValues().flat();
    if (values.every((cell) => cell === '')) return true;
    if (name === 'settings') return values.includes('values');
    const headings = new Set(values.map(String));
    const known = tables[name].columns.filter((column) => headings.has(column.heading.ja) || headings.has(column.heading.en));
    return known.length * 2 > tables[name].columns.length;
  }
}
