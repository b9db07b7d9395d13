/**
 * Rows of one list that are the same customer become one before anything else: each value is what most of them say, what only one of them
 * says is taken from it, and nobody's second number is lost.
 */
import { type Cell, cellText } from '../values/cell';
import type { ListRecord } from './read-list';
import type { ListContact } from './row-reading';

/** One customer as a list knows it. */
export interface Unit {
  readonly rows: readonly ListRecord[];
  /** By column: every different value, the one that counts first. */
  readonly values: Readonly<Record<string, readonly Cell[]>>;
  /** Different contacts, oldest first: one for each day and channel, of a list of events one for each row. */
  readonly contacts: readonly ListContact[];
  /** Newest day the rows tell of; '' when they tell of none. */
  readonly day: string;
}

const dayOf = ({ touch, business }: ListRecord): string => [touch?.when ?? '', business ?? ''].sort()[1] ?? '';
const newest = (rows: readonly ListRecord[]): string => rows.map(dayOf).sort().pop() ?? '';

/** Most often said first, then by the newer contact, then in the order of the list. */
const ranked = (rows: readonly ListRecord[], column: string): Cell[] => {
  const said = new Map<string, { cell: Cell; count: number; day: string }>();
  for (const row of rows) {
    const cell = row.customer[column];
    if (cell === undefined) continue;
    const known = said.get(cellText(cell));
    const day = dayOf(row);
    if (known === undefined) said.set(cellText(cell), { cell, count: 1, day });
    else {
      known.count += 1;
      if (day > known.day) known.day = day;
    }
  }
  return [...said.values()].sort((a, b) => b.count - a.count || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ cell }) => cell);
};

const contactsOf = (rows: readonly ListRecord[]): ListContact[] => {
  const found = new Map<string, ListContact>();
  for (const { touch } of rows) {
    if (touch === null) continue;
    const key = touch.event?.key ?? `${touch.when} ${touch.channel}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, touch);
    else {
      const summaries = [known.summary, touch.summary].filter((text, at, all) => text !== '' && all.indexOf(text) === at);
      found.set(key, { ...known, result: known.result || touch.result, summary: summaries.join('\n') });
    }
  }
  return [...found.values()].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
};

/** The rows as one customer. */
export const joinRows = (rows: readonly ListRecord[]): Unit => {
  const columns = new Set(rows.flatMap(({ customer }) => Object.keys(customer)));
  const values = Object.fromEntries([...columns].map((column) => [column, ranked(rows, column)]));
  return { rows, values, contacts: contactsOf(rows), day: newest(rows) };
};
