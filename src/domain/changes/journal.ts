/**
 * A ChangeSet as text for the hidden column 控え of 変更履歴: whole, compact, and in parts that fit a cell. From it a batch is finished after a
 * killed run (app/batches/finish-batch.ts) and taken back at any later time (layers.ts).
 */
import type { TableName } from '../schema/column';
import { tables } from '../schema/tables';
import type { Cell } from '../values/cell';
import type { Change, ChangeSet, Insert, Move } from './change-set';

/** A change as it is kept: rows move, so where it stood is left out. */
export type KeptChange = Omit<Change, 'row'>;

/** What is kept of a batch. */
export interface Journal {
  readonly changes: readonly KeptChange[];
  readonly inserts: readonly Insert[];
  /** Records that the batch took away: what they held. */
  readonly removals: readonly Insert[];
  readonly moves: readonly Move[];
  /** The batch that this one takes back; '' for all others. */
  readonly undoes: string;
  /** What the slice written last adds and takes away, new records with the contacts that are noted in their rows and not logged yet. */
  readonly newest?: Pick<Journal, 'inserts' | 'removals'>;
}

/** A cell of Google Sheets holds 50,000 characters. */
const longestPart = 45_000;

/** Records whose cells change alike are named together: the touches of a merged customer all go from one ID to another. */
interface Compact {
  readonly v: 1;
  readonly c: readonly [
    table: TableName,
    ids: readonly string[],
    cells: readonly (readonly [column: string, before: Cell, after: Cell])[],
  ][];
  readonly i?: readonly Insert[];
  readonly r?: readonly Insert[];
  readonly u?: string;
  readonly m?: readonly [from: string, to: string, ids: readonly string[]][];
  /** 最後の対応 of new customers: contacts of a list wait there until they are logged. */
  readonly t?: readonly (readonly [id: string, lastTouch: Cell])[];
}

type Kept = Pick<ChangeSet, 'changes' | 'inserts' | 'removals' | 'moves' | 'journal'>;

const waiting = (inserts: readonly Insert[]): (readonly [string, Cell])[] =>
  inserts.flatMap(({ table, id, values }) => {
    const cell = values.lastTouch ?? '';
    return table !== 'customers' || cell === '' ? [] : [[id, cell] as const];
  });

/** What follows from facts is computed anew, and blanks need no telling: an import of thousands of records is kept in few cells. */
const factsOf = (insert: Insert): Insert => ({
  ...insert,
  values: Object.fromEntries(
    Object.entries(insert.values).filter(([key, value]) => {
      const column = tables[insert.table].columns.find((one) => one.key === key);
      return value !== '' && (column === undefined || column.by === 'user' || column.once === true || key === 'id');
    }),
  ),
});

/** IDs that go the same way are named together. */
const movesOf = (moves: readonly Move[]): [string, string, string[]][] => {
  const ways = new Map<string, [string, string, string[]]>();
  for (const { from, to, id } of moves) {
    const way = ways.get(`${from}>${to}`) ?? [from, to, []];
    ways.set(`${from}>${to}`, way);
    way[2].push(id);
  }
  return [...ways.values()];
};

const compact = (set: Kept): Compact => {
  const records = new Map<string, { table: TableName; id: string; cells: [string, Cell, Cell][] }>();
  for (const { table, id, column, before, after } of set.changes) {
    const key = `${table} ${id}`;
    const record = records.get(key) ?? { table, id, cells: [] };
    records.set(key, record);
    record.cells.push([column, before, after]);
  }
  const alike = new Map<string, [TableName, string[], [string, Cell, Cell][]]>();
  for (const { table, id, cells } of records.values()) {
    const key = JSON.stringify([table, cells]);
    const group = alike.get(key) ?? [table, [], cells];
    alike.set(key, group);
    group[1].push(id);
  }
  const removals = set.removals ?? [];
  const undoes = set.journal?.undoes ?? '';
  const contacts = waiting(set.inserts);
  return {
    v: 1,
    c: [...alike.values()],
    ...(set.inserts.length === 0 ? {} : { i: set.inserts.map(factsOf) }),
    ...(removals.length === 0 ? {} : { r: removals }),
    ...(undoes === '' ? {} : { u: undoes }),
    ...(set.moves === undefined || set.moves.length === 0 ? {} : { m: movesOf(set.moves) }),
    ...(contacts.length === 0 ? {} : { t: contacts }),
  };
};

/** The parts, each `J1 number/count text`, with `@slice` behind the count: in whatever order they are found again, they can be put together. */
export const formatJournal = (set: Kept): string[] => {
  const text = JSON.stringify(compact(set));
  const slice = set.journal?.slice === undefined ? '' : `@${set.journal.slice}`;
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + longestPart - 80);
    // Half of a surrogate pair would not survive in a cell.
    if (to < text.length && /[\uD800-\uDBFF]/.test(text[to - 1] ?? '')) to--;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces.map((piece, at) => `J1 ${at + 1}/${pieces.length}${slice} ${piece}`);
};

const partShape = /^J1 (\d+)\/(\d+)(?:@([\w-]+))? ([\s\S]*)$/;

/** Is the cell a part of a journal? */
export const isJournalPart = (text: string): boolean => partShape.test(text);

const parseSlice = (parts: readonly RegExpExecArray[]): Journal | null => {
  const found = [...parts].sort((a, b) => Number(a[1]) - Number(b[1]));
  if (found.some((part, at) => Number(part[1]) !== at + 1 || Number(part[2]) !== found.length)) return null;
  try {
    const raw = JSON.parse(found.map((part) => part[4]).join('')) as Compact;
    if (raw.v !== 1) return null;
    const changes = raw.c.flatMap(([table, ids, cells]) =>
      ids.flatMap((id) => cells.map(([column, before, after]) => ({ table, id, column, before, after }))),
    );
    const moves = (raw.m ?? []).flatMap(([from, to, ids]) => ids.map((id): Move => ({ table: 'touches', id, from, to })));
    const contacts = new Map(raw.t ?? []);
    const noted = (insert: Insert): Insert => {
      const lastTouch = insert.table === 'customers' ? contacts.get(insert.id) : undefined;
      return lastTouch === undefined ? insert : { ...insert, values: { ...insert.values, lastTouch } };
    };
    const [inserts, removals] = [raw.i ?? [], raw.r ?? []];
    return { changes, inserts, removals, moves, undoes: raw.u ?? '', newest: { inserts: inserts.map(noted), removals } };
  } catch {
    return null;
  }
};

/** The journal, its slices in the order in which they are met; null when parts are missing or damaged. */
export const parseJournal = (parts: readonly string[]): Journal | null => {
  const slices = new Map<string, RegExpExecArray[]>();
  for (const part of parts) {
    const found = partShape.exec(part);
    if (found === null) continue;
    const name = found[3] ?? '';
    slices.set(name, [...(slices.get(name) ?? []), found]);
  }
  const read = [...slices.values()].map(parseSlice);
  const [first] = read;
  if (first === undefined || read.some((slice) => slice === null)) return null;
  const all = read.flatMap((slice) => slice ?? []);
  const newest = all[all.length - 1]?.newest;
  return {
    changes: all.flatMap(({ changes }) => changes),
    inserts: all.flatMap(({ inserts }) => inserts),
    removals: all.flatMap(({ removals }) => removals),
    moves: all.flatMap(({ moves }) => moves),
    undoes: first?.undoes ?? '',
    ...(newest === undefined ? {} : { newest }),
  };
};
