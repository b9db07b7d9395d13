/** A second try for cells that only seemed changed, because rows moved while the writer looked at them. */
import type { Change, ChangeSet } from '../../domain/changes/change-set';
import { cellName } from '../../domain/cleaning/expected';
import type { CommitResult, Context } from '../ports';
import { findCells } from '../records/records';

/**
 * Rows may have moved between the two reads by which a cell and its ID were looked at, right before the write: such a cell seems changed and
 * is not. Those that still hold what they held are written once more. Answers what really changed.
 */
export const commitAgain = (
  set: Pick<ChangeSet, 'batch' | 'cause'>,
  changes: readonly Change[],
  conflicts: CommitResult['conflicts'],
  { ledger, identity, clock }: Context,
): CommitResult['conflicts'] => {
  if (conflicts.length === 0) return conflicts;
  const disputed = new Set(conflicts.map(cellName));
  const wanted = changes.filter((change) => disputed.has(cellName(change)));
  const still = (['customers', 'touches', 'contacts', 'handovers'] as const).flatMap((name): Change[] => {
    const mine = wanted.filter(({ table }) => table === name);
    const sheet = mine.length === 0 ? null : ledger.sheet(name);
    if (sheet === null) return [];
    const ids = mine.map(({ id }) => id);
    const records = findCells(sheet, ids, [...new Set(mine.map(({ column }) => column))]);
    return mine.flatMap((change) => {
      const record = records.get(change.id);
      return record !== undefined && record.row[change.column] === change.before ? [{ ...change, row: record.at }] : [];
    });
  });
  if (still.length === 0) return conflicts;
  const again = ledger.commit({ ...set, by: identity.email(), at: clock.now(), changes: still, inserts: [], log: [] });
  const settled = new Set(still.map(cellName));
  return [...conflicts.filter((one) => !settled.has(cellName(one))), ...again.conflicts];
};
