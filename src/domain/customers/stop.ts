/** The stop sign (R78): customers that nobody should sell to, and what a touch or plan needs to be saved all the same. */
import { codeOf, type Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';

/** `closed`: 区分 is 取引終了. `contact`, `mail`: what 連絡停止 says. '' when there is none. */
export type Stop = 'closed' | 'contact' | 'mail' | '';

export const stopOf = (row: Readonly<Record<string, Cell>>, rules: Rules): Stop => {
  const stop = codeOf(rules, 'stop', cellText(row.stop ?? ''));
  if (stop === 'contact') return 'contact';
  if (codeOf(rules, 'type', cellText(row.type ?? '')) === 'closed') return 'closed';
  return stop === 'mail' ? 'mail' : '';
};

/**
 * Does the stop sign stand against this? Selling does, and so does planning the next contact; answering a complaint or delivering does not.
 * @param kind code of 種別, '' for sales; channel code of 方法; plans whether a next day is set
 */
export const isStopped = (stop: Stop, { kind, channel, plans }: { kind: string; channel: string; plans: boolean }): boolean => {
  const sells = kind === '' || kind === 'sales';
  if (stop === 'mail') return sells && channel === 'mail';
  return stop !== '' && (sells || plans);
};
