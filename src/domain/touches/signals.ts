/**
 * Signals (R20): a mailing that was opened, a page that was looked at. They stand in 対応履歴 and are counted by channel, but nobody of ours spoke
 * with anybody: they are no last contact, so that a newsletter does not hide a customer whom everybody forgot.
 */

const signals: ReadonlySet<string> = new Set(['mail-reaction', 'web-visit']);

/** @param channel code of the list 'channel' */
export const isSignal = (channel: string): boolean => signals.has(channel);
