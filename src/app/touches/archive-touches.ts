/**
 * 古い対応を移す: touches older than so many months go to a sheet of their year, cancelled ones too, so that 対応履歴 stays quick. They are found by the
 * card as before, count in all totals, and can be brought back (変更を元に戻す).
 */
import type { Move } from '../../domain/changes/change-set';
import { cutoffOf, monthsIn, type OldTouch, oldTouches, usualMonths } from '../../domain/touches/archive';
import { finishBatch } from '../batches/finish-batch';
import type { Context, Structure } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { returnStrays } from './shelves';

/** Rows a step, and seconds of the run after which no further step is begun: a run has six minutes, a step may take two. */
const [slice, budgetSeconds] = [20_000, 200];

export interface ArchiveReport {
  readonly moved: number;
  /** Old touches that are still in 対応履歴. */
  readonly left: number;
}

const oldOnes = ({ ledger }: Context, cutoff: string): OldTouch[] => {
  const { id = [], when = [] } = ledger.sheet('touches')?.columns(['when', 'id']) ?? {};
  return oldTouches(id, when, cutoff);
};

/** Answers what it moved; null when nothing was to be done, or the person stopped it (the message was shown). */
export const archiveTouches = (context: Context, structure: Structure): ArchiveReport | null => {
  const { ledger, clock, notices, newId, identity } = context;
  const words = wordsOf(ledger.rules()).archive;
  if (ledger.sheet('customers') === null || ledger.sheet('touches') === null) {
    notices.tell(wordsOf(ledger.rules()).noLedger);
    return null;
  }
  const answer = notices.question(words.question(usualMonths));
  if (answer === null) return null;
  const months = monthsIn(answer);
  if (months === null) {
    notices.tell(words.notMonths(answer));
    return null;
  }
  const cutoff = cutoffOf(clock.today(), months);
  const found = oldOnes(context, cutoff).length;
  if (found === 0) {
    notices.tell(words.none(cutoff));
    return null;
  }
  if (!notices.ask(words.sure(found, cutoff))) return null;
  // The dialogs took a while: everything is read anew under the lock.
  if (!ledger.lock(30)) {
    notices.tell(wordsOf(ledger.rules()).setUp.busy);
    return null;
  }
  finishBatch(context);
  const rules = ledger.rules();
  const batch = newId();
  let moved = 0;
  let left = oldOnes(context, cutoff);
  for (let before = Number.POSITIVE_INFINITY; left.length > 0 && left.length < before && clock.elapsed() < budgetSeconds; ) {
    before = left.length;
    const part = left.slice(0, slice);
    for (const shelf of new Set(part.map((one) => one.shelf))) {
      const inTheWay = structure.makeShelf(shelf, rules);
      if (inTheWay === '') continue;
      notices.tell(words.inTheWay(inTheWay));
      return { moved, left: left.length };
    }
    const moves = part.map(({ id, shelf }): Move => ({ table: 'touches', id, from: '', to: shelf }));
    const reason = words.title(part.length, cutoff);
    ledger.commit({
      ...{ batch, cause: 'archive', by: identity.email(), at: clock.now(), changes: [], inserts: [], moves },
      log: [{ operation: 'archive', target: '', column: '', before: '', after: '', reason }],
      journal: { undoes: '', slice: newId() },
    });
    // Somebody who sorted in that moment made others move: they come back, and what was left is tried again.
    returnStrays(context);
    left = oldOnes(context, cutoff);
    moved += before - left.length;
  }
  notices.tell([words.done(moved, cutoff), ...(left.length > 0 ? [words.unfinished(left.length)] : [])].join('\n'));
  return { moved, left: left.length };
};
