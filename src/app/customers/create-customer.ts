/** Makes one customer of a filled-in form: through the ledger's readers and its one writer, and once only for each key. */
import type { Answer, CreateCustomerAnswer, CreateCustomerRequest } from '../../contract';
import type { CustomerRow } from '../../domain/customers/derive';
import { newKeyIn, withNewKey } from '../../domain/customers/new-key';
import { formatId, nextNumber } from '../../domain/ids';
import { idOfLine, parseMatchKey } from '../../domain/matching/key-text';
import { customerIdDigits, customerIdPrefix } from '../../domain/schema/customers';
import { type Cell, cellText, isBlank } from '../../domain/values/cell';
import { readBatches } from '../batches/batches';
import { finishBatch } from '../batches/finish-batch';
import { readKeys, withSameCode } from '../duplicates/check-new';
import { otherWarnings } from '../duplicates/other-warnings';
import type { Context, TableSheet } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import { planRows } from '../records/plan-row';
import { refuse } from '../records/refuse';
import { updateToday } from '../today/update-today';
import { newColumns } from './new-form';

/** The customer this key has made; null when there is none. One call, and one more when there is. */
const madeBy = (key: string, sheet: TableSheet): { at: number; row: CustomerRow } | null => {
  // Rows may move between the two calls: then it is looked for again.
  for (let attempt = 0; attempt < 3; attempt++) {
    const index = (sheet.columns(['sourceData']).sourceData ?? []).findIndex((cell) => newKeyIn(cell) === key);
    if (index < 0) return null;
    const [row] = sheet.rows(index + 2, 1);
    if (row !== undefined && newKeyIn(row.sourceData ?? '') === key) return { at: index + 2, row };
  }
  return null;
};

const cellsOf = (request: CreateCustomerRequest, sheet: TableSheet): Record<string, Cell> => {
  const cells: Record<string, Cell> = Object.fromEntries(Object.keys(sheet.layout.at).map((key) => [key, '']));
  for (const { key } of newColumns) if (cells[key] !== undefined) cells[key] = request.values[key] ?? '';
  cells.sourceData = withNewKey('', request.key);
  return cells;
};

/** The batch in which a customer was made; '' when 変更履歴 does not tell. */
const batchOf = (id: string, { ledger }: Context): string =>
  readBatches(ledger.journals()).find(({ journal }) => journal.inserts.some((one) => one.table === 'customers' && one.id === id))?.batch ??
  '';

const nameIn = (row: CustomerRow): string => cellText(row.company ?? '') || cellText(row.contactPerson ?? '');

export const createCustomer = (request: CreateCustomerRequest, context: Context): Answer<CreateCustomerAnswer> => {
  const { ledger, clock } = context;
  // The lock before anything is read: the next number stands beside the headings.
  if (!ledger.lock(10)) return refuse('busy', wordsOf(ledger.rules()).newCustomer.busy);
  const sheet = ledger.sheet('customers');
  const rules = ledger.rules();
  const words = wordsOf(rules);
  if (sheet === null) return refuse('no-ledger', words.noLedger);
  const today = clock.today();
  if (isBlank(request.values.company ?? '')) return refuse('no-company', words.newCustomer.noCompany);
  // A run that was cut off while it made this very customer is finished first: then it is there, and not made twice.
  finishBatch(context);
  const made = madeBy(request.key, sheet);
  if (made !== null) {
    const id = cellText(made.row.id ?? '');
    return { ok: true, value: { id, alreadyCreated: true, batch: batchOf(id, context), card: cardOf(made.row, made.at, rules, today) } };
  }
  const keys = readKeys(sheet);
  const coded = withSameCode(request.values.externalCode ?? '', sheet);
  if (coded.length > 0) {
    const other = parseMatchKey(keys.find(({ row }) => coded.includes(row))?.line ?? '');
    return refuse('same-code', words.newCustomer.codeTaken(other?.id ?? '', other?.company ?? ''));
  }

  const noted = notedNumber(sheet);
  const number = nextNumber(customerIdPrefix, noted ?? 1, [
    ...keys.map(({ line }) => idOfLine(line)),
    ...(noted === null ? (sheet.columns(['id']).id ?? []) : []),
  ]);
  const id = formatId(customerIdPrefix, customerIdDigits, number);
  const [plan] = planRows(
    [{ at: 0, cells: cellsOf(request, sheet) }],
    'all',
    keys.map(({ line }) => line),
    true,
    { rules, today, cause: 'edit', issueId: () => id },
  );
  if (plan === undefined) throw new Error('A customer was not planned');
  const { system: _, ...values } = plan.row;
  // Noted with the batch, before anything is written: a killed run leaves a gap, never the same number twice.
  ledger.takeNumbers(number + 1);
  const batch = context.newId();
  ledger.commit({
    batch,
    cause: 'create',
    by: context.identity.email(),
    at: clock.now(),
    changes: otherWarnings([{ before: {}, after: values }], keys, rules),
    inserts: [{ table: 'customers', id, values }],
    log: [{ operation: 'create', target: id, column: '', before: '', after: '', reason: words.newCustomer.made(id, nameIn(values)) }],
    journal: { undoes: '' },
  });
  updateToday(context, values);
  return { ok: true, value: { id, alreadyCreated: false, batch, card: cardOf(values, 0, rules, today) } };
};
