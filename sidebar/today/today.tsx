/** 今日: who must not be forgotten, one's own or everybody's, and decisions on many at once. */
import { useRef, useState } from 'preact/hooks';
import type { DecideAnswer, KeptCell } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { type Done, Outcome } from '../frame/outcome';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import { newKey } from '../frame/submission';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import { Choices } from './choices';
import { keepContacts } from './contact-queue';
import { type Choice, Decision } from './decision';
import { Entries } from './entries';
import { useToday } from './use-today';

/** Customers that somebody else acted on after they were shown. */
function LeftAlone({ kept }: { kept: readonly KeptCell[] }) {
  const words = useWords().text.today;
  if (kept.length === 0) return null;
  return (
    <div class="kept">
      <p>{words.leftAlone(kept.length)}</p>
      <ul class="changes">
        {kept.map(({ target, now }) => (
          <li key={target}>
            <small class="faint">{target}</small> {now}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function TodayView({ call, store, lists, announce, go, onBusy }: ViewProps) {
  const { text } = useWords();
  const words = text.today;
  const today = useToday(call, lists);
  const [writing, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [kept, setKept] = useState<KeptCell[]>([]);
  /** The key of what is about to be sent: the same choice keeps it, so that a second press after a lost answer decides nothing twice. */
  const sent = useRef({ content: '', key: '' });
  useLeaving({ writing, onBusy, back: () => go({ view: 'customer' }) });

  const contact = () => {
    const ids = today.chosen.map(({ id }) => id);
    keepContacts(store, lists.workbook, ids);
    const [id] = ids;
    if (id !== undefined) go({ view: 'customer', id });
  };
  const decided = ({ batch, changed, message, kept: others }: DecideAnswer) => {
    sent.current = { content: '', key: '' };
    setDone({ batch: changed === 0 ? '' : batch, title: message });
    setKept(others);
    announce(message);
    today.again();
  };
  const decide = async (choice: Choice) => {
    if (writing) return;
    const customers = today.chosen.map(({ id, row, seen }) => ({ id, row, seen }));
    const content = JSON.stringify([choice, customers.map(({ id, seen }) => [id, seen])]);
    if (sent.current.content !== content) sent.current = { content, key: newKey() };
    setWriting(true);
    setFailure(null);
    setDone(null);
    setKept([]);
    announce(words.writing);
    const reply = await call('sidebarDecide', { ...choice, key: sent.current.key, customers });
    setWriting(false);
    if (reply.ok) decided(reply.value);
    else {
      setFailure(reply.failure);
      announce(failureText(text, reply.failure, words.failed));
    }
  };

  if (today.read.state === 'failed') return <Failed failure={today.read.failure} onRetry={today.again} />;
  const answer = today.read.state === 'known' ? today.read.answer : null;
  return (
    <div class="room">
      <main class="scroll" aria-busy={answer === null ? 'true' : 'false'}>
        <Choices today={today} lists={lists} answer={answer} locked={writing} />
        <Outcome done={done} call={call} announce={announce} onBusy={onBusy} onUndone={today.again} onDismiss={() => setDone(null)} />
        <LeftAlone kept={kept} />
        {answer === null && (
          <p class="faint" role="status">
            {words.reading}
          </p>
        )}
        {answer !== null && answer.total === 0 && (
          <div class="state">
            <h2>{words.none}</h2>
            <p class="faint">{words.noneWhy}</p>
          </div>
        )}
        {answer !== null && answer.total > 0 && (
          <Entries
            today={today}
            entries={answer.entries}
            total={answer.total}
            locked={writing}
            onShow={(id) => go({ view: 'customer', id })}
          />
        )}
      </main>
      {today.chosen.length > 0 && (
        <footer class="save-bar">
          <Fault failure={failure} what={words.failed} />
          <Decision
            count={today.chosen.length}
            lists={lists}
            writing={writing}
            onContact={contact}
            onDecide={(choice) => void decide(choice)}
          />
        </footer>
      )}
    </div>
  );
}
