/**
 * Makes the sheets of a ledger and mends them: what is missing is made, what is broken is put back, everything else is left as people
 * arranged it. Safe to stop anywhere and run again: a sheet gets its mark last, and without it the making goes on.
 */

import type { Structure, StructureReport } from '../../app/ports';
import type { TableName } from '../../domain/schema/column';
import type { ColumnView } from '../../domain/schema/column-views';
import { customersOf } from '../../domain/schema/declared';
import { madeOnUse, structureVersion, tables } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import { texts } from '../../text/texts';
import type { SheetLedger } from '../ledger';
import { makeSettings, mendSettings } from '../settings/settings-sheet';
import { columnLetters, SheetTable } from '../tables/sheet-table';
import { type SheetName, sheetMark, sheetNames, titleOf } from '../tables/sheets';
import { brokenDropdowns, brokenFormats, setCheckBoxes, setDropdowns, setFirstDropdowns, setFormats } from './cell-rules';
import { rememberColumn, rememberedColumns } from './column-marks';
import { arrangeColumns } from './column-view';
import { standColumns } from './declared-columns';
import { dress, setWidth } from './dress';
import { guard, guardAnew, isGuarded } from './guard';
import { mendHeadings, writeHeadings } from './headings';
import { colourDue } from './live-colours';
import { completePurposes, fillPurposes } from './purposes-sheet';
import { colourHeads } from './today-colours';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const structureMark = 'daicho-structure';

/** The grid of every sheet that insertSheet makes (Sheets reference). */
const newSheet: Size = { rows: 1000, columns: 26 };

/** Cells whose formats or rules are read to find out whether they are in order: three seconds' worth (docs/decisions/0003-cost-model.md). */
const readable = 250_000;

interface Work {
  readonly rules: Rules;
  readonly made: string[];
  readonly mended: string[];
  readonly foreign: string[];
  switched: boolean;
  /** A sheet that was dressed in this run: others take the look of its headings. */
  model: Sheet | null;
}

export class SheetStructure implements Structure {
  constructor(
    private readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly ledger: SheetLedger,
  ) {}

  build(rules: Rules): StructureReport {
    const work: Work = { rules, made: [], mended: [], foreign: [], switched: false, model: null };
    const active = this.book.getActiveSheet();
    const finished = this.ledger.sheets.marks();
    // 設定 first: the dropdowns of the tables point into it.
    for (const name of ['settings', 'customers', 'touches', 'today', 'purposes', 'log'] as const) this.one(name, finished.has(name), work);
    // One whose making was cut off has its headings and no mark yet.
    for (const name of madeOnUse) if (finished.has(name) || this.ledger.sheet(name) !== null) this.one(name, finished.has(name), work);
    if (work.made.length > 0) this.book.setActiveSheet(active);
    this.ledger.forget();
    return work;
  }

  make(name: (typeof madeOnUse)[number], rules: Rules): string {
    if (this.ledger.sheets.byMark(name) !== null) return '';
    this.ledger.noteMade();
    const work: Work = { rules, made: [], mended: [], foreign: [], switched: false, model: null };
    const active = this.book.getActiveSheet();
    this.one(name, false, work);
    this.book.setActiveSheet(active);
    this.ledger.forget();
    return work.foreign[0] ?? '';
  }

  makeShelf(name: string, rules: Rules): string {
    const live = this.ledger.sheet('touches');
    if (live === null) return '';
    const active = this.book.getActiveSheet();
    const inTheWay = this.ledger.shelvesOf().make(name, live, rules);
    if (this.book.getActiveSheet().getSheetId() !== active.getSheetId()) this.book.setActiveSheet(active);
    return inTheWay;
  }

  arrange(view: ColumnView): void {
    const table = this.ledger.sheet('customers');
    if (table !== null) arrangeColumns(table, view, this.ledger.rules());
  }

