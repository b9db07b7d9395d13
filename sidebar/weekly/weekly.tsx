/** The touches of this week against the target, last week's beside them: everybody's, in the order of the members and of nothing else. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RepFigures, WeeklyAnswer } from '../../src/contract';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { useWords } from '../frame/words';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; answer: WeeklyAnswer };

function Rep({ rep, name }: { rep: RepFigures; name: string }) {
  const words = useWords().text.weekly;
  const { thisWeek, lastWeek, target } = rep;
  const done =
    target === null ? words.count(thisWeek.touches, thisWeek.customers) : words.ofTarget(thisWeek.touches, target, thisWeek.customers);
  return (
    <li class="week">
      <h2 class="legend-name">{name}</h2>
      {target !== null && (
        <div class="week-bar" aria-hidden="true">
          <div style={{ width: `${Math.min(100, Math.round((thisWeek.touches / target) * 100))}%` }} />
        </div>
      )}
      <dl>
        <dt class="faint">{words.thisWeek}</dt>
        <dd>
          <b>{done}</b>
        </dd>
        <dt class="faint">{words.lastWeek}</dt>
        <dd>{words.count(lastWeek.touches, lastWeek.customers)}</dd>
      </dl>
      {rep.unreadable !== '' && <p class="small warning">{rep.unreadable}</p>}
    </li>
  );
}

/** All together. Customers whom two reps were in touch with would count twice: so their number is left to the reps. */
function Team({ reps }: { reps: readonly RepFigures[] }) {
  const words = useWords().text.weekly;
  const sum = (of: (rep: RepFigures) => number) => words.touches(reps.reduce((all, rep) => all + of(rep), 0));
  return (
    <section class="week">
      <h2 class="legend-name">{words.team}</h2>
      <dl>
        <dt class="faint">{words.thisWeek}</dt>
        <dd>
          <b>{sum((rep) => rep.thisWeek.touches)}</b>
        </dd>
        <dt class="faint">{words.lastWeek}</dt>
        <dd>{sum((rep) => rep.lastWeek.touches)}</dd>
      </dl>
    </section>
  );
}

export function Weekly({ call, lists, announce, go, onBusy }: ViewProps) {
  const { text, day } = useWords();
  const words = text.weekly;
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const load = useCallback(async () => {
    setRead({ state: 'reading' });
    announce(words.loading);
    const reply = await call('sidebarWeekly', {});
    setRead(reply.ok ? { state: 'known', answer: reply.value } : { state: 'failed', failure: reply.failure });
  }, [call, announce, words]);
  useEffect(() => void load(), [load]);
  useLeaving({ writing: false, onBusy, back: () => go({ view: 'customer' }) });
  if (read.state === 'failed') return <Failed failure={read.failure} onRetry={() => void load()} />;
  if (read.state === 'reading') return <p class="state">{words.loading}</p>;
  const { from, to, reps, nobody } = read.answer;
  if (reps.length === 0)
    return (
      <section class="state">
        <b>{words.none}</b>
        <p class="faint">{words.noneWhy}</p>
      </section>
    );
  const named = (name: string) => (name === '' ? words.nobody : name === lists.me ? words.you(name) : name);
  return (
    <main class="scroll weekly" aria-label={words.region}>
      <p>
        <b>{words.span(day(from), day(to))}</b>
      </p>
      <p class="small faint">{words.why}</p>
      {nobody.map((sentence) => (
        <p key={sentence} class="small warning">
          {sentence}
        </p>
      ))}
      <ul class="weeks">
        {reps.map((rep) => (
          <Rep key={rep.name} rep={rep} name={named(rep.name)} />
        ))}
      </ul>
      {reps.length > 1 && <Team reps={reps} />}
      {reps.every(({ target, unreadable }) => target === null && unreadable === '') && <p class="small faint">{words.noTargets}</p>}
      <button type="button" class="outline" onClick={() => void load()}>
        {words.again}
      </button>
    </main>
  );
}
