/** The entries of a report, looked through, corrected, and logged by one button; then what became of them. */
import { useRef, useState } from 'preact/hooks';
import { failureText } from '../frame/failure-text';
import { shortcut } from '../frame/keyboard';
import { type Done, Outcome } from '../frame/outcome';
import type { Failure } from '../frame/server';
import { newKey } from '../frame/submission';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import type { ReadReport } from './draft';
import { Entry } from './entry';
import { Rep } from './rep';
import { sendReport } from './send-report';
import { answered, type EntryState, faultsOf, requestOf, wanted } from './state';

interface EntriesProps extends ViewProps {
  report: ReadReport;
  onChange: (change: Partial<ReadReport>) => void;
  /** Back to the text, which is as it was pasted. */
  onBack: () => void;
  onFinish: () => void;
}

export function Entries({ call, lists, announce, onBusy, report, onChange, onBack, onFinish }: EntriesProps) {
  const { text } = useWords();
  const words = text.report;
  const { entries, key, attempt, rep } = report;
  const [sending, setSending] = useState<number | null>(null);
  const [undoing, setUndoing] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [strict, setStrict] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  /** A press counts once, even before the page has drawn the locked button. */
  const pressed = useRef(false);
  const faults = (entry: EntryState) => faultsOf(entry, lists.today, lists.summaryHardLimit);
  const chosen = wanted(entries);
  const logged = entries.filter((entry) => entry.logged !== null);
  const change = (at: number, part: Partial<EntryState>) =>
    onChange({ entries: entries.map((entry) => (entry.item.at === at ? { ...entry, ...part } : entry)) });

  const save = async () => {
    if (pressed.current || chosen.length === 0) return;
    const faulty = chosen.filter((entry) => faults(entry).length > 0);
    if (faulty.length > 0 || rep === '') {
      setStrict(true);
      announce(words.faulty(faulty.length));
      const first = faulty[0] === undefined ? '#report-rep' : `#entry-${faulty[0].item.at} .edit`;
      requestAnimationFrame(() => document.querySelector<HTMLElement>(first)?.focus());
      return;
    }
    pressed.current = true;
    setSending(0);
    setFailure(null);
    setDone(null);
    onBusy(true);
    announce(words.saving(0, chosen.length));
    let now: readonly EntryState[] = entries;
    const messages: string[] = [];
    let batch = '';
    const requests = chosen.map(requestOf);
    onChange({ attempt: attempt + 2 });
    const ended = await sendReport(call, { key, attempt: attempt + 1, rep, entries: requests }, (answer, count) => {
      now = answered(now, answer.logged, answer.failed);
      batch = answer.batch || batch;
      messages.push(answer.message);
      setSending(count);
      onChange({ entries: now });
      announce(words.saving(count, requests.length));
    });
    pressed.current = false;
    setSending(null);
    onBusy(false);
    setFailure(ended);
    const mine = now.filter((entry) => entry.logged !== null && !entry.logged.already).length;
    const title = words.logged(mine);
    if (messages.length > 0) setDone({ batch, title, message: messages.length === 1 ? (messages[0] ?? '') : '' });
    announce(ended === null ? messages.join(text.between.sentences) : failureText(text, ended, words.failed));
    list.current?.parentElement?.scrollTo({ top: 0 });
  };
  /** Taken back, they can be logged anew: under a new key, for the old one is spent. */
  const undone = () =>
    onChange({
      key: newKey(),
      attempt: 0,
      entries: entries.map((entry) => ({ ...entry, logged: null, undone: false, item: { ...entry.item, logged: '' } })),
    });

  const undoOne = async (at: number, touchId: string) => {
    if (undoing !== null) return;
    setUndoing(at);
    setFailure(null);
    onBusy(true);
    const reply = await call('sidebarUndoTouch', { touchId });
    setUndoing(null);
    onBusy(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      announce(failureText(text, reply.failure, text.save.undoFailed));
      return;
    }
    change(at, { undone: true });
    announce(words.undoneOne);
  };

  const locked = sending !== null || undoing !== null;
  const left = report.read.leftOver;
  return (
    <form
      class="room"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (shortcut(event) !== 'save') return;
        event.preventDefault();
        void save();
      }}
    >
      <main class="scroll entries" aria-busy={locked ? 'true' : 'false'}>
        <Outcome done={done} call={call} announce={announce} onBusy={onBusy} onUndone={undone} onDismiss={() => setDone(null)} />
        <div class="entries-head">
          <b>{words.found(entries.length, left.length)}</b>
          <button type="button" class="link" disabled={locked} onClick={onBack}>
            {words.back}
          </button>
        </div>
        <Rep
          lists={lists}
          rep={rep}
          locked={locked || logged.length > 0}
          missing={strict && rep === ''}
          onChoose={(name) => onChange({ rep: name })}
        />
        <ul class="report-entries" aria-label={words.region} ref={list}>
          {entries.map((entry) => (
            <Entry
              key={entry.item.at}
              entry={entry}
              lists={lists}
              call={call}
              announce={announce}
              locked={locked}
              faults={strict && entry.include ? faults(entry) : []}
              onChange={(part) => change(entry.item.at, part)}
              onUndo={(touchId) => void undoOne(entry.item.at, touchId)}
            />
          ))}
        </ul>
        {left.length > 0 && (
          <section class="left-over" aria-labelledby="left-over">
            <h2 id="left-over">{words.leftOver(left.length)}</h2>
            <p class="small faint">{words.leftOverWhy}</p>
            <ul>
              {left.map(({ line, text: said }) => (
                <li key={line}>
                  <small class="faint">{words.line(line)}</small> <span class="lines">{said}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
      <footer class="save-bar">
        <Fault failure={failure} what={words.failed} />
        {chosen.length === 0 && logged.length > 0 ? (
          <button type="button" class="primary" onClick={onFinish}>
            {words.finish}
          </button>
        ) : (
          <button type="submit" class="primary" disabled={locked || chosen.length === 0}>
            {sending === null ? words.save(chosen.length) : words.saving(sending, chosen.length)}
          </button>
        )}
      </footer>
    </form>
  );
}
