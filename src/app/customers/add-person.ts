/** Adds a person of a customer to 連絡先, which is made when there is none; the customer's row keeps a copy. 窓口 fills what is blank in that row. */
import type { AddPersonAnswer, AddPersonRequest, Answer } from '../../contract';
import type { Change } from '../../domain/changes/change-set';
import { formatPersons, mirrored, personOf, personsIn } from '../../domain/customers/persons';
import { storedForm } from '../../domain/customers/stored-form';
import { formatId, nextNumber } from '../../domain/ids';
import { contactIdDigits, contactIdPrefix, contacts } from '../../domain/schema/contacts';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { type Cell, cellText, isBlank } from '../../domain/values/cell';
import { sentence } from '../../text/texts';
import { changesBetween } from '../batches/changed-cells';
import type { Context, Structure, TableSheet } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { derivedRow } from '../records/derived-row';
import { notedNumber } from '../records/numbering';
import type { FoundRecord } from '../records/records';
import { refuse } from '../records/refuse';
import { locateSurvivor } from '../records/survivor-of';

const typed = ['name', 'kana', 'department', 'title', 'phone', 'email', 'memo'] as const;
/** The cells of the new row, or why they cannot be read. */
const cellsOf = (request: AddPersonRequest, rules: Rules): { cells: Record<string, Cell>; fault: string } => {
  const words = wordsOf(rules);
  const cells: Record<string, Cell> = {};
  for (const key of typed) {
    const column = columnOf(contacts, key);
    const { cell, problem } = storedForm(column, request[key], rules);
    if (problem !== null) return { cells, fault: words.flags.inColumn(column.heading[rules.language], sentence(problem, words)) };
    cells[key] = cell;
  }
  cells.role = labelOf(rules, 'role', request.role);
  cells.presence = labelOf(rules, 'presence', 'there');
  return { cells, fault: '' };
};

/** The customer's row with the person in it. */
const customerWith = (
  found: FoundRecord,
  values: Readonly<Record<string, Cell>>,
  mirror: boolean,
  context: Context,
): { after: Record<string, Cell>; kept: AddPersonAnswer['kept'] } => {
  const rules = context.ledger.rules();
  const person = personOf(values, rules);
  const cells: Record<string, Cell> = {
    ...found.row,
    persons: formatPersons([...personsIn(found.row), ...(person === null ? [] : [person])]),
  };
  const kept: AddPersonAnswer['kept'] = [];
  for (const [from, to] of mirror ? mirrored : []) {
    const [mine, theirs] = [cellText(values[from] ?? ''), cellText(found.row[to] ?? '')];
    if (mine === '' || mine === theirs) continue;
    if (isBlank(theirs)) cells[to] = mine;
    else kept.push({ label: columnOf(customersOf(rules), to).heading[rules.language], now: theirs });
  }
  // 更新日 is the day on which somebody changed this row: the person alone stands in another table.
  const changed = mirrored.some(([, to]) => cells[to] !== found.row[to]);
  return { after: derivedRow(found, cells, changed, context), kept };
};

const addedBefore = (sheet: TableSheet | null, key: string): boolean => (sheet?.columns(['key']).key ?? []).includes(key);

export const addPerson = (request: AddPersonRequest, context: Context, structure: Structure): Answer<AddPersonAnswer> => {
  const { ledger, clock } = context;
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).touch.busy);
  const rules = ledger.rules();
  const words = wordsOf(rules);
  const people = ledger.sheet('customers');
  if (people === null) return refuse('no-ledger', words.noLedger);
  if (request.name.trim() === '') return refuse('no-name', words.persons.noName);
  if (request.role !== '' && labelOf(rules, 'role', request.role) === '') return refuse('bad-request', words.touch.badRequest);
  const { cells, fault } = cellsOf(request, rules);
  if (fault !== '') return refuse('unreadable', fault);
  const found = locateSurvivor(people, request.customerId, request.row);
  if (found === null) return refuse('unknown-customer', words.card.gone);
  const foreign = structure.make('contacts', rules);
  if (foreign !== '') return refuse('foreign', words.persons.foreign(foreign));
  const sheet = ledger.sheet('contacts');
  if (sheet === null) return refuse('foreign', words.persons.foreign(contacts.title[rules.language]));
  const card = (row: FoundRecord['row']) => cardOf(row, found.at, rules, clock.today());
  if (addedBefore(sheet, request.key)) return { ok: true, value: { card: card(found.row), alreadyAdded: true, kept: [] } };

  const noted = notedNumber(sheet);
  const number = nextNumber(contactIdPrefix, noted ?? 1, noted === null ? (sheet.columns(['id']).id ?? []) : []);
  const id = formatId(contactIdPrefix, contactIdDigits, number);
  const owner = { customerId: found.row.id ?? '', company: found.row.company ?? '' };
  const values: Record<string, Cell> = { ...cells, ...owner, id, key: request.key };
  const { after, kept } = customerWith(found, values, request.role === 'window', context);
  const changes: Change[] = changesBetween(found, after);
  // The number first: a killed run leaves a gap, never the same number twice.
  ledger.writeNotes('contacts', number + 1, null);
  ledger.commit({
    ...{ batch: context.newId(), cause: 'edit', by: context.identity.email(), at: clock.now() },
    ...{ changes, inserts: [{ table: 'contacts', id, values }], log: [] },
  });
  return { ok: true, value: { card: card(after), alreadyAdded: false, kept } };
};
