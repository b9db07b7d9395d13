/** One row of a list as a record of the ledger: what enters which column, and what is kept word for word in 元データ. */
import type { Day } from '../day';
import type { Problem } from '../problem';
import type { Column } from '../schema/column';
import { customers } from '../schema/customers';
import { columnOf } from '../schema/tables';
import { codeOf, labelOf } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { isAsTyped } from './ditto';
import { isPhoneAndFax, withoutFax } from './fax-apart';
import { joinPieces, type Piece } from './join-pieces';
import { substituteName } from './naming';
import { placeNote } from './notes';
import { postalInAddress } from './postal-in-address';
import type { ListCell, ListContact, RowContext, RowProblem, RowReading } from './row-reading';
import type { SourceColumn } from './source-columns';
import type { SourceCell } from './source-data';
import { firstOf, spreadContact } from './spread-contacts';
import { type Target, touchSummary, touchWhen } from './target';

interface FoundPiece extends Piece {
  readonly index: number;
}

const companyColumn = columnOf(customers, 'company');
/** Lists keep 取引中, アポ and 失注 in one column, the ledger in two: a word of the other list goes there when nothing else does. */
const twins = new Map([
  [columnOf(customers, 'type'), columnOf(customers, 'stage')],
  [columnOf(customers, 'stage'), columnOf(customers, 'type')],
]);
/** What a stage told in the column of 区分 says of it: before the first order nothing was bought, after it they are a customer. 失注 says neither. */
const typeOfStage: Readonly<Record<string, string>> = {
  appointment: 'prospect',
  meeting: 'prospect',
  quote: 'prospect',
  'first-order': 'active',
  repeat: 'active',
};
const unplaced: SourceColumn = { role: 'unplaced' };

