/** Which rows the filter of a sheet hides. */
import { lastRow } from '../../model/area';
import { rawValue } from '../../model/cell-read';
import type { Criterion, FilterColumn } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import type { Judge, JudgedCell } from '../criteria/condition';
import { meets } from '../criteria/condition';
import { judgeAt, judgedCell } from '../criteria/judge';

const spans = new Set(['NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN']);

/** Several values of one criterion mean "any of them", or "none of them" where it says NOT. */
const passes = (criterion: Criterion, cell: JudgedCell, judge: Judge): boolean => {
  if (criterion.values.length < 2 || spans.has(criterion.type)) return meets(criterion, cell, judge);
  const each = (value: Criterion['values'][number]): boolean => meets({ type: criterion.type, values: [value] }, cell, judge);
  return criterion.type.includes('_NOT_') ? criterion.values.every(each) : criterion.values.some(each);
};

const shows = (sheet: SheetModel, row: number, column: number, first: number, filter: FilterColumn): boolean => {
  const { evaluator, now } = sheet.book;
  const cell = judgedCell(sheet, row, column, rawValue(sheet, row, column, evaluator));
  if (filter.hiddenValues.includes(cell.text())) return false;
  const format = sheet.formats.get(row, column);
  if (filter.visibleBackground !== null && (format?.background ?? '#ffffff') !== filter.visibleBackground) return false;
  if (filter.visibleForeground !== null && (format?.color ?? '#000000') !== filter.visibleForeground) return false;
  if (filter.criterion === null) return true;
  return passes(filter.criterion, cell, judgeAt({ sheet, row, column, origin: { row: first, column }, now: now(), evaluator }));
};

/** True for a row under the filter's header that one of its columns does not let through. */
export const hiddenByFilter = (sheet: SheetModel, row: number): boolean => {
  const { filter } = sheet;
  if (filter === null || row <= filter.area.row || row > lastRow(filter.area)) return false;
  return [...filter.columns].some(([column, criteria]) => !shows(sheet, row, column, filter.area.row + 1, criteria));
};
