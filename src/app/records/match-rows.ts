/** The match keys of all customers as they are now: what is stored where that is good, computed from the row where it is stale or missing. */
import { type CustomerRow, holdsCustomer, keyOf } from '../../domain/customers/derive';
import { numberOf } from '../../domain/ids';
import { parseMatchKey } from '../../domain/matching/key-text';
import type { MatchKey } from '../../domain/matching/match-key';
import { customerIdPrefix } from '../../domain/schema/customers';
import { cellText } from '../../domain/values/cell';
import { tidySpaces } from '../../domain/values/visible';
import type { TableSheet } from '../ports';
import { rowOf } from './row-of';

export interface MatchRow {
  readonly key: MatchKey;
  readonly row: number;
  /** IDs that a person declared to be other customers. */
  readonly different: ReadonlySet<string>;
}

/** What a key is made of. */
const facts = ['company', 'id', 'kana', 'aliases', 'phone', 'email', 'otherContacts', 'contactPerson', 'postal', 'address', 'externalCode'];

/** Columns between two wanted ones that are read along: as many cells as one call costs at some thousands of customers. */
const gap = 2;

const none: ReadonlySet<string> = new Set();

const idsIn = (text: string): ReadonlySet<string> => (text === '' ? none : new Set(text.split(/\s+/)));

/** A key that was made for another row, for another name, or by an earlier version says nothing about this one. */
const isGood = (key: MatchKey | null, id: string, company: string): key is MatchKey =>
  key !== null && key.id === id && tidySpaces(company).startsWith(key.company);

/**
 * Customers in the order of their numbers; rows without an ID (tidy gives them one) and those merged into another are left out.
 * Three calls, and four more when a key has to be computed.
 */
export const readMatchRows = (sheet: TableSheet): MatchRow[] => {
  const columns = sheet.columns(['company', 'id', 'matchKey', 'different', 'mergedInto'], gap);
  const text = (column: string, index: number): string => cellText(columns[column]?.[index] ?? '');
  const rows: MatchRow[] = [];
  const stale: number[] = [];
  const seen = new Set<string>();
  (columns.id ?? []).forEach((cell, index) => {
    const id = cellText(cell);
    if (id === '' || seen.has(id) || text('mergedInto', index) !== '') return;
    seen.add(id);
    const key = parseMatchKey(text('matchKey', index));
    if (isGood(key, id, text('company', index))) rows.push({ key, row: index + 2, different: idsIn(text('different', index)) });
    else stale.push(index);
  });
  if (stale.length > 0) {
    const cells = sheet.columns(facts, gap);
    for (const index of stale) {
      const row: CustomerRow = rowOf(facts, cells, index);
      if (holdsCustomer(row)) rows.push({ key: keyOf(row), row: index + 2, different: idsIn(text('different', index)) });
    }
  }
  const order = (one: MatchRow): number => numberOf(customerIdPrefix, one.key.id) ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => order(a) - order(b) || (a.key.id < b.key.id ? -1 : 1));
};