/** The record of a row that `whyLeftOut` lets through. `typed`: the row as the list has it, with its ditto marks. */
export const readRow = (row: readonly Cell[], context: RowContext, typed: readonly Cell[] = row): RowReading => {
  const { columns, rules } = context;
  const { headings, company } = columns;
  const customer: Record<string, Cell> = {};
  const kept = new Set<number>();
  const apart: SourceCell[] = [];
  const standsIn = new Map<number, Target>();
  const problems: RowProblem[] = [];
  const pieces = new Map<Column, FoundPiece[]>();
  let note: number | null = null;
  let mark: number | null = null;
  let contact: Omit<ListContact, 'summary' | 'result'> | null = null;
  let business: Day | null = null;
  const report = (index: number, problem: Problem | null): void => {
    if (problem !== null) problems.push({ heading: headings(index), problem });
  };
  const readContact = (index: number, channel: string, cell: Cell): Omit<ListContact, 'summary' | 'result'> | null => {
    const { day, problem } = context.readDate(index, cell);
    // A contact that is still to come did not happen.
    const future = day !== null && day > context.today;
    report(index, future ? { code: 'day-future', column: 'lastContact', raw: cellText(cell) } : problem);
    if (day === null || future || day !== cellText(cell)) kept.add(index);
    else standsIn.set(index, touchWhen);
    return day === null || future ? null : { when: day, channel };
  };
  const readBusiness = (index: number, cell: Cell): void => {
    const { day } = context.readDate(index, cell);
    if (day !== null && (business === null || day > business)) business = day;
  };
  const place = (column: Column, cell: Cell, from: readonly FoundPiece[]): void => {
    const first = from[0]?.index ?? 0;
    const twin = twins.get(column);
    let placed = context.place(first, column, cell);
    if (placed.problem?.code === 'not-in-list' && twin !== undefined && !columns.filled.has(twin.key)) {
      const other = context.place(first, twin, cell);
      if (other.cell !== null && other.problem === null) {
        customer[twin.key] = other.cell;
        const told = typeOfStage[codeOf(rules, 'stage', cellText(other.cell))];
        if (column.key === 'type' && told !== undefined) customer.type = labelOf(rules, 'type', told);
        placed = { cell: null, problem: null };
      }
    }
    report(first, placed.problem);
    if (placed.cell !== null && placed.cell !== '') customer[column.key] = placed.cell;
    for (const piece of from) {
      if (placed.cell === null || cellText(placed.cell) !== cellText(piece.cell)) kept.add(piece.index);
      else standsIn.set(piece.index, column.key);
    }
  };

  const placeValue = (column: Column, cell: Cell, index: number): void => {
    const piece: FoundPiece = { cell, rank: 0, index };
    const said = column.key === 'phone' ? withoutFax(cell, isPhoneAndFax(headings(index))) : cell;
    for (const [target, text] of spreadContact(column, said, columns.filled) ?? [[column, said]]) place(target, text, [piece]);
  };

  /** A row without a first number has its second one in 電話. */
  const placeFirst = (piece: FoundPiece): boolean => {
    const column = firstOf(piece.cell, customer, (one, cell) => context.place(piece.index, one, cell));
    if (column !== null) place(column, piece.cell, [piece]);
    return column !== null;
  };

  for (let index = 0; index < row.length; index += 1) {
    const cell = row[index] ?? '';
    if (isBlank(cell)) continue;
    const source = columns.at[index] ?? unplaced;
    if (source.role === 'value') placeValue(source.column, cell, index);
    else if (source.role === 'own') {
      customer[source.key] = cellText(cell);
      standsIn.set(index, source.key);
      if (source.business) readBusiness(index, cell);
    } else if (source.role === 'notes') note = index;
    else if (source.role === 'contact') contact = readContact(index, source.channel, cell);
    else if (source.role === 'piece') {
      const others = pieces.get(source.column) ?? [];
      others.push({ cell, rank: source.rank, index });
      pieces.set(source.column, others);
    } else if (source.role === 'apart') apart.push([headings(index), cellText(typed[index] ?? '')]);
    else if (source.role === 'result') {
      mark = index;
      kept.add(index);
    } else {
      kept.add(index);
      if (source.role === 'business') readBusiness(index, cell);
    }
  }
  for (const [column, found] of pieces) {
    const others = column.key !== 'otherContacts' ? found : found.filter((piece) => !placeFirst(piece));
    if (others.length > 0) place(column, joinPieces(column.key, others), others);
  }
  // The address keeps its postal code too, word for word.
  const postal = customer.postal === undefined ? postalInAddress(customer.address) : '';
  if (postal !== '') customer.postal = postal;

  const summary = note === null ? '' : placeNote(row[note] ?? '', contact !== null, customer);
  if (note !== null && summary !== cellText(row[note] ?? '')) kept.add(note);
  else if (note !== null) standsIn.set(note, contact === null ? 'cautions' : touchSummary);
  if (contact === null && summary !== '') customer.cautions = summary;
  const result = mark === null ? '' : context.resultOf(cellText(row[mark] ?? ''));

  const named = substituteName(customer);
  if (named !== null) {
    if (named.replaced && company !== undefined) kept.add(company);
    // Under the rules for company names, should the person be one.
    customer.company = context.place(company ?? 0, companyColumn, named.name).cell ?? named.name;
    const problem: Problem = { code: 'no-company', column: 'company', raw: cellText(named.name), from: named.from };
    if (named.from !== 'contactPerson') problems.push({ heading: company === undefined ? '' : headings(company), problem });
  }
  // Who has been billed is a customer already; a list that says so in a column of its own is believed instead.
  const typeInferred = business !== null && !columns.filled.has('type');
  if (typeInferred) customer.type = labelOf(rules, 'type', 'active');
  return {
    customer,
    touch: contact === null ? null : { ...contact, result, summary },
    cells: row.flatMap((cell, index): ListCell[] => {
      if (isBlank(cell) || columns.at[index]?.role === 'apart') return [];
      const given = typed[index] ?? '';
      const column = kept.has(index) || !isAsTyped(cell, given) ? null : (standsIn.get(index) ?? null);
      return [{ index, heading: headings(index), raw: cellText(given), column }];
    }),
    apart,
    problems,
    namedFrom: named?.from ?? null,
    business,
    typeInferred,
  };
};
