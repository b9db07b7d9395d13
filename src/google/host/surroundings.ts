/** Clock, identity, notices and selection on Apps Script. */
import type { Clock, ForeignSheet, Identity, Notices, RowSpan, Selection } from '../../app/ports';
import type { Language } from '../../domain/settings/rules';
import { foreignSheet } from '../lists/lists';
import type { Dates } from '../tables/dates';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SheetClock implements Clock {
  private readonly started = Date.now();

  constructor(private readonly dates: () => Dates) {}

  today(): string {
    return this.now().slice(0, 10);
  }

  now(): string {
    return this.dates().text(new Date(), true);
  }

  elapsed(): number {
    return (Date.now() - this.started) / 1000;
  }
}

const memberProperty = 'daicho.member';

export class SheetIdentity implements Identity {
  /** Blank in simple triggers, and wherever the user has not allowed it; never a reason to stop. */
  email(): string {
    try {
      return Session.getActiveUser().getEmail();
    } catch {
      return '';
    }
  }

  member(): string {
    return PropertiesService.getUserProperties().getProperty(memberProperty) ?? '';
  }

  remember(member: string): void {
    PropertiesService.getUserProperties().setProperty(memberProperty, member);
  }
}

export class SheetNotices implements Notices {
  constructor(
    private readonly book: Book,
    private readonly title: string,
  ) {}

  /** A toast is a kindness: a published add-on may not be allowed to show one from onEdit (platform.md B). */
  toast(text: string): void {
    try {
      this.book.toast(text, this.title, 6);
    } catch {
      // The ledger is right without it.
    }
  }

  tell(text: string): void {
    const ui = SpreadsheetApp.getUi();
    ui.alert(this.title, text, ui.ButtonSet.OK);
  }

  question(text: string): string | null {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(this.title, text, ui.ButtonSet.OK_CANCEL);
    return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
  }

  ask(text: string): boolean {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(this.title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
  }
}

/** The workbook the run is about. */
export const openBook = (): Book => SpreadsheetApp.getActiveSpreadsheet();

/** Unique text for batches. */
export const newId = (): string => Utilities.getUuid();

/** The language of the user at the screen: all that is known before the add-on is enabled in a file. */
export const userLanguage = (): Language => (Session.getActiveUserLocale().startsWith('ja') ? 'ja' : 'en');

/** The selected row; null when nothing is selected. */
export const selectionOf = (book: Book): Selection | null => {
  const cell = book.getCurrentCell();
  return cell === null ? null : { sheetId: cell.getSheet().getSheetId(), row: cell.getRow() };
};

/** The rows of the sheet in front that are selected, in whichever pieces. */
export const selectedRows = (book: Book): RowSpan[] =>
  (book.getActiveRangeList()?.getRanges() ?? []).map((range) => ({ row: range.getRow(), count: range.getNumRows() }));

/** The sheet in front, whole. */
export const activeSheet = (book: Book, dates: Dates): ForeignSheet => foreignSheet(book.getActiveSheet(), dates);
