/** One row of a list as a record of the ledger: what enters which column, and what is kept word for word in 元データ. */
import type { Day } from '../day';
import type { Problem } from '../problem';
import type { Column } from '../schema/column';
import { customers } from '../schema/customers';
import { columnOf } from '../schema/tables';
import { labelOf, type Rules } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { isBusinessDate } from './contact-headings';
import type { Header } from './find-header';
import { touchWhen } from './heading-words';
import { joinPieces, type Piece } from './join-pieces';
import type { HeadingMatch } from './map-headings';
import { substituteName } from './naming';
import { placeNote } from './notes';
import type { Placed } from './place-cell';
import type { SourceCell } from './source-data';

/** A contact that a list remembers by its date. `channel` is the code of the list 'channel'. */
export interface AdoptedTouch {
  readonly when: Day;
  readonly channel: string;
  readonly summary: string;
}

export interface RowProblem {
  /** The source heading; '' when the row as a whole is meant. */
  readonly heading: string;
  readonly problem: Problem;
}

export interface RowReading {
  readonly customer: Readonly<Record<string, Cell>>;
  readonly touch: AdoptedTouch | null;
  /** Source cells that stand nowhere else word for word, in the sheet's order. */
  readonly kept: readonly SourceCell[];
  readonly problems: readonly RowProblem[];
  /** Column the name in 会社名 was taken from when the row has no company. */
  readonly namedFrom: string | null;
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
  readonly readDate: (index: number, cell: Cell) => { readonly day: Day | null; readonly problem: Problem | null };
}

/** 住所 stands between 都道府県 and 建物名 when they have columns of their own. */
const MIDDLE = 1;

/** The record of a row that `whyLeftOut` lets through. */
export const readRow = (row: readonly Cell[], context: RowContext): RowReading => {
  const { header, headings, rules } = context;
  const customer: Record<string, Cell> = {};
  const kept = new Set<number>();
  const problems: RowProblem[] = [];
  const sources = new Map<string, (Piece & { index: number })[]>();
  let note: number | null = null;
  let contact: Omit<AdoptedTouch, 'summary'> | null = null;
  let business = false;
  const report = (index: number, problem: Problem | null): void => {
    if (problem !== null) problems.push({ heading: headings(index), problem });
  };
  const readContact = (index: number, match: HeadingMatch, cell: Cell): Omit<AdoptedTouch, 'summary'> | null => {
    const { day, problem } = context.readDate(index, cell);
    // A contact that is still to come did not happen.
    const future = day !== null && day > context.today;
    report(index, future ? { code: 'day-future', column: 'lastContact', raw: cellText(cell) } : problem);
    if (day === null || future || day !== cellText(cell)) kept.add(index);
    return day === null || future ? null : { when: day, channel: match.channel ?? 'other' };
  };

  for (let index = 0; index < row.length; index += 1) {
    const cell = row[index] ?? '';
    if (isBlank(cell)) continue;
    const match = header.columns[index];
    if (match === undefined || match.column === null) {
      kept.add(index);
      if (match !== undefined && isBusinessDate(match.heading) && context.readDate(index, cell).day !== null) business = true;
    } else if (match.notes) note = index;
    else if (match.column === touchWhen) contact = readContact(index, match, cell);
    else {
      const source = { cell, rank: match.piece ?? MIDDLE, index };
      const others = sources.get(match.column);
      if (others === undefined) sources.set(match.column, [source]);
      else others.push(source);
    }
  }
  for (const [key, found] of sources) {
    const first = found[0]?.index ?? 0;
    const placed = context.place(first, columnOf(customers, key), joinPieces(key, found));
    report(first, placed.problem);
    if (placed.cell !== null && placed.cell !== '') customer[key] = placed.cell;
    for (const { cell, index } of found) if (placed.cell === null || cellText(placed.cell) !== cellText(cell)) kept.add(index);
  }

  const summary = note === null ? '' : placeNote(row[note] ?? '', contact !== null, customer);
  if (note !== null && summary !== cellText(row[note] ?? '')) kept.add(note);
  if (contact === null && summary !== '') customer.cautions = summary;

  const company = header.columns.find(({ column }) => column === 'company')?.index;
  const named = substituteName(customer);
  if (named !== null) {
    if (named.replaced && company !== undefined) kept.add(company);
    // Under the rules for company names, should the person be one.
    customer.company = context.place(company ?? 0, columnOf(customers, 'company'), named.name).cell ?? named.name;
    if (named.from !== 'contactPerson')
      problems.push({
        heading: company === undefined ? '' : headings(company),
        problem: { code: 'no-company', column: 'company', raw: cellText(named.name), from: named.from },
      });
  }
  // Who has been billed is a customer already; a list that says so in a column of its own is believed instead.
  const typeInferred = business && !header.columns.some(({ column }) => column === 'type');
  if (typeInferred) customer.type = labelOf(rules, 'type', 'active');
  return {
    customer,
    touch: contact === null ? null : { ...contact, summary },
    kept: [...kept].sort((a, b) => a - b).map((index) => [headings(index), cellText(row[index] ?? '')]),
    problems,
    namedFrom: named?.from ?? null,
    typeInferred,
  };
};
