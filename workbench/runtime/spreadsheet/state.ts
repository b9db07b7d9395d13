/**
 * The seam of the spreadsheet classes.
 *
 * Every class a script sees (Range, Sheet, …) is assembled from method tables, `Methods<RangeState>` and so on, each in a file
 * by subject (range-values.ts, range-validation.ts …). The list of tables stands in the file of the class: spreadsheet/range.ts,
 * sheet.ts, spreadsheet.ts, range-list.ts, app.ts. To add methods to a class: write a table, add it to that list.
 * To add a class: give its state a line in `ClassStates`, and register it in app.ts with `host.classes.add(name, publish(…))`.
 * A method makes an object of any class with `host.classes.wrap('DataValidation', state)` and reads one given as an argument
 * with `stateOf<DataValidationState>(argument, 'SpreadsheetApp.DataValidation')` (kernel/publish.ts).
 * States hold references into the model (model/*.ts) and are never changed after they were made, except builders.
 */
import type { Kernel } from '../kernel/kernel';
import type { Published } from '../kernel/publish';
import type { Area } from '../model/area';
import type { SheetModel } from '../model/sheet-model';
import type { Workbook } from '../model/workbook';
import type { FormulaEvaluator } from '../runtime';

/** What the spreadsheet classes need of the runtime around them. */
export interface Host {
  kernel: Kernel;
  classes: ClassRegistry;
  evaluator: FormulaEvaluator | null;
  /** In [0,1). */
  random(): number;
  /** The e-mail of who runs the script; '' outside a run. */
  user(): string;
  /** Every workbook of this runtime by id: the container's and those made with SpreadsheetApp.create. */
  books: Map<string, Workbook>;
  /** What getActiveSpreadsheet answers. */
  activeBook: Workbook | null;
}

/** A Range: an area of one sheet. `row`… are 1-based; `open` tells which sides the notation left open. */
export interface RangeState extends Area {
  host: Host;
  sheet: SheetModel;
}

export interface RangeListState {
  host: Host;
  sheet: SheetModel;
  areas: Area[];
}

export interface SheetState {
  host: Host;
  sheet: SheetModel;
}

export interface SpreadsheetState {
  host: Host;
  book: Workbook;
}

export interface AppState {
  host: Host;
}

export interface SelectionState {
  host: Host;
  book: Workbook;
}

export interface GroupState {
  host: Host;
  sheet: SheetModel;
  axis: 'rows' | 'columns';
  start: number;
  count: number;
  depth: number;
}

/** The state of each class by its name; classes of other files join by declaration merging or a line here. */
export interface ClassStates {
  Range: RangeState;
  RangeList: RangeListState;
  Sheet: SheetState;
  Spreadsheet: SpreadsheetState;
  Selection: SelectionState;
  Group: GroupState;
}

export class ClassRegistry {
  private readonly known = new Map<string, Published<never>>();

  add<K extends keyof ClassStates>(name: K, published: Published<ClassStates[K]>): void {
    this.known.set(name, published as Published<never>);
  }

  wrap<K extends keyof ClassStates>(name: K, state: ClassStates[K]): object {
    const published = this.known.get(name);
    if (published === undefined) throw new Error(`class ${name} is not registered`);
    return published.wrap(state as never);
  }
}

export const wrapRange = (host: Host, sheet: SheetModel, area: Area): object => {
  const { row, column, rows, columns, open } = area;
  return host.classes.wrap('Range', { host, sheet, row, column, rows, columns, ...(open === undefined ? {} : { open }) });
};
export const wrapSheet = (host: Host, sheet: SheetModel): object => host.classes.wrap('Sheet', { host, sheet });
export const wrapSpreadsheet = (host: Host, book: Workbook): object => host.classes.wrap('Spreadsheet', { host, book });
