/** The cells a finder looks at, in reading order, and their texts. */

import type { Area } from '../../model/area';
import { lastColumn, lastRow } from '../../model/area';
import { readDisplay } from '../../model/cell-read';
import type { SheetModel } from '../../model/sheet-model';
import type { FormulaEvaluator } from '../../runtime';

export interface Block {
  sheet: SheetModel;
  /** null = the whole sheet. */
  area: Area | null;
}

export interface CellPlace {
  sheet: SheetModel;
  row: number;
  column: number;
}

/** The part of a block that can hold anything. */
const filledPart = ({ sheet, area }: Block): Area => {
  const whole = area ?? sheet.wholeArea();
  const bottom = Math.min(lastRow(whole), sheet.lastRow());
  const right = Math.min(lastColumn(whole), sheet.lastColumn());
  return {
    row: whole.row,
    column: whole.column,
    rows: Math.max(0, bottom - whole.row + 1),
    columns: Math.max(0, right - whole.column + 1),
  };
};

/** How many cells are searched, for the meter. */
export const searchedCells = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    const { rows, columns } = filledPart(block);
    return sum + rows * columns;
  }, 0);

/** Row by row, sheet by sheet; `visit` ends the walk by answering true. With `formulas`, a formula cell is read as its formula. */
export const walkTexts = (
  blocks: readonly Block[],
  formulas: boolean,
  evaluator: FormulaEvaluator | null,
  visit: (text: string, place: CellPlace) => boolean,
): void => {
  for (const block of blocks) {
    const { sheet } = block;
    const area = filledPart(block);
    for (let row = area.row; row <= lastRow(area); row++) {
      const values = sheet.values.rowAt(row);
      const written = sheet.formulas.rowAt(row);
      for (let column = area.column; column <= lastColumn(area); column++) {
        const formula = written?.[column - 1];
        const value = values?.[column - 1];
        if (formula === undefined && value === undefined) continue;
        const text = formulas && formula !== undefined ? formula : readDisplay(sheet, row, column, evaluator);
        if (visit(text, { sheet, row, column })) return;
      }
    }
  }
};
