/** Owners that somebody typed into the grid: the reason is asked here, and the pages are made. */
import { useState } from 'preact/hooks';
import type { OwnerChangeRequest, UnexplainedChange } from '../../src/contract';
import { useWords } from '../frame/words';
import { Reason } from './reason';

interface UnexplainedProps {
  changes: readonly UnexplainedChange[];
  locked: boolean;
  onSend: (change: Omit<OwnerChangeRequest, 'key'>) => void;
}

export function Unexplained({ changes, locked, onSend }: UnexplainedProps) {
  const { text, day } = useWords();
  const words = text.handover;
  const [reason, setReason] = useState('');
  const [first] = changes;
  if (first === undefined) return null;
  // One new owner at a time: what goes to one person has one reason as a rule.
  const together = changes.filter(({ to }) => to === first.to);
  const groups = [...new Set(together.map(({ from }) => from))].map((from) => ({
    from,
    ids: together.filter((one) => one.from === from).map(({ id }) => id),
  }));
  return (
    <section class="unexplained" aria-label={words.unexplained.region}>
      <h2>{words.unexplained.title(changes.length)}</h2>
      <p class="small faint">{words.unexplained.why}</p>
      <ul class="changes">
        {together.slice(0, 20).map((one) => (
          <li key={one.id}>
            <b>{one.company}</b>{' '}
            <small class="faint">
              {words.fromTo(one.from, one.to)} {day(one.day)}
            </small>
          </li>
        ))}
      </ul>
      {together.length > 20 && <p class="small faint">{words.more(together.length - 20)}</p>}
      <Reason value={reason} locked={locked} onChange={setReason} />
      <button
        type="button"
        class="outline"
        disabled={locked || reason.trim() === ''}
        onClick={(event) => event.detail <= 1 && onSend({ to: first.to, reason, groups })}
      >
        {words.unexplained.save(together.length)}
      </button>
    </section>
  );
}
