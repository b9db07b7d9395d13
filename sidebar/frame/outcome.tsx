/** What was just done to the ledger, and the way back. */
import { useState } from 'preact/hooks';
import type { KeptCell } from '../../src/contract';
import { failureText } from './failure-text';
import { Icon } from './icons';
import { Kept } from './kept';
import type { Call, Failure } from './server';
import { useWords } from './words';

/** Something that was done; `batch` takes it back, and is '' where there is nothing to take back. */
export interface Done {
  batch: string;
  title: string;
  message?: string;
  moved?: { label: string; count: number }[];
  kept?: KeptCell[];
  /** Tells it from what was done before, where the batch does not. */
  key?: number;
}

interface OutcomeProps {
  /** Null before anything was done. */
  done: Done | null;
  call: Call;
  announce: (sentence: string) => void;
  onBusy: (busy: boolean) => void;
  onUndone: () => void;
  onDismiss: () => void;
}

export const Outcome = ({ done, ...given }: OutcomeProps) =>
  done === null ? null : <Deed key={done.key ?? done.batch} done={done} {...given} />;

function Deed({ done, call, announce, onBusy, onUndone, onDismiss }: OutcomeProps & { done: Done }) {
  const { text } = useWords();
  const words = text.duplicates;
  const [undo, setUndo] = useState<{ state: 'offered' | 'running' } | { state: 'done'; restored: number; kept: KeptCell[] }>({
    state: 'offered',
  });
  const [failure, setFailure] = useState<Failure | null>(null);

  const takeBack = async () => {
    if (undo.state !== 'offered') return;
    setUndo({ state: 'running' });
    setFailure(null);
    onBusy(true);
    announce(words.done.undoing);
    const reply = await call('sidebarUndoBatch', { batch: done.batch });
    onBusy(false);
    if (!reply.ok) {
      setUndo({ state: 'offered' });
      setFailure(reply.failure);
      announce(failureText(text, reply.failure, words.done.undoFailed));
      return;
    }
    const { restored, kept } = reply.value;
    setUndo({ state: 'done', restored, kept });
    announce(words.done.undone(restored));
    onUndone();
  };

  const moved = (done.moved ?? []).filter(({ count }) => count > 0).map(({ label, count }) => words.review.rows(label, count));
  const title = { offered: done.title, running: words.done.undoing, done: undo.state === 'done' ? words.done.undone(undo.restored) : '' };
  return (
    <section class={undo.state === 'done' ? 'notice undone' : 'notice'} aria-label={done.title}>
      <div class="notice-head">
        <Icon name="check" />
        <b>{title[undo.state]}</b>
        {undo.state === 'offered' && done.batch !== '' && (
          <button type="button" class="link" onClick={(event) => event.detail <= 1 && void takeBack()}>
            {words.done.undo}
          </button>
        )}
        <button type="button" class="icon-button" aria-label={text.save.dismiss} title={text.save.dismiss} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      </div>
      {undo.state === 'offered' && (done.message ?? '') !== '' && <p class="small">{done.message}</p>}
      {undo.state === 'offered' && moved.length > 0 && (
        <p class="small">
          <span class="faint">{words.done.moved}</span> {moved.join(text.between.parts)}
        </p>
      )}
      {failure !== null && <p class="fault">{failureText(text, failure, words.done.undoFailed)}</p>}
      <Kept kept={undo.state === 'done' ? undo.kept : (done.kept ?? [])} />
    </section>
  );
}
