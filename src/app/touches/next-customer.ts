/**
 * The customer after this one as the sheet in front shows them: in its order, without rows that a filter or a person hides. On 今日 its own order
 * counts, anywhere else that of 顧客台帳.
 */
import type { Answer, NextCustomerAnswer, NextCustomerRequest } from '../../contract';
import { isMerged } from '../../domain/customers/derive';
import { numberOf } from '../../domain/ids';
import { customerIdPrefix } from '../../domain/schema/customers';
import { cellText } from '../../domain/values/cell';
import type { Context, TableSheet, View } from '../ports';
import { cardOf } from '../records/customer-card';
import { wordsOf } from '../records/customer-cells';
import { locate } from '../records/locate';
import { locateSurvivor } from '../records/survivor-of';

/** Seconds after which an answer goes out, with the row it came to: the page asks on from there. */
const patience = 5;

const isCustomer = (id: string): boolean => numberOf(customerIdPrefix, id) !== null;

/** Where to begin on 今日: behind the customer, or at the row that moved into its place when it is listed no more. */
const placeInToday = (today: TableSheet, id: string, selected: number): number => {
  const at = (today.columns(['id']).id ?? []).indexOf(id);
  return at < 0 ? Math.max(1, selected - 1) : at + 2;
};

export const nextCustomer = (request: NextCustomerRequest, context: Context, view: View): Answer<NextCustomerAnswer> => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const sheet = ledger.sheet('customers');
  if (sheet === null) return { ok: false, problem: { code: 'no-ledger', message: wordsOf(rules).noLedger } };
  const selection = view.selection();
  const front = selection === null ? null : ledger.tableOf(selection.sheetId);
  const today = front === 'today' ? ledger.sheet('today') : null;
  const name = today === null ? 'customers' : 'today';
  const begin = (): number =>
    today === null
      ? (locate(sheet, request.id, request.row)?.at ?? Math.max(1, request.row - 1))
      : placeInToday(today, request.id, selection?.row ?? 1);
  let after = request.from > 0 ? request.from : begin();
  const goOn = (): boolean => clock.elapsed() < patience;
  for (;;) {
    const { row, reached } = view.nextShown(name, after, goOn);
    if (row === null) return { ok: true, value: { card: null, from: reached } };
    after = row;
    const [shown] = (today ?? sheet).rows(row, 1);
    const id = cellText(shown?.id ?? '');
    // Rows without an ID are heads of sections, or nobody's yet; a merged row is not a customer any more.
    if (shown === undefined || !isCustomer(id) || id === request.id || (today === null && isMerged(shown))) continue;
    const found = today === null ? { at: row, row: shown } : locateSurvivor(sheet, id, 0);
    if (found === null) continue;
    // Somebody who reads another sheet is not taken away from it.
    if (front === name) view.select(name, row);
    return { ok: true, value: { card: cardOf(found.row, found.at, rules, clock.today()), from: 0 } };
  }
};
