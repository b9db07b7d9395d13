/** What keeps the ledger in hand besides logging: persons of a customer, the manager's lists, old touches moved away. */
import { owner, worked } from './add-on';
import type { BenchLedger } from './ledger-of';
import { answered, type Operation } from './operation';

const call = (ledger: BenchLedger, name: string, request: unknown) => answered(ledger.runtime.callFromPage(owner, name, [request]));

/** The second person of a ledger: the first makes 連絡先. */
export const addPerson: Operation = (ledger, turn) => {
  const person = (at: number) => ({
    ...{ key: `bench-person-${turn}-${at}`, customerId: 'C-00010', row: 11, name: `山田 花${turn}${at}`, kana: '', department: '' },
    ...{ title: '', role: '', phone: '', email: '', memo: '' },
  });
  call(ledger, 'sidebarAddPerson', person(1));
  return call(ledger, 'sidebarAddPerson', person(2));
};

export const uncheckedTouches: Operation = (ledger) => call(ledger, 'sidebarChecks', { list: 'touches', rep: null, since: '' });
export const overduePlans: Operation = (ledger) => call(ledger, 'sidebarChecks', { list: 'overdue', rep: null, since: '' });

/** Touches older than two years, to the sheets of their years. */
export const archive: Operation = (ledger) => worked(ledger.person.clickMenu('menuArchive'));
