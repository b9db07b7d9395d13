/** The runtime's FormulaEvaluator over Univer's engine: lazy, remembered until the workbook changes, safe against cycles. */
import { rawValue } from '../runtime/model/cell-read';
import type { SheetModel } from '../runtime/model/sheet-model';
import { dateOf, serialOf } from '../runtime/model/time-zone';
import type { Scalar, Workbook } from '../runtime/model/workbook';
import type { FormulaEvaluator } from '../runtime/runtime';
import type { EngineCell, EngineSheet, EngineValue } from './engine';
import { FormulaEngine } from './engine';
import type { FormulaCell } from './precedents';
import { formulaCellsIn } from './precedents';
import type { Prepared } from './prepare';
import { givesDate, plainReference, prepareFormula } from './prepare';

/** Results with TODAY() and NOW() grow old. */
const remembered = 60_000;

/** "Circular dependency detected." shows as #REF! in Sheets; what cannot be read at all shows as #ERROR!. */
const circular = '#REF!';
const unreadable = '#ERROR!';

const cellOf = (value: Scalar | undefined, zone: string): EngineCell | null => {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return { v: value, t: 1 };
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: serialOf(value, zone), t: 2 };
};

/** What the engine calls a circle is a #REF! in Sheets. */
const scalarOf = (value: EngineValue): Scalar => (value === null ? '' : value === '#CYCLE!' ? circular : value);

export interface EvaluatorOptions {
  /** Epoch milliseconds for TODAY() and NOW(); the workbook's own clock when absent. */
  now?: () => number;
}

interface Task extends FormulaCell {
  key: string;
  prepared: Prepared;
  precedents: FormulaCell[];
  /** How many of the precedents are done. */
  settled: number;
}

const keyOf = ({ sheet, row, column, formula }: FormulaCell): string => `${sheet.id}:${row}:${column}:${formula}`;

class UniverEvaluator implements FormulaEvaluator {
  private engine: FormulaEngine | null = null;
  private book: Workbook | null = null;
  private version = -1;
  private since = 0;
  private sheets = new Map<number, EngineSheet>();
  private readonly results = new Map<string, Scalar>();
  private readonly running = new Set<string>();

  constructor(private readonly options: EvaluatorOptions) {}

  invalidate(): void {
    this.results.clear();
    this.engine?.forget();
  }

  evaluate(workbook: Workbook, sheetId: number, row: number, column: number, formula: string): Scalar {
    const sheet = workbook.sheetById(sheetId);
    if (sheet === null) return circular;
    const engine = this.prepare(workbook);
    const first = { sheet, row, column, formula };
    const known = this.results.get(keyOf(first));
    if (known !== undefined) return known;
    return this.running.has(keyOf(first)) ? circular : this.settle(engine, workbook, first);
  }

  /** Computes a cell after everything it reads: a running total of ten thousand rows must not become ten thousand nested calls. */
  private settle(engine: FormulaEngine, book: Workbook, first: FormulaCell): Scalar {
    const tasks: Task[] = [this.begin(book, first)];
    try {
      for (;;) {
        const task = tasks[tasks.length - 1] as Task;
        const precedent = task.precedents[task.settled];
        if (precedent !== undefined) {
          task.settled += 1;
          const key = keyOf(precedent);
          if (!this.results.has(key) && !this.running.has(key)) tasks.push(this.begin(book, precedent));
          continue;
        }
        const result = this.compute(engine, book, task);
        this.results.set(task.key, result);
        this.running.delete(task.key);
        tasks.pop();
        if (tasks.length === 0) return result;
      }
    } finally {
      for (const { key } of tasks) this.running.delete(key);
    }
  }

  private begin(book: Workbook, cell: FormulaCell): Task {
    const key = keyOf(cell);
    this.running.add(key);
    const prepared = prepareFormula(book, cell.sheet, cell.formula);
    return { ...cell, key, prepared, precedents: formulaCellsIn(prepared), settled: 0 };
  }

  private now(): number {
    return (this.options.now ?? this.book?.now ?? Date.now)();
  }

  private compute(engine: FormulaEngine, book: Workbook, { sheet, row, column, formula, prepared }: Task): Scalar {
    // "=A1" answers what A1 holds: an empty cell stays empty, a date a date.
    const target = plainReference(book, sheet, formula);
    if (target !== null && target.row <= target.sheet.maxRows && target.column <= target.sheet.maxColumns) {
      return rawValue(target.sheet, target.row, target.column, this) ?? '';
    }
    let value: EngineValue;
    try {
      value = engine.run(prepared.text, this.sheets.get(sheet.id) as EngineSheet, row - 1, column - 1);
    } catch {
      return unreadable;
    }
    return typeof value === 'number' && givesDate(formula) ? dateOf(value, book.timeZone) : scalarOf(value);
  }

  /** Brings the engine up to date with the workbook; a change of it makes all results void. */
  private prepare(book: Workbook): FormulaEngine {
    this.engine ??= new FormulaEngine(() => serialOf(new Date(this.now()), this.book?.timeZone ?? 'Etc/GMT'));
    const { engine } = this;
    const fresh = this.book === book && this.version === book.version && Math.abs(this.now() - this.since) < remembered;
    if (fresh || this.running.size > 0) return engine;
    this.book = book;
    this.version = book.version;
    this.since = this.now();
    this.results.clear();
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.id, this.window(sheet)]));
    engine.load([...this.sheets.values()]);
    return engine;
  }

  private window(sheet: SheetModel): EngineSheet {
    const zone = sheet.book.timeZone;
    return {
      id: String(sheet.id),
      name: sheet.name,
      rows: sheet.maxRows,
      columns: sheet.maxColumns,
      cell: (row, column) => cellOf(rawValue(sheet, row + 1, column + 1, this), zone),
    };
  }
}

/** A formula evaluator for one runtime or one view. */
export const createEvaluator = (options: EvaluatorOptions = {}): FormulaEvaluator => new UniverEvaluator(options);
