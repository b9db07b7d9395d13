/** The manager's check: what waits, by rep, one after the other with the keyboard, each with a ✓ and a comment, or many at once. */
import { useRef, useState } from 'preact/hooks';
import type { CheckItem, KeptCell } from '../../src/contract';
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
import { Row } from './row';
import { useChecks } from './use-checks';

export function Check({ call, announce, go, onBusy }: ViewProps) {
  const { text } = useWords();
  const words = text.check;
  const checks = useChecks(call);
  const { read, list } = checks;
  const [active, setActive] = useState(0);
  const [comments, setComments] = useState<Record<string, string>>({});
  const [writing, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [kept, setKept] = useState<KeptCell[]>([]);
  const rows = useRef<HTMLUListElement>(null);
  useLeaving({ writing, onBusy, back: () => go({ view: 'customer' }) });

  const items = read.state === 'known' ? read.answer.items : [];
  const at = Math.min(active, Math.max(0, items.length - 1));
  const focus = (index: number) => {
    setActive(index);
    requestAnimationFrame(() => rows.current?.querySelectorAll<HTMLElement>('.check-row')[index]?.focus());
  };
  const send = async (chosen: readonly CheckItem[], comment: string) => {
    if (writing || chosen.length === 0) return;
    setWriting(true);
    setFailure(null);
    setDone(null);
    setKept([]);
    announce(words.writing);
    const sent = chosen.map(({ id, row, note }) => ({ id, row, note }));
    const reply = await call('sidebarCheck', { key: newKey(), list, comment, items: sent });
    setWriting(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      announce(failureText(text, reply.failure));
      return;
    }
    const { batch, checked, message } = reply.value;
    setDone({ batch, title: message });
    setKept(reply.value.kept);
    announce(message);
    // A comment that was not written stays where it was typed.
    setComments(Object.fromEntries(Object.entries(comments).filter(([id]) => !checked.includes(id))));
    await checks.again();
    focus(at);
  };
  if (read.state === 'failed') return <Failed failure={read.failure} onRetry={() => void checks.again()} />;
  const answer = read.state === 'known' ? read.answer : null;
  return (
    <main class="scroll check" aria-busy={answer === null ? 'true' : 'false'}>
      <Choices
        checks={checks}
        locked={writing}
        onList={(wanted) => {
          setActive(0);
          checks.setList(wanted);
        }}
      />
      {answer === null && (
        <p class="faint" role="status">
          {words.loading}
        </p>
      )}
      {answer !== null && !answer.manager && <p class="small faint">{words.managersOnly}</p>}
      {answer !== null && answer.window > 0 && <p class="small faint">{words.window(answer.window)}</p>}
      <Outcome
        done={done}
        call={call}
        announce={announce}
        onBusy={onBusy}
        onUndone={() => void checks.again()}
        onDismiss={() => setDone(null)}
      />
      {kept.length > 0 && (
        <ul class="changes kept" aria-label={words.kept}>
          {kept.map(({ target, now }) => (
            <li key={target}>
              <small class="faint">{target}</small> {now}
            </li>
          ))}
        </ul>
      )}
      <Fault failure={failure} what={words.failed} />
      {answer !== null && items.length === 0 && (
        <div class="state">
          <h2>{words.none}</h2>
        </div>
      )}
      {writing && <p class="small faint">{words.writing}</p>}
      {items.length > 0 && answer?.manager === true && !writing && <p class="small faint">{words.keys}</p>}
      <ul class="check-rows" ref={rows} aria-label={words.lists[list]}>
        {items.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            at={index}
            count={items.length}
            active={index === at}
            manager={answer?.manager === true}
            locked={writing}
            comment={comments[item.id] ?? ''}
            onComment={(comment) => setComments({ ...comments, [item.id]: comment })}
            onActive={() => setActive(index)}
            onMove={focus}
            onCheck={() => void send([item], comments[item.id] ?? '')}
          />
        ))}
      </ul>
      {answer !== null && answer.beyond > 0 && <p class="small faint">{words.beyond(answer.beyond)}</p>}
      {answer?.manager === true && items.length > 1 && (
        <button type="button" class="outline" disabled={writing} onClick={(event) => event.detail <= 1 && void send(items, '')}>
          {words.all(items.length)}
        </button>
      )}
    </main>
  );
}
