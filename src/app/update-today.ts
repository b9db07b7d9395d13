/** One customer's line in 今日, after a touch: the others stay as they are until the next tidy. */
import type { CustomerRow } from '../domain/customers/derive';
import { wordsOf } from './customer-cells';
import type { Context } from './ports';
import { longestToday, todayRow } from './today';

export const updateToday = ({ ledger, clock }: Context, row: CustomerRow): void => {
  const sheet = ledger.todaySheet();
  if (sheet === null) return;
  const rules = ledger.rules();
  const line = todayRow(row, rules, clock.today());
  const others = sheet.rows.filter((one) => one.id !== row.id && one.id !== '');
  const rows = line === null ? others : [...others, line.cells];
  sheet.write(rows.slice(0, longestToday), wordsOf(rules).today.asOf(clock.now()));
};
