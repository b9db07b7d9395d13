/** What 対応履歴 says of each customer: the day of the last contact, the newest touch, and the next step it set. */
import type { LastTouchNote } from '../customers/last-touch';
import { type Day, isDay } from '../day';
import { numberOf } from '../ids';
import { noNextDate, touchIdPrefix } from '../schema/touches';
import { codeOf, type Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';

/** A row of 対応履歴 by column key. */
export type TouchRow = Readonly<Record<string, Cell>>;

export interface Latest {
  /** Day of the latest contact, whichever was logged last. */
  readonly lastContact: Day;
  /** The touch with the highest number: the one logged last. */
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

const number = (touch: TouchRow): number => numberOf(touchIdPrefix, touch.id ?? '') ?? 0;

/** By customer ID. Touches that were undone, and rows without an ID or a day, do not count. */
export const latestTouches = (touches: readonly TouchRow[], rules: Rules): Map<string, Latest> => {
  const latest = new Map<string, { lastContact: Day; touch: TouchRow }>();
  for (const touch of touches) {
    const customer = cellText(touch.customerId ?? '');
    const day = cellText(touch.when ?? '').slice(0, 10);
    if (customer === '' || cellText(touch.id ?? '') === '' || cellText(touch.cancelled ?? '') !== '' || !isDay(day)) continue;
    const known = latest.get(customer);
    if (known === undefined) latest.set(customer, { lastContact: day, touch });
    else {
      if (day > known.lastContact) known.lastContact = day;
      if (number(touch) > number(known.touch)) known.touch = touch;
    }
  }
  const result = new Map<string, Latest>();
  for (const [customer, { lastContact, touch }] of latest) {
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
