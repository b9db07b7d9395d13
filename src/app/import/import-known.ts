/** What the ledger holds before a list is compared with it: read in as few calls as may be, and looked at again before anything is written. */
import { keyOf } from '../../domain/customers/derive';
import { idOfCopy, leftOut, readWholeCopy } from '../../domain/customers/whole-copy';
import { keysIn } from '../../domain/importing/provenance';
import { formatMatchKey, idOfLine, parseMatchKey } from '../../domain/matching/key-text';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Ledger, TableSheet } from '../ports';

/** What the ledger holds, as far as comparing needs it. */
export interface Known {
  /** Lines of 照合キー of the customers that rows may be given to. */
  readonly lines: readonly string[];
  /** The customer into which another was merged, by ID; itself for all others. */
  readonly survivor: (id: string) => string;
  /** By key of a list's row: the customer it went to. */
  readonly byRow: ReadonlyMap<string, string>;
  /** All customers' IDs, those merged included. */
  readonly ids: readonly Cell[];
  /** The sheet rows of the customers. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** 照合キー, to tell whether it is still the same when it is read again: a new customer, a merge and what matching goes by show there. */
  readonly stamp: string;
}

const knownColumns = ['sourceData', 'matchKey', 'mergedInto', 'id'] as const;

const stampOf = (matchKey: readonly Cell[]): string => matchKey.map(cellText).join('\n').trimEnd();

/** From columns read in one go. */
export const knownIn = (read: Readonly<Record<string, readonly Cell[]>>): Known => {
  const { sourceData = [], matchKey = [], mergedInto = [], id = [] } = read;
  const into = new Map<string, string>();
  id.forEach((one, at) => {
    const other = cellText(mergedInto[at] ?? '');
    if (other !== '') into.set(cellText(one), other);
  });
  const survivor = (one: string): string => {
    const seen = new Set<string>();
    let now = one;
    // Merged into one that was merged itself; a circle somebody typed must not hang.
    for (let next = into.get(now); next !== undefined && !seen.has(now); next = into.get(now)) {
      seen.add(now);
      now = next;
    }
    return now;
  };
  const byRow = new Map<string, string>();
  sourceData.forEach((cell, at) => {
    for (const key of keysIn(cell)) byRow.set(key, survivor(cellText(id[at] ?? '')));
  });
  const lines = matchKey.map(cellText);
  return {
    lines: lines.filter((line, at) => line !== '' && !into.has(cellText(id[at] ?? ''))),
    survivor,
    byRow,
    ids: id,
    rowOf: new Map(id.map((one, at) => [cellText(one), at + 2])),
    stamp: stampOf(matchKey),
  };
};

/** Columns a match key is made of (domain/customers/derive.ts, keyOf). */
const keyed = ['company', 'aliases', 'kana', 'phone', 'email', 'otherContacts', 'contactPerson', 'postal', 'address', 'externalCode'];

/**
 * Reads what comparing needs: few columns, unless keys are missing or of an older version of the add-on. Tidy would make them; an import
 * that did not know them would double every customer.
 */
export const readKnown = (sheet: TableSheet, ledger: Ledger): Known => {
  const copied = ledger.hasCopies() ? knownByCopies(sheet) : null;
  if (copied !== null) return copied;
  // 元データ and 統合先ID stand with one column between them.
  const read = sheet.columns(knownColumns, 1);
  const stale = (read.id ?? []).some((id, at) => id !== '' && parseMatchKey(cellText(read.matchKey?.[at] ?? '')) === null);
  if (!stale) return knownIn(read);
  const rows = sheet.columns([...knownColumns, ...keyed], Number.POSITIVE_INFINITY);
  const matchKey = (rows.id ?? []).map((id, at): Cell => {
    const line = cellText(rows.matchKey?.[at] ?? '');
    if (id === '' || parseMatchKey(line) !== null) return line;
    return formatMatchKey(keyOf(Object.fromEntries(['id', ...keyed].map((key) => [key, rows[key]?.[at] ?? '']))));
  });
  // The stamp is of the cells as they stand.
  return { ...knownIn({ ...rows, matchKey }), stamp: stampOf(rows.matchKey ?? []) };
};

/**
 * The same from 照合キー and 行の控え alone, two columns side by side: to be asked only where every row has both. Null when a copy does not tell all
 * that is needed.
 */
const knownByCopies = (sheet: TableSheet): Known | null => {
  const { rowCopy = [], matchKey = [] } = sheet.columns(['rowCopy', 'matchKey']);
  const tells = rowCopy.every((copy, at) => {
    const line = cellText(matchKey[at] ?? '');
    if (copy === '' && line === '') return true;
    const left = leftOut(copy);
    const isWhole = !left.includes('sourceData') && !left.includes('mergedInto');
    return isWhole && idOfCopy(copy) !== '' && idOfCopy(copy) === idOfLine(line) && parseMatchKey(line) !== null;
  });
  if (!tells) return null;
  const rows = rowCopy.map(readWholeCopy);
  const column = (key: string): Cell[] => rows.map((row) => row?.[key] ?? '');
  return knownIn({ sourceData: column('sourceData'), mergedInto: column('mergedInto'), id: column('id'), matchKey });
};

/** Is the ledger as it was known? One column. What other imports wrote into rows that are there is seen when those rows are read. */
export const isAsKnown = (sheet: TableSheet, known: Known): boolean => stampOf(sheet.columns(['matchKey']).matchKey ?? []) === known.stamp;
