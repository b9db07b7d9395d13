/** One computation of one cell's formula: walks the tree and reads the cells it names. */
import { rawValue } from '../model/cell-read';
import { displayOf, valueIn } from '../model/display';
import type { Corner, Reference } from '../model/formula-text';
import type { SheetModel } from '../model/sheet-model';
import { dateOf } from '../model/time-zone';
import type { Scalar, Workbook } from '../model/workbook';
import type { FormulaEvaluator } from '../runtime';
import type { Context } from './functions';
import { functions } from './functions';
import type { Node } from './syntax';
import type { Block, Single, Value } from './values';
import { compareValues, FormulaError, isBlock, isErrorText, numberOf } from './values';

const isDay = (value: Single): boolean => typeof value === 'object' && value !== null;

/** The cells a reference stands for when `home` is the formula's own sheet. */
export const blockOf = (book: Workbook, home: SheetModel, { sheet, from, to }: Reference): Block => {
  const name = sheet?.toLowerCase();
  const target = name === undefined ? home : book.sheets.find((each) => each.name.toLowerCase() === name);
  if (target === undefined) throw new FormulaError('#REF!');
  const span = (key: 'row' | 'column', max: number): [number, number] => {
    const of = (corner: Corner | null): number | null => corner?.[key]?.at ?? null;
    const [a, b] = [of(from) ?? 1, to === null ? (of(from) ?? max) : (of(to) ?? max)];
    return [Math.min(a, b), Math.max(a, b)];
  };
  const [top, bottom] = span('row', target.maxRows);
  const [left, right] = span('column', target.maxColumns);
  if (top > target.maxRows || left > target.maxColumns) throw new FormulaError('#REF!');
  return { sheet: target, area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } };
};

export class Computation implements Context {
  readonly book: Workbook;
  constructor(
    private readonly sheet: SheetModel,
    readonly at: { row: number; column: number },
    private readonly evaluator: FormulaEvaluator,
  ) {
    this.book = sheet.book;
  }

  value(node: Node): Value {
    if (node.kind === 'literal') return node.value;
    if (node.kind === 'error') throw new FormulaError(node.text);
    if (node.kind === 'reference') return blockOf(this.book, this.sheet, node.reference);
    if (node.kind === 'name') return this.named(node.name);
    if (node.kind === 'unary') return this.unary(node.sign, this.single(node.of));
    if (node.kind === 'binary') return this.binary(node.sign, this.single(node.left), this.single(node.right));
    const call = Object.hasOwn(functions, node.name) ? functions[node.name] : undefined;
    if (call === undefined) throw new FormulaError('#NAME?');
    return call(this, node.args);
  }

  /** A block gives its upper left cell: nothing spills here. */
  single(node: Node): Single {
    const value = this.value(node);
    return isBlock(value) ? this.cell(value, value.area.row, value.area.column) : value;
  }

  text(node: Node): string {
    return this.show(this.single(node));
  }

  show(value: Single): string {
    if (isErrorText(value)) throw new FormulaError(value);
    return displayOf(value ?? '', undefined, this.book.locale, this.book.timeZone);
  }

  each(args: readonly Node[]): { value: Scalar; cell: boolean }[] {
    return args.flatMap((node): { value: Scalar; cell: boolean }[] => {
      const value = this.value(node);
      if (isBlock(value)) return this.cells(value).map((cell) => ({ value: cell, cell: true }));
      return value === null ? [] : [{ value, cell: false }];
    });
  }

  cells(block: Block): Scalar[] {
    const { row, column, rows, columns } = block.area;
    const found: Scalar[] = [];
    const last = Math.min(row + rows - 1, Math.max(block.sheet.values.height, block.sheet.formulas.height));
    for (let r = row; r <= last; r++) {
      for (let c = column; c < column + columns; c++) {
        const value = this.cell(block, r, c);
        if (value !== null) found.push(value);
      }
    }
    return found;
  }

  private cell({ sheet }: Block, row: number, column: number): Single {
    const raw = rawValue(sheet, row, column, this.evaluator);
    return raw === undefined ? null : valueIn(raw, sheet.formats.get(row, column)?.numberFormat, this.book.timeZone);
  }

  private named(name: string): Value {
    const found = this.book.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw new FormulaError('#NAME?');
    const sheet = this.book.sheetById(found.sheetId);
    if (sheet === null || found.area === null) throw new FormulaError('#REF!');
    return { sheet, area: found.area };
  }

  private unary(sign: '+' | '-' | '%', of: Single): Single {
    if (sign === '+') return of;
    const value = numberOf(of, this.book);
    return sign === '-' ? -value : value / 100;
  }

  private binary(sign: string, left: Single, right: Single): Single {
    if (sign === '&') return this.show(left) + this.show(right);
    if (!['+', '-', '*', '/', '^'].includes(sign)) {
      const order = compareValues(left, right, this.book);
      return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[sign] as boolean;
    }
    const [a, b] = [numberOf(left, this.book), numberOf(right, this.book)];
    if (sign === '/' && b === 0) throw new FormulaError('#DIV/0!');
    const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '^': a ** b }[sign] as number;
    if (!Number.isFinite(result)) throw new FormulaError('#NUM!');
    // A day plus a number of days shows as a day; the distance of two days is a number.
    const dated = sign === '+' ? isDay(left) !== isDay(right) : sign === '-' && isDay(left) && !isDay(right);
    return dated ? dateOf(result, this.book.timeZone) : result;
  }
}
