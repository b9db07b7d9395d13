/** One row of a list as a record of the ledger: what enters which column, and what is kept word for word in 元データ. */
import type { Day } from '../day';
import type { Problem } from '../problem';
import type { Column } from '../schema/column';
import { customers } from '../schema/customers';
import { columnOf } from '../schema/tables';
import { touches } from '../schema/touches';
import type { Rules } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { isNothing } from '../values/nothing';
import { lengthOf, readText } from '../values/text';
import { isBusinessDate } from './contact-headings';
import type { Header } from './find-header';
import { touchSummary, touchWhen } from './heading-words';
import { joinPieces, type Piece } from './join-pieces';
import { activeLabel, type Placed } from './place-cell';
import type { SourceCell } from './source-data';

/** A contact that a list remembers by its date. `channel` is the code of the list 'channel'. */
export interface AdoptedTouch {
  readonly when: Day;
  readonly channel: string;
  readonly summary: string;
}

/** Where a problem stands in the source. */
export interface FoundProblem {
  /** 1-based row of the source sheet. */
  readonly sourceRow: number;
  readonly heading: string;
  readonly problem: Problem;
}

export interface RowReading {
  readonly customer: Record<string, Cell>;
  readonly touch: AdoptedTouch | null;
  readonly kept: readonly SourceCell[];
  readonly problems: readonly { readonly heading: string; readonly problem: Problem }[];
  /** Which column the name in 会社名 came from: 'company', 'contactPerson' for a person alone, another when neither was there. */
  readonly nameFrom: string;
  /** True when 区分 follows from a billing date. */
  readonly typeInferred: boolean;
}

export interface RowContext {
  readonly header: Header;
  /** Headings by 0-based column; a column without one goes by its letter. */
  readonly headings: (index: number) => string;
  readonly rules: Rules;
  readonly today: Day;
  readonly place: (index: number, column: Column, cell: Cell) => Placed;
  readonly placeDay: (index: number, cell: Cell) => { readonly day: Day | null; readonly problem: Problem | null };
}

/** Said where a company is expected by people who are none. */
const PRIVATE = /^(?:個人(?:事業主|客|のお客様)?|private|individual)$/i;
// A word about mailing is neither a contact nor a caution (R107).
const PERMISSION = /^(?:DM|メール|メルマガ|配信|案内)(?:配信|送付)?(?:可|不可|OK|NG|希望|不要|停止)$/i;

/** What names a record that has neither company nor person, best first. */
const substitutes = ['kana', 'email', 'phone', 'address', 'externalCode'];

/** The record of a row that `whyLeftOut` lets through. */
export const readRow = (row: readonly Cell[], context: RowContext): RowReading => {
  const { header, headings, rules } = context;
  const customer: Record<string, Cell> = {};
  const kept: (SourceCell & { index?: number })[] = [];
  const problems: { heading: string; problem: Problem }[] = [];
  const pieces = new Map<string, (Piece & { index: number })[]>();
  const order = new Map<SourceCell, number>();
  let memo: number | null = null;
  let when: { day: Day; channel: string } | null = null;
  let business = false;
  const keep = (index: number): void => {
    const cell: SourceCell = [headings(index), cellText(row[index] ?? '')];
    order.set(cell, index);
    kept.push(cell);
  };
  const report = (index: number, problem: Problem | null): void => {
    if (problem !== null) problems.push({ heading: headings(index), problem });
  };
  row.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const match = header.columns[index];
    const column = match?.column ?? null;
    if (match === undefined || column === null) {
      keep(index);
      if (match !== undefined && isBusinessDate(match.heading) && context.placeDay(index, cell).day !== null) business = true;
    } else if (column === touchSummary) memo = index;
    else if (column === touchWhen) {
      const { day, problem } = context.placeDay(index, cell);
      // A contact that is still to come did not happen.
      const future = day !== null && day > context.today;
      report(index, future ? { code: 'day-future', column: 'lastContact', raw: cellText(cell) } : problem);
      if (day !== null && !future) when = { day, channel: match.channel ?? 'other' };
      if (day === null || future || day !== cellText(cell)) keep(index);
    } else {
      const found = pieces.get(column) ?? [];
      found.push({ cell, rank: match.piece ?? 0, index });
      pieces.set(column, found);
    }
  });
  for (const [key, found] of pieces) {
    const first = found[0]?.index ?? 0;
    const placed = context.place(first, columnOf(customers, key), joinPieces(key, found));
    report(first, placed.problem);
    if (placed.cell !== null && placed.cell !== '') customer[key] = placed.cell;
    for (const piece of found) if (placed.cell === null || cellText(placed.cell) !== cellText(piece.cell)) keep(piece.index);
  }
  const contact = when as { day: Day; channel: string } | null;
  const summary = memo === null ? '' : placeMemo(row[memo] ?? '', contact !== null, customer);
  if (memo !== null && summary !== cellText(row[memo] ?? '')) keep(memo);
  if (contact === null && summary !== '') customer.cautions = summary;
  const nameFrom = nameRecord(customer, () => keep(header.columns.find(({ column }) => column === 'company')?.index ?? 0));
  if (nameFrom !== 'company' && nameFrom !== 'contactPerson')
    problems.push({
      heading: '',
      problem: { code: 'no-company', column: 'company', raw: cellText(customer.company ?? ''), from: nameFrom },
    });
  const typeInferred = business && customer.type === undefined && !header.columns.some(({ column }) => column === 'type');
  if (typeInferred) customer.type = activeLabel(rules);
  kept.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    customer,
    touch: contact === null ? null : { when: contact.day, channel: contact.channel, summary },
    kept,
    problems,
    nameFrom,
    typeInferred,
  };
};

/** The note as it goes to the touch, or without one to 申し送り・注意点; '' when it has no place there and stays in 元データ. */
const placeMemo = (cell: Cell, hasTouch: boolean, customer: Readonly<Record<string, Cell>>): string => {
  const { text, problem } = readText(cell);
  if (problem !== null || isNothing(text) || PERMISSION.test(text.normalize('NFKC').replace(/\s/g, ''))) return '';
  const most = (hasTouch ? columnOf(touches, 'summary') : columnOf(customers, 'cautions')).max ?? 0;
  return lengthOf(text) > most || (!hasTouch && customer.cautions !== undefined) ? '' : text;
};

/**
 * Fills 会社名 where the source has none, because every record needs a name: a person alone is a customer in their own name; without a
 * person it is called by whatever tells it apart, and flagged. `lostCompany` is called when a word for 'none' gives way.
 */
const nameRecord = (customer: Record<string, Cell>, lostCompany: () => void): string => {
  const company = customer.company === undefined ? '' : cellText(customer.company);
  const person = customer.contactPerson;
  const none = isNothing(company) || (PRIVATE.test(company) && person !== undefined);
  if (company !== '' && !none) return 'company';
  const from = ['contactPerson', ...substitutes].find((key) => customer[key] !== undefined && !isNothing(cellText(customer[key] ?? '')));
  if (from === undefined) return 'company';
  if (none) lostCompany();
  customer.company = customer[from] ?? '';
  return from;
};
