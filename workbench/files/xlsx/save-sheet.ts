/** One sheet of the workbook onto a sheet of exceljs. */
import type { Style, Worksheet } from 'exceljs';
import type { CellFormat } from '../../runtime/model/cell-format';
import { rawValue } from '../../runtime/model/cell-read';
import { dateFormat, isGeneral } from '../../runtime/model/display';
import type { SheetModel } from '../../runtime/model/sheet-model';
import { serialOf } from '../../runtime/model/time-zone';
import { excelColour } from './colour';
import { saveLines } from './lines';
import { areaName } from './reference';
import { excelConditionals } from './save-conditional';
import type { RuleContext } from './save-validations';
import { excelValidations } from './save-validations';
import { excelValue } from './save-value';
import { excelStyle } from './style';
import { escapeText } from './text-escape';

export const saveSheet = (excel: Worksheet, context: RuleContext): void => {
  const { sheet } = context;
  saveCells(excel, context);
  for (const area of sheet.merges) excel.mergeCells(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1);
  saveLines(sheet, excel, sheet === sheet.book.sheets.find(({ hidden }) => !hidden));
  saveNotes(excel, sheet);
  const validations = (excel as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations;
  for (const [range, rule] of excelValidations(context)) validations.add(range, rule);
  for (const conditional of excelConditionals(context)) excel.addConditionalFormatting(conditional);
  if (sheet.filter !== null) excel.autoFilter = areaName(sheet.filter.area);
  if (sheet.tabColor !== null) excel.properties.tabColor = excelColour(sheet.tabColor, sheet.book) as Worksheet['properties']['tabColor'];
  if (sheet.hidden) excel.state = 'hidden';
  saveProtection(excel, sheet);
};

const saveCells = (excel: Worksheet, { sheet, renamed }: RuleContext): void => {
  const { values, formulas, formats, book } = sheet;
  const styleOf = styles(sheet);
  const context = { sheet, renamed, formulaValue };
  const height = Math.min(Math.max(values.height, formulas.height, formats.height), sheet.maxRows);
  for (let row = 1; row <= height; row++) {
    const cells = values.rowAt(row);
    const looks = formats.rowAt(row);
    const width = Math.max(cells?.length ?? 0, formulas.rowAt(row)?.length ?? 0, looks?.length ?? 0);
    if (width === 0) continue;
    const line = excel.getRow(row);
    for (let column = 1; column <= width; column++) {
      const content = sheet.hasContent(row, column);
      const format = looks?.[column - 1];
      if (!content && format === undefined) continue;
      const cell = line.getCell(column);
      if (content) cell.value = excelValue(context, row, column);
      const value = cells?.[column - 1];
      // A Date without a format shows as a date in Google; in Excel the format alone makes the date.
      const plain =
        value instanceof Date && isGeneral(format?.numberFormat) ? dateFormat(serialOf(value, book.timeZone), book.locale) : undefined;
      const style = styleOf(format, plain);
      if (style !== null) cell.style = style;
    }
  }
};

const formulaValue = (sheet: SheetModel, row: number, column: number) =>
  sheet.book.evaluator === null ? undefined : (rawValue(sheet, row, column, sheet.book.evaluator) ?? '');

/** One style object for each look: exceljs then finds its number by identity. */
const styles = (sheet: SheetModel) => {
  const known = new Map<string, Map<CellFormat | undefined, Partial<Style>>>();
  return (format: CellFormat | undefined, plain: string | undefined): Partial<Style> | null => {
    if (format === undefined && plain === undefined) return null;
    const group = known.get(plain ?? '') ?? new Map<CellFormat | undefined, Partial<Style>>();
    known.set(plain ?? '', group);
    const found = group.get(format) ?? excelStyle(format ?? {}, sheet.book, plain);
    group.set(format, found);
    return found;
  };
};

const saveNotes = (excel: Worksheet, sheet: SheetModel): void => {
  sheet.notes.forEach(1, 1, sheet.notes.height, sheet.maxColumns, (note, row, column) => {
    if (note !== '') excel.getCell(row, column).note = escapeText(note);
  });
};

/** Excel protects whole sheets and refuses; Google's warning-only protections and protected ranges have no form in it. */
const saveProtection = (excel: Worksheet, sheet: SheetModel): void => {
  const lock = sheet.book.protections.find((each) => each.sheetId === sheet.id && each.type === 'SHEET' && !each.warningOnly);
  if (lock === undefined) return;
  (excel as unknown as { sheetProtection: object }).sheetProtection = { sheet: true };
  for (const { row, column, rows, columns } of lock.unprotected) {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) unlock(excel, r, c);
  }
};

const unlock = (excel: Worksheet, row: number, column: number): void => {
  const cell = excel.getCell(row, column);
  cell.style = { ...cell.style, protection: { locked: false } };
};
