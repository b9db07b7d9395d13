/** What is done to one customer from its card. */
import type { ChangeTypeRequest } from '../src/contract';
import { owner } from './add-on';
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
