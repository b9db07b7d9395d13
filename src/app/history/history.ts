/** The batches that can be taken back, newest first, for the sidebar. */
import type { Answer, HistoryAnswer, HistoryBatch, HistoryRequest } from '../../contract';
import type { Operation } from '../../domain/changes/change-set';
import { undoneBatches } from '../../domain/changes/layers';
import { readBatches } from '../batches/batches';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';

/** As many as a sidebar shows at once. */
const shown = 50;

export const history = ({ before }: HistoryRequest, { ledger }: Context): Answer<HistoryAnswer> => {
  const rules = ledger.rules();
  const words = wordsOf(rules);
  if (ledger.sheet('customers') === null) return { ok: false, problem: { code: 'no-ledger', message: words.noLedger } };
  const batches = readBatches(ledger.journals());
  const undone = undoneBatches(batches);
  const end = before === '' ? batches.length : batches.findIndex(({ batch }) => batch === before);
  const older = batches.slice(0, Math.max(0, end)).reverse();
  const listed = older.slice(0, shown).map(({ batch, said, journal }): HistoryBatch => {
    const empty = journal.changes.length + journal.inserts.length + journal.removals.length + journal.moves.length === 0;
    return {
      batch,
      at: said.at,
      by: said.by,
      cause: said.cause,
      operation: words.batch[said.cause as Operation] ?? said.cause,
      title: said.title,
      undoable: !empty && journal.undoes === '' && !undone.has(batch),
      undone: undone.has(batch),
    };
  });
  return { ok: true, value: { batches: listed, more: older.length > shown } };
};
