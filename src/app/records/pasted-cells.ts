/** What a paste takes along with the cells' contents: it brings formats of its own and no dropdowns, so both are put back. */
import type { TableName } from '../../domain/schema/column';
import type { CellSpan, Edit, Ledger } from '../ports';

/** The rows of the table in an edit: none in its heading row. */
export const spanOf = (edit: Edit): CellSpan => {
  const first = Math.max(2, edit.row);
  return { row: first, count: edit.row + edit.rows - first, column: edit.column, width: edit.columns };
};

export const isBlock = ({ rows, columns }: Edit): boolean => rows * columns > 1;

/** May the cells have been pasted? Of a single one the event then tells neither what it holds nor what it held; after an undo it is the same. */
export const mayBePasted = (edit: Edit): boolean => isBlock(edit) || (edit.value === null && edit.oldValue === null);

/** Formats before anything is written there, dropdowns behind it. */
export const restoreBoth = (name: TableName, edit: Edit, ledger: Ledger): void => {
  const span = spanOf(edit);
  if (span.count < 1 || !mayBePasted(edit)) return;
  ledger.restoreFormats(name, span);
  ledger.restoreDropdowns(name, span);
};
