/** The end: what came of it, the sheet that tells it row by row, and the way back. */
import { useEffect, useState } from 'preact/hooks';
import type { UndoBatchAnswer } from '../../src/contract';
import { Icon } from '../frame/icons';
import type { Call, Failure } from '../frame/server';
import { Warning } from '../frame/warning';
import type { Run } from './use-run';
import { failureSentence, useWords } from './words';

interface DoneProps {
  call: Call;
  run: Run;
  unreadable: number;
  /** The list was one of events. */
  events: boolean;
  /** The sheet with the file's rows; null for a sheet of the user's own. */
  staged: { sheetId: number; name: string } | null;
  onAnother: () => void;
  onClose: () => void;
}

const kinds = ['new', 'updated', 'review', 'skipped', 'already'] as const;

export function Done({ call, run, unreadable, events, staged, onAnother, onClose }: DoneProps) {
  const text = useWords();
  const words = text.done;
  const counts = events ? { ...words.counts, ...text.events.counts } : words.counts;
  const [undoable, setUndoable] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const [undone, setUndone] = useState<UndoBatchAnswer | null>(null);
  const [removed, setRemoved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { batch, phase } = run;

  // 変更履歴 says whether the import was kept whole: only then is an undo promised.
  useEffect(() => {
    if (batch === '') return;
    void call('sidebarHistory', { before: '' }).then((reply) => {
      if (reply.ok) setUndoable(reply.value.batches.some((one) => one.batch === batch && one.undoable));
    });
  }, [call, batch]);

  const undo = async () => {
    setUndoing(true);
    setFailure(null);
    const reply = await call('sidebarUndoBatch', { batch });
    setUndoing(false);
    if (reply.ok) setUndone(reply.value);
    else setFailure(reply.failure);
  };
  const report = async () => {
    const reply = await call('sidebarImportReport', {});
    if (reply.ok) onClose();
    else setFailure(reply.failure);
  };
  const discard = async (sheetId: number) => {
    const reply = await call('sidebarImportDiscard', { sheetId });
    if (reply.ok) setRemoved(true);
    else setFailure(reply.failure);
  };
  return (
    <main class="scroll done">
      <h2>
        <Icon name="check" /> {phase === 'cancelled' ? words.cancelled : words.title}
      </h2>
      {phase === 'cancelled' && <p>{words.cancelledWhy(run.done, run.all)}</p>}
      <dl class="totals">
        {kinds.map((kind) => (
          <div key={kind} class={kind}>
            <dt>{counts[kind]}</dt>
            <dd>{text.check.count(run.counts[kind])}</dd>
          </div>
        ))}
        <div class="unreadable">
          <dt>{words.counts.unreadable}</dt>
          <dd>{text.check.count(unreadable)}</dd>
        </div>
      </dl>
      {run.flagged > 0 && (
        <p class="warning">
          <Icon name="caution" /> <span>{words.flagged(run.flagged)}</span>
        </p>
      )}
      <p>
        <button type="button" class="primary" onClick={() => void report()}>
          {words.report}
        </button>{' '}
        <span class="faint">{words.reportWhy}</span>
      </p>
      {undoable && undone === null && (
        <p>
          <button type="button" class="outline" disabled={undoing} onClick={() => void undo()}>
            {undoing ? words.undoing : words.undo}
          </button>
        </p>
      )}
      {undone !== null && (
        <div class="notice" role="status">
          <p>
            <Icon name="check" /> {undone.message || words.undone(undone.restored)}
          </p>
          {undone.kept.length > 0 && <p>{words.kept(undone.kept.length)}</p>}
        </div>
      )}
      {failure !== null && <Warning>{failureSentence(text, failure)}</Warning>}
      {staged !== null && (
        <p>
          {removed ? (
            <span role="status">{words.discarded(staged.name)}</span>
          ) : (
            <button type="button" class="link" onClick={() => void discard(staged.sheetId)}>
              {words.discard(staged.name)}
            </button>
          )}
        </p>
      )}
      <p>
        <button type="button" class="link" onClick={onAnother}>
          {words.another}
        </button>
      </p>
    </main>
  );
}
