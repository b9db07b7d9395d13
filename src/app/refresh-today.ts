/** The workbook was opened: 今日 shows yesterday's list unless it is written anew. Cheap enough for onOpen, or left alone. */
import { wordsOf } from './customer-cells';
import type { Context } from './ports';
import { todayRows } from './today';

/** Beyond this many rows reading the columns takes too much of onOpen's 30 seconds. */
const mostRows = 20_000;

const columns = ['id', 'company', 'nextDate', 'nextAction', 'rank', 'lastContact', 'registered', 'phone', 'type', 'owner', 'cadence'];

export const refreshToday = (context: Context): void => {
  const { ledger, clock } = context;
  const sheet = ledger.sheet('customers');
  if (sheet === null || sheet.lastRow() > mostRows || !ledger.lock(5)) return;
  const read = sheet.columns(columns);
  const rows = (read.id ?? []).map((_, index) => Object.fromEntries(columns.map((key) => [key, read[key]?.[index] ?? ''])));
  const rules = ledger.rules();
  ledger.writeToday(todayRows(rows, rules, clock.today()), wordsOf(rules).today.asOf(clock.now()));
};
