/** What is done to one customer from its card. */
import type { ChangeTypeRequest } from '../src/contract';
import { owner, worked } from './add-on';
import type { BenchLedger } from './ledger-of';
import { answered, type Operation } from './operation';

/** A prospect in the last two thirds of the ledger; another one each turn. */
const prospect = ({ workbook, customersSheet, customers, column }: BenchLedger, turn: number): { row: number; id: string } => {
  const cells = workbook.sheetById(customersSheet)?.values;
  for (let row = 2 + Math.floor(customers / 3) + turn * 17; row <= customers; row++)
    if (cells?.get(row, column('type')) === '見込') return { row, id: String(cells.get(row, column('id'))) };
  throw new Error('no prospect');
};

/** A prospect becomes a customer, with all that is asked then. */
export const promote: Operation = (ledger, turn) => {
  const { row, id } = prospect(ledger, turn);
  const request: ChangeTypeRequest = {
    ...{ key: `bench-type-${turn}`, customerId: id, row, was: '見込', to: 'active', reason: '初回の注文' },
    details: { amount: '3,200万', renewal: '2027-03-31', fiscalMonth: '3月' },
  };
  return answered(ledger.runtime.callFromPage(owner, 'sidebarChangeType', [request]));
};

/** A 窓口 with a number is added to a customer, and another number typed into 連絡先: the run that the edit starts. */
export const typeIntoContacts: Operation = (ledger, turn) => {
  const { row, id } = prospect(ledger, turn + 40);
  const { workbook, runtime, person, customersSheet, column } = ledger;
  workbook.sheetById(customersSheet)?.values.set(row, column('phone'), '');
  answered(
    runtime.callFromPage(owner, 'sidebarAddPerson', [
      {
        ...{ key: `bench-person-${turn}`, customerId: id, row, name: `窓口 花子${turn}`, kana: '', department: '', title: '' },
        ...{ role: 'window', phone: '', email: '', memo: '' },
      },
    ]),
  );
  const contacts = workbook.sheetByName('連絡先');
  if (contacts === null || contacts === undefined) throw new Error('no contacts');
  const at = (contacts.values.rowAt(1) ?? []).indexOf('電話') + 1;
  person.type(contacts.id, contacts.lastRow(), at, '０３−５５５５−０１９９');
  return worked(runtime.drain()[0]);
};
