/** What rows of a list make of a customer, before it is planned: a new record, or what is added to one that is there; and what each row is told. */
import { joinRows, type Unit } from '../../domain/importing/join-rows';
import type { UpdateRules } from '../../domain/importing/options';
import type { RowOutcome, Why } from '../../domain/importing/outcome';
import type { ListRecord } from '../../domain/importing/read-list';
import type { ListContact } from '../../domain/importing/row-reading';
import { sourceLines } from '../../domain/importing/source-lines';
import { type Update, updateOf } from '../../domain/importing/update';
import { customers } from '../../domain/schema/customers';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import type { ReadRow } from '../records/draft-row';
import type { ImportContacts } from './import-contacts';

/** Rows that are one customer, and what was decided for them. */
export interface Order {
  readonly records: readonly ListRecord[];
  /** ID of the customer to update; '' for a new one. */
  readonly target: string;
  /** How each row is reported: what happened to the first, and why each belongs here. */
  readonly happened: 'new' | 'updated' | 'review';
  readonly why: readonly (readonly Why[])[];
}

export interface Draft {
  readonly order: Order;
  readonly unit: Unit;
  readonly update: Update;
  readonly over: ReadonlyMap<number, readonly (readonly [string, string])[]>;
  readonly id: string;
  /** Null for a new customer. */
  readonly before: ReadRow | null;
  readonly after: Record<string, Cell>;
}

const nothing: Update = { cells: {}, replaced: [], differing: [] };

const isOfEvents = ({ records }: Order): boolean => records.some(({ touch }) => touch?.event !== undefined);

/** 獲得経路 of a customer that an event brought (R115); '' where it tells nothing. */
const sourceOf = (contacts: readonly ListContact[], rules: Rules): string => {
  const first = contacts.find(({ event }) => event !== undefined)?.channel;
  return first === 'event' ? labelOf(rules, 'source', 'event') : first === 'web-visit' ? labelOf(rules, 'source', 'web') : '';
};

export const draftOf = (
  order: Order,
  before: ReadRow | null,
  id: string,
  keyOfRow: (row: number) => string,
  updates: UpdateRules,
  contacts: ImportContacts,
  context: Context,
): Draft => {
  const { clock, ledger } = context;
  const unit = joinRows(order.records);
  const blank = Object.fromEntries(customers.columns.filter(({ key }) => key !== 'system').map(({ key }) => [key, '' as Cell]));
  const row = before?.cells ?? { ...blank, id };
  // An event tells of a contact; what it says of the customer makes a new one, and changes none that is there.
  const update = before !== null && isOfEvents(order) ? nothing : updateOf(row, unit, before === null ? {} : updates);
  const after: Record<string, Cell> = { ...row, ...update.cells };
  if (before === null) {
    if (after.type === '') after.type = labelOf(ledger.rules(), 'type', 'prospect');
    if (after.source === '') after.source = sourceOf(unit.contacts, ledger.rules());
    after.registered = clock.today();
    after.updated = clock.today();
  } else if (Object.keys(update.cells).length > 0) after.updated = clock.today();
  Object.assign(after, contacts.take(id, after, unit.contacts, before?.cells ?? null));
  const lines = sourceLines(
    cellText(row.sourceData ?? ''),
    order.records.map((record) => ({ record, key: keyOfRow(record.sourceRow) })),
    after,
    unit.contacts,
  );
  after.sourceData = lines.text;
  return { order, unit, update, over: lines.over, id, before, after };
};

/** What the row became in 対応履歴, where the list is one of events. */
const touchOf = ({ touch }: ListRecord, rules: Rules): Why[] =>
  touch?.event === undefined
    ? []
    : [
        {
          code: 'touch',
          when: `${touch.when.replace(/-/g, '/')}${touch.event.time === '' ? '' : ` ${touch.event.time}`}`,
          channel: labelOf(rules, 'channel', touch.channel),
        },
      ];

export const outcomesOf = ({ order, update, over, id, before, after }: Draft, rules: Rules): RowOutcome[] =>
  order.records.map((record, at) => {
    const columns: Why[] =
      before === null || at > 0 || record.touch?.event !== undefined
        ? []
        : [
            {
              code: 'columns',
              filled: Object.keys(update.cells).filter((key) => !update.replaced.includes(key)),
              replaced: update.replaced,
              differing: update.differing,
            },
          ];
    return {
      row: record.sourceRow,
      happened:
        at === 0 && (before === null || record.touch?.event === undefined)
          ? order.happened
          : record.touch?.event === undefined
            ? 'updated'
            : 'logged',
      customerId: id,
      company: cellText(after.company ?? ''),
      why: [...(order.why[at] ?? []), ...columns, ...touchOf(record, rules)],
      apart: [...record.apart, ...(over.get(record.sourceRow) ?? [])],
    };
  });
