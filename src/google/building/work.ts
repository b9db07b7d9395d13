/** One run of the making and mending of the ledger's sheets: by which rules, with what, and what it did. */
import type { Rules } from '../../domain/settings/rules';
import type { Dates } from '../tables/dates';
import type { LedgerSheets } from '../tables/sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Work {
  readonly rules: Rules;
  readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheets: LedgerSheets;
  readonly dates: () => Dates;
  /** Titles of sheets, and what was put in order. */
  readonly made: string[];
  readonly mended: string[];
  /** Sheets of the user's own in the place of ours. */
  readonly foreign: string[];
  /** True when the headings were in the other language until now. */
  switched: boolean;
  /** A sheet that was dressed in this run: others take the look of its headings. */
  model: Sheet | null;
}
