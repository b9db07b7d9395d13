/** What was changed at once and can be taken back as a whole: merges, imports and the like, newest first. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HistoryBatch, UndoBatchAnswer } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import { Kept } from '../frame/kept';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { useWords } from '../frame/words';

interface BatchProps {
  batch: HistoryBatch;
  running: boolean;
  locked: boolean;
  failure: Failure | null;
  answer: UndoBatchAnswer | null;
  onUndo: () => void;
}

function Batch({ batch, running, locked, failure, answer, onUndo }: BatchProps) {
  const { text, moment } = useWords();
  const words = text.history;
  const undone = batch.undone || answer !== null;
  return (
    <li class="batch">
      <p class="small faint">
        <b class="badge">{batch.operation}</b> {moment(batch.at)} {batch.by !== '' && words.by(batch.by)}
      </p>
      <p class="lines">{batch.title}</p>
      {answer !== null && (
        <div class="notice undone" role="status">
          <b>
            <Icon name="check" size={14} /> {words.undone}
          </b>{' '}
          <span class="small">{answer.alreadyUndone ? words.undoneBefore : words.undoneCells(answer.restored)}</span>
          <Kept kept={answer.kept} />
        </div>
      )}
      {failure !== null && <p class="fault">{failureText(text, failure, words.failed)}</p>}
      {undone && answer === null && <p class="small faint">{words.wasUndone}</p>}
      {batch.undoable && !undone && (
        <button
          type="button"
          class="outline"
          aria-label={words.undoNamed(batch.title)}
          disabled={locked}
          onClick={(event) => event.detail <= 1 && onUndo()}
        >
          {running ? words.undoing : words.undo}
        </button>
      )}
    </li>
  );
}

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; batches: HistoryBatch[]; more: boolean };

export function History({ call, announce, go, onBusy }: ViewProps) {
  const { text } = useWords();
  const words = text.history;
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [running, setRunning] = useState('');
  const [results, setResults] = useState<Record<string, { failure: Failure | null; answer: UndoBatchAnswer | null }>>({});

  const load = useCallback(
    async (before: string, known: HistoryBatch[]) => {
      const reply = await call('sidebarHistory', { before });
      if (!reply.ok) setRead({ state: 'failed', failure: reply.failure });
      else setRead({ state: 'known', batches: [...known, ...reply.value.batches], more: reply.value.more });
    },
    [call],
  );
  useEffect(() => void load('', []), [load]);
  useLeaving({ writing: running !== '', onBusy, back: () => go({ view: 'customer' }) });

  const undo = async (batch: string) => {
    if (running !== '') return;
    setRunning(batch);
    announce(words.undoing);
    const reply = await call('sidebarUndoBatch', { batch });
    setRunning('');
    setResults((before) => ({
      ...before,
      [batch]: reply.ok ? { failure: null, answer: reply.value } : { failure: reply.failure, answer: null },
    }));
    announce(reply.ok ? words.undone : failureText(text, reply.failure, words.failed));
  };

  if (read.state === 'failed')
    return (
      <Failed
        failure={read.failure}
        onRetry={() => {
          setRead({ state: 'reading' });
          void load('', []);
        }}
      />
    );
  return (
    <main class="scroll" aria-busy={read.state === 'reading' ? 'true' : 'false'}>
      {read.state === 'reading' && (
        <p class="faint" role="status">
          {words.loading}
        </p>
      )}
      {read.state === 'known' && read.batches.length === 0 && (
        <div class="state">
          <h2>{words.none}</h2>
          <p class="faint">{words.noneWhy}</p>
        </div>
      )}
      {read.state === 'known' && read.batches.length > 0 && (
        <>
          <p class="small faint">{words.why}</p>
          <ul class="batches" aria-label={words.region}>
            {read.batches.map((batch) => (
              <Batch
                key={batch.batch}
                batch={batch}
                running={running === batch.batch}
                locked={running !== ''}
                failure={results[batch.batch]?.failure ?? null}
                answer={results[batch.batch]?.answer ?? null}
                onUndo={() => void undo(batch.batch)}
              />
            ))}
          </ul>
          {read.more && (
            <button type="button" class="link" onClick={() => void load(read.batches[read.batches.length - 1]?.batch ?? '', read.batches)}>
              {words.more}
            </button>
          )}
        </>
      )}
    </main>
  );
}
