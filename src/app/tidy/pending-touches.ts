/**
 * Touches that a list brought, noted in the customer's row and then logged. An import logs them as it writes the rows; where 対応履歴 is missing
 * they wait in the rows until it is there again, and tidy adds them.
 */
import type { Change, Insert } from '../../domain/changes/change-set';
import { formatLastTouch, type LastTouchNote, newerOf, parseNotes } from '../../domain/customers/last-touch';
import { formatTotals, totalsIn } from '../../domain/customers/stored-totals';
import { addTotals, totalsOf } from '../../domain/customers/touch-totals';
import { formatId } from '../../domain/ids';
import { touchIdDigits, touchIdPrefix } from '../../domain/schema/touches';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { isSignal } from '../../domain/touches/signals';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';

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
const totalsAfter = (one: Omit<Pending, 'at'>, added: readonly LastTouchNote[]): string => {
  // The notes of this cell are all there is beside the totals: a blank cell with an ID in a note is not known yet.
  const known = totalsIn({ touchTotals: one.totals, lastTouch: one.notes.some((note) => note.id !== '') ? one.cell : '' });
  if (known === null) return '';
  return formatTotals(addTotals(known, totalsOf(added.map((note) => ({ ...note, next: '', complaint: false, settled: false })))));
};

const valuesOf = (one: Omit<Pending, 'at'>, note: LastTouchNote, id: string, now: string, rules: Rules): Record<string, Cell> => ({
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

/** What becomes of a customer's notes when they are logged. */
export interface LoggedNotes {
  /** The touches to be added. */
  readonly inserts: readonly Insert[];
  /** 最後の対応 and 対応の集計 with them. */
  readonly lastTouch: string;
  readonly touchTotals: Cell;
}

/** The touches of one customer's notes that have no ID yet. `known` has the ID of each log key already there, `issue` gives a new one. */
export const logNotes = (
  one: Omit<Pending, 'at'>,
  known: ReadonlyMap<string, string>,
  issue: () => string,
  { ledger, clock }: Context,
): LoggedNotes => {
  const inserts: Insert[] = [];
  // The oldest first, so that numbers follow time.
  const numbered = [...one.notes].reverse().map((note) => {
    if (note.id !== '') return note;
    const there = known.get(note.key);
    const id = there ?? issue();
    if (there === undefined) inserts.push({ table: 'touches', id, values: valuesOf(one, note, id, clock.now(), ledger.rules()) });
    return { ...note, id };
  });
  // Signals are no last contact (domain/touches/signals.ts).
  const [newest] = numbered
    .reverse()
    .filter(({ channel }) => !isSignal(channel))
    .sort(newerOf);
  const fresh = new Set(one.notes.filter((note) => note.id === '').map(({ key }) => key));
  const touchTotals = totalsAfter(
    one,
    numbered.filter(({ key }) => fresh.has(key)),
  );
  return { inserts, lastTouch: newest === undefined ? one.cell : formatLastTouch(newest), touchTotals };
};

/** Adds them to 対応履歴 and notes their IDs in the customers' rows, from the touch number `next` on. */
export const addPending = (pending: readonly Pending[], known: ReadonlyMap<string, string>, next: number, context: Context): void => {
  if (pending.length === 0) return;
  const { ledger, clock } = context;
  const base = { batch: context.newId(), cause: 'adopt' as const, by: context.identity.email(), at: clock.now(), log: [] };
  let number = next;
  const inserts: Insert[] = [];
  const changes: Change[] = [];
  for (const one of pending) {
    const logged = logNotes(one, known, () => formatId(touchIdPrefix, touchIdDigits, number++), context);
    inserts.push(...logged.inserts);
    const base = { table: 'customers' as const, id: one.customerId, row: one.at };
    changes.push({ ...base, column: 'lastTouch', before: one.cell, after: logged.lastTouch });
    if (logged.touchTotals !== cellText(one.totals))
      changes.push({ ...base, column: 'touchTotals', before: one.totals, after: logged.touchTotals });
  }
  if (number > next) ledger.writeNotes('touches', number, null);
  ledger.commit({ ...base, inserts, changes: [] });
  ledger.commit({ ...base, inserts: [], changes });
};
