/** Cells of the model as a page is shown them. Looks and rules are written once a block; rows that look alike share one line. */
import { rawValue, readDisplay } from '../../runtime/model/cell-read';
import { displayOf, formatKind } from '../../runtime/model/display';
import type { ValidationRule } from '../../runtime/model/rules';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Scalar } from '../../runtime/model/workbook';
import type { WireBlock, WireCell, WireRule } from '../../wire/cells';
import type { WireArea } from '../../wire/sheets';
import { lookOf } from './looks';

/** A date or number is edited in full, however short it is shown; a percentage is edited as one. */
const editTextOf = (sheet: SheetModel, value: Scalar, shown: string): string => {
  if (value instanceof Date) return displayOf(value, undefined, sheet.book.locale, sheet.book.timeZone);
  if (typeof value === 'number') return shown.endsWith('%') ? shown : String(value);
  return shown;
};

const kindOf = (value: Scalar, format: string | undefined): 'n' | 'd' | 'b' | 't' => {
  if (value instanceof Date) return 'd';
  if (typeof value === 'boolean') return 'b';
  if (typeof value === 'number') return formatKind(format) === 'date' ? 'd' : formatKind(format) === 'text' ? 't' : 'n';
  return 't';
};

const errorText = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/;

export const wireCell = (sheet: SheetModel, row: number, column: number): WireCell => {
  const formula = sheet.formulas.get(row, column);
  const format = sheet.formats.get(row, column)?.numberFormat;
  if (formula !== undefined) {
    const value = rawValue(sheet, row, column, sheet.book.evaluator);
    const shown = value === undefined ? '' : displayOf(value, format, sheet.book.locale, sheet.book.timeZone);
    const kind = value === undefined ? 't' : typeof value === 'string' && errorText.test(value) ? 'e' : kindOf(value, format);
    return { s: shown, k: kind, e: formula };
  }
  const value = rawValue(sheet, row, column, null);
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && formatKind(format) !== 'number') return value;
  if (typeof value === 'number' && formatKind(format) === 'general' && Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  const shown = readDisplay(sheet, row, column, null);
  if (typeof value === 'string' && shown === value) return value;
  const edit = editTextOf(sheet, value, shown);
  const cell: WireCell = { s: shown, k: kindOf(value, format) };
  return edit === shown ? cell : { ...cell, e: edit };
};

const ruleNames = new WeakMap<ValidationRule, WireRule>();

const wireRule = (rule: ValidationRule): WireRule => {
  const known = ruleNames.get(rule);
  if (known !== undefined) return known;
  const { criterion, helpText } = rule;
  const help = helpText === null || helpText === '' ? {} : { help: helpText };
  const made: WireRule = { kind: 'other', ...help };
  if (criterion?.type === 'VALUE_IN_LIST' || criterion?.type === 'VALUE_IN_RANGE') {
    made.kind = 'list';
    made.arrow = criterion.values[criterion.values.length - 1] !== false;
  } else if (criterion?.type === 'CHECKBOX') {
    const [checked, unchecked] = criterion.values;
    made.kind = 'checkbox';
    made.checked = checked === undefined ? 'TRUE' : String(checked);
    made.unchecked = checked === undefined ? 'FALSE' : String(unchecked ?? '');
  }
  ruleNames.set(rule, made);
  return made;
};

/** Numbers distinct items, and distinct rows of them. */
class Table<Item extends object, Wire> {
  readonly items: Wire[] = [];
  readonly lines: number[][] = [];
  private readonly places = new Map<Item, number>();
  private readonly known = new Map<string, number>();

  constructor(private readonly wire: (item: Item) => Wire | null) {}

  line(cells: readonly (Item | undefined)[] | undefined, column: number, columns: number): number {
    if (cells === undefined) return -1;
    const line: number[] = [];
    let last = 0;
    for (let c = 0; c < columns; c++) {
      const item = cells[column - 1 + c];
      const place = item === undefined ? -1 : this.place(item);
      line.push(place);
      if (place >= 0) last = c + 1;
    }
    if (last === 0) return -1;
    line.length = last;
    const key = line.join(',');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.lines.push(line) - 1);
    return this.lines.length - 1;
  }

  private place(item: Item): number {
    const known = this.places.get(item);
    if (known !== undefined) return known;
    const wire = this.wire(item);
    const place = wire === null ? -1 : this.items.push(wire) - 1;
    this.places.set(item, place);
    return place;
  }
}

export const wireBlock = (sheet: SheetModel, { row, column, rows, columns }: WireArea): WireBlock => {
  const looks = new Table(lookOf(sheet.book));
  const rules = new Table(wireRule);
  const block: WireBlock = {
    row,
    column,
    rows,
    columns,
    values: [],
    looks: looks.items,
    lookRows: looks.lines,
    lookOf: [],
    rules: rules.items,
    ruleRows: rules.lines,
    ruleOf: [],
    notes: [],
  };
  for (let r = row; r < row + rows; r++) {
    const values: WireCell[] = [];
    const stored = sheet.values.rowAt(r);
    const formulas = sheet.formulas.rowAt(r);
    let last = 0;
    const end = Math.min(columns, Math.max(stored?.length ?? 0, formulas?.length ?? 0) - column + 1);
    for (let c = 0; c < end; c++) {
      const cell = wireCell(sheet, r, column + c);
      values.push(cell);
      if (cell !== null) last = c + 1;
    }
    values.length = last;
    block.values.push(values);
    block.lookOf.push(looks.line(sheet.formats.rowAt(r), column, columns));
    block.ruleOf.push(rules.line(sheet.validations.rowAt(r), column, columns));
  }
  sheet.notes.forEach(row, column, rows, columns, (text, r, c) => {
    block.notes.push([r, c, text]);
  });
  return block;
};