  private one(name: SheetName, finished: boolean, work: Work): void {
    const title = titleOf(name)[work.rules.language];
    const existing = this.ledger.sheets.find(name);
    if (existing !== null && finished) {
      this.translateTitle(name, existing, work);
      if (name === 'settings') work.mended.push(...mendSettings(existing, work.rules));
      else this.mend(name, existing, work);
      return;
    }
    if (existing !== null && !this.ours(name, existing)) {
      work.foreign.push(title);
      return;
    }
    const sheet = existing ?? this.insert(name, title, work);
    if (sheet === null) return;
    this.ledger.sheets.made(name, sheet);
    const size = existing === null ? newSheet : { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    if (name === 'settings') makeSettings(sheet, size, work.rules, existing === null);
    else this.makeTable(name, sheet, size, work, existing === null);
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
    return sheetNames.slice(0, sheetNames.indexOf(name)).filter((other) => this.ledger.sheets.byTitle(other) !== null).length;
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

  private open(name: TableName, sheet: Sheet, { columns }: Rules): SheetTable {
    return new SheetTable(sheet, tables[name], this.ledger.dates, undefined, 'marks', columns);
  }

  private makeTable(name: TableName, sheet: Sheet, size: Size, work: Work, fresh: boolean): void {
    const { rules } = work;
    const spec = name === 'customers' ? customersOf(rules) : tables[name];
    setWidth(sheet, size.columns, spec.columns.length + (name === 'today' ? 1 : 0));
    writeHeadings(sheet, spec, rules);
    const table = new SheetTable(
      sheet,
      spec,
      this.ledger.dates,
      spec.columns.map((column) => column.heading.ja),
      'notes',
      rules.columns,
    );
    const { rows } = size;
    setFormats(table, 2, rows - 1);
    const settings = this.ledger.sheets.find('settings');
    if (fresh) setFirstDropdowns(table, settings, rules, rows);
    else setDropdowns(table, settings, rules, 2, rows - 1);
    dress(table, rows, fresh, work.model);
    // The first heading is blue where people type and where all is automatic.
    if (spec.automatic || spec.columns[0]?.by === 'user') work.model ??= sheet;
    // What a set-up that was cut off has marked already is not marked twice.
    const marked = fresh ? new Map<number, string>() : rememberedColumns(sheet);
    for (const column of spec.columns)
      if (column.by === 'user' && marked.get(table.position(column.key)) !== column.key)
        rememberColumn(sheet, columnLetters(table.position(column.key)), column.key);
    if (name !== 'purposes') guard(table, texts(rules.language).setUp.protectedBy);
    if (name === 'customers') {
      colourDue(table, rules, fresh);
      standColumns(table, { ...rules, columns: [] }, rules);
    }
    if (name === 'today') colourHeads(sheet, columnLetters(spec.columns.length), fresh);
    if (name === 'purposes') fillPurposes(sheet, rules);
    if (spec.hidden) sheet.hideSheet();
    if (name === 'customers' && (fresh || this.book.createDeveloperMetadataFinder().withKey(structureMark).find().length === 0))
      this.book.addDeveloperMetadata(structureMark, String(structureVersion));
  }

  private mend(name: TableName, sheet: Sheet, work: Work): void {
    const words = texts(work.rules.language).setUp;
    const title = titleOf(name)[work.rules.language];
    const headings = mendHeadings(this.open(name, sheet, work.rules), this.ledger.sheets.find('settings'), work.rules);
    if (headings.length > 0) work.mended.push(words.headings(title, headings.join(work.rules.language === 'ja' ? '、' : ', ')));
    const table = this.open(name, sheet, work.rules);
    const rows = Math.max(1, sheet.getMaxRows() - 1);
    if (name === 'purposes' && completePurposes(table, work.rules)) work.mended.push(title);
    this.mendRules(table, rows, work);
    setCheckBoxes(table);
    if (name !== 'purposes' && !isGuarded(table, words.protectedBy)) {
      guardAnew(table, words.protectedBy);
      work.mended.push(words.protection(title));
    }
    const recoloured =
      (name === 'customers' && colourDue(table, work.rules)) ||
      (name === 'today' && colourHeads(sheet, columnLetters(table.layout.width), false));
    if (recoloured) work.mended.push(words.colours(title));
  }

  /** Number formats and dropdowns. In a large table they are put back without a look: reading them all would take minutes. */
  private mendRules(table: SheetTable, rows: number, { rules, mended }: Work): void {
    const { name } = table.table;
    const words = texts(rules.language).setUp;
    const title = titleOf(name)[rules.language];
    const large = rows * table.layout.width > readable;
    if (!tables[name].automatic && (large || brokenFormats(table, 2, rows).length > 0)) {
      setFormats(table, 2, rows);
      if (!large) mended.push(words.formats(title));
    }
    const settings = this.ledger.sheets.find('settings');
    const lists = tables[name].columns.some((column) => column.list !== undefined);
    if (lists && settings !== null && (large || brokenDropdowns(table, settings, rules, 2, rows).length > 0)) {
      setDropdowns(table, settings, rules, 2, rows);
      if (!large) mended.push(words.dropdowns(title));
    }
  }
}
