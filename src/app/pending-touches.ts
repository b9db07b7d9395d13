/** Touches that an adopted list brought: noted in the customer's row first, then added to 対応履歴. Killed in between, tidy goes on. */
import type { Change, Insert } from '../domain/changes/change-set';
import { formatLastTouch, type LastTouchNote, newerOf, parseNotes } from '../domain/customers/last-touch';
import { formatTotals, totalsIn } from '../domain/customers/stored-totals';
import { addTotals, totalsOf } from '../domain/customers/touch-totals';
import { formatId } from '../domain/ids';
import { touchIdDigits, touchIdPrefix } from '../domain/schema/touches';
import { labelOf, type Rules } from '../domain/settings/rules';
import { type Cell, cellText } from '../domain/values/cell';
import { wordsOf } from './customer-cells';
import type { Context } from './ports';

export interface Pending {
  readonly customerId: string;
  readonly company: string;
  readonly at: number;
  readonly cell: string;
  /** 対応の集計 as it stands, without those that are to be added. */
  readonly totals: Cell;
  /** The newest first; those without an ID are to be added. */
  readonly notes: readonly LastTouchNote[];
}

/** The customers with a note that has no ID yet; `at` is the sheet row. */
export const pendingIn = (
  ids: readonly Cell[],
  companies: readonly Cell[],
  lastTouches: readonly Cell[],
  totals: readonly Cell[],
): Pending[] =>
  lastTouches.flatMap((cell, index) => {
    const notes = parseNotes(cell);
    const customerId = cellText(ids[index] ?? '');
    if (customerId === '' || notes.every((note) => note.id !== '')) return [];
    return [
      { customerId, company: cellText(companies[index] ?? ''), at: index + 2, cell: cellText(cell), totals: totals[index] ?? '', notes },
    ];
  });

/** 対応の集計 with the touches that have got their IDs now; what is not known stays blank. */
const totalsAfter = (one: Pending, added: readonly LastTouchNote[]): string => {
  // The notes of this cell are all there is beside the totals: a blank cell with an ID in a note is not known yet.
  const known = totalsIn({ touchTotals: one.totals, lastTouch: one.notes.some((note) => note.id !== '') ? one.cell : '' });
  if (known === null) return '';
  return formatTotals(addTotals(known, totalsOf(added.map((note) => ({ ...note, next: '', complaint: false, settled: false })))));
};

const valuesOf = (one: Pending, note: LastTouchNote, id: string, now: string, rules: Rules): Record<string, Cell> => ({
  id,
  when: note.when,
  customerId: one.customerId,
  company: one.company,
  rep: note.rep,
  channel: labelOf(rules, 'channel', note.channel),
  result: labelOf(rules, 'result', note.result),
  summary: note.summary,
  logged: now,
  via: wordsOf(rules).adopt.touchVia,
  key: note.key,
});

/**
 * Adds them to 対応履歴 and notes their IDs. `known` has the ID of each log key already there; `batch` is the import that brought them: taken back,
 * it takes them along.
 * @returns the next free touch number
 */
export const addPending = (
  pending: readonly Pending[],
  known: ReadonlyMap<string, string>,
  next: number,
  context: Context,
  batch = '',
): number => {
  if (pending.length === 0) return next;
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const now = clock.now();
  const base = { batch: context.newId(), cause: 'adopt' as const, by: context.identity.email(), at: now, log: [] };
  let number = next;
  const inserts: Insert[] = [];
  const changes: Change[] = [];
  for (const one of pending) {
    // The oldest first, so that numbers follow time.
    const numbered = [...one.notes].reverse().map((note) => {
      if (note.id !== '') return note;
      const there = known.get(note.key);
      const id = there ?? formatId(touchIdPrefix, touchIdDigits, number++);
      if (there === undefined) inserts.push({ table: 'touches', id, values: valuesOf(one, note, id, now, rules) });
      return { ...note, id };
    });
    const [newest] = numbered.reverse().sort(newerOf);
    if (newest === undefined) continue;
    const fresh = new Set(one.notes.filter((note) => note.id === '').map(({ key }) => key));
    const base = { table: 'customers' as const, id: one.customerId, row: one.at };
    changes.push({ ...base, column: 'lastTouch', before: one.cell, after: formatLastTouch(newest) });
    const totals = totalsAfter(
      one,
      numbered.filter(({ key }) => fresh.has(key)),
    );
    if (totals !== cellText(one.totals)) changes.push({ ...base, column: 'touchTotals', before: one.totals, after: totals });
  }
  if (number > next) ledger.writeNotes('touches', number, null);
  const slice = batch === '' || inserts.length === 0 ? {} : { batch, journal: { undoes: '', slice: context.newId() } };
  ledger.commit({ ...base, ...slice, inserts, changes: [] });
  ledger.commit({ ...base, inserts: [], changes });
  return number;
};
