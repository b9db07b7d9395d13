/** One handover page: what the next owner must know, the cautions first, and the tick that it was received. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HandoverPage } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import type { Failure } from '../frame/server';
import { Failed } from '../frame/states';
import { useLeaving } from '../frame/use-leaving';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';

function Part({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <>
      <h3>{title}</h3>
      <p class="lines">{text}</p>
    </>
  );
}

export function Page({ id, call, lists, announce, go, onBusy, onBack }: ViewProps & { id: string; onBack: () => void }) {
  const { text, day } = useWords();
  const words = text.handover;
  const [page, setPage] = useState<HandoverPage | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState('');

  const load = useCallback(async () => {
    setFailed(null);
    const reply = await call('sidebarHandover', { id });
    if (reply.ok) setPage(reply.value.page);
    else setFailed(reply.failure);
  }, [call, id]);
  useEffect(() => void load(), [load]);
  useLeaving({ writing, onBusy, back: onBack });

  const receive = async () => {
    if (writing) return;
    setWriting(true);
    setFailure(null);
    announce(words.receiving);
    const reply = await call('sidebarReceive', { id });
    setWriting(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      announce(failureText(text, reply.failure));
      return;
    }
    setPage(reply.value.page);
    setSaid(reply.value.message);
    announce(reply.value.message);
  };

  if (failed !== null) return <Failed failure={failed} onRetry={() => void load()} />;
  return (
    <div class="room">
      <main class="scroll handover-page" aria-busy={page === null ? 'true' : 'false'}>
        <button type="button" class="link" disabled={writing} onClick={onBack}>
          {words.back}
        </button>
        {page === null && (
          <p class="faint" role="status">
            {words.loading}
          </p>
        )}
        {page !== null && (
          <>
            <h2>{page.company}</h2>
            <p class="small faint">
              {words.fromTo(page.from || words.nobody, page.to)} {day(page.day)}
            </p>
            <p class="small">{words.because(page.reason)}</p>
            {page.cautions !== '' && (
              <div class="warning grave">
                <Icon name="caution" />
                <p class="lines">
                  <b class="unseen">{words.cautions}: </b>
                  {page.cautions}
                </p>
              </div>
            )}
            <Part title={words.persons} text={page.persons} />
            <Part title={words.open} text={page.open} />
            <Part title={words.touches} text={page.touches} />
            {page.received && (
              <p class="notice undone received">
                <Icon name="check" size={14} /> {words.received(page.receivedBy, page.receivedOn === '' ? '' : day(page.receivedOn))}
              </p>
            )}
            {said !== '' && <p class="small">{said}</p>}
            <p>
              <button type="button" class="link" onClick={() => go({ view: 'customer', id: page.customerId })}>
                {words.toCustomer}
              </button>{' '}
              <button type="button" class="link" onClick={() => window.print()}>
                {words.print}
              </button>
            </p>
          </>
        )}
      </main>
      {page !== null && !page.received && (
        <footer class="save-bar">
          <Fault failure={failure} />
          {page.to === lists.me ? (
            <button type="button" class="primary" disabled={writing} onClick={(event) => event.detail <= 1 && void receive()}>
              {writing ? words.receiving : words.receive}
            </button>
          ) : (
            <p class="small faint">{words.waitsFor(page.to)}</p>
          )}
        </footer>
      )}
    </div>
  );
}
