/** Whether the sheet's filter hides a row; the filter itself fills this in. */
import type { SheetModel } from './sheet-model';

export type FilterCheck = (sheet: SheetModel, row: number) => boolean;

let check: FilterCheck = () => false;

/** The filter feature gives its judgement here, so that the model need not know criteria. */
export const judgeFilteredRowsBy = (judge: FilterCheck): void => {
  check = judge;
};

export const hiddenByFilter = (sheet: SheetModel, row: number): boolean => sheet.filter !== null && check(sheet, row);
