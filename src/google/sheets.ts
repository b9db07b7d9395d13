/** Finds the ledger's sheets: by name in either language, else by the mark that set-up left on them (people rename sheets). */
import type { TableName, Words } from '../domain/schema/column';
import { madeOnUse, tables } from '../domain/schema/tables';
import { settingsTitle } from '../domain/settings/settings-sheet';

export type SheetName = TableName | 'settings';
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Developer metadata on a sheet: its value is the table's name. Left last by set-up, so its absence means "not finished". */
export const sheetMark = 'daicho-table';

export const titleOf = (name: SheetName): Words => (name === 'settings' ? settingsTitle : tables[name].title);

export const sheetNames: readonly SheetName[] = ['today', 'customers', 'touches', 'contacts', 'handovers', 'settings', 'purposes', 'log'];

export class LedgerSheets {
  private marked: Map<string, Mark> | null = null;
  private everyMark: Mark[] | null = null;
  private readonly found = new Map<SheetName, Sheet | null>();

  constructor(readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  /** The sheet, or null. Costs a call only when no sheet has its name. */
  find(name: SheetName): Sheet | null {
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const sheet = this.byTitle(name) ?? this.byMark(name);
    this.found.set(name, sheet);
    return sheet;
  }

  /** The sheet that carries one of our titles, ours or not. */
  byTitle(name: SheetName): Sheet | null {
    const title = titleOf(name);
    return this.book.getSheetByName(title.ja) ?? this.book.getSheetByName(title.en);
  }

  /** The sheet that set-up marked. */
  byMark(name: SheetName): Sheet | null {
    if (this.marked === null && (madeOnUse as readonly SheetName[]).includes(name)) return this.onUse(name);
    return this.marks().get(name)?.getLocation().getSheet() ?? null;
  }

  /** The marks of set-up by table. One call, and one for each mark, once a run. */
  marks(): ReadonlyMap<string, Mark> {
    this.marked ??= new Map(this.all().map((mark) => [mark.getValue() ?? '', mark]));
    return this.marked;
  }

  /**
   * The marks, when there are more of them than sheets of set-up that have our titles: yearly sheets, tables made when they were needed, sheets that
   * people renamed. One call, and one for each mark when there are any such.
   */
  otherMarks(): ReadonlyMap<string, Mark> {
    return this.marked === null && this.onlySetUp() ? new Map() : this.marks();
  }

  private onlySetUp(): boolean {
    const made: readonly SheetName[] = madeOnUse;
    return this.all().length <= sheetNames.filter((name) => !made.includes(name) && this.byTitle(name) !== null).length;
  }

  private all(): Mark[] {
    this.everyMark ??= this.book.createDeveloperMetadataFinder().withKey(sheetMark).find();
    return this.everyMark;
  }

  /** A sheet was marked just now. */
  forgetMarks(): void {
    this.marked = null;
    this.everyMark = null;
  }

  /** Most ledgers have no such sheet: only its own mark is asked for. One call when there is none. */
  private onUse(name: SheetName): Sheet | null {
    if (this.onlySetUp()) return null;
    const [mark] = this.book.createDeveloperMetadataFinder().withKey(sheetMark).withValue(name).find();
    return mark?.getLocation().getSheet() ?? null;
  }

  /** Notes a sheet that was just made. */
  made(name: SheetName, sheet: Sheet): void {
    this.found.set(name, sheet);
  }

  /** Which of our sheets this is; null for any other. */
  nameOf(sheetId: number, among: readonly SheetName[] = sheetNames): SheetName | null {
    return among.find((name) => this.find(name)?.getSheetId() === sheetId) ?? null;
  }
}
