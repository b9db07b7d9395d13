/** The rules of a workbook: as the headings of 顧客台帳 carry them, as 設定 has them, and what is written into 設定. */
import type { Problem } from '../../domain/problem';
import type { ColumnRule } from '../../domain/settings/column-rule';
import { withReworded } from '../../domain/settings/column-rules';
import { withFormerWords } from '../../domain/settings/former-words';
import type { CodeCell } from '../../domain/settings/read-lists';
import { readSettings } from '../../domain/settings/read-settings';
import type { RuleCell } from '../../domain/settings/rule-cells';
import { defaultRules, type Language, type Rules } from '../../domain/settings/rules';
import { parseNotes } from '../../domain/settings/rules-copy';
import { withVersion } from '../../domain/settings/version';
import type { Cell } from '../../domain/values/cell';
import type { LedgerTables } from '../tables/ledger-tables';
import { plainHeadings, rewordedHeadings } from '../tables/reworded';
import { addMembers, settingsCells } from './settings-sheet';

export class RulesSheet {
  private known: Rules | null = null;
  private uncoded: readonly CodeCell[] = [];
  private fresh = false;
  /** Of the sheet and of the workbook: neither changes while a run goes on, and each is a call. */
  private language: Language | null = null;
  private timeZone: string | null = null;
  /** 設定 as this run read it last. */
  private grid: Cell[][] | null = null;
  /** The same with what this run wrote into it just now. */
  private written: Cell[][] | null = null;

  constructor(
    private readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly tables: LedgerTables,
  ) {}

  /** From the notes in the customers' heading row, else from 設定, else the defaults. */
  rules(): Rules {
    if (this.known !== null) return this.known;
    const customers = this.tables.sheet('customers');
    this.known = customers === null ? null : (parseNotes(customers.layout.notes)?.rules ?? null);
    this.known ??= this.read()?.rules ?? defaultRules(this.localeLanguage(), this.book.getSpreadsheetTimeZone());
    return this.known;
  }

  /** Rules read from 設定 itself, with what is wrong there; null without such a sheet. */
  read(): { rules: Rules; problems: readonly Problem[] } | null {
    const sheet = this.tables.sheets.find('settings');
    if (sheet === null) return null;
    this.language ??= sheet.getName() === 'Settings' ? 'en' : 'ja';
    this.timeZone ??= this.book.getSpreadsheetTimeZone();
    const customers = this.tables.sheet('customers');
    const before = parseNotes(customers?.layout.notes ?? '')?.rules ?? null;
    // The cells last: whoever writes into them then goes by what stood there in the call before.
    const cells = this.written ?? settingsCells(sheet);
    this.grid = cells;
    this.written = null;
    const reading = readSettings(
      cells,
      this.language,
      this.timeZone,
      before?.columns ?? [],
      customers === null ? new Set() : plainHeadings(customers),
    );
    // A heading that people reworded in the sheet is called so in 設定 from now on, unless somebody renamed it there.
    const inSheet = customers === null ? new Map<string, string>() : rewordedHeadings(customers);
    const reworded = withReworded(reading.rules, before, inSheet);
    const headings = reworded.keys.flatMap((key) => {
      const at = reading.headingCells.get(key);
      return at === undefined ? [] : [{ ...at, code: inSheet.get(key) ?? '' }];
    });
    this.known = withVersion(withFormerWords(reworded.rules, before), before);
    this.fresh = true;
    // The version is the ledger's to write, like the code of an item.
    const { version } = this.known;
    const stale = reading.version === null || reading.version.code === version ? [] : [{ ...reading.version, code: version }];
    this.uncoded = [...reading.uncoded, ...stale, ...headings];
    return { ...reading, rules: this.known };
  }

  /** The columns as 設定 has them, once this run has read it; null before. */
  get readColumns(): readonly ColumnRule[] | null {
    return this.fresh ? (this.known?.columns ?? null) : null;
  }

  /** Right behind `read`: it goes by the cells read there, and the next `read` by what was written. */
  change(cellsOf: (grid: Cell[][]) => readonly RuleCell[]): number {
    const sheet = this.tables.sheets.find('settings');
    if (sheet === null) return 0;
    const grid = (this.grid ?? settingsCells(sheet)).map((row) => [...row]);
    const cells = cellsOf(grid);
    for (const { row, column, value } of cells) {
      sheet.getRange(row, column).setValue(value);
      const there = grid[row - 1];
      if (there !== undefined) there[column - 1] = value;
    }
    this.written = grid;
    return cells.length;
  }

  codeItems(): void {
    const sheet = this.tables.sheets.find('settings');
    for (const { row, column, code } of this.uncoded) sheet?.getRange(row, column).setValue(code);
    this.uncoded = [];
  }

  addMembers(names: readonly string[]): void {
    const sheet = this.tables.sheets.find('settings');
    if (sheet === null || names.length === 0) return;
    const rules = this.rules();
    const added = addMembers(sheet, names);
    this.known = { ...rules, members: [...rules.members, ...added.map((name) => ({ name, email: '' }))] };
  }

  /** The language of somebody who has no ledger yet: the spreadsheet's. */
  localeLanguage(): Language {
    return this.book.getSpreadsheetLocale().startsWith('ja') ? 'ja' : 'en';
  }
}
