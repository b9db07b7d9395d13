/** A workbook as plain data for comparing: what is the same for a person is the same here. */
import { shiftFormula } from '../../../../workbench/runtime/model/formula-text';
import type { Criterion, ValidationRule } from '../../../../workbench/runtime/model/rules';
import type { SheetModel } from '../../../../workbench/runtime/model/sheet-model';
import { encode } from '../../../../workbench/runtime/model/snapshot';
import type { Workbook } from '../../../../workbench/runtime/model/workbook';

type Layer = 'values' | 'formulas' | 'formats' | 'notes' | 'runs';

const layer = (sheet: SheetModel, name: Layer): [string, unknown][] => {
  const cells: [string, unknown][] = [];
  sheet.layers[name].forEach(1, 1, sheet.layers[name].height, sheet.maxColumns, (item, row, column) => {
    cells.push([`${row},${column}`, encode(item)]);
  });
  return cells;
};

/** Formulas are compared as they read from the cell, wherever the rule's block begins. */
const rules = (sheet: SheetModel): [string, unknown][] => {
  const cells: [string, unknown][] = [];
  const { validations } = sheet;
  validations.forEach(1, 1, validations.height, sheet.maxColumns, (rule, row, column) => {
    let top = row;
    let left = column;
    while (top > 1 && validations.get(top - 1, column) === rule) top -= 1;
    while (left > 1 && validations.get(top, left - 1) === rule) left -= 1;
    cells.push([`${row},${column}`, encode({ ...rule, criterion: seenFrom(rule, row - top, column - left) })]);
  });
  return cells;
};

const seenFrom = ({ criterion }: ValidationRule, rows: number, columns: number): Criterion | null =>
  criterion?.type === 'CUSTOM_FORMULA'
    ? { ...criterion, values: criterion.values.map((value) => (typeof value === 'string' ? shiftFormula(value, rows, columns) : value)) }
    : criterion;

/** Sheets are named by their place: ids are given anew when a file is added to another workbook. */
const placed = (book: Workbook, value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item) => (key === 'sheetId' ? book.sheets.findIndex(({ id }) => id === item) : item)));

export const dump = (book: Workbook): unknown => placed(book, wholeDump(book));

const wholeDump = (book: Workbook): unknown => ({
  locale: book.locale,
  timeZone: book.timeZone,
  names: encode(book.namedRanges),
  sheets: book.sheets.map((sheet) => ({
    name: sheet.name,
    values: layer(sheet, 'values'),
    formulas: layer(sheet, 'formulas'),
    formats: layer(sheet, 'formats'),
    notes: layer(sheet, 'notes'),
    runs: layer(sheet, 'runs'),
    rules: rules(sheet),
    conditional: encode(sheet.conditionalFormats),
    merges: encode(sheet.merges),
    filter: encode(sheet.filter),
    rows: { frozen: sheet.rows.frozen, lines: sheet.rows.entries(), collapsed: sheet.rows.collapsed, control: sheet.rows.controlPosition },
    columns: {
      frozen: sheet.columns.frozen,
      lines: sheet.columns.entries(),
      collapsed: sheet.columns.collapsed,
      control: sheet.columns.controlPosition,
    },
    view: [sheet.hidden, sheet.tabColor, sheet.rightToLeft, sheet.hiddenGridlines],
  })),
});
