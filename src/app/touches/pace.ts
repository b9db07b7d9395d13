/** How quickly the newest touches were logged: of the person at the keyboard, and of all. */
import type { Answer, PaceAnswer, PaceRequest } from '../../contract';
import { isFromList } from '../../domain/customers/last-touch';
import { type PacedTouch, paceOf } from '../../domain/touches/pace';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';

/** So many rows from the end: a few months of a team, read in one call. */
const newest = 1000;

export const pace = (request: PaceRequest, { ledger }: Context): Answer<PaceAnswer> => {
  const rules = ledger.rules();
  const sheet = ledger.sheet('touches');
  if (sheet === null) return { ok: false, problem: { code: 'no-ledger', message: wordsOf(rules).noLedger } };
  const last = sheet.lastRow();
  const first = Math.max(2, last - newest + 1);
  const rows = last < 2 ? [] : sheet.rows(first, last - first + 1);
  const touches = rows
    .filter((row) => cellText(row.id ?? '') !== '' && cellText(row.cancelled ?? '') === '' && !isFromList(cellText(row.key ?? '')))
    .map(
      (row): PacedTouch => ({
        rep: cellText(row.rep ?? ''),
        when: cellText(row.when ?? ''),
        logged: cellText(row.logged ?? ''),
        seconds: typeof row.seconds === 'number' ? row.seconds : null,
      }),
    );
  return {
    ok: true,
    value: { touches: touches.length, mine: paceOf(touches.filter(({ rep }) => rep === request.rep)), all: paceOf(touches) },
  };
};
