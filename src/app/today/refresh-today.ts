/** 今日 written anew from the rows as they stand, without tidying them: when the workbook is opened, every morning and after a list was adopted. */
import type { CustomerRow } from '../../domain/customers/derive';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { goneDuplicates } from '../records/gone-duplicates';
import { notedNumber } from '../records/numbering';
import { dueRows } from './due-rows';
import { returnExpiredRanks } from './expired-ranks';
import { todayRows } from './today';

/** Beyond this many customers reading the columns takes too much of onOpen's 30 seconds. */
const mostCustomers = 50_000;

/** Writes the list. The lock must be held. */
export const listToday = (context: Context): void => {
  const sheet = context.ledger.sheet('customers');
  if (sheet !== null) list(dueRows(sheet), context);
};

const list = (rows: readonly CustomerRow[], { ledger, clock }: Context): void => {
  const rules = ledger.rules();
  ledger.writeToday(todayRows(rows, rules, clock.today()), wordsOf(rules).today.asOf(clock.now()));
};

/**
 * The workbook was opened: yesterday's list is of no use, and warnings may name customers whose rows were deleted, of which no event tells.
 * Left alone when somebody is writing, or the ledger is too long to be quick.
 */
export const refreshToday = (context: Context): void => {
  const { ledger, clock, identity, newId } = context;
  const sheet = ledger.sheet('customers');
  // About as many rows as numbers were given: asking the sheet would be a call.
  if (sheet === null || (notedNumber(sheet) ?? 0) > mostCustomers || !ledger.lock(5, true)) return;
  const rows = returnExpiredRanks(dueRows(sheet), sheet, context);
  list(rows, context);
  const changes = goneDuplicates(rows, ledger.rules());
  if (changes.length > 0)
    ledger.commit({ batch: newId(), cause: 'tidy', by: identity.email(), at: clock.now(), changes, inserts: [], log: [] });
};
