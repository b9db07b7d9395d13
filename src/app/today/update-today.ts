/** The lines of one or some customers in 今日, after a touch or a merge: the others stay as they are until the list is written anew. */
import type { CustomerRow } from '../../domain/customers/derive';
import type { Context } from '../ports';
import { listToday } from './refresh-today';
import { todayRow } from './today';

/** Lines that are written one by one at most; those that go are one call together. */
const mostSingly = 20;

export const updateToday = ({ ledger, clock }: Context, row: CustomerRow): void => {
  ledger.todayLines(new Map([[String(row.id ?? ''), todayRow(row, ledger.rules(), clock.today())]]));
};

/** The lines of several customers whose rows changed: those that say something else now, and those of whom nothing is due any more. */
export const updateTodayRows = (context: Context, rows: readonly { readonly before: CustomerRow; readonly after: CustomerRow }[]): void => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const lineOf = (row: CustomerRow) => todayRow(row, rules, clock.today());
  const lines = rows
    .map(({ before, after }) => ({ id: String(after.id ?? ''), was: lineOf(before), is: lineOf(after) }))
    .filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is));
  // Each line that stays is a write: beyond some the whole list costs less, and stands in its order.
  if (lines.filter(({ is }) => is !== null).length > mostSingly) listToday(context);
  else ledger.todayLines(new Map(lines.map(({ id, is }) => [id, is])));
};
