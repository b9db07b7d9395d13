/** 今日 written anew from the rows as they stand, without tidying them: when the workbook is opened and after a list was adopted. */
import { wordsOf } from './customer-cells';
import type { Context } from './ports';
import { todayRows } from './today';

/** Beyond this many rows reading the columns takes too much of onOpen's 30 seconds. */
const mostRows = 20_000;

const columns = [
  'id',
  'company',
  'nextDate',
  'nextAction',
  'rank',
  'lastContact',
  'registered',
  'phone',
  'type',
  'owner',
  'stop',
  'cadence',
  'mergedInto',
];

/** Writes the list. The lock must be held. */
export const listToday = ({ ledger, clock }: Context): void => {
  const sheet = ledger.sheet('customers');
  if (sheet === null) return;
  // Two reads: what is shown stands in front, 接触間隔 and 統合先ID far behind it.
  const read = sheet.columns(columns, 12);
  const rows = (read.id ?? []).map((_, index) => Object.fromEntries(columns.map((key) => [key, read[key]?.[index] ?? ''])));
  const rules = ledger.rules();
  ledger.writeToday(todayRows(rows, rules, clock.today()), wordsOf(rules).today.asOf(clock.now()));
};

/** The workbook was opened: yesterday's list is of no use. Left alone when somebody is writing, or the ledger is too long to be quick. */
export const refreshToday = (context: Context): void => {
  const { ledger } = context;
  const sheet = ledger.sheet('customers');
  if (sheet === null || sheet.lastRow() > mostRows || !ledger.lock(5)) return;
  listToday(context);
};
