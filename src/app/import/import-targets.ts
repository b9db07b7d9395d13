/** What a slice of an import reads under the lock: what tells customers apart, and the rows of those that are updated. */
import { keysIn } from '../../domain/importing/provenance';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Ledger, TableSheet } from '../ports';
import type { ReadRow } from '../records/draft-row';
import type { Order } from './import-draft';
import { type Known, knownIn, readKnown } from './import-known';

/** The columns of one read, as rows. */
const rowsOf = (read: Readonly<Record<string, readonly Cell[]>>): ReadRow[] => {
  const keys = Object.keys(read).filter((key) => key !== 'system');
  return Array.from({ length: read.id?.length ?? 0 }, (_, index) => ({
    at: index + 2,
    cells: Object.fromEntries(keys.map((key) => [key, read[key]?.[index] ?? ''])),
  }));
};

export interface ReadLedger {
  readonly known: Known;
  /** Whole rows; none when nothing is updated. */
  readonly rows: readonly ReadRow[];
}

/** The rows of customers that are updated, and of all others only what tells them apart. */
export const readLedger = (
  sheet: TableSheet,
  ledger: Ledger,
  orders: readonly Order[],
  keyOfRow: (row: number) => string,
  seen: Known | null,
): ReadLedger => {
  const whole = (): ReadLedger => {
    const columns = sheet.columns(
      Object.keys(sheet.layout.at).filter((key) => key !== 'system'),
      Number.POSITIVE_INFINITY,
    );
    // An empty row is nobody's: a new customer has no ID either.
    return { known: knownIn(columns), rows: rowsOf(columns).filter(({ cells }) => cells.id !== '') };
  };
  const known = seen ?? readKnown(sheet, ledger);
  // Rows of which some were written before a run was cut off go on as an update.
  const targets = new Set(
    orders.flatMap(({ records, target }) => {
      const there = records.flatMap((record) => known.byRow.get(keyOfRow(record.sourceRow)) ?? []);
      const begun = there.length > 0 && there.length < records.length ? there.slice(0, 1) : [];
      return [...(target === '' ? [] : [target]), ...begun].map(known.survivor);
    }),
  );
  const places = new Map([...targets].flatMap((id) => (known.rowOf.has(id) ? [[id, known.rowOf.get(id) ?? 0] as const] : [])));
  const found = places.size === 0 ? new Map<string, never>() : sheet.records(places);
  if (found === null) return whole();
  const rows = [...found.values()].map(({ at, row: { system: _, ...cells } }): ReadRow => ({ at, cells }));
  // What another import wrote into these rows since the ledger became known.
  const byRow = new Map(known.byRow);
  for (const { cells } of rows) for (const key of keysIn(cells.sourceData ?? '')) byRow.set(key, cellText(cells.id ?? ''));
  return { known: { ...known, byRow }, rows };
};
