/** What 対応履歴 says of each customer: the day of the last contact, the newest touch, and the next step it set. */
import { isFromList, type LastTouchNote, newerOf } from '../customers/last-touch';
import { type Day, isDay } from '../day';
import { numberOf } from '../ids';
import { noNextDate, touchIdPrefix } from '../schema/touches';
import { codeOf, type Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { isSignal } from './signals';

/** A row of 対応履歴 by column key. */
export type TouchRow = Readonly<Record<string, Cell>>;

export interface Latest {
  /** Day of the latest contact, whichever was logged last. */
  readonly lastContact: Day;
  /** The touch logged last, by its number; one that a list brought only if it is newer by its day. */
  readonly touch: LastTouchNote;
  /** The next step the newest touch set; null when it left it as it was. */
  readonly next: { readonly date: string; readonly action: string } | null;
}

/** 次回日 and 次にやること of the customer after a touch; null when the touch does not decide. */
export const nextOf = (nextDate: Cell, nextAction: Cell): Latest['next'] => {
  const date = cellText(nextDate).replace(/\//g, '-');
  if (date === noNextDate.ja || date === noNextDate.en) return { date: '', action: '' };
  return isDay(date) ? { date, action: cellText(nextAction) } : null;
};

const lastTouchOf = (touch: TouchRow, rules: Rules): LastTouchNote => ({
  id: cellText(touch.id ?? ''),
  when: cellText(touch.when ?? ''),
  channel: codeOf(rules, 'channel', cellText(touch.channel ?? '')),
  result: codeOf(rules, 'result', cellText(touch.result ?? '')),
  rep: cellText(touch.rep ?? ''),
  summary: cellText(touch.summary ?? ''),
  key: cellText(touch.key ?? ''),
});

const listed = (touch: TouchRow): boolean => isFromList(cellText(touch.key ?? ''));
const stamp = (touch: TouchRow) => ({ when: cellText(touch.when ?? ''), key: cellText(touch.key ?? '') });
/** Negative when the first is the newer; of two that lists brought at the same time the one with the higher number. */
const order = (a: TouchRow, b: TouchRow): number => newerOf(stamp(a), stamp(b)) || number(b) - number(a);
const number = (touch: TouchRow): number => numberOf(touchIdPrefix, touch.id ?? '') ?? 0;

/** By customer ID. Touches that were undone, signals, and rows without an ID or a day do not count. */
export const latestTouches = (touches: readonly TouchRow[], rules: Rules): Map<string, Latest> => {
  const latest = new Map<string, { lastContact: Day; logged: TouchRow | null; listed: TouchRow | null }>();
  for (const touch of touches) {
    const customer = cellText(touch.customerId ?? '');
    const day = cellText(touch.when ?? '').slice(0, 10);
    if (customer === '' || cellText(touch.id ?? '') === '' || cellText(touch.cancelled ?? '') !== '' || !isDay(day)) continue;
    if (isSignal(codeOf(rules, 'channel', cellText(touch.channel ?? '')))) continue;
    const known = latest.get(customer) ?? { lastContact: day, logged: null, listed: null };
    latest.set(customer, known);
    if (day > known.lastContact) known.lastContact = day;
    if (!listed(touch)) {
      if (known.logged === null || number(touch) > number(known.logged)) known.logged = touch;
    } else if (known.listed === null || order(touch, known.listed) < 0) known.listed = touch;
  }
  const result = new Map<string, Latest>();
  for (const [customer, { lastContact, logged, listed: brought }] of latest) {
    const touch = logged === null ? brought : brought === null || order(logged, brought) <= 0 ? logged : brought;
    if (touch === null) continue;
    result.set(customer, { lastContact, touch: lastTouchOf(touch, rules), next: nextOf(touch.nextDate ?? '', touch.nextAction ?? '') });
  }
  return result;
};

/** The touches of each customer, undone ones included. */
export const touchesByCustomer = (touches: readonly TouchRow[]): Map<string, TouchRow[]> => {
  const found = new Map<string, TouchRow[]>();
  for (const touch of touches) {
    const customer = cellText(touch.customerId ?? '');
    const known = found.get(customer);
    if (known === undefined) found.set(customer, [touch]);
    else known.push(touch);
  }
  return found;
};
