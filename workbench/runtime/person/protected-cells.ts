/** Cells of an area that protections keep a person from editing, each with the grid's message. */
import { protectionRefuses } from '../features/protection/rights';
import { cellNotation } from '../model/a1';
import type { Area } from '../model/area';
import type { SheetModel } from '../model/sheet-model';

export const protectedCells = (sheet: SheetModel, area: Area, email: string): { a1: string; message: string }[] => {
  // Nearly every edit meets no protection: one question answers for all cells.
  if (protectionRefuses(sheet.book, sheet.id, area, email) === null) return [];
  const refused: { a1: string; message: string }[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const message = protectionRefuses(sheet.book, sheet.id, { row, column, rows: 1, columns: 1 }, email);
      if (message !== null) refused.push({ a1: cellNotation(row, column), message });
    }
  }
  return refused;
};
