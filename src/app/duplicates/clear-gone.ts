/** A warning names a customer who is not there: a deleted row sends no event, so the warning goes when that is found out. */
import type { Change } from '../../domain/changes/change-set';
import { isMerged } from '../../domain/customers/derive';
import type { Context } from '../ports';
import { duplicatesNamed, withoutDuplicates } from '../records/customer-cells';
import { type FoundRecord, findRecords } from '../records/records';

/**
 * Takes the customers who are gone out of 警告 of those who are there: the lock, a read a row, and where a warning goes a write and a look.
 * Nothing while somebody else writes: it is done the next time.
 * @param places the rows of those who are there, by ID
 */
export const clearGone = (gone: ReadonlySet<string>, places: ReadonlyMap<string, number>, context: Context): void => {
  const { ledger, clock, identity } = context;
  if (gone.size === 0 || places.size === 0 || !ledger.lock(2)) return;
  const sheet = ledger.sheet('customers');
  if (sheet === null) return;
  const rules = ledger.rules();
  const changes = [...findRecords(sheet, [...places.keys()], places)].flatMap(([id, { at, row }]): Change[] => {
    const before = row.flags ?? '';
    const after = withoutDuplicates(before, gone, rules);
    return after === before ? [] : [{ table: 'customers', id, column: 'flags', before, after, row: at }];
  });
  if (changes.length === 0) return;
  ledger.commit({ batch: context.newId(), cause: 'tidy', by: identity.email(), at: clock.now(), changes, inserts: [], log: [] });
};

/** The customer somebody looks at, without warnings that name who is gone. No call unless 警告 names others; one more then. */
export const withoutGone = (found: FoundRecord, context: Context): FoundRecord => {
  const { ledger } = context;
  const named = isMerged(found.row) ? [] : [...duplicatesNamed(found.row.flags ?? '', ledger.rules()).keys()];
  const there = named.length === 0 ? [] : (ledger.sheet('customers')?.columns(['id']).id ?? []);
  const gone = new Set(named.filter((id) => !there.includes(id)));
  if (gone.size === 0) return found;
  clearGone(gone, new Map([[String(found.row.id ?? ''), found.at]]), context);
  return { ...found, row: { ...found.row, flags: withoutDuplicates(found.row.flags ?? '', gone, ledger.rules()) } };
};
