/** A handover page as the sidebar shows it, and its receipt: ticked by the new owner, with name and day, in the sidebar or in 引き継ぎ itself. */
import type { Answer, HandoverPage, HandoverRequest, ReceiveAnswer } from '../../contract';
import type { Change } from '../../domain/changes/change-set';
import { formatAsks, parseAsks } from '../../domain/customers/asks';
import type { CustomerRow } from '../../domain/customers/derive';
import { storedForm } from '../../domain/customers/stored-form';
import { handovers } from '../../domain/schema/handovers';
import { columnOf } from '../../domain/schema/tables';
import { type Cell, cellText } from '../../domain/values/cell';
import { changesBetween } from '../batches/changed-cells';
import type { Context, Edit } from '../ports';
import { cardOf } from '../records/customer-card';
import { cellsWithAsks, wordsOf } from '../records/customer-cells';
import { isReceived } from '../records/handover-page';
import { memberAtKeyboard } from '../records/me';
import { restoreBoth } from '../records/pasted-cells';
import { type FoundRecord, findRecords } from '../records/records';
import { refuse } from '../records/refuse';
import { locateSurvivor } from '../records/survivor-of';

type Row = Readonly<Record<string, Cell>>;

const pageOf = (row: Row): HandoverPage => {
  const text = (key: string): string => cellText(row[key] ?? '');
  return {
    id: text('id'),
    customerId: text('customerId'),
    company: text('company'),
    day: text('day').slice(0, 10),
    from: text('from'),
    to: text('to'),
    reason: text('reason'),
    received: isReceived(row),
    receivedBy: text('receivedBy'),
    receivedOn: text('receivedOn').slice(0, 10),
    cautions: text('cautions'),
    persons: text('persons'),
    open: text('open'),
    touches: text('touches'),
  };
};

const found = (id: string, { ledger }: Context): FoundRecord | null => {
  const sheet = ledger.sheet('handovers');
  return sheet === null ? null : (findRecords(sheet, [id]).get(id) ?? null);
};

export const handoverById = ({ id }: HandoverRequest, context: Context): Answer<{ page: HandoverPage }> => {
  const record = found(id, context);
  const words = wordsOf(context.ledger.rules()).handover.receive;
  return record === null ? refuse('gone', words.gone) : { ok: true, value: { page: pageOf(record.row) } };
};

/** The cells of a page that is ticked or no longer is. */
const receiptOf = ({ at, row }: FoundRecord, received: boolean, by: string, day: string): { after: Row; changes: Change[] } => {
  const known = received && cellText(row.receivedOn ?? '') !== '';
  const after: Row = {
    ...row,
    received,
    receivedBy: !received ? '' : known ? (row.receivedBy ?? '') : by,
    receivedOn: !received ? '' : known ? (row.receivedOn ?? '') : day,
  };
  return { after, changes: changesBetween({ at, row }, after, 'handovers') };
};

/** What the customer's row asks after one of its pages was ticked or not: only the page for its present owner counts. */
const askedAfter = (record: FoundRecord, page: Row, { ledger }: Context): { after: CustomerRow; changes: Change[] } => {
  const { row } = record;
  const asks = parseAsks(row.asks ?? '');
  const [id, from, to, day] = ['id', 'from', 'to', 'day'].map((key) => cellText(page[key] ?? '')) as [string, string, string, string];
  const mine = to === cellText(row.owner ?? '') && (asks.handover === null || asks.handover.id <= id);
  const handover = isReceived(page) ? (asks.handover?.id === id ? null : asks.handover) : mine ? { id, from, to, day } : asks.handover;
  const moved: CustomerRow = { ...row, asks: formatAsks({ ...asks, handover }) };
  const after: CustomerRow = { ...moved, ...cellsWithAsks(row, moved, ledger.rules()) };
  return { after, changes: changesBetween(record, after) };
};

export const receiveHandover = ({ id }: HandoverRequest, context: Context): Answer<ReceiveAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).merge.busy);
  const rules = ledger.rules();
  const words = wordsOf(rules).handover.receive;
  const record = found(id, context);
  const people = ledger.sheet('customers');
  if (record === null || people === null) return refuse('gone', words.gone);
  const customer = locateSurvivor(people, cellText(record.row.customerId ?? ''), 0);
  const card = (row: CustomerRow | undefined) =>
    customer === null ? null : cardOf(row ?? customer.row, customer.at, rules, clock.today());
  if (isReceived(record.row)) {
    const page = pageOf(record.row);
    return {
      ok: true,
      value: { page, alreadyReceived: true, message: words.before(page.receivedBy, page.receivedOn), card: card(undefined) },
    };
  }
  const me = memberAtKeyboard(rules, context);
  const to = cellText(record.row.to ?? '');
  if (me !== to) return refuse('not-mine', words.notMine(to));
  const receipt = receiptOf(record, true, me, clock.today());
  const asked = customer === null ? null : askedAfter(customer, receipt.after, context);
  ledger.commit({
    batch: context.newId(),
    cause: 'owner',
    by: context.identity.email(),
    at: clock.now(),
    changes: [...receipt.changes, ...(asked?.changes ?? [])],
    inserts: [],
    log: [],
  });
  return {
    ok: true,
    value: { page: pageOf(receipt.after), alreadyReceived: false, message: words.done, card: card(asked?.after) },
  };
};

/** Somebody ticked, or took a tick away, in 引き継ぎ: name and day are noted, and the customer's row follows. */
export const editHandovers = (edit: Edit, context: Context): void => {
  const { ledger, clock, identity } = context;
  const first = Math.max(2, edit.row);
  const count = edit.row + edit.rows - first;
  if (count < 1 || !ledger.lock(20)) return;
  const sheet = ledger.sheet('handovers');
  const people = ledger.sheet('customers');
  if (sheet !== null) restoreBoth('handovers', edit, ledger);
  const at = sheet?.layout.at.received ?? 0;
  if (sheet === null || people === null || at < edit.column || at >= edit.column + edit.columns) return;
  const rules = ledger.rules();
  const by = memberAtKeyboard(rules, context) || identity.email() || wordsOf(rules).handover.receive.inSheet;
  const receipts = sheet.rows(first, count).flatMap((row, index) => {
    if (cellText(row.id ?? '') === '') return [];
    const stored = storedForm(columnOf(handovers, 'received'), row.received ?? '', rules).cell;
    // Words in the place of a tick stay for a person to look at.
    if (typeof stored !== 'boolean' && cellText(stored) !== '') return [];
    const record = { at: first + index, row };
    const receipt = receiptOf(record, stored === true, by, clock.today());
    return receipt.changes.length === 0 ? [] : [receipt];
  });
  if (receipts.length === 0) return;
  const rows = findRecords(
    people,
    receipts.map(({ after }) => cellText(after.customerId ?? '')),
  );
  const asked = receipts.flatMap(({ after }) => {
    const customer = rows.get(cellText(after.customerId ?? ''));
    return customer === undefined ? [] : askedAfter(customer, after, context).changes;
  });
  ledger.commit({
    batch: context.newId(),
    cause: 'edit',
    by: identity.email(),
    at: clock.now(),
    changes: [...receipts.flatMap(({ changes }) => changes), ...asked],
    inserts: [],
    log: [],
  });
};
