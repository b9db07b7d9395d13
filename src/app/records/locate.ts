/** Finds a customer's row: at the row where it was last seen, else by its ID. */
import type { CustomerRow } from '../../domain/customers/derive';
import type { TableSheet } from '../ports';

/** One call when the hint is right, two more when rows moved; null when the customer is gone. */
export const locate = (sheet: TableSheet, id: string, hint: number): { at: number; row: CustomerRow } | null => {
  const [seen] = hint >= 2 ? sheet.rows(hint, 1) : [];
  if (seen?.id === id) return { at: hint, row: seen };
  // Rows may move between the two calls as well: then it is looked for once more.
  for (let attempt = 0; attempt < 3; attempt++) {
    const index = (sheet.columns(['id']).id ?? []).indexOf(id);
    if (index < 0) return null;
    const [row] = sheet.rows(index + 2, 1);
    if (row?.id === id) return { at: index + 2, row };
  }
  return null;
};
