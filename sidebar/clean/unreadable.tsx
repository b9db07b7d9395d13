/** The cells that cannot be read, each with what it may have meant: a press writes that value and nothing else. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FixCellAnswer, UnreadableCell } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { type Done, Outcome } from '../frame/outcome';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import { newKey } from '../frame/submission';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { useWords } from '../frame/words';

interface UnreadableProps extends ViewProps {
  onBack: () => void;
}

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; cells: UnreadableCell[]; total: number };

const nameOf = ({ id, column }: UnreadableCell): string => `${id} ${column}`;

export function Unreadable({ call, announce, onBusy, onBack }: UnreadableProps) {
  const { text } = useWords();
  const words = text.clean.unreadable;
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [fixing, setFixing] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const [failed, setFailed] = useState<{ cell: string; failure: Failure } | null>(null);
  /** A key for each cell and value: pressed again after a lost answer, it is written once. */
  const keys = useRef<Record<string, string>>({});

  const load = useCallback(
    async (known: UnreadableCell[]) => {
      const reply = await call('sidebarUnreadable', { from: known.length });
      if (!reply.ok) setRead({ state: 'failed', failure: reply.failure });
      else setRead({ state: 'known', cells: [...known, ...reply.value.cells], total: reply.value.total });
    },
    [call],
  );
  useEffect(() => void load([]), [load]);
  useLeaving({ writing: fixing !== '', onBusy, back: onBack });

  const fixed = (cell: UnreadableCell, { batch, message }: FixCellAnswer) => {
    setDone({ batch, title: message });
    setRead((before) =>
      before.state === 'known' ? { ...before, cells: before.cells.filter((one) => one !== cell), total: before.total - 1 } : before,
    );
    announce(message);
  };
  const fix = async (cell: UnreadableCell, value: string) => {
    if (fixing !== '') return;
    setFixing(nameOf(cell));
    setFailed(null);
    announce(words.fixing);
    const press = `${nameOf(cell)} ${value}`;
    const key = keys.current[press] ?? newKey();
    keys.current[press] = key;
    const { id, row, column } = cell;
    const reply = await call('sidebarFixCell', { key, id, row, column, before: cell.value, value });
    setFixing('');
    if (reply.ok) fixed(cell, reply.value);
    else {
      setFailed({ cell: nameOf(cell), failure: reply.failure });
      announce(failureText(text, reply.failure));
    }
  };
  const again = () => {
    setRead({ state: 'reading' });
    void load([]);
  };

  if (read.state === 'failed') return <Failed failure={read.failure} onRetry={again} />;
  return (
    <main class="scroll" aria-busy={read.state === 'reading' ? 'true' : 'false'}>
      <button type="button" class="link" disabled={fixing !== ''} onClick={onBack}>
        {words.back}
      </button>
      <Outcome done={done} call={call} announce={announce} onBusy={onBusy} onUndone={again} onDismiss={() => setDone(null)} />
      {read.state === 'reading' && (
        <p class="faint" role="status">
          {text.clean.loading}
        </p>
      )}
      {read.state === 'known' && read.total === 0 && (
        <div class="state">
          <h2>{words.none}</h2>
        </div>
      )}
      {read.state === 'known' && read.total > 0 && (
        <>
          <p class="small faint">{words.why}</p>
          <ul class="batches" aria-label={words.region}>
            {read.cells.map((cell) => (
              <li key={nameOf(cell)} class="batch">
                <p class="small faint">{text.clean.where(cell.row, `${cell.company} ${cell.label}`)}</p>
                <p>
                  <b class="lines">{cell.value}</b>
                </p>
                <p class="small">{cell.why}</p>
                {failed?.cell === nameOf(cell) && <p class="fault">{failureText(text, failed.failure)}</p>}
                {cell.nearest.length === 0 && <p class="small faint">{words.noNear}</p>}
                <div class="nearest">
                  {cell.nearest.map((value) => (
                    <button key={value} type="button" class="outline" disabled={fixing !== ''} onClick={() => void fix(cell, value)}>
                      {fixing === nameOf(cell) ? words.fixing : words.use(value)}
                    </button>
                  ))}
                </div>
              </li>
            ))}
          </ul>
          {read.cells.length < read.total && (
            <button type="button" class="link" disabled={fixing !== ''} onClick={() => void load(read.cells)}>
              {text.clean.more(read.total - read.cells.length)}
            </button>
          )}
        </>
      )}
    </main>
  );
}
