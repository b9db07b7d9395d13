/** Owners change here: pages that wait for me, changes nobody explained yet, and the form that hands customers to somebody else. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OwnerChangeRequest, OwnerPreviewAnswer } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { type Done, Outcome } from '../frame/outcome';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import { newKey } from '../frame/submission';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import { ChangeForm, ownerForm } from './change-form';
import { OpenPages } from './open-pages';
import { Page } from './page';
import { Unexplained } from './unexplained';
import { useOwnerForm } from './use-owner-form';

type Read = { state: 'reading' } | { state: 'failed'; failure: Failure } | { state: 'known'; answer: OwnerPreviewAnswer; turn: number };

export function Handover(view: ViewProps & { page: string | undefined }) {
  const { call, lists, announce, go, onBusy } = view;
  const { text } = useWords();
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
  useLeaving({ writing, onBusy, back: page === '' ? () => go({ view: 'customer' }) : undefined });

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
    setDone({ batch, title: message, kept });
    announce(message);
    sent.current = { key: newKey(), form: '' };
    void load(scope.from, scope.selected);
  };

  const turn = `${scope.from} ${scope.selected} ${read.state === 'known' ? read.turn : 0}`;
  const form = useOwnerForm(read.state === 'known' ? read.answer : null, turn);

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
  /** Whoever has no customer to hand over needs no button for it. */
  const bar = form !== null && form.answer.customers.length > 0;
  const mine = answer?.open.filter(({ to }) => to === lists.me) ?? [];
  const given = answer?.open.filter(({ to }) => to !== lists.me) ?? [];
  return (
    <div class="room">
      <main class="scroll handover" aria-busy={answer === null ? 'true' : 'false'}>
        {answer === null && (
          <p class="faint" role="status">
            {words.loading}
          </p>
        )}
        <Outcome
          done={done}
          call={call}
          announce={announce}
          onBusy={onBusy}
          onUndone={() => void load(scope.from, scope.selected)}
          onDismiss={() => setDone(null)}
        />
        {!bar && <Fault failure={failure} what={words.failed} />}
        <OpenPages which="mine" pages={mine} onOpen={setPage} />
        {answer !== null && <Unexplained changes={answer.unexplained} locked={writing} onSend={(change) => void send(change)} />}
        {form !== null && (
          <ChangeForm
            form={form}
            lists={lists}
            from={scope.from}
            selected={scope.selected}
            locked={writing}
            onLook={(from, selected) => setScope({ from, selected })}
            onSend={(change) => void send(change)}
          />
        )}
        <OpenPages which="given" pages={given} onOpen={setPage} />
      </main>
      {bar && form !== null && (
        <footer class="save-bar">
          <Fault failure={failure} what={words.failed} />
          <button type="submit" form={ownerForm} class="primary" disabled={writing || form.request === null}>
            {writing ? words.form.writing : words.form.save(form.chosen.length, form.to)}
          </button>
        </footer>
      )}
    </div>
  );
}
