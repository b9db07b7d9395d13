/** A warning was followed to a customer who is not there: a deleted row sends no event, so the warning goes when that is found out. */
import type { Change } from '../domain/changes/change-set';
import { withoutDuplicates } from './customer-cells';
import type { MatchRow } from './match-rows';
import type { Context } from './ports';
import { findRecords } from './records';

/**
 * Takes the customers who are gone out of 警告 of those who are there: the lock, a read a row, and where a warning goes a write and a look.
 * Nothing while somebody else writes: it is done the next time.
 */
export const clearGone = (gone: ReadonlySet<string>, there: readonly MatchRow[], context: Context): void => {
  const { ledger, clock, identity } = context;
  if (gone.size === 0 || there.length === 0 || !ledger.lock(2)) return;
  const sheet = ledger.sheet('customers');
  if (sheet === null) return;
  const rules = ledger.rules();
  const places = new Map(there.map(({ key, row }) => [key.id, row]));
  const changes = [...findRecords(sheet, [...places.keys()], places)].flatMap(([id, { at, row }]): Change[] => {
    const before = row.flags ?? '';
    const after = withoutDuplicates(before, gone, rules);
    return after === before ? [] : [{ table: 'customers', id, column: 'flags', before, after, row: at }];
  });
  if (changes.length === 0) return;
  ledger.commit({ batch: context.newId(), cause: 'tidy', by: identity.email(), at: clock.now(), changes, inserts: [], log: [] });
};
