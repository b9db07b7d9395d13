/** The lines of one or some customers in 今日, after a touch or a merge: the others stay as they are until the list is written anew. */
import type { CustomerRow } from '../domain/customers/derive';
import type { Context } from './ports';
import { todayRow } from './today';

export const updateToday = ({ ledger, clock }: Context, row: CustomerRow): void => {
  const line = todayRow(row, ledger.rules(), clock.today());
  ledger.todayLine(String(row.id ?? ''), line === null ? null : line.cells);
};

/** The lines of several customers; those of whom nothing is due go. */
export const updateTodayRows = (context: Context, rows: readonly CustomerRow[]): void => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  ledger.todayLines(new Map(rows.map((row) => [String(row.id ?? ''), todayRow(row, rules, clock.today())?.cells ?? null])));
};
