/** How quickly touches are logged: yours and everyone's, side by side. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PaceAnswer, PaceFigures } from '../../src/contract';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import type { ViewProps } from '../frame/views';
import { useWords } from '../frame/words';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; answer: PaceAnswer };

export function Pace({ call, lists, announce }: ViewProps) {
  const { text } = useWords();
  const words = text.pace;
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const load = useCallback(async () => {
    setRead({ state: 'reading' });
    const reply = await call('sidebarPace', { rep: lists.me });
    setRead(reply.ok ? { state: 'known', answer: reply.value } : { state: 'failed', failure: reply.failure });
  }, [call, lists.me]);
  useEffect(() => {
    announce(words.loading);
    void load();
  }, [load, announce, words]);
  if (read.state === 'failed') return <Failed failure={read.failure} onRetry={() => void load()} />;
  if (read.state === 'reading') return <p class="state">{words.loading}</p>;
  const { touches, mine, all } = read.answer;
  if (touches === 0)
    return (
      <section class="state">
        <b>{words.none}</b>
        <p class="faint">{words.noneWhy}</p>
      </section>
    );
  const seconds = ({ medianSeconds, counted }: PaceFigures) =>
    medianSeconds === null ? words.unknown : words.inSeconds(medianSeconds, counted);
  const delay = ({ medianMinutes }: PaceFigures) => (medianMinutes === null ? words.unknown : words.inMinutes(medianMinutes));
  const within = ({ withinDay }: PaceFigures) => (withinDay === null ? words.unknown : words.percent(withinDay));
  const row = (label: string, of: (figures: PaceFigures) => string) => (
    <div class="pace-row">
      <h2 class="legend-name">{label}</h2>
      <dl>
        <dt class="faint">{words.mine}</dt>
        <dd>{of(mine)}</dd>
        <dt class="faint">{words.all}</dt>
        <dd>{of(all)}</dd>
      </dl>
    </div>
  );
  return (
    <main class="scroll pace" aria-label={words.region}>
      <p class="faint">{words.why(touches)}</p>
      {row(words.seconds, seconds)}
      {!lists.countSeconds && <p class="faint">{words.off}</p>}
      {row(words.delay, delay)}
      {row(words.within, within)}
    </main>
  );
}
