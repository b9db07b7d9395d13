/** What crosses google.script.run for writing out every sheet (the rules of contract.ts hold). */
import type { Answer } from './answer';

export interface ExportSheet {
  sheetId: number;
  name: string;
  /** Last row and column with content; 0 for an empty sheet. */
  rows: number;
  columns: number;
}
export interface ExportSheetsAnswer {
  /** The workbook's name. */
  title: string;
  /** Today in the workbook's time zone. */
  today: string;
  /** Every sheet in the order of the tabs, hidden ones too. */
  sheets: ExportSheet[];
}

export interface ExportRowsRequest {
  sheetId: number;
  /** 1-based. */
  from: number;
}
export interface ExportRowsAnswer {
  /** What the cells show. */
  rows: string[][];
  /** Where to go on; 0 when the sheet is through. */
  next: number;
  /** Last row with content now: another one than at first tells that somebody was working in the sheet. */
  height: number;
}

export interface ExportCalls {
  sidebarExportSheets(request: Record<string, never>): Answer<ExportSheetsAnswer>;
  sidebarExportRows(request: ExportRowsRequest): Answer<ExportRowsAnswer>;
}
