/** The yearly sheets of 対応履歴: found by their mark, made after the image of 対応履歴 itself, with the user's own columns. */
import type { Language, Rules } from '../../domain/settings/rules';
import { shelfTitle } from '../../domain/touches/archive';
import type { Cell } from '../../domain/values/cell';
import { fold } from '../../domain/values/fold';
import { texts } from '../../text/texts';
import { guard, isGuarded } from '../building/guard';
import { type Dates, isDate } from './dates';
import { SheetTable } from './sheet-table';
import { yearMark } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Headings as the declaration has them, so that a column whose heading was reworded in 対応履歴 is known on the other sheets too. */
const declared = (headings: readonly Cell[], live: SheetTable): Cell[] => {
  const { names } = live.columnNotes;
  return headings.map((heading) => {
    const key = names[fold(String(heading))];
    return live.table.columns.find((column) => column.key === key)?.heading.ja ?? heading;
  });
};

const headingsOf = (sheet: Sheet): Cell[] =>
  (sheet.getRange('1:1').getValues()[0] ?? []).map((cell) => (isDate(cell) ? '' : (cell as Cell)));

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

  private marks(): ReadonlyMap<string, Mark> {
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
    const table = new SheetTable(sheet, live.table, this.dates, declared(headingsOf(sheet), live));
    table.shelf = sheet.getName();
    this.opened.set(shelf, table);
    return table;
  }

  /** Makes it when there is none; answers the name of a sheet of the user's own that is in its place, or ''. Safe to do again when cut off. */
  make(shelf: string, live: SheetTable, rules: Rules): string {
    if (this.marks().has(shelf)) return '';
    const sheet = this.place(shelf, live, rules.language);
    if (typeof sheet === 'string') return sheet;
    this.dress(sheet, live, rules);
    sheet.addDeveloperMetadata(yearMark, shelf);
    this.marked = null;
    return '';
  }

  /** A new sheet behind 対応履歴, or the one whose making was cut off: it is empty or has the headings of 対応履歴. */
  private place(shelf: string, live: SheetTable, language: Language): Sheet | string {
    const title = shelfTitle(shelf);
    const there = this.book.getSheetByName(title.ja) ?? this.book.getSheetByName(title.en);
    if (there === null) return this.book.insertSheet(title[language], live.sheet.getIndex());
    const headings = headingsOf(there).map(String);
    const known = live.table.columns.filter(({ heading }) => headings.includes(heading.ja) || headings.includes(heading.en));
    return there.getLastRow() <= 1 && (headings.every((text) => text === '') || known.length * 2 > live.table.columns.length)
      ? there
      : there.getName();
  }

  private dress(sheet: Sheet, live: SheetTable, rules: Rules): void {
    const width = live.sheet.getMaxColumns();
    const now = sheet.getMaxColumns();
    if (now < width) sheet.insertColumnsAfter(now, width - now);
    else if (now > width) sheet.deleteColumns(width + 1, now - width);
    // Rows come with the touches: empty cells count against the workbook's ten million.
    if (sheet.getMaxRows() > 2) sheet.deleteRows(3, sheet.getMaxRows() - 2);
    const head = live.sheet.getRange(1, 1, 1, width);
    const own = sheet.getRange(1, 1, 1, width);
    head.copyTo(own);
    head.copyTo(own, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
    // The next number is noted in one place.
    if (live.has('system')) sheet.getRange(1, live.position('system')).clearContent().clearNote();
    sheet.setFrozenRows(1);
    sheet.setTabColor('#9aa0a6');
    const table = new SheetTable(sheet, live.table, this.dates, declared(headingsOf(sheet), live));
    const words = texts(rules.language).setUp;
    if (!isGuarded(table, words.protectedBy)) guard(table, words.protectedBy);
  }
}

/**
 * Gives a sheet the columns of another in the same order, so that whole rows can be moved between them: columns that people added, moved or
 * deleted since on the one are looked for on the other by their headings. What only it has stays, on the right.
 */
export const align = (sheet: Sheet, to: SheetTable, live: SheetTable): void => {
  const plain = (headings: readonly Cell[]): string[] => declared(headings, live).map((heading) => String(heading).slice(0, 200));
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
