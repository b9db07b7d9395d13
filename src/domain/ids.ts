/** IDs: a prefix and a number, counted up, never reused. */
import { type Cell, cellText } from './values/cell';

export const formatId = (prefix: string, digits: number, number: number): string => prefix + String(number).padStart(digits, '0');

/** The number of an ID; null for anything that is not one of ours. */
export const numberOf = (prefix: string, id: Cell): number | null => {
  const text = cellText(id);
  if (!text.startsWith(prefix)) return null;
  const digits = text.slice(prefix.length);
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
};

/** The next free number, given the one noted and the IDs that are there: they can only push it up. */
export const nextNumber = (prefix: string, noted: number, ids: readonly Cell[]): number => {
  let next = noted;
  for (const id of ids) {
    const number = numberOf(prefix, id);
    if (number !== null && number >= next) next = number + 1;
  }
  return next;
};
