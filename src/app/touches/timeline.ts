/** A customer's card with its newest touches, and the older ones page by page: those in 対応履歴 first, then the yearly sheets they were moved to. */
import type { Answer, TimelineAnswer, TimelineEntry, TimelineRequest } from '../../contract';
import { totalsIn } from '../../domain/customers/stored-totals';
import { countOf, newerFirst, type TouchTotals } from '../../domain/customers/touch-totals';
import { codeOf, type Rules } from '../../domain/settings/rules';
import { mayBeNewest, readingsFor } from '../../domain/touches/timeline';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { locateSurvivor, survivors } from '../records/survivor-of';

type Row = Readonly<Record<string, Cell>>;

/** Reads of the first page: with those before them they are the eight calls and 2.5 s of a card. Older ones may take a little longer. */
const [firstReads, laterReads] = [4, 6];
const pageSize = 10;
/** Rows a cursor names: beyond them it is asked anew where they stand. */
const longestCursor = 300;

interface Found {
  readonly entries: readonly TimelineEntry[];
  /** Rows that were found and not read. */
  readonly rest: readonly number[];
}

const entryOf = (row: Row, sheet: string, rules: Rules): TimelineEntry => {
  const text = (key: string): string => cellText(row[key] ?? '');
  return {
    id: text('id'),
    when: text('when'),
    rep: text('rep'),
    channel: text('channel'),
    result: text('result'),
    kind: text('kind'),
    complaint: codeOf(rules, 'kind', text('kind')) === 'complaint',
    met: text('met'),
    summary: text('summary'),
    impression: text('impression'),
    source: text('source'),
    files: text('files'),
    nextDate: text('nextDate'),
    nextAction: text('nextAction'),
    managerNote: text('managerNote'),
    sheet,
  };
};

const isShown = (row: Row, owner: string): boolean =>
  row.customerId === owner && cellText(row.id ?? '') !== '' && cellText(row.cancelled ?? '') === '';

/** The touches in these rows; null when one of the rows is somebody else's by now. */
const readRows = (sheet: TableSheet, rows: readonly number[], owner: string, reads: number): { found: Row[]; rest: number[] } | null => {
  const width = Math.max(...Object.values(sheet.layout.at));
  const readings = readingsFor(rows, width, reads, pageSize);
  const found: { at: number; row: Row }[] = [];
  const done = new Set<number>();
  for (const { first, count, wanted } of readings) {
    const read = sheet.rows(first, count);
    for (const at of wanted) {
      const row = read[at - first];
      if (row?.customerId !== owner) return null;
      if (isShown(row, owner)) found.push({ at, row });
      done.add(at);
    }
  }
  // From the last row up.
  return { found: found.sort((a, b) => b.at - a.at).map(({ row }) => row), rest: rows.filter((at) => !done.has(at)) };
};

/** Rows of the customer by what happened last, from whole columns: when the order of the sheet does not tell. */
const sortedRows = (sheet: TableSheet, owner: string, known: ReadonlySet<string>): number[] => {
  const { id = [], when = [], customerId = [] } = sheet.columns(['when', 'id', 'customerId'], Number.POSITIVE_INFINITY);
  return customerId
    .flatMap((one, index) => (one === owner ? [{ at: index + 2, id: cellText(id[index] ?? ''), when: cellText(when[index] ?? '') }] : []))
    .filter((one) => one.id !== '' && !known.has(one.id))
    .sort(newerFirst)
    .map(({ at }) => at);
};

/** The newest touches on a sheet that are not known yet. `hint`: rows in which they stood when they were looked for before. */
const newestOn = (
  sheet: TableSheet,
  owner: string,
  { known, hint, totals, reads }: { known: ReadonlySet<string>; hint: readonly number[]; totals: TouchTotals | null; reads: number },
  rules: Rules,
): Found => {
  const name = sheet.shelf;
  const rows = hint.length > 0 ? hint : sheet.find('customerId', owner).reverse();
  const page = readRows(sheet, rows, owner, reads);
  const stands = page !== null && (hint.length > 0 || page.rest.length === 0 || mayBeNewest(page.found.map(stampOf), totals));
  // Sorted by people, or moved since: one look at all moments and IDs tells.
  const sure = stands ? page : readRows(sheet, sortedRows(sheet, owner, known), owner, reads);
  if (sure === null) return { entries: [], rest: [] };
  const entries = sure.found.map((row) => entryOf(row, name, rules)).filter(({ id }) => !known.has(id));
  return { entries: entries.sort(newerFirst), rest: sure.rest };
};

