/**
 * What crosses google.script.run for importing a list (the rules of contract.ts hold). The dialog's way:
 *
 * 1. sidebarImportLists: the user's own sheets; or a file parsed in the browser and brought into a sheet by sidebarImportStage, slice by slice.
 * 2. sidebarImportPlan: what would become of every row, nothing written. Again whenever a column or an option is changed.
 * 3. sidebarImportSlice for the units of the plan, in their order, at most `limits.unitsPerSlice` a call, the last one with `last: true`. A call that got
 *    no answer is sent again: rows that are there are never taken in twice. To cancel: no further units, and one call with `last: true`.
 * 4. sidebarImportDiscard: removes the sheet of a file, when the person wishes.
 *
 * After a crash everything begins again at 2: rows taken in before come back as `already` and are not in the units.
 */
import type { Answer } from './answer';

/** A cell as a file or sheet holds it; days as 'yyyy-mm-dd'. */
export type ListCellValue = string | number | boolean;

export interface ImportListsAnswer {
  lists: {
    sheetId: number;
    name: string;
    /** Last row and column with content. */
    rows: number;
    columns: number;
    /** Brought here from a file by sidebarImportStage. */
    staged: boolean;
  }[];
  /** Most rows and cells of one sidebarImportStage; wider files are no lists of customers; most units of one sidebarImportSlice. */
  limits: { stageRows: number; stageCells: number; columns: number; unitsPerSlice: number };
}

export interface ImportStageRequest {
  /** Made once per file; the same key goes on with the same sheet. */
  key: string;
  /** The file's name, and that of the sheet in it where it has several. */
  name: string;
  /** 0-based row of the file with which `rows` begins. Rows written before are written again, not added. */
  from: number;
  /** At most `limits.stageRows` rows and `limits.stageCells` cells. */
  rows: ListCellValue[][];
}
export interface ImportStageAnswer {
  sheetId: number;
  name: string;
  /** Rows in the sheet now. */
  stored: number;
}

/** 'blanks': only empty cells are filled. 'newer': the newer of the two wins. 'never': the column is left alone. */
export type ImportRule = 'blanks' | 'newer' | 'never';

/** A list of customers, or one of events (seminars, mailings, pages, calls) whose rows become touches of their customers. */
export type ImportKind = 'customers' | 'events';

/** What a person decided. Members that are left out mean the careful way. */
export interface ImportOptions {
  /** Found out from the list where nothing is said. */
  kind?: ImportKind;
  /** Of a list of events: code of the channel of rows that name none. */
  channel?: string;
  /**
   * Target code by 0-based column of the list; '' sends its values to 元データ (of an event: to 元の文 of its touch), 'own' to a column of the user's own behind those of the ledger,
   * 'out' to 取込結果 alone.
   */
  columns?: Record<string, string>;
  /** What 4/5/2026 means in this list; asked when `dayOrder` of the plan says so. */
  order?: 'mdy' | 'dmy';
  /** Result code (1–5) by mark; asked when the plan has `marks`. Without it marks stay in 元データ. */
  marks?: Record<string, string>;
  /** By target code of 顧客台帳. */
  updates?: Record<string, ImportRule>;
}

export interface ImportPlanRequest {
  sheetId: number;
  /** null: as remembered for a list with these headings, else as found. */
  options: ImportOptions | null;
  /** Which rows to show, and from which of them on. */
  show: ImportClass;
  from: number;
}

/** 新規 / 一致(更新) / 要確認 / 読めない. */
export type ImportClass = 'new' | 'update' | 'review' | 'unreadable';

export interface ImportColumn {
  /** 0-based column of the list. */
  index: number;
  heading: string;
  /** Target code; '' for 元データ, 'own' for a column of the user's own, 'out' for a column that is left out. */
  target: string;
  /** How sure the meaning is: 'sure' need not be looked at, 'guess' should. */
  confidence: 'sure' | 'likely' | 'guess';
  /** The column is never imported: permission to mail (R107). Its values are kept in 取込結果. */
  apart: boolean;
  /** The first non-empty values of its first 20 rows: as typed, as they are stored, and what is wrong with them ('' for nothing). */
  samples: { raw: string; stored: string; problem: string }[];
}

