/**
 * The newest touches of some customers, wherever they stand in 対応履歴 and on the sheets of past years. Three narrow columns tell where they are,
 * whoever sorted the sheet; then only their rows are read, or, when they are scattered all over, the columns that a person reads.
 */
import { totalsIn } from '../../domain/customers/stored-totals';
import { countOf, newerFirst } from '../../domain/customers/touch-totals';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import { rowOf } from './row-of';
import { survivors } from './survivor-of';

type Row = Readonly<Record<string, Cell>>;

interface Place {
  readonly at: number;
  readonly id: string;
  readonly when: string;
}

/** A read costs this many seconds, and this many for each cell (docs/decisions/0003-cost-model.md). */
const [call, cell] = [0.17, 12e-6];
/** Rows read beyond those wanted: some may have been undone. */
const spare = 2;
/** The columns by which a touch is told, and whether it was undone. */
const told = ['rep', 'channel', 'result', 'met', 'summary', 'cancelled'];
/** Seconds of the run after which no further yearly sheet is looked through: a run has six minutes, and writing wants its part. */
const latest = 150;

const counts = (row: Row): boolean => cellText(row.cancelled ?? '') === '';

/** Where the touches of these customers stand, the newest first; what 対応履歴 names `owners` is who they belong to. */
const placesOf = (columns: Record<string, Cell[]>, owners: ReadonlyMap<string, string>): Map<string, Place[]> => {
  const { when = [], id = [], customerId = [] } = columns;
  const places = new Map<string, Place[]>();
  customerId.forEach((one, index) => {
    const owner = owners.get(cellText(one));
    const touch = cellText(id[index] ?? '');
    if (owner === undefined || touch === '') return;
    const place = { at: index + 2, id: touch, when: cellText(when[index] ?? '') };
    const known = places.get(owner);
    if (known === undefined) places.set(owner, [place]);
    else known.push(place);
  });
  for (const known of places.values()) known.sort(newerFirst);
  return places;
};

/** Stretches of rows that hold all these: rows between come along where that takes less time than a call. */
const stretchesOf = (rows: readonly number[], width: number): { first: number; last: number }[] => {
  const stretches: { first: number; last: number }[] = [];
  for (const at of [...rows].sort((a, b) => a - b)) {
    const before = stretches[stretches.length - 1];
    if (before !== undefined && (at - before.last) * width * cell <= call) before.last = at;
    else stretches.push({ first: at, last: at });
  }
  return stretches;
};

/** The rows by the ID of their touch: those that moved since their places were read are missing. */
const readRows = (sheet: TableSheet, ids: ReadonlyMap<number, string>, height: number): Map<string, Row> => {
  const width = Math.max(...Object.values(sheet.layout.at));
  const stretches = stretchesOf([...ids.keys()], width);
  const asRows = stretches.reduce((sum, { first, last }) => sum + call + (last - first + 1) * width * cell, 0);
  const keys = ['when', 'id', 'customerId', ...told];
  // Two calls: the copied name and the kind between them come along.
  const asColumns = 2 * call + height * (keys.length + 2) * cell;
  const found = new Map<string, Row>();
  if (asRows <= asColumns) {
    for (const { first, last } of stretches)
      sheet.rows(first, last - first + 1).forEach((row, down) => {
        const id = cellText(row.id ?? '');
        if (ids.get(first + down) === id) found.set(id, row);
      });
    return found;
  }
  // IDs are read last: where they stand as they stood before, nothing moved between.
  const columns = sheet.columns(keys, 2);
  for (const [at, id] of ids) if (cellText(columns.id?.[at - 2] ?? '') === id) found.set(id, rowOf(keys, columns, at - 2));
  return found;
};

/**
 * @param owners who the touches of each customer ID belong to
 * @param each how many of one customer are wanted
 */
const latestOn = (sheet: TableSheet, owners: ReadonlyMap<string, string>, each: number): Map<string, Row[]> => {
  const index = sheet.columns(['when', 'id', 'customerId'], 2);
  const places = placesOf(index, owners);
  const height = index.id?.length ?? 0;
  const found = new Map<string, Row[]>();
  // Once is enough, unless many of the newest were undone, or rows moved meanwhile.
  for (let from = 0, attempt = 0; attempt < 3; attempt++) {
    const short = [...places].filter(([owner, own]) => (found.get(owner)?.length ?? 0) < each && own.length > from);
    if (short.length === 0) break;
    const wanted = new Map(short.map(([owner, own]) => [owner, own.slice(from, from + each + spare)]));
    const rows = readRows(sheet, new Map([...wanted.values()].flat().map(({ at, id }) => [at, id])), height);
    for (const [owner, own] of wanted) {
      const fresh = own.map(({ id }) => rows.get(id)).filter((row): row is Row => row !== undefined && counts(row));
      found.set(owner, [...(found.get(owner) ?? []), ...fresh].slice(0, each));
    }
    from += each + spare;
  }
  return found;
};

/** How many touches the customer has, at most `each`; `each` where nobody knows. */
const wantedOf = (row: Row, each: number): number => {
  const totals = totalsIn(row);
  return totals === null ? each : Math.min(each, countOf(totals));
};

/**
 * The newest touches of the customers in these rows by ID, newest first, at most `each` of one. The sheets of past years are looked through from
 * the newest back, as long as somebody lacks touches that his row says he has, and there is time.
 */
export const latestTouchesOf = (rows: readonly Row[], each: number, { ledger, clock }: Context): Map<string, Row[]> => {
  const wanted = new Map(rows.map((row) => [cellText(row.id ?? ''), wantedOf(row, each)]));
  const asked = [...wanted].filter(([, count]) => count > 0).map(([id]) => id);
  const sheet = ledger.sheet('touches');
  if (sheet === null || asked.length === 0) return new Map();
  const found = latestOn(sheet, new Map(asked.map((id) => [id, id])), each);
  const shortOf = (): Set<string> => new Set(asked.filter((id) => (found.get(id)?.length ?? 0) < (wanted.get(id) ?? 0)));
  if (shortOf().size === 0) return found;
  let becameOf: ReadonlyMap<string, string> | null = null;
  for (const name of ledger.shelves()) {
    const short = shortOf();
    const shelf = short.size === 0 || clock.elapsed() > latest ? null : ledger.shelf(name);
    if (shelf === null) break;
    // Touches on these sheets keep the customer they were logged for: of a merged one they are the survivor's.
    becameOf ??= formerOf(ledger.sheet('customers'));
    const owners = new Map([...[...short].map((id) => [id, id] as const), ...[...becameOf].filter(([, to]) => short.has(to))]);
    for (const [owner, older] of latestOn(shelf, owners, each)) {
      const all = [...(found.get(owner) ?? []), ...older].sort((a, b) => newerFirst(stampOf(a), stampOf(b)));
      found.set(owner, all.slice(0, each));
    }
  }
  return found;
};

const stampOf = (row: Row) => ({ when: cellText(row.when ?? ''), id: cellText(row.id ?? '') });

const formerOf = (sheet: TableSheet | null): ReadonlyMap<string, string> => {
  if (sheet === null) return new Map();
  const { id = [], mergedInto = [] } = sheet.columns(['id', 'mergedInto'], 0);
  return survivors(id.map(cellText), mergedInto.map(cellText));
};
