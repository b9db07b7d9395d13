/** The contacts of a list as an import logs them: the touches that it adds to 対応履歴 beside the rows it writes. */
import type { Insert } from '../../domain/changes/change-set';
import type { CustomerRow } from '../../domain/customers/derive';
import { formatNotes, type LastTouchNote, newerOf, parseNotes } from '../../domain/customers/last-touch';
import { formatId, nextNumber } from '../../domain/ids';
import type { ContactEvent, ListContact } from '../../domain/importing/row-reading';
import { touchIdDigits, touchIdPrefix } from '../../domain/schema/touches';
import { isSignal } from '../../domain/touches/signals';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import { notedNumber } from '../records/numbering';
import { logNotes } from '../tidy/pending-touches';
import { shelvedTouches, touchIds } from '../touches/shelves';

/** A contact that 対応履歴 has by this key is not logged again: lists tell of the same visit again and again. */
const contactKey = (id: string, { when, channel, event }: ListContact): string => event?.key ?? `import:${id}:${when}:${channel}`;

const noteOf = (id: string, contact: ListContact, rep: string): LastTouchNote => ({
  id: '',
  when: `${contact.when} ${contact.event?.time || '00:00'}`,
  channel: contact.channel,
  result: contact.result,
  // Nobody of ours opened the mailing.
  rep: contact.event?.rep || (isSignal(contact.channel) ? '' : rep),
  key: contactKey(id, contact),
  summary: contact.summary,
});

/** The touch with whom it was with, and the row of the list word for word. */
const withEvent = (insert: Insert, event: ContactEvent | undefined): Insert =>
  event === undefined ? insert : { ...insert, values: { ...insert.values, met: event.met, source: event.source } };

/** What 最後の対応 and its neighbours hold with the contacts of the list; nothing when there are none that are new. */
export type ContactCells = Partial<Record<'lastTouch' | 'touchTotals' | 'lastContact', Cell>>;

export class ImportContacts {
  private readonly added: Insert[] = [];
  private logged: ReadonlySet<string> | null = null;
  private first = 0;
  private next = 0;
  private sheet: TableSheet | null | undefined = undefined;

  constructor(private readonly context: Context) {}

  /** The touches to be added. */
  get inserts(): readonly Insert[] {
    return this.added;
  }

  /** Takes in the contacts that a list tells of a customer whose row is `row` otherwise; `before` when it is there already. */
  take(id: string, row: CustomerRow, contacts: readonly ListContact[], before: CustomerRow | null): ContactCells {
    if (contacts.length === 0) return {};
    const there = before === null ? [] : parseNotes(before.lastTouch ?? '');
    const noted = new Set(there.map(({ key }) => key));
    // Of a new customer nothing can have been logged.
    const isNew = (key: string): boolean => !noted.has(key) && (before === null || this.touches === null || !this.keys.has(key));
    const notes = contacts.map((contact) => noteOf(id, contact, cellText(row.owner ?? ''))).filter(({ key }) => isNew(key));
    if (notes.length === 0) return {};
    const newest = contacts.filter(({ channel }) => !isSignal(channel)).pop()?.when ?? '';
    const later: ContactCells = newest > cellText(row.lastContact ?? '').slice(0, 10) ? { lastContact: newest } : {};
    const all = [...there, ...notes].sort(newerOf);
    if (this.touches === null) return { ...later, lastTouch: formatNotes(all) };
    const cell = cellText(before?.lastTouch ?? '');
    const one = { customerId: id, company: cellText(row.company ?? ''), cell, totals: before?.touchTotals ?? '', notes: all };
    const waiting = there.filter((note) => note.id === '');
    const { inserts, ...cells } = logNotes(one, this.idsOf(waiting), () => this.issue(), this.context);
    const events = new Map(contacts.flatMap(({ event }) => (event === undefined ? [] : [[event.key, event] as const])));
    this.added.push(...inserts.map((insert) => withEvent(insert, events.get(cellText(insert.values.key ?? '')))));
    return { ...later, ...cells };
  }

  /** Notes the numbers that were given: before the touches are written, so that a killed run leaves a gap. One call, none when there are none. */
  noteNumbers(): void {
    if (this.next > this.first) this.context.ledger.writeNotes('touches', this.next, null);
  }

  private get touches(): TableSheet | null {
    if (this.sheet !== undefined) return this.sheet;
    const sheet = this.context.ledger.sheet('touches');
    this.sheet = sheet;
    if (sheet === null) return null;
    const noted = notedNumber(sheet);
    this.first = nextNumber(touchIdPrefix, noted ?? 1, noted === null ? touchIds(this.context.ledger) : []);
    this.next = this.first;
    return sheet;
  }

  private issue(): string {
    return formatId(touchIdPrefix, touchIdDigits, this.next++);
  }

  /** The keys of all touches that have one: one column, and the yearly sheets. */
  private get keys(): ReadonlySet<string> {
    this.logged ??= new Set(
      [...(this.touches?.columns(['key']).key ?? []), ...shelvedTouches(this.context.ledger).map((row) => row.key ?? '')].map(cellText),
    );
    return this.logged;
  }

  /** The IDs of those of the notes that were added to 対応履歴 by a run that was cut off before it could note them. */
  private idsOf(waiting: readonly LastTouchNote[]): ReadonlyMap<string, string> {
    if (this.touches === null || !waiting.some(({ key }) => this.keys.has(key))) return new Map();
    const { id = [], key = [] } = this.touches.columns(['id', 'key']);
    const shelved = shelvedTouches(this.context.ledger);
    return new Map([
      ...shelved.map((row) => [cellText(row.key ?? ''), cellText(row.id ?? '')] as const),
      ...key.map((one, index) => [cellText(one), cellText(id[index] ?? '')] as const),
    ]);
  }
}
