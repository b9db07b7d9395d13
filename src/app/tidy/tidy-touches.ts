/** Brings 対応履歴 in order: rows typed or pasted by hand get their ID and customer, the copied company names are kept true. */
import type { Change } from '../../domain/changes/change-set';
import { storedForm } from '../../domain/customers/stored-form';
import { formatId, nextNumber } from '../../domain/ids';
import { nameKey } from '../../domain/matching/name-key';
import { noNextDate, touches, touchIdDigits, touchIdPrefix } from '../../domain/schema/touches';
import { renamedItem } from '../../domain/settings/former-words';
import type { TouchRow } from '../../domain/touches/latest';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { notedNumber } from '../records/numbering';
import { rowOf } from '../records/row-of';
import { survivors } from '../records/survivor-of';
import { addPending, type Pending } from './pending-touches';

/** Names of the customers by ID, and the ID of each name that only one customer has. */
export interface CustomerNames {
  readonly byId: ReadonlyMap<string, string>;
  readonly idOf: (company: string) => string;
  /** The customer that a merged one became, by its ID. */
  readonly becameOf: ReadonlyMap<string, string>;
}

export const customerNames = (ids: readonly Cell[], companies: readonly Cell[], mergedInto: readonly Cell[]): CustomerNames => {
  const becameOf = survivors(ids.map(cellText), mergedInto.map(cellText));
  const byId = new Map<string, string>();
  const byName = new Map<string, string[]>();
  ids.forEach((id, index) => {
    if (id === '') return;
    const company = cellText(companies[index] ?? '');
    byId.set(cellText(id), company);
    // A name that only merged rows have still leads to the customer they became.
    const owner = becameOf.get(cellText(id)) ?? cellText(id);
    const { core } = nameKey(company);
    if (core !== '') byName.set(core, [...new Set([...(byName.get(core) ?? []), owner])]);
  });
  return {
    byId,
    becameOf,
    idOf: (company) => {
      const found = byName.get(nameKey(company).core) ?? [];
      return found.length === 1 ? (found[0] as string) : '';
    },
  };
};

/** Does the row say anything? */
const isTouch = (row: TouchRow): boolean =>
  ['when', 'customerId', 'company', 'channel', 'summary'].some((key) => cellText(row[key] ?? '') !== '');

/** Tidies the rows and answers them as they are then. `shelved`: those of the yearly sheets, whose IDs and keys are taken. The lock must be held. */
export const tidyTouches = (
  context: Context,
  names: CustomerNames,
  pending: readonly Pending[],
  shelved: readonly TouchRow[],
): { rows: TouchRow[]; changed: number } => {
  const { ledger, clock } = context;
  const sheet = ledger.sheet('touches');
  if (sheet === null) return { rows: [], changed: 0 };
  const rules = ledger.rules();
  const keys = Object.keys(sheet.layout.at).filter((key) => key !== 'system');
  // One call: a sort between two would tear rows apart.
  const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
  const height = Math.max(0, ...Object.values(columns).map((cells) => cells.length));
  const noted = notedNumber(sheet) ?? 1;
  let next = nextNumber(touchIdPrefix, noted, [...(columns.id ?? []), ...shelved.map((row) => row.id ?? '')]);
  const start = next;
  const seenKeys = new Set(shelved.map((row) => cellText(row.key ?? '')).filter((key) => key !== ''));
  const changes: Change[] = [];
  const rows: TouchRow[] = [];
  for (let index = 0; index < height; index++) {
    const row = rowOf(keys, columns, index);
    const after = { ...row };
    if (isTouch(row)) {
      for (const column of touches.columns) {
        const cell = after[column.key] ?? '';
        // A word that was reworded in 設定 waits until a person lets it be renamed.
        const renamed = column.list !== undefined && renamedItem(rules, column.list, cell) !== undefined;
        if (column.by === 'user' && column.key in after && !renamed) after[column.key] = storedForm(column, cell, rules).cell;
      }
      const spoken = noNextDate[rules.language === 'ja' ? 'en' : 'ja'];
      if (after.nextDate === spoken) after.nextDate = noNextDate[rules.language];
      if (after.customerId === '') after.customerId = names.idOf(cellText(after.company ?? ''));
      after.customerId = names.becameOf.get(cellText(after.customerId ?? '')) ?? after.customerId ?? '';
      const company = names.byId.get(cellText(after.customerId ?? ''));
      if (company !== undefined) after.company = company;
      if (after.id === '' && after.customerId !== '' && after.when !== '') {
        after.id = formatId(touchIdPrefix, touchIdDigits, next++);
        after.logged = clock.now();
      }
      // The same form logged twice, because a retry could not see the first: the later one counts as undone.
      const key = cellText(after.key ?? '');
      if (key !== '' && seenKeys.has(key) && after.cancelled === '') after.cancelled = clock.now();
      if (key !== '') seenKeys.add(key);
    }
    for (const column of keys) {
      const value = after[column] ?? '';
      const before = row[column] ?? '';
      if (value !== before) changes.push({ table: 'touches', id: cellText(after.id ?? ''), column, before, after: value, row: index + 2 });
    }
    rows.push(after);
  }
  if (next > start || noted !== start) ledger.writeNotes('touches', next, null);
  if (changes.length > 0)
    ledger.commit({ batch: context.newId(), cause: 'tidy', by: context.identity.email(), at: clock.now(), changes, inserts: [], log: [] });
  if (pending.length === 0) return { rows, changed: changes.length };
  const known = new Map([...shelved, ...rows].map((row) => [cellText(row.key ?? ''), cellText(row.id ?? '')]));
  addPending(pending, known, next, context);
  const after = sheet.columns(keys, Number.POSITIVE_INFINITY);
  const all = (after.id ?? []).map((_, index) => rowOf(keys, after, index));
  return { rows: all, changed: changes.length + pending.length };
};
