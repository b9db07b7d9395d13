/** Owners change here: pages that wait for me, changes nobody explained yet, and the form that hands customers to somebody else. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OwnerChangeRequest, OwnerPreviewAnswer } from '../../src/contract';
import { type Done, Outcome } from '../duplicates/outcome';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import { shortcut } from '../frame/keyboard';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import type { ViewProps } from '../frame/views';
import { useWords } from '../frame/words';
import { newKey } from '../touch/submission';
import { ChangeForm } from './change-form';
import { Page } from './page';
import { Unexplained } from './unexplained';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; answer: OwnerPreviewAnswer; turn: number };

export function Handover(view: ViewProps & { page: string | undefined }) {
  const { call, lists, announce, go, onBusy } = view;
  const { text, day } = useWords();
  const words = text.handover;
  const [page, setPage] = useState(view.page ?? '');
  const [read, setRead] = useState<Read>({ state: 'reading' });
  const [scope, setScope] = useState({ from: lists.me, selected: false });
  const [writing, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const turns = useRef(0);
  /** The same form sent again keeps its key, so that nothing is written twice. */
  const sent = useRef({ key: newKey(), form: '' });

  const load = useCallback(
    async (from: string, selected: boolean) => {
      turns.current += 1;
      const turn = turns.current;
      const reply = await call('sidebarOwnerPreview', { from, selected });
      if (turn !== turns.current) return;
      if (reply.ok) setRead({ state: 'known', answer: reply.value, turn });
      else setRead({ state: 'failed', failure: reply.failure });
    },
    [call],
  );
  useEffect(() => void load(scope.from, scope.selected), [load, scope]);
  useEffect(() => onBusy(writing), [writing, onBusy]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (shortcut(event) !== 'back') return;
      if (page !== '') setPage('');
      else go({ view: 'customer' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go, page]);

  const send = async (change: Omit<OwnerChangeRequest, 'key'>) => {
    if (writing) return;
    const form = JSON.stringify(change);
    if (sent.current.form !== form) sent.current = { key: newKey(), form };
    setWriting(true);
    setFailure(null);
    setDone(null);
    announce(words.form.writing);
    const reply = await call('sidebarOwnerChange', { ...change, key: sent.current.key });
    setWriting(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      announce(failureText(text, reply.failure));
      return;
    }
    const { batch, message, kept } = reply.value;
    setDone({ batch, title: message, message: '', moved: [], kept });
    announce(message);
    sent.current = { key: newKey(), form: '' };
    void load(scope.from, scope.selected);
  };

  if (page !== '')
    return (
      <Page
        {...view}
        key={page}
        id={page}
        onBack={() => {
          setPage('');
          void load(scope.from, scope.selected);
        }}
      />
    );
  if (read.state === 'failed')
    return (
      <Failed
        failure={read.failure}
        onRetry={() => {
          setRead({ state: 'reading' });
          setScope({ from: scope.from, selected: false });
        }}
      />
    );
  const answer = read.state === 'known' ? read.answer : null;
  const mine = answer?.open.filter(({ to }) => to === lists.me) ?? [];
  const given = answer?.open.filter(({ to }) => to !== lists.me) ?? [];
  return (
    <main class="scroll handover" aria-busy={answer === null ? 'true' : 'false'}>
      {answer === null && (
        <p class="faint" role="status">
          {words.loading}
        </p>
      )}
      {done !== null && (
        <Outcome
          key={done.batch}
          done={done}
          call={call}
          announce={announce}
          onBusy={onBusy}
          onUndone={() => void load(scope.from, scope.selected)}
          onDismiss={() => setDone(null)}
        />
      )}
      {failure !== null && (
        <p class="warning grave" role="alert">
          <Icon name="caution" /> <span>{[words.failed, failureText(text, failure)].join(text.between.sentences)}</span>
        </p>
      )}
      {mine.length > 0 && (
        <section aria-label={words.mine.region}>
          <h2>{words.mine.title(mine.length)}</h2>
          <ul class="open-pages">
            {mine.map((one) => (
              <li key={one.id}>
                <button type="button" class="outline" onClick={() => setPage(one.id)}>
                  {one.company}
                </button>{' '}
                <small class="faint">
                  {words.fromTo(one.from || words.nobody, one.to)} {day(one.day)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer !== null && <Unexplained changes={answer.unexplained} locked={writing} onSend={(change) => void send(change)} />}
      {answer !== null && (
        <ChangeForm
          key={`${scope.from} ${scope.selected} ${read.state === 'known' ? read.turn : 0}`}
          answer={answer}
          lists={lists}
          from={scope.from}
          selected={scope.selected}
          locked={writing}
          onLook={(from, selected) => setScope({ from, selected })}
          onSend={(change) => void send(change)}
        />
      )}
      {given.length > 0 && (
        <section aria-label={words.given.region}>
          <h2>{words.given.title(given.length)}</h2>
          <ul class="open-pages">
            {given.slice(0, 50).map((one) => (
              <li key={one.id}>
                <button type="button" class="link" onClick={() => setPage(one.id)}>
                  {one.company}
                </button>{' '}
                <small class="faint">
                  {words.fromTo(one.from || words.nobody, one.to)} {day(one.day)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
