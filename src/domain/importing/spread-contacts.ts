/** Numbers and mail addresses that a list keeps where the ledger has another column for them. */

import type { Column } from '../schema/column';
import { customers } from '../schema/customers';
import { columnOf } from '../schema/tables';
import { type Cell, cellText } from '../values/cell';
import type { Placed } from './place-cell';

const [phone, email] = [columnOf(customers, 'phone'), columnOf(customers, 'email')];
const MAIL = /[^\s,;/、，；<>()（）]+[@＠][^\s,;/、，；<>()（）]+/;
const BETWEEN = /^[\s,;/、，；・|<>()（）-]+|[\s,;/、，；・|<>()（）-]+$/g;

/** What belongs to which column. */
export type Spread = readonly (readonly [column: Column, text: Cell])[];

/**
 * A cell of 連絡先 that holds a number, a mail address, or both: 03-3211-1101 / yamada@maruwa.co.jp. Null for what is no such cell, and where
 * the list has a column for the other.
 *
 * @param filled keys of the columns that the list fills
 */
export const spreadContact = (column: Column, cell: Cell, filled: ReadonlySet<string>): Spread | null => {
  if ((column.key !== 'phone' && column.key !== 'email') || (filled.has('phone') && filled.has('email'))) return null;
  const text = cellText(cell);
  const mail = MAIL.exec(text)?.[0] ?? '';
  const number = (mail === '' ? text : text.replace(mail, ' ')).replace(BETWEEN, '');
  const digits = number.normalize('NFKC').replace(/\D/g, '').length;
  if (number !== '' && (digits < 9 || digits > 13)) return null;
  const found: Spread = [...(number === '' ? [] : [[phone, number] as const]), ...(mail === '' ? [] : [[email, mail] as const])];
  return found.length === 1 && found[0]?.[0] === column ? null : found;
};

/** Which column a second number or address belongs to because the row has no first one; null for その他の連絡先. */
export const firstOf = (
  cell: Cell,
  customer: Readonly<Record<string, Cell>>,
  place: (column: Column, cell: Cell) => Placed,
): Column | null =>
  [phone, email].find((column) => {
    if (customer[column.key] !== undefined) return false;
    const { cell: stored, problem } = place(column, cell);
    return stored !== null && stored !== '' && problem === null;
  }) ?? null;
