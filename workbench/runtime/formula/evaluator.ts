/** The evaluator a runtime has when its host brings none: literals, operators, references and the common functions; others are #NAME?. */

import type { SheetModel } from '../model/sheet-model';
import type { Scalar, Workbook } from '../model/workbook';
import type { FormulaEvaluator } from '../runtime';
import { blockOf, Computation } from './computation';
import type { Node } from './syntax';
import { readFormula, referencesOf, Unreadable } from './syntax';
import { FormulaError } from './values';

/** Results with TODAY() and NOW() grow old. */
const remembered = 60_000;

interface Task {
  sheet: SheetModel;
  row: number;
  column: number;
  key: string;
  node: Node | null;
  /** Formula cells it reads that are still to be computed. */
  waits: { sheet: SheetModel; row: number; column: number; formula: string }[];
}

class PlainEvaluator implements FormulaEvaluator {
  private results = new Map<string, Scalar>();
  private readonly trees = new Map<string, Node | null>();
  private readonly running = new Set<string>();
  private since = 0;

  invalidate(): void {
    if (this.results.size > 0) this.results = new Map();
  }

  evaluate(book: Workbook, sheetId: number, row: number, column: number, formula: string): Scalar {
    const sheet = book.sheetById(sheetId);
    if (sheet === null) return '#REF!';
    if (Math.abs(book.now() - this.since) > remembered && this.running.size === 0) {
      this.invalidate();
      this.since = book.now();
    }
    const first = { sheet, row, column, formula };
    const known = this.results.get(this.keyOf(first));
    if (known !== undefined) return known;
    return this.running.has(this.keyOf(first)) ? '#REF!' : this.settle(first);
  }

  /** Computes a cell after the cells it reads: a running total of ten thousand rows must not become ten thousand nested calls. */
  private settle(first: Task['waits'][number]): Scalar {
    const tasks = [this.begin(first)];
    try {
      for (;;) {
        const task = tasks[tasks.length - 1] as Task;
        const wait = task.waits.pop();
        if (wait !== undefined) {
          const key = this.keyOf(wait);
          if (!this.results.has(key) && !this.running.has(key)) tasks.push(this.begin(wait));
          continue;
        }
        const result = this.compute(task);
        this.results.set(task.key, result);
        this.running.delete(task.key);
        tasks.pop();
        if (tasks.length === 0) return result;
      }
    } finally {
      for (const { key } of tasks) this.running.delete(key);
    }
  }

  private begin(cell: Task['waits'][number]): Task {
    const key = this.keyOf(cell);
    this.running.add(key);
    const node = this.treeOf(cell.formula);
    const waits: Task['waits'] = [];
    for (const reference of node === null ? [] : referencesOf(node)) {
      try {
        const { sheet, area } = blockOf(cell.sheet.book, cell.sheet, reference);
        sheet.formulas.forEach(area.row, area.column, area.rows, area.columns, (formula, row, column) => {
          waits.push({ sheet, row, column, formula });
        });
      } catch {
        // A reference to nowhere waits for nothing; the computation answers #REF!.
      }
    }
    return { ...cell, key, node, waits: waits.reverse() };
  }

  private treeOf(formula: string): Node | null {
    let tree = this.trees.get(formula);
    if (tree === undefined) {
      try {
        tree = readFormula(formula);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        tree = null;
      }
      this.trees.set(formula, tree);
    }
    return tree;
  }

  private keyOf({ sheet, row, column, formula }: Task['waits'][number]): string {
    return `${sheet.book.id}:${sheet.id}:${row}:${column}:${formula}`;
  }

  private compute({ sheet, row, column, node }: Task): Scalar {
    if (node === null) return '#ERROR!';
    try {
      return new Computation(sheet, { row, column }, this).single(node) ?? (node.kind === 'reference' ? '' : 0);
    } catch (error) {
      if (error instanceof FormulaError) return error.text;
      throw error;
    }
  }
}

/** A new evaluator of the common core. */
export const createPlainEvaluator = (): FormulaEvaluator => new PlainEvaluator();
