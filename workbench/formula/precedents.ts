/** The formula cells a formula reads, so that long chains can be computed from their beginning instead of by deep recursion. */
import type { SheetModel } from '../runtime/model/sheet-model';
import type { Prepared } from './prepare';

export interface FormulaCell {
  sheet: SheetModel;
  row: number;
  column: number;
  formula: string;
}

export const formulaCellsIn = ({ reads }: Prepared): FormulaCell[] => {
  const found: FormulaCell[] = [];
  for (const { sheet, area } of reads) {
    sheet.formulas.forEach(area.row, area.column, area.rows, area.columns, (formula, row, column) => {
      found.push({ sheet, row, column, formula });
    });
  }
  return found;
};