/** Rows of the list that are one customer. */
export interface ImportUnit {
  /** 1-based rows of the list's sheet; the first leads. */
  rows: number[];
  proposed: 'new' | 'update' | 'review';
  /** ID of the customer to update; '' when the rows become a new one. */
  target: string;
  /** ID of the customer they are most like; '' when they are like none. */
  surest: string;
}

/** A row to look at. */
export interface ImportRow {
  row: number;
  /** Its own words: company, person, phone … as they would be stored. */
  cells: { label: string; value: string }[];
  /** Why it is what it is, one sentence each. */
  why: string[];
  /** Customers it is or may be, surest first. */
  customers: { id: string; cells: { label: string; value: string }[]; reasons: string }[];
  /** Position of its unit in `units`; -1 for rows that belong to none. */
  unit: number;
}

export interface ImportPlanAnswer {
  sheetId: number;
  name: string;
  /** Of the list as it was read: sent back with every slice, so that a list that was changed meanwhile is noticed. */
  stamp: string;
  /** 1-based rows of the headings. */
  headerRow: number;
  headerRows: number;
  /** What the list is taken for. An event that is surely with a customer is 'update', any other 'review'; both become touches. */
  kind: ImportKind;
  /** Of a list of events: the channel of rows that name none, and those there are; '' and none else. */
  channel: string;
  channels: { code: string; label: string }[];
  /** True when the options come from an earlier import of a list with these headings. */
  remembered: boolean;
  options: ImportOptions;
  columns: ImportColumn[];
  /** Everything a column may be sent to. */
  targets: { code: string; label: string }[];
  /** Marks such as ○ in the column of results, with a proposal that a person has to accept; empty when there are none. */
  marks: { mark: string; count: number; proposal: string }[];
  /** What a mark can stand for: the workbook's list of results. */
  results: { code: string; label: string }[];
  /** Dates that can be read two ways: a person has to say which. */
  dayOrder: { count: number; example: string } | null;
  counts: Record<ImportClass, number>;
  /** Rows taken in by an earlier import. */
  already: number;
  newMembers: string[];
  /** All units to be imported, in the order of the list. */
  units: ImportUnit[];
  /** A page of the rows asked for, and how many there are. */
  rows: ImportRow[];
  rowsInAll: number;
}

export interface ImportSliceRequest {
  /** Made once per import: 変更履歴 and undo hold all its slices together by it. */
  key: string;
  sheetId: number;
  stamp: string;
  options: ImportOptions;
  /** Units of the plan with what was decided for each: at most `limits.unitsPerSlice`. 'update' names a target; `surest` is that of the plan. */
  units: { rows: number[]; action: 'new' | 'update' | 'skip'; target: string; surest: string; review: boolean }[];
  /** True for the last call: contacts are logged, 今日 is made anew, the mapping is remembered. */
  last: boolean;
}
export interface ImportSliceAnswer {
  counts: { new: number; updated: number; review: number; skipped: number; already: number };
  /** Customers with a warning among those written. */
  flagged: number;
  /** By which 変更履歴 knows the import. */
  batch: string;
}

export interface ImportDiscardRequest {
  sheetId: number;
}

export interface ImportCalls {
  sidebarImportLists(request: Record<string, never>): Answer<ImportListsAnswer>;
  sidebarImportStage(request: ImportStageRequest): Answer<ImportStageAnswer>;
  sidebarImportPlan(request: ImportPlanRequest): Answer<ImportPlanAnswer>;
  sidebarImportSlice(request: ImportSliceRequest): Answer<ImportSliceAnswer>;
  sidebarImportDiscard(request: ImportDiscardRequest): Answer<{ removed: boolean }>;
  /** Opens the import dialog. */
  sidebarImportOpen(request: Record<string, never>): Answer<{ opened: boolean }>;
  /** Shows the sheet 取込結果; false when there is none yet. */
  sidebarImportReport(request: Record<string, never>): Answer<{ shown: boolean }>;
}
