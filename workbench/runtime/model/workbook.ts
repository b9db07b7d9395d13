/** The workbook as plain data with Google's semantics; every class a script sees is a window on it. */
import { Exception } from '../kernel/exception';
import type { FormulaEvaluator } from '../runtime';
import type { Area } from './area';
import type { MetadataModel, NamedRangeModel, ProtectionModel } from './rules';
import { SheetModel } from './sheet-model';
import { restoreWorkbook, snapshotOf } from './snapshot';

/** A stored value. Empty cells are absent (undefined) in the row arrays and read as ''. */
export type Scalar = string | number | boolean | Date;

/** Told after each change, so that a view or a state file can follow. Positions are 1-based. */
export type WorkbookChange =
  | { kind: 'cells'; sheetId: number; row: number; column: number; rows: number; columns: number }
  | { kind: 'rows-inserted' | 'rows-deleted'; sheetId: number; row: number; count: number }
  | { kind: 'columns-inserted' | 'columns-deleted'; sheetId: number; column: number; count: number }
  | { kind: 'sheet'; sheetId: number }
  | { kind: 'sheets' };

/** What one user looks at and has selected; not part of the saved workbook. */
export interface UserView {
  sheetId: number;
  /** Selected areas of the sheet; the last one is the active range. */
  areas: Area[];
  row: number;
  column: number;
}

export interface WorkbookOptions {
  id?: string;
  name?: string;
  locale?: string;
  timeZone?: string;
  rows?: number;
  columns?: number;
  /** The first sheet's name. */
  sheetName?: string;
}

let serial = 0;

export class Workbook {
  readonly id: string;
  name: string;
  /** As in "ja_JP" or "en_US". */
  locale: string;
  timeZone: string;
  sheets: SheetModel[] = [];
  namedRanges: NamedRangeModel[] = [];
  protections: ProtectionModel[] = [];
  metadata: MetadataModel[] = [];
  /** E-mail addresses; the owner comes first. */
  editors: string[] = [];
  viewers: string[] = [];
  iterativeCalculation = { enabled: false, cycles: 50, threshold: 0.05 };
  /** A name of SpreadsheetApp.RecalculationInterval. */
  recalculation = 'ON_CHANGE';
  themeColors: Record<string, string> = {};
  /** What rules ask when they need a formula or today's date; the host of the workbook sets both. */
  evaluator: FormulaEvaluator | null = null;
  now: () => number = Date.now;
  /** Grows with every change. */
  version = 0;
  /** The next number for sheets, protections and metadata. */
  nextId = 1;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly views = new Map<string, UserView>();

  constructor(options: WorkbookOptions = {}) {
    this.id = options.id ?? `workbook-${++serial}-${'0'.repeat(30)}`.slice(0, 44);
    this.name = options.name ?? 'Untitled spreadsheet';
    this.locale = options.locale ?? 'en_US';
    this.timeZone = options.timeZone ?? 'Etc/GMT';
    this.sheets.push(new SheetModel(this, 0, options.sheetName ?? 'Sheet1', options.rows, options.columns));
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(change: WorkbookChange): void {
    this.version += 1;
    this.evaluator?.invalidate();
    for (const listener of this.listeners) listener(change);
  }

  sheetById(id: number): SheetModel | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** Sheet names are compared with their case (docs: getSheetByName); two names that differ in case only cannot exist. */
  sheetByName(name: string): SheetModel | null {
    return this.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  takeId(): number {
    return this.nextId++;
  }

  /** Adds an empty sheet before 0-based `index`. */
  addSheet(name: string, index: number, rows?: number, columns?: number): SheetModel {
    this.refuseTakenName(name);
    const sheet = new SheetModel(this, this.freshSheetId(), name, rows, columns);
    this.sheets.splice(index, 0, sheet);
    this.changed({ kind: 'sheets' });
    return sheet;
  }

  refuseTakenName(name: string, except?: SheetModel): void {
    const taken = this.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  removeSheet(sheet: SheetModel): void {
    if (this.sheets.length === 1) throw new Exception("You can't remove all the sheets in a document.");
    this.sheets = this.sheets.filter((other) => other !== sheet);
    sheet.deleted = true;
    this.namedRanges = this.namedRanges.filter((named) => named.sheetId !== sheet.id);
    this.protections = this.protections.filter((lock) => lock.sheetId !== sheet.id);
    this.metadata = this.metadata.filter(({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== sheet.id);
    this.changed({ kind: 'sheets' });
  }

  /** Everything that is saved, as plain JSON. */
  snapshot(): unknown {
    return snapshotOf(this);
  }

  /** The workbook a snapshot was taken of. */
  static restore(snapshot: unknown): Workbook {
    return restoreWorkbook(snapshot);
  }

  /** What a user looks at; the first visible sheet at A1 until something was selected or when the sheet is gone. */
  view(user: string): UserView {
    const known = this.views.get(user);
    if (known !== undefined && this.sheetById(known.sheetId) !== null) return known;
    const sheet = this.sheets.find((each) => !each.hidden) ?? (this.sheets[0] as SheetModel);
    return this.look(user, sheet.id, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  }

  look(user: string, sheetId: number, areas: Area[], cell?: { row: number; column: number }): UserView {
    const last = areas[areas.length - 1] as Area;
    const view = { sheetId, areas, row: cell?.row ?? last.row, column: cell?.column ?? last.column };
    this.views.set(user, view);
    return view;
  }

  private freshSheetId(): number {
    // Google's ids of added sheets are large random numbers; scripts must not take them for positions.
    for (;;) {
      const id = 100_000_000 + ((this.takeId() * 7_368_787) % 1_900_000_000);
      if (this.sheetById(id) === null) return id;
    }
  }
}
