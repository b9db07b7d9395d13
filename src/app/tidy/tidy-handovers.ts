/** Brings 引き継ぎ in order: copied names are kept true, pages follow a merged customer, and what was ticked on a phone gets its day. */
import type { Change } from '../../domain/changes/change-set';
import type { AskedHandover } from '../../domain/customers/asks';
import { storedForm } from '../../domain/customers/stored-form';
import { numberOf } from '../../domain/ids';
import { handoverIdPrefix, handovers } from '../../domain/schema/handovers';
import { columnOf } from '../../domain/schema/tables';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { isReceived } from '../records/handover-page';
import { rowOf } from '../records/row-of';
import type { CustomerNames } from './tidy-touches';

type Row = Readonly<Record<string, Cell>>;

/** A page nobody has received yet, as the customer's row speaks of it. */
const openPage = (row: Row): AskedHandover => ({
  id: cellText(row.id ?? ''),
  from: cellText(row.from ?? ''),
  to: cellText(row.to ?? ''),
  day: cellText(row.day ?? ''),
});

/** Tidies the pages and answers those that were not received: the newest by customer ID and new owner. The lock must be held. */
export const tidyHandovers = (context: Context, names: CustomerNames): Map<string, AskedHandover> => {
  const { ledger, clock } = context;
  const newest = new Map<string, Row>();
  const sheet = ledger.sheet('handovers');
  if (sheet === null) return new Map();
  const keys = Object.keys(sheet.layout.at).filter((key) => key !== 'system');
  // One call: a sort between two would tear rows apart.
  const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
  const changes: Change[] = [];
  (columns.id ?? []).forEach((cell, index) => {
    const id = cellText(cell);
    if (id === '') return;
    const row = rowOf(keys, columns, index);
    const after: Record<string, Cell> = { ...row };
    after.received = storedForm(columnOf(handovers, 'received'), row.received ?? '', ledger.rules()).cell;
    after.customerId = names.becameOf.get(cellText(row.customerId ?? '')) ?? row.customerId ?? '';
    after.company = names.byId.get(cellText(after.customerId)) ?? row.company ?? '';
    if (isReceived(after) && row.receivedOn === '') {
      after.receivedOn = clock.today();
      after.receivedBy = wordsOf(ledger.rules()).handover.receive.inSheet;
    } else if (!isReceived(after)) {
      after.receivedOn = '';
      after.receivedBy = '';
    }
    for (const column of keys)
      if (after[column] !== row[column])
        changes.push({ table: 'handovers', id, column, before: row[column] ?? '', after: after[column] ?? '', row: index + 2 });
    const key = `${after.customerId} ${cellText(after.to ?? '')}`;
    const known = numberOf(handoverIdPrefix, newest.get(key)?.id ?? '') ?? 0;
    if ((numberOf(handoverIdPrefix, id) ?? 0) > known) newest.set(key, after);
  });
  if (changes.length > 0)
    ledger.commit({ batch: context.newId(), cause: 'tidy', by: context.identity.email(), at: clock.now(), changes, inserts: [], log: [] });
  return new Map([...newest].flatMap(([key, row]) => (isReceived(row) ? [] : [[key, openPage(row)] as const])));
};
