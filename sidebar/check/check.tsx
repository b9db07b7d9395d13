/** The manager's check: what waits, by rep, one after the other with the keyboard, each with a ✓ and a comment, or many at once. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckItem, CheckList, ChecksAnswer, KeptCell } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { converting, nextActive } from '../frame/keyboard';
import { type Done, Outcome } from '../frame/outcome';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import { newKey } from '../touch/submission';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; answer: ChecksAnswer };

/** Names do not begin with this. */
const everybody = '*';
const which: readonly CheckList[] = ['touches', 'plans', 'overdue'];

export function Check({ call, announce, go, onBusy }: ViewProps) {
  const { text, day, moment } = useWords();
  const words = text.check;
  const [list, setList] = useState<CheckList>('touches');
  const [rep, setRep] = useState<string | null>(null);
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [active, setActive] = useState(0);
  const [comments, setComments] = useState<Record<string, string>>({});
  const [writing, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [kept, setKept] = useState<KeptCell[]>([]);
  const turns = useRef(0);
  const rows = useRef<HTMLUListElement>(null);

  const load = useCallback(
    async (wanted: CheckList, whose: string | null) => {
      turns.current += 1;
      const turn = turns.current;
      const reply = await call('sidebarChecks', { list: wanted, rep: whose, since: '' });
      if (turn !== turns.current) return;
      setRead(reply.ok ? { state: 'known', answer: reply.value } : { state: 'failed', failure: reply.failure });
    },
    [call],
  );
  useEffect(() => void load(list, rep), [load, list, rep]);
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
    await load(list, rep);
    focus(at);
  };
  const onRowKey = (event: KeyboardEvent, item: CheckItem, index: number) => {
    if (converting(event) || event.target !== event.currentTarget) return;
    const to = nextActive(index, event.key, items.length);
    if (to !== index) {
      event.preventDefault();
      focus(to);
    } else if (event.key === 'Enter' && read.state === 'known' && read.answer.manager) {
      event.preventDefault();
      void send([item], comments[item.id] ?? '');
    } else if (event.key === 'c' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      document.getElementById(`check-${item.id}`)?.focus();
    }
  };

  if (read.state === 'failed') return <Failed failure={read.failure} onRetry={() => void load(list, rep)} />;
  const answer = read.state === 'known' ? read.answer : null;
  return (
    <main class="scroll check" aria-busy={answer === null ? 'true' : 'false'}>
      <div class="pair">
        <select
          class="box"
          aria-label={words.which}
          disabled={writing}
          value={list}
          onChange={(event) => {
            setActive(0);
            setRead({ state: 'reading' });
            setList(event.currentTarget.value as CheckList);
          }}
        >
          {which.map((one) => (
            <option key={one} value={one}>
              {words.lists[one]}
            </option>
          ))}
        </select>
        <select
          class="box"
          aria-label={words.whose}
          disabled={writing}
          value={rep ?? everybody}
          onChange={({ currentTarget: { value } }) => setRep(value === everybody ? null : value)}
        >
          <option value={everybody}>{words.everybody}</option>
          {answer?.reps.map(({ name, count }) => (
            <option key={name} value={name}>
              {words.rep(name === '' ? words.nobody : name, count)}
            </option>
          ))}
        </select>
      </div>
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
        onUndone={() => void load(list, rep)}
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
      {items.length > 0 && <p class="small faint">{words.keys}</p>}
      <ul class="check-rows" ref={rows} aria-label={words.lists[list]}>
        {items.map((item, index) => (
          <li key={item.id}>
            {/* biome-ignore lint/a11y/useSemanticElements: a row with a comment box in it is no fieldset */}
            <div
              class="check-row"
              role="group"
              aria-label={item.company}
              tabIndex={index === at ? 0 : -1}
              onFocus={() => setActive(index)}
              onKeyDown={(event) => onRowKey(event, item, index)}
            >
              <p>
                <b>{item.company}</b>{' '}
                <small class="faint">
                  {[item.when.length > 10 ? moment(item.when) : day(item.when), item.rep, item.facts]
                    .filter((one) => one !== '')
                    .join(text.between.parts)}
                </small>
              </p>
              {item.summary !== '' && <p class="lines">{item.summary}</p>}
              {item.note !== '' && <p class="small faint lines">{item.note}</p>}
              {answer?.manager === true && (
                <p class="check-act">
                  <input
                    id={`check-${item.id}`}
                    class="box"
                    maxLength={120}
                    aria-label={words.comment}
                    placeholder={words.comment}
                    disabled={writing}
                    value={comments[item.id] ?? ''}
                    onInput={(event) => setComments({ ...comments, [item.id]: event.currentTarget.value })}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' || converting(event)) return;
                      event.preventDefault();
                      void send([item], comments[item.id] ?? '');
                    }}
                  />
                  <button
                    type="button"
                    class="outline"
                    aria-label={words.checkNamed(item.company)}
                    disabled={writing}
                    onClick={(event) => event.detail <= 1 && void send([item], comments[item.id] ?? '')}
                  >
                    ✓
                  </button>
                </p>
              )}
            </div>
          </li>
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
