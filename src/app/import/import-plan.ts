/** A list compared with the ledger, before anything is written. */
import { classify, type Proposal } from '../../domain/importing/classify';
import type { Header } from '../../domain/importing/find-header';
import type { ImportOptions, ListKind } from '../../domain/importing/options';
import type { ListReading, ListRecord } from '../../domain/importing/read-list';
import type { Context, ForeignSheet } from '../ports';
import type { Known } from './import-known';
import { keyOfRecord, knownFor, readAs } from './import-reading';

export interface ListPlan {
  readonly kind: ListKind;
  /** Of a list of events: the channel of rows that name none. */
  readonly channel: string;
  readonly header: Header;
  readonly reading: ListReading;
  /** By 1-based row of the list: the key by which the row is known when the import goes on. */
  readonly keyOfRow: (sourceRow: number) => string;
  /** Records that no earlier run took in; the proposals name them by position. */
  readonly todo: readonly ListRecord[];
  readonly proposals: readonly Proposal[];
  /** Records that are in the ledger already, with their customers. */
  readonly there: readonly { readonly record: ListRecord; readonly customerId: string }[];
}

/**
 * Null when nobody can say which row holds the headings.
 * @param known of customers; the keys of the touches are read where the list is one of events
 */
export const planList = (source: ForeignSheet, customers: Known, options: ImportOptions, context: Context): ListPlan | null => {
  const list = readAs(source, options, context);
  if (list === null) return null;
  const { header, reading, keyOfRow, kind, channel } = list;
  const known = knownFor(kind, customers, context);
  const todo: ListRecord[] = [];
  const there: { record: ListRecord; customerId: string }[] = [];
  for (const record of reading.records) {
    const customerId = known.byRow.get(keyOfRow(record.sourceRow));
    if (customerId === undefined) todo.push(record);
    else there.push({ record, customerId });
  }
  const proposals = classify(todo.map(keyOfRecord), known.lines);
  // Whom an event was with must be known: a row that is like nobody is for a person to decide.
  const settled =
    kind === 'customers' ? proposals : proposals.map((one) => (one.verdict === 'new' ? { ...one, verdict: 'review' as const } : one));
  return { kind, channel, header, reading, keyOfRow, todo, there, proposals: settled };
};
