/** The newest touches whose memo was written for the form's sake (R96): a look at the end of the log, and never at all of it. */
import type { CustomerRow } from '../../domain/customers/derive';
import { formalMemos } from '../../domain/touches/formal';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import type { GapLine } from './gap-lines';

/** So many of the newest touches are looked at: a week or two of a team of ten. */
const newest = 1000;

export const formalEntries = (
  rows: readonly CustomerRow[],
  mine: <T extends { readonly owner: string }>(items: readonly T[]) => T[],
  { ledger }: Context,
): GapLine[] => {
  const sheet = ledger.sheet('touches');
  if (sheet === null) return [];
  const last = sheet.lastRow();
  const first = Math.max(2, last - newest + 1);
  const touches = sheet
    .rows(first, last - first + 1)
    .filter((row) => cellText(row.cancelled ?? '') === '' && cellText(row.id ?? '') !== '');
  const memos = touches.map((row) => ({
    rep: cellText(row.rep ?? ''),
    customerId: cellText(row.customerId ?? ''),
    text: cellText(row.summary ?? ''),
  }));
  const customers = new Map(rows.map((row) => [cellText(row.id ?? ''), row]));
  const words = wordsOf(ledger.rules()).today;
  const found = formalMemos(memos).flatMap((formal, at): GapLine[] => {
    const memo = memos[at];
    const row = customers.get(memo?.customerId ?? '');
    if (formal === null || memo === undefined || row === undefined) return [];
    const why = formal.kind === 'short' ? words.shortMemo(memo.text) : words.sameMemo(memo.text, formal.times);
    // The one who wrote it is the one to ask, whoever owns the customer now.
    return [{ row, owner: memo.rep, why: [why, words.by(memo.rep)], step: words.addMemo, weight: at }];
  });
  return mine(found).sort((a, b) => b.weight - a.weight);
};
