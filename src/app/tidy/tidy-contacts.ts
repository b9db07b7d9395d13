/** Brings 連絡先 in order: values in their stored form, IDs and customers of rows typed by hand, copied names kept true. */
import type { Change } from '../../domain/changes/change-set';
import { formatPersons, mirrored, type Person, personOf, personsIn, windowCells } from '../../domain/customers/persons';
import { storedForm } from '../../domain/customers/stored-form';
import { formatId, nextNumber } from '../../domain/ids';
import { contactIdDigits, contactIdPrefix, contacts } from '../../domain/schema/contacts';
import { renamedItem } from '../../domain/settings/former-words';
import type { Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import { changesBetween } from '../batches/changed-cells';
import type { Context, Edit } from '../ports';
import { derivedRow } from '../records/derived-row';
import { notedNumber } from '../records/numbering';
import { restoreBoth } from '../records/pasted-cells';
import { findRecords } from '../records/records';
import { rowOf } from '../records/row-of';
import type { CustomerNames } from './tidy-touches';

type Row = Readonly<Record<string, Cell>>;

const stored = (row: Row, rules: Rules): Record<string, Cell> => {
  const after: Record<string, Cell> = { ...row };
  for (const column of contacts.columns) {
    const cell = row[column.key] ?? '';
    // A word that was reworded in 設定 waits until a person lets it be renamed.
    const renamed = column.list !== undefined && renamedItem(rules, column.list, cell) !== undefined;
    if (column.by === 'user' && column.key in row && !renamed) after[column.key] = storedForm(column, cell, rules).cell;
  }
  return after;
};

const changesOf = (row: Row, after: Row, at: number): Change[] =>
  Object.keys(row)
    .filter((column) => column !== 'system' && after[column] !== row[column])
    .map((column) => ({
      ...{ table: 'contacts' as const, id: cellText(after.id ?? ''), column },
      ...{ before: row[column] ?? '', after: after[column] ?? '', row: at },
    }));

/** Tidies the rows and answers the persons by customer ID. The lock must be held. */
export const tidyContacts = (context: Context, names: CustomerNames): Map<string, Person[]> => {
  const { ledger, clock } = context;
  const persons = new Map<string, Person[]>();
  const sheet = ledger.sheet('contacts');
  if (sheet === null) return persons;
  const rules = ledger.rules();
  const keys = Object.keys(sheet.layout.at).filter((key) => key !== 'system');
  // One call: a sort between two would tear rows apart.
  const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
  const noted = notedNumber(sheet) ?? 1;
  let next = nextNumber(contactIdPrefix, noted, columns.id ?? []);
  const start = next;
  const changes: Change[] = [];
  (columns.id ?? []).forEach((_, index) => {
    const row = rowOf(keys, columns, index);
    if (keys.every((key) => row[key] === '')) return;
    const after = stored(row, rules);
    if (after.customerId === '') after.customerId = names.idOf(cellText(after.company ?? ''));
    after.customerId = names.becameOf.get(cellText(after.customerId ?? '')) ?? after.customerId ?? '';
    after.company = names.byId.get(cellText(after.customerId)) ?? after.company ?? '';
    if (after.id === '' && after.name !== '' && after.customerId !== '') after.id = formatId(contactIdPrefix, contactIdDigits, next++);
    changes.push(...changesOf(row, after, index + 2));
    const person = personOf(after, rules);
    const owner = cellText(after.customerId);
    if (person !== null) persons.set(owner, [...(persons.get(owner) ?? []), person]);
  });
  if (next > start || noted !== start) ledger.writeNotes('contacts', next, null);
  if (changes.length > 0)
    ledger.commit({ batch: context.newId(), cause: 'tidy', by: context.identity.email(), at: clock.now(), changes, inserts: [], log: [] });
  return persons;
};

/** Somebody changed a person in 連絡先: values get their stored form, and the copy in the customer's row follows. New rows wait for 台帳を整える. */
export const editContacts = (edit: Edit, context: Context): void => {
  const { ledger, clock, identity } = context;
  const first = Math.max(2, edit.row);
  const count = edit.row + edit.rows - first;
  if (count < 1 || !ledger.lock(20)) return;
  const [sheet, people] = [ledger.sheet('contacts'), ledger.sheet('customers')];
  if (sheet === null || people === null) return;
  const rules = ledger.rules();
  restoreBoth('contacts', edit, ledger);
  const rows = sheet.rows(first, count).flatMap((row, index) => {
    const { system: _, ...cells } = row;
    return cellText(row.id ?? '') === '' ? [] : [{ at: first + index, row: cells, after: stored(cells, rules) }];
  });
  const found = findRecords(
    people,
    rows.map(({ after }) => cellText(after.customerId ?? '')).filter((id) => id !== ''),
  );
  const copies = new Map<string, Row>();
  for (const { after } of rows) {
    const owner = found.get(cellText(after.customerId ?? ''));
    if (owner === undefined) continue;
    const known = copies.get(cellText(owner.row.id ?? '')) ?? owner.row;
    const person = personOf(after, rules);
    const others = personsIn(known).filter(({ id }) => id !== after.id);
    const now = [...others, ...(person === null ? [] : [person])];
    const mirror = windowCells(known, personsIn(known), now);
    copies.set(cellText(owner.row.id ?? ''), { ...known, ...mirror, persons: formatPersons(now) });
  }
  const changes = [
    ...rows.flatMap(({ at, row, after }) => changesOf(row, after, at)),
    ...[...copies].flatMap(([id, after]) => {
      const record = found.get(id);
      if (record === undefined) return [];
      // A phone or a name that follows its 窓口 changes what the customer is found by; the copy alone changes nothing.
      const moved = mirrored.some(([, column]) => after[column] !== record.row[column]);
      return changesBetween(record, moved ? derivedRow(record, after, true, context) : after);
    }),
  ];
  if (changes.length > 0)
    ledger.commit({ batch: context.newId(), cause: 'edit', by: identity.email(), at: clock.now(), changes, inserts: [], log: [] });
};
