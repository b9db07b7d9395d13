/** Cells a person may not edit: those of a protection that does not merely warn and does not list them (docs reference/spreadsheet/protection). */
import { cellNotation } from '../model/a1';
import { type Area, intersection, subtract } from '../model/area';
import type { SheetModel } from '../model/sheet-model';

// report: the dialog's text in the grid, as scripts quote it too.
const message =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export const protectedCells = (sheet: SheetModel, area: Area, email: string): { a1: string; message: string }[] => {
  // The owner can always edit.
  if (sheet.book.editors[0] === email) return [];
  const refused: { a1: string; message: string }[] = [];
  for (const lock of sheet.book.protections) {
    if (lock.sheetId !== sheet.id || lock.warningOnly || lock.editors.includes(email)) continue;
    const common = intersection(area, lock.area);
    if (common === null) continue;
    const free = lock.type === 'SHEET' ? lock.unprotected : [];
    const closed = free.reduce<Area[]>((parts, hole) => parts.flatMap((part) => subtract(part, hole)), [common]);
    for (const part of closed)
      for (let row = part.row; row < part.row + part.rows; row++)
        for (let column = part.column; column < part.column + part.columns; column++)
          refused.push({ a1: cellNotation(row, column), message });
  }
  return refused;
};
