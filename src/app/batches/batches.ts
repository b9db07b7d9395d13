/** The batches of 変更履歴 that were kept whole, with their journals read. */
import { type Journal, parseJournal } from '../../domain/changes/journal';
import type { KeptBatch } from '../../domain/changes/layers';
import type { LogBatch } from '../ports';

export interface ReadBatch extends KeptBatch {
  readonly said: LogBatch;
}

const nothing: Journal = { changes: [], inserts: [], removals: [], moves: [], undoes: '' };

/** Oldest first. A journal with damaged parts counts as one that changed nothing: it can neither be taken back nor in the way of others. */
export const readBatches = (batches: readonly LogBatch[]): ReadBatch[] =>
  batches.map((said) => ({ batch: said.batch, said, journal: parseJournal(said.parts) ?? nothing }));
