/** The yearly sheets of 対応履歴: found by their mark, with the columns of 対応履歴 in the same order, the user's own among them. */
import type { Cell } from '../../domain/values/cell';
import { fold } from '../../domain/values/fold';
import type { Dates } from './dates';
import { headingsOf } from './find-columns';
import { SheetTable } from './sheet-table';
import { yearMark } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Headings as the declaration has them, so that a column whose heading was reworded in 対応履歴 is known on the other sheets too. */
export const declaredHeadings = (headings: readonly Cell[], live: SheetTable): Cell[] => {
  const { names } = live.columnNotes;
  return headings.map((heading) => {
    const key = names[fold(String(heading))];
    return live.table.columns.find((column) => column.key === key)?.heading.ja ?? heading;
  });
};

export class Shelves {
  private readonly opened = new Map<string, SheetTable>();
  private marked: ReadonlyMap<string, Mark> | null = null;

  constructor(
    private readonly book: Book,
    private readonly dates: () => Dates,
  ) {}

  /** The years that have a sheet, the newest first. One call a run, and one for each such sheet. */
  names(): string[] {
    return [...this.marks().keys()].sort().reverse();
  }

  /** The marks of yearly sheets by year. One call a run, and one for each such sheet. */
  marks(): ReadonlyMap<string, Mark> {
    this.marked ??= new Map(
      this.book
        .createDeveloperMetadataFinder()
        .withKey(yearMark)
        .find()
        .map((mark) => [mark.getValue() ?? '', mark]),
    );
    return this.marked;
  }

  forget(): void {
    this.opened.clear();
  }

  open(shelf: string, live: SheetTable): SheetTable | null {
    const known = this.opened.get(shelf);
    if (known !== undefined) return known;
    const sheet = this.marks().get(shelf)?.getLocation().getSheet() ?? null;
    if (sheet === null) return null;
    const table = new SheetTable(sheet, live.table, this.dates, declaredHeadings(headingsOf(sheet), live));
    table.shelf = sheet.getName();
    this.opened.set(shelf, table);
    return table;
  }

  /** A sheet was made and marked. */
  forgetMarks(): void {
    this.marked = null;
  }
}

/**
 * Gives a sheet the columns of another in the same order, so that whole rows can be moved between them: columns that people added, moved or
 * deleted since on the one are looked for on the other by their headings. What only it has stays, on the right.
 */
export const align = (sheet: Sheet, to: SheetTable, live: SheetTable): void => {
  const plain = (headings: readonly Cell[]): string[] => declaredHeadings(headings, live).map((heading) => String(heading).slice(0, 200));
  const skips = (heading: string): boolean => heading.startsWith('{') || heading === '';
  const wanted = plain(headingsOf(to.sheet));
  while (wanted.length > 0 && skips(wanted[wanted.length - 1] ?? '')) wanted.pop();
  const have = plain(headingsOf(sheet));
  const same = (a: string, b: string): boolean => a === b || (skips(a) && skips(b));
  wanted.forEach((heading, at) => {
    if (same(heading, have[at] ?? '')) return;
    const found = skips(heading) ? -1 : have.indexOf(heading, at + 1);
    if (found >= 0) {
      sheet.moveColumns(sheet.getRange(1, found + 1), at + 1);
      have.splice(at, 0, ...have.splice(found, 1));
    } else {
      sheet.insertColumnBefore(at + 1);
      to.sheet.getRange(1, at + 1).copyTo(sheet.getRange(1, at + 1));
      have.splice(at, 0, heading);
    }
  });
};
