/** A row of 対応履歴 as it counts in the totals of its customer. */
import { addTotals, type CountedTouch, noTouches, type TouchTotals, totalsOfOne } from '../customers/touch-totals';
import { isDay } from '../day';
import { codeOf, type Rules } from '../settings/rules';
import { cellText } from '../values/cell';
import { nextOf, type TouchRow } from './latest';

/** Words in 確認・コメント by which a manager closes a complaint, each a word of its own: 未解決 and 解決すること are none. */
const closing = new Set(['解決', '完了', 'クローズ', 'resolved', 'closed', 'settled', 'solved']);
/** These say it anywhere in a sentence. */
const closed = /(?<!未)(?:解決済|対応済|対応完了)/;
const negating = new Set(['not', 'never', 'yet', 'be']);

/** Does the manager's note say that the complaint is settled? */
export const closes = (note: string): boolean => {
  const plain = note.normalize('NFKC').toLowerCase();
  const words = plain.split(/[\s、。,.!;:・()「」[\]/-]+/);
  return closed.test(plain) || words.some((word, at) => closing.has(word) && !negating.has(words[at - 1] ?? ''));
};

/** Null for a touch that does not count: undone, or without an ID, a customer or a day. */
export const countedTouch = (touch: TouchRow, rules: Rules): CountedTouch | null => {
  const text = (key: string): string => cellText(touch[key] ?? '');
  if (text('customerId') === '' || text('id') === '' || text('cancelled') !== '' || !isDay(text('when').slice(0, 10))) return null;
  const result = codeOf(rules, 'result', text('result'));
  const complaint = codeOf(rules, 'kind', text('kind')) === 'complaint';
  return {
    id: text('id'),
    when: text('when'),
    rep: text('rep'),
    channel: codeOf(rules, 'channel', text('channel')),
    result,
    next: nextOf(text('nextDate'), '')?.date ?? '',
    summary: text('summary'),
    complaint,
    settled: complaint && (result === '5' || closes(text('managerNote'))),
  };
};

/** The totals of every customer that has touches, by customer ID. */
export const totalsByCustomer = (touches: readonly TouchRow[], rules: Rules): Map<string, TouchTotals> => {
  const found = new Map<string, TouchTotals>();
  for (const touch of touches) {
    const counted = countedTouch(touch, rules);
    if (counted === null) continue;
    const customer = cellText(touch.customerId ?? '');
    found.set(customer, addTotals(found.get(customer) ?? noTouches, totalsOfOne(counted)));
  }
  return found;
};
