/** Columns of Customers that Settings names, or names no more. */
import type { columnsJa } from './columns-ja';

export const columnsEn = {
  released: (names: readonly string[]) =>
    `“${names.join('”, “')}” is no longer in “Columns” of Settings. The column and its values stay in Customers as they are, and what is entered there is no longer checked.`,
} satisfies typeof columnsJa;
