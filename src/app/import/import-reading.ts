/** A list as it was read: one of customers, or one of events that become their touches. */
import { keyOf } from '../../domain/customers/derive';
import { channelOf, findEvents } from '../../domain/importing/events/find-events';
import { type KnownPerson, withPersons } from '../../domain/importing/events/person-lines';
import { readEvents } from '../../domain/importing/events/read-events';
import { findHeader, type Header } from '../../domain/importing/find-header';
import { type ImportOptions, type ListKind, withColumns } from '../../domain/importing/options';
import { rowKeys } from '../../domain/importing/provenance';
import { type ListReading, type ListRecord, readList } from '../../domain/importing/read-list';
import type { MatchKey } from '../../domain/matching/match-key';
import { cellText } from '../../domain/values/cell';
import type { Context, ForeignSheet, Ledger } from '../ports';
import { shelvedTouches } from '../touches/shelves';
import type { Known } from './import-known';

export interface ListAs {
  readonly kind: ListKind;
  /** Of a list of events: code of the list 'channel' for rows that name none; '' else. */
  readonly channel: string;
  /** As found, before a person sent columns elsewhere. */
  readonly found: Header;
  readonly header: Header;
  readonly reading: ListReading;
  /** By 1-based row: the key by which it is known when it comes again. */
  readonly keyOfRow: (sourceRow: number) => string;
}

/** What kind of list it is, and its row of headings; null when nobody can say where the headings are. */
const shapeOf = ({ values }: ForeignSheet, { kind }: ImportOptions, { ledger }: Context): { kind: ListKind; header: Header } | null => {
  const rules = ledger.rules();
  const events = kind === 'customers' ? null : findEvents(values, rules);
  if (events !== null && (kind === 'events' || events.sure)) return { kind: 'events', header: events.header };
  const header = kind === 'events' ? null : findHeader(values, rules);
  if (header !== null) return { kind: 'customers', header };
  // It names nobody as a list of customers would: what happened, and to which address, can only be a list of events.
  return events === null ? null : { kind: 'events', header: events.header };
};

/** The headings of a list as they stand, by which its options are remembered; null when nobody can say where they are. */
export const headingsOf = (source: ForeignSheet, context: Context): string[] | null =>
  shapeOf(source, {}, context)?.header.columns.map(({ heading }) => heading) ?? null;

export const readAs = (source: ForeignSheet, options: ImportOptions, context: Context): ListAs | null => {
  const rules = context.ledger.rules();
  const shape = shapeOf(source, options, context);
  if (shape === null) return null;
  const { kind, header: found } = shape;
  const header = withColumns(found, options.columns, rules);
  const said = { ...options, today: context.clock.today() };
  if (kind === 'customers') {
    const keys = rowKeys(source.sheetId, source.values);
    const reading = readList(source.values, header, rules, said);
    return { kind, channel: '', found, header, reading, keyOfRow: (row) => keys[row - 1] ?? '' };
  }
  const channel = options.channel ?? channelOf(found, source.values, source.name);
  const reading = readEvents(source.values, header, rules, channel, said);
  const keys = new Map(reading.records.map(({ sourceRow, touch }) => [sourceRow, touch?.event?.key ?? '']));
  return { kind, channel, found, header, reading, keyOfRow: (row) => keys.get(row) ?? '' };
};

/** The persons of 連絡先 by customer. One call, none where nobody was ever added. */
const personsOf = ({ survivor }: Known, ledger: Ledger): ReadonlyMap<string, readonly KnownPerson[]> => {
  const {
    customerId = [],
    name = [],
    phone = [],
    email = [],
  } = ledger.sheet('contacts')?.columns(['customerId', 'name', 'phone', 'email'], Number.POSITIVE_INFINITY) ?? {};
  const persons = new Map<string, KnownPerson[]>();
  customerId.forEach((cell, at) => {
    const id = survivor(cellText(cell));
    const person = { name: cellText(name[at] ?? ''), phone: cellText(phone[at] ?? ''), email: cellText(email[at] ?? '') };
    persons.set(id, [...(persons.get(id) ?? []), person]);
  });
  return persons;
};

/** The customers, and for a list of events their persons too, and which of them were logged: by the keys of all touches, those of past years included. */
export const knownFor = (kind: ListKind, known: Known, { ledger }: Context): Known => {
  if (kind === 'customers') return known;
  const { key = [], customerId = [] } = ledger.sheet('touches')?.columns(['key', 'customerId']) ?? {};
  const logged = [
    ...shelvedTouches(ledger).map((row) => [cellText(row.key ?? ''), cellText(row.customerId ?? '')] as const),
    ...key.map((one, at) => [cellText(one), cellText(customerId[at] ?? '')] as const),
  ];
  const events = logged.filter(([one]) => one.startsWith('import:event:'));
  return {
    ...known,
    lines: withPersons(known.lines, personsOf(known, ledger)),
    byRow: new Map([...known.byRow, ...events.map(([one, id]) => [one, known.survivor(id)] as const)]),
  };
};

/** What a row without a name is called by (domain/importing/naming.ts): no name, and nothing that another name would contradict. */
const noNames = ['email', 'phone', 'address', 'externalCode'];

/** The row without a company that is only what stands elsewhere in it. */
const named = (customer: ListRecord['customer']): ListRecord['customer'] => {
  if (customer.company === undefined || !noNames.some((key) => customer[key] === customer.company)) return customer;
  const { company: _, ...rest } = customer;
  return rest;
};

/** Columns by which an event tells who it was. A colleague at a seminar is the company's touch, so where the company is named the person decides nothing. */
const whoWas = ({ customer, touch }: ListRecord): ListRecord['customer'] => {
  if (touch?.event === undefined || customer.company === undefined || customer.company === customer.contactPerson) return customer;
  const { contactPerson: _, ...rest } = customer;
  return rest;
};

/** The match key of a record of the list; its ID is no customer's. */
export const keyOfRecord = (record: ListRecord): MatchKey => keyOf({ ...named(whoWas(record)), id: `row-${record.sourceRow}` });