const stampOf = (row: Row) => ({ id: cellText(row.id ?? ''), when: cellText(row.when ?? '') });

const cursorOf = (shelf: string, rows: readonly number[]): string => `${shelf}:${rows.slice(0, longestCursor).join(',')}`;

const parseCursor = (cursor: string): { shelf: string; rows: number[] } => {
  const [shelf = '', rows = ''] = cursor.split(':');
  return { shelf, rows: rows.split(',').flatMap((text) => (/^\d{1,8}$/.test(text) && Number(text) >= 2 ? [Number(text)] : [])) };
};

/** Above every year: the cursor that asks for the newest of the yearly sheets. */
const newestShelf = '9999';
/** A page of older ones looks through so many yearly sheets at most, because somebody waits for it. */
const sheetsAPage = 3;

/** The customers of whom one became this one by merging: their touches on the yearly sheets stay with them. */
const formerOf = (sheet: TableSheet, owner: string): string[] => {
  const { mergedInto = [] } = sheet.columns(['mergedInto']);
  if (mergedInto.every((cell) => cell === '')) return [];
  const { id = [] } = sheet.columns(['id']);
  return [...survivors(id.map(cellText), mergedInto.map(cellText))].flatMap(([from, to]) => (to === owner ? [from] : []));
};

/** The next page from the yearly sheets, from that of the year on backwards. */
const fromShelves = (
  owner: string,
  from: string,
  hint: readonly number[],
  known: ReadonlySet<string>,
  customers: TableSheet,
  { ledger }: Context,
): { entries: TimelineEntry[]; cursor: string } => {
  const rules = ledger.rules();
  const names = ledger.shelves().filter((name) => name <= from);
  const owners = [owner, ...formerOf(customers, owner)];
  for (const [index, name] of names.slice(0, sheetsAPage).entries()) {
    const sheet = ledger.shelf(name);
    if (sheet === null) continue;
    const entries: TimelineEntry[] = [];
    const rest: number[] = [];
    for (const one of owners) {
      const asked = owners.length === 1 && index === 0 ? hint : [];
      const found = newestOn(sheet, one, { known, hint: asked, totals: null, reads: laterReads }, rules);
      entries.push(...found.entries);
      rest.push(...found.rest);
    }
    const next = names[index + 1];
    if (rest.length > 0) return { entries, cursor: cursorOf(name, owners.length === 1 ? rest : []) };
    if (entries.length > 0) return { entries: entries.sort(newerFirst), cursor: next === undefined ? '' : `${next}:` };
  }
  const after = names[sheetsAPage];
  return { entries: [], cursor: after === undefined ? '' : `${after}:` };
};

export const timeline = (request: TimelineRequest, context: Context): Answer<TimelineAnswer> => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const sheet = ledger.sheet('customers');
  const touches = ledger.sheet('touches');
  if (sheet === null || touches === null) return refuse('no-ledger', words.noLedger);
  const customer = locateSurvivor(sheet, request.id, request.row);
  if (customer === null) return refuse('unknown-customer', words.card.gone);
  const card = cardOf(customer.row, customer.at, rules, clock.today());
  const totals = totalsIn(customer.row);
  const known = new Set(request.known);
  const { shelf, rows: hint } = parseCursor(request.cursor);
  if (shelf !== '') return { ok: true, value: { card, ...fromShelves(card.id, shelf, hint, known, sheet, context) } };
  if (totals !== null && countOf(totals) === 0 && request.cursor === '') return { ok: true, value: { card, entries: [], cursor: '' } };
  const reads = request.cursor === '' ? firstReads : laterReads;
  const { entries, rest } = newestOn(touches, card.id, { known, hint, totals, reads }, rules);
  // More than are in sight: they were moved to the sheets of their years.
  const more = totals === null || countOf(totals) > known.size + entries.length;
  return { ok: true, value: { card, entries: [...entries], cursor: rest.length > 0 ? cursorOf('', rest) : more ? `${newestShelf}:` : '' } };
};
