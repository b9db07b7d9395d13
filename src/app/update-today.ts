/** One customer's line in 今日, after a touch: the others stay as they are until the list is written anew. */
import type { CustomerRow } from '../domain/customers/derive';
import type { Context } from './ports';
import { todayRow } from './today';

export const updateToday = ({ ledger, clock }: Context, row: CustomerRow): void => {
  const line = todayRow(row, ledger.rules(), clock.today());
  ledger.todayLine(String(row.id ?? ''), line === null ? null : line.cells);
};
