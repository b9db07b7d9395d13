/** Assembles the class Spreadsheet from its tables. */
import { featureSpreadsheet } from '../features/assembly';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import { spreadsheetBasics } from './spreadsheet-basics';
import { spreadsheetSettings } from './spreadsheet-settings';
import { spreadsheetSheets } from './spreadsheet-sheets';
import type { Host, SpreadsheetState } from './state';

const tables: Methods<SpreadsheetState>[] = [spreadsheetBasics, spreadsheetSettings, spreadsheetSheets, ...featureSpreadsheet];

/** `extra`: tables of the services around the spreadsheet (menus, toast). */
export const registerSpreadsheet = (host: Host, extra: Methods<SpreadsheetState>[]): void => {
  host.classes.add('Spreadsheet', publish<SpreadsheetState>(host.kernel, 'SpreadsheetApp.Spreadsheet', 'Spreadsheet', ...tables, ...extra));
};
