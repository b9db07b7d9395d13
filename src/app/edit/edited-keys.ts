/** The match keys that an edit of 顧客台帳 needs. */
import { copiedFacts } from '../../domain/customers/row-copy';
import { type KeyAt, keysIn } from '../duplicates/candidates';
import type { TableSheet } from '../ports';

/** Columns by which duplicates are found: an edit elsewhere need not read the match keys. */
const matchColumns = ['company', 'id', 'aliases', 'kana', 'phone', 'email', 'otherContacts', 'contactPerson', 'address'];

/** A column more costs less than a call more, up to this many between two that are wanted. */
const widestGap = 3;

/**
 * The match keys of all rows, and with them the columns that are going to be rewritten, of which the writer wants a picture. Null when
 * nothing changed by which duplicates are found.
 */
export const readKeys = (
  sheet: TableSheet,
  columns: ReadonlySet<string>,
  rewritten: ReadonlySet<string>,
  registers: boolean,
  pasted: boolean,
  copies: boolean,
): KeyAt[] | null => {
  if (!registers && !matchColumns.some((key) => columns.has(key))) return null;
  const { matchKey = [] } = pasted
    ? sheet.columns(['matchKey', ...besideKeys(sheet, [...rewritten])], widestGap)
    : sheet.columns(['matchKey', ...[...rewritten].filter((key) => !copies || !copiedFacts.includes(key))]);
  return keysIn(matchKey);
};

/** Those of the columns that come along when the match keys are read. */
const besideKeys = (sheet: TableSheet, wanted: readonly string[]): string[] => {
  const at = (key: string): number => sheet.layout.at[key] ?? 0;
  const keysAt = at('matchKey');
  const beside: string[] = [];
  let last = keysAt;
  for (const key of [...new Set(wanted)].sort((a, b) => at(a) - at(b))) {
    if (at(key) <= keysAt || at(key) - last > widestGap + 1) continue;
    beside.push(key);
    last = at(key);
  }
  return beside;
};
