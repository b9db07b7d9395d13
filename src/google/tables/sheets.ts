/** Finds the ledger's sheets: by name in either language, else by the mark that set-up left on them (people rename sheets). */
import type { TableName, Words } from '../../domain/schema/column';
import { madeOnUse, tables } from '../../domain/schema/tables';
import { settingsTitle } from '../../domain/settings/settings-sheet';

export type SheetName = TableName | 'settings';
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Developer metadata on a yearly sheet of 対応履歴: its value is the year. A key of its own, so that one call tells that there are none. */
export const yearMark = 'daicho-year';

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
   * Is this sheet ours: by its title, by its mark where no sheet has that title, or as a yearly sheet? The sheet itself is asked, one call for any
   * other, because the values of all marks are a call each.
   */
  owns(sheet: Sheet): boolean {
    const id = sheet.getSheetId();
    if (sheetNames.some((name) => this.byTitle(name)?.getSheetId() === id)) return true;
    return sheet.getDeveloperMetadata().some((mark) => {
      const key = mark.getKey();
      if (key !== sheetMark) return key === yearMark;
      const value = mark.getValue();
      return sheetNames.some((name) => name === value && this.byTitle(name) === null);
    });
  }

  private onlySetUp(): boolean {
    const made: readonly SheetName[] = madeOnUse;
    return this.all().length <= sheetNames.filter((name) => !made.includes(name) && this.byTitle(name) !== null).length;
  }

  private all(): Mark[] {
    this.everyMark ??= this.book.createDeveloperMetadataFinder().withKey(sheetMark).find();
    return this.everyMark;
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
