/** The yearly sheets to which old touches were moved, as the commands see them: read with 対応履歴 wherever all touches count. */
import type { Move } from '../../domain/changes/change-set';
import { shelfOf } from '../../domain/touches/archive';
import type { TouchRow } from '../../domain/touches/latest';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context, Ledger, TableSheet } from '../ports';
import { rowOf } from '../records/row-of';

const sheetsOf = (ledger: Ledger): TableSheet[] => ledger.shelves().flatMap((name) => ledger.shelf(name) ?? []);

/** All touches of the yearly sheets. One call each, and one to know which there are. */
export const shelvedTouches = (ledger: Ledger, becameOf: ReadonlyMap<string, string> = new Map()): TouchRow[] =>
  sheetsOf(ledger).flatMap((sheet) => {
    const keys = Object.keys(sheet.layout.at).filter((key) => key !== 'system');
    const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
    return (columns.id ?? []).map((_, index) => {
      const row = rowOf(keys, columns, index);
      // They keep the customer they were logged for: of a merged one they count for the customer it became.
      const owner = becameOf.get(cellText(row.customerId ?? ''));
      return owner === undefined ? row : { ...row, customerId: owner };
    });
  });

/** The IDs of all touches wherever they stand: for the next number, when the note of it is gone. */
export const touchIds = (ledger: Ledger): Cell[] =>
  [ledger.sheet('touches'), ...sheetsOf(ledger)].flatMap((sheet) => sheet?.columns(['id']).id ?? []);

/** The ID under which a log key was moved to a yearly sheet; '' when it was not. */
export const shelvedAs = (ledger: Ledger, key: string): string => {
  for (const sheet of sheetsOf(ledger)) {
    const columns = sheet.columns(['id', 'key']);
    const at = (columns.key ?? []).indexOf(key);
    if (at >= 0) return cellText(columns.id?.[at] ?? '');
  }
  return '';
};

/**
 * Touches that stand on the sheet of another year go back to 対応履歴: their date was changed since, or somebody sorted just when others were
 * moved. Answers how many. The lock must be held.
 */
export const returnStrays = ({ ledger, clock, identity, newId }: Context): number => {
  const moves = ledger.shelves().flatMap((name): Move[] => {
    const columns = ledger.shelf(name)?.columns(['when', 'id']) ?? {};
    return (columns.id ?? []).flatMap((cell, index) => {
      const [id, year] = [cellText(cell), shelfOf(columns.when?.[index] ?? '')];
      return id !== '' && year !== '' && year !== name ? [{ table: 'touches', id, from: name, to: '' }] : [];
    });
  });
  if (moves.length > 0)
    ledger.commit({ batch: newId(), cause: 'tidy', by: identity.email(), at: clock.now(), changes: [], inserts: [], moves, log: [] });
  return moves.length;
};
