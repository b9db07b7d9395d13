/** The reverse: one's touches of a day as the text of a daily report, to be copied by one button. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReportTextAnswer } from '../../src/contract';
import { copyText } from '../frame/copy';
import { failureText } from '../frame/failure-text';
import type { Failure } from '../frame/server';
import type { ViewProps } from '../frame/views';
import { Warning } from '../frame/warning';
import { useWords } from '../frame/words';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; answer: ReportTextAnswer };

export function ToReport({ call, lists, announce }: ViewProps) {
  const { text, day: dayText } = useWords();
  const words = text.report;
  const [day, setDay] = useState(lists.today);
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [copied, setCopied] = useState<'' | 'copied' | 'selected'>('');
  const box = useRef<HTMLTextAreaElement>(null);
  /** An answer for an earlier day must not stand under a later one. */
  const turn = useRef(0);

  const load = useCallback(
    async (wanted: string) => {
      turn.current += 1;
      const mine = turn.current;
      setRead({ state: 'reading' });
      setCopied('');
      const reply = await call('sidebarReportText', { day: wanted, rep: lists.me });
      if (mine !== turn.current) return;
      setRead(reply.ok ? { state: 'known', answer: reply.value } : { state: 'failed', failure: reply.failure });
      if (reply.ok) announce(words.touches(reply.value.touches));
    },
    [call, lists.me, announce, words],
  );
  useEffect(() => void load(day), [load, day]);

  const copy = async (written: string) => {
    if (box.current === null) return;
    const done = await copyText(written, box.current);
    setCopied(done ? 'copied' : 'selected');
    announce(done ? words.copied : words.selected);
  };
  const known = read.state === 'known' ? read.answer : null;
  return (
    <>
      <main class="scroll to-report" aria-busy={read.state === 'reading' ? 'true' : 'false'}>
        <div class="field">
          <label class="legend-name" for="report-day">
            {words.day}
          </label>
          <input
            id="report-day"
            class="box date"
            type="date"
            max={lists.today}
            value={day}
            onInput={(event) => event.currentTarget.value !== '' && setDay(event.currentTarget.value)}
          />
        </div>
        {read.state === 'reading' && (
          <p class="faint" role="status">
            {words.readingDay}
          </p>
        )}
        {read.state === 'failed' && (
          <div class="state">
            <Warning>{failureText(text, read.failure)}</Warning>
            <button type="button" class="outline" onClick={() => void load(day)}>
              {text.open.retry}
            </button>
          </div>
        )}
        {known !== null && known.touches === 0 && (
          <div class="state">
            <h2>{words.noTouches(dayText(known.day))}</h2>
            <p class="faint">{words.noTouchesWhy}</p>
          </div>
        )}
        {known !== null && known.touches > 0 && (
          <div class="field">
            <label class="legend-name" for="report-out">
              {words.touches(known.touches)}
            </label>
            <textarea id="report-out" class="box" rows={16} readOnly ref={box} value={known.text} />
          </div>
        )}
      </main>
      {known !== null && known.touches > 0 && (
        <footer class="save-bar">
          <button type="button" class="primary" onClick={() => void copy(known.text)}>
            {words.copy}
          </button>
          {copied !== '' && <p class="small told">{copied === 'copied' ? words.copied : words.selected}</p>}
        </footer>
      )}
    </>
  );
}
