/**
 * What to do when rows moved between reading and writing. No lock keeps a person from sorting: a write placed by row may then land in
 * another record. The columns as read before tell what that record held, so it is put back, and the change is made where it belongs.
 */
import type { Cell } from '../values/cell';
import type { CellWrite } from './blocks';

/** Columns of a table by key, from row 2; all of one length. 'id' is among them. */
export type Columns = Readonly<Record<string, readonly Cell[]>>;

/** A cell that was meant: record `id` (as it is after the write), row where it was believed to be. */
export interface Intent {
  readonly id: string;
  /** The ID before the write: '' for a record that got its ID by it. */
  readonly oldId: string;
  readonly row: number;
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

export interface Repair {
  readonly writes: readonly (Omit<CellWrite, 'column'> & { column: string })[];
  /** Changes that found their cell edited by somebody else, or their record gone. */
  readonly conflicts: readonly { id: string; column: string; now: Cell }[];
}

const firstRow = 2;

/** Which row of `now` each row of `then` became, by comparing what the write did not touch. -1 = gone. */
const movedTo = (
  then: Columns,
  now: Columns,
  written: ReadonlyMap<number, ReadonlySet<string>>,
  meant: ReadonlyMap<number, readonly Intent[]>,
): number[] => {
  const height = (columns: Columns): number => Math.max(0, ...Object.values(columns).map((cells) => cells.length));
  const keys = Object.keys(then).filter((key) => now[key] !== undefined);
  const taken = new Set<number>();
  const result = new Array<number>(height(then)).fill(-1);
  // Rows the write did not reach keep their ID: they are found at once.
  const byId = new Map<string, number>();
  (now.id ?? []).forEach((id, at) => {
    if (id !== '' && !written.get(at + firstRow)?.has('id')) byId.set(String(id), at);
  });
  (then.id ?? []).forEach((id, at) => {
    const found = id === '' ? undefined : byId.get(String(id));
    if (found === undefined) return;
    result[at] = found;
    taken.add(found);
  });
  // No record lost its ID to the write, so it hit none of them.
  const hitNone = (then.id ?? []).every((id, at) => id === '' || result[at] !== -1);
  // A row that was written in part before it moved shows what was meant in some cells and what it held in the others, as far as the write
  // left them alone. The row in which most cells say so is the one.
  for (const [at, mine] of meant) {
    if (at >= result.length || result[at] !== -1) continue;
    const after = new Map(mine.map((intent) => [intent.column, intent.after]));
    const fits = (to: number): boolean =>
      keys.every((key) => {
        const cell = now[key]?.[to] ?? '';
        return written.get(to + firstRow)?.has(key) || cell === (then[key]?.[at] ?? '') || (after.has(key) && cell === after.get(key));
      });
    const reach = (to: number): number => written.get(to + firstRow)?.size ?? 0;
    // An empty row fits a record that is being taken away as well as what is left of it: what still stands somewhere tells more.
    const left = (to: number): number =>
      keys.filter((key) => (now[key]?.[to] ?? '') !== '' && now[key]?.[to] === then[key]?.[at] && !written.get(to + firstRow)?.has(key))
        .length;
    const registered = then.id?.[at] === '' && now.id?.[at] === after.get('id') && hitNone && !taken.has(at);
    const found =
      Array.from({ length: height(now) }, (_, to) => to)
        .filter((to) => !taken.has(to) && fits(to))
        .sort((a, b) => left(b) - left(a) || reach(a) - reach(b) || Math.abs(a - at) - Math.abs(b - at))[0] ??
      // Somebody typed into the row that was being registered: it has its ID, and no other row looks like it.
      (registered ? at : undefined);
    if (found === undefined) continue;
    result[at] = found;
    taken.add(found);
  }
  // The others are told apart by the cells the write left alone.
  const print = (columns: Columns, at: number, except: ReadonlySet<string>): string =>
    JSON.stringify(keys.filter((key) => !except.has(key)).map((key) => columns[key]?.[at] ?? ''));
  const groups = new Map<string, { except: ReadonlySet<string>; rows: Map<string, number[]> }>();
  for (let at = 0; at < height(now); at++) {
    if (taken.has(at)) continue;
    const except = written.get(at + firstRow) ?? new Set<string>();
    const signature = [...except].sort().join(' ');
    const group = groups.get(signature) ?? { except, rows: new Map<string, number[]>() };
    groups.set(signature, group);
    const text = print(now, at, except);
    group.rows.set(text, [...(group.rows.get(text) ?? []), at]);
  }
  // A row that the write did not reach shows everything it held, so it is the surest match.
  const surestFirst = [...groups.values()].sort((a, b) => a.except.size - b.except.size);
  for (let at = 0; at < result.length; at++) {
    if (result[at] !== -1) continue;
    for (const group of surestFirst) {
      const candidates = group.rows.get(print(then, at, group.except));
      // A row that stayed where it was is itself, also among equals.
      const same = candidates?.indexOf(at) ?? -1;
      const found = candidates === undefined ? undefined : candidates.splice(Math.max(0, same), 1)[0];
      if (found === undefined) continue;
      result[at] = found;
      break;
    }
  }
  return result;
};

/**
 * @param then the columns as read before the write; it must hold every fact column that was written
 * @param now the same columns after it
 * @param intents what was meant to be written
 * @param written which columns the write really overwrote, by row
 */
export const repair = (
  then: Columns,
  now: Columns,
  intents: readonly Intent[],
  written: ReadonlyMap<number, ReadonlySet<string>>,
): Repair => {
  const meant = new Map<number, Intent[]>();
  for (const intent of intents) meant.set(intent.row - firstRow, [...(meant.get(intent.row - firstRow) ?? []), intent]);
  const places = movedTo(then, now, written, meant);
  const writes: { row: number; column: string; value: Cell }[] = [];
  const conflicts: { id: string; column: string; now: Cell }[] = [];
  places.forEach((place, at) => {
    const mine = meant.get(at) ?? [];
    if (place === -1) {
      for (const intent of mine) conflicts.push({ id: intent.id, column: intent.column, now: '' });
      return;
    }
    const overwritten = written.get(place + firstRow) ?? new Set<string>();
    for (const column of new Set([...overwritten, ...mine.map((intent) => intent.column)])) {
      const intent = mine.find((one) => one.column === column);
      const current = now[column]?.[place] ?? '';
      if (intent === undefined) {
        const old = then[column]?.[at];
        if (old !== undefined && old !== current) writes.push({ row: place + firstRow, column, value: old });
      } else if (current !== intent.after) {
        // Written where it belongs, and something else since: somebody typed there after the write.
        const typedOver = place === at && column !== 'id' && overwritten.has(column);
        if (typedOver) conflicts.push({ id: intent.id, column, now: current });
        else if (overwritten.has(column) || current === intent.before) writes.push({ row: place + firstRow, column, value: intent.after });
        else conflicts.push({ id: intent.id, column, now: current });
      }
    }
  });
  // Rows that nobody had a record in: somebody inserted them, or they lay below the last one.
  const claimed = new Set(places);
  for (const [row, columns] of written) {
    if (claimed.has(row - firstRow)) continue;
    for (const column of columns) if ((now[column]?.[row - firstRow] ?? '') !== '') writes.push({ row, column, value: '' });
  }
  return { writes, conflicts };
};
