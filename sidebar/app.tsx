/** The whole sidebar: on top the search or a view's title and the menu of views, below it the view. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Customer } from './customer/customer';
import { useNext } from './customer/use-next';
import { Announcer, useAnnouncer } from './frame/announcer';
import { failureText } from './frame/failure-text';
import { Flash } from './frame/flash';
import { Icon } from './frame/icons';
import { Outcome } from './frame/outcome';
import type { Call } from './frame/server';
import { useSession } from './frame/session';
import { Failed, Nobody, Opening } from './frame/states';
import type { Store } from './frame/storage';
import { Top } from './frame/top';
import { useClock } from './frame/use-clock';
import { useShortcuts } from './frame/use-shortcuts';
import { useViews } from './frame/use-views';
import type { View, ViewProps } from './frame/views';
import { Words, wordsOf } from './frame/words';
import { ContactQueue } from './today/contact-queue';
import { useDesk } from './touch/desk';
import { QueuePanel } from './touch/queue-panel';
import { useSaved } from './touch/saved';
import { useQueue } from './touch/use-queue';
import { OtherView } from './view';

interface AppProps {
  call: Call;
  store: Store;
  version: string;
  /** The language before the workbook has told its own. */
  firstLanguage: 'ja' | 'en';
  firstView: View;
  /** Gives the focus back to the grid. */
  leave: () => void;
}

export function App({ call, store, version, firstLanguage, firstView, leave }: AppProps) {
  const occupied = useRef({ typing: false, saving: false, searching: false, elsewhere: false });
  const idle = useCallback(() => !Object.values(occupied.current).includes(true), []);
  const session = useSession(call, version, idle);
  const { phase, lists, card, failure, busy, stale } = session;
  const words = wordsOf(lists?.language ?? firstLanguage, lists?.today ?? '');
  const { text, language } = words;
  const { said, announce } = useAnnouncer();
  const desk = useDesk(store, lists);
  const past = useSaved({ call, session, desk, words, announce });
  const queue = useQueue({ call, store, lists, onLogged: past.onLogged, announce, waitsText: text.queue.waits });
  const now = useClock(lists);
  const [saving, setSaving] = useState(false);
  const { place, go, flash, made, tell, dismiss, created } = useViews({ first: firstView, session, text, announce });
  const next = useNext({ call, text, card, present: session.present, announce, tell });
  const atCustomer = place.view === 'customer';
  // Elsewhere nobody looks at the selected row, and asking for it would only cost.
  occupied.current.elsewhere = !atCustomer;
  const [choosingMe, setChoosingMe] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.open.title;
  }, [language, text]);
  useShortcuts((meaning, event) => {
    if (meaning !== 'search' || occupied.current.saving) return;
    event.preventDefault();
    if (occupied.current.elsewhere) go({ view: 'customer' });
    requestAnimationFrame(() => {
      searchBox.current?.focus();
      searchBox.current?.select();
    });
  });

  const toForm = () => {
    const summary = document.getElementById('summary');
    if (summary) summary.focus();
    else leave();
  };
  const onOccupied = useCallback((form: { typing: boolean; saving: boolean }) => {
    Object.assign(occupied.current, form);
    setSaving(form.saving);
  }, []);
  const onBusy = useCallback((writing: boolean) => onOccupied({ typing: false, saving: writing }), [onOccupied]);
  const onSearching = useCallback((searching: boolean) => {
    occupied.current.searching = searching;
  }, []);
  const chooseMe = async (member: string) => {
    session.setMe(member);
    setChoosingMe(false);
    const reply = await call('sidebarRememberMe', { member });
    if (!reply.ok) announce(text.who.forgotten);
  };

  const [importFault, setImportFault] = useState('');
  const openImport = async () => {
    const reply = await call('sidebarImportOpen', {});
    setImportFault(reply.ok ? '' : text.views.importFailed);
  };

  const view: ViewProps | null = phase === 'ready' && lists ? { call, store, lists, announce, go, onBusy } : null;
  const banner = stale ? text.failure.stale : failure && phase === 'ready' ? failureText(text, failure) : importFault || null;
  return (
    <Words.Provider value={words}>
      <Top
        call={call}
        session={session}
        view={place.view}
        locked={saving}
        searchBox={searchBox}
        announce={announce}
        go={go}
        onLeave={toForm}
        onSearching={onSearching}
        onImport={openImport}
      />
      {banner !== null && (
        <p class="warning grave banner" role="alert">
          <Icon name="caution" /> <span>{banner}</span>
        </p>
      )}
      {flash !== '' && <Flash said={flash} onDismiss={dismiss} />}
      <Outcome done={made} call={call} announce={announce} onBusy={onBusy} onUndone={() => void session.reopen()} onDismiss={dismiss} />
      {phase === 'opening' && <Opening />}
      {phase === 'failed' && failure && <Failed failure={failure} onRetry={() => void session.reopen()} />}
      {view && (
        <QueuePanel
          queue={queue}
          drafts={desk.drafts}
          inSight={atCustomer ? (card?.id ?? '') : ''}
          locked={saving}
          onDraft={(id) => {
            past.restore();
            go({ view: 'customer', id });
          }}
        />
      )}
      {view && lists && atCustomer && (
        <ContactQueue
          store={store}
          workbook={lists.workbook}
          inSight={card?.id ?? ''}
          locked={saving || busy}
          onShow={(id) => {
            past.dismiss();
            go({ view: 'customer', id });
          }}
        />
      )}
      {view && <OtherView {...view} place={place} onCreated={created} />}
      {phase === 'ready' && lists && atCustomer && !card && <Nobody />}
      {phase === 'ready' && lists && atCustomer && card && (
        <Customer
          key={`${card.id}/${past.restored}`}
          call={call}
          store={store}
          lists={lists}
          card={card}
          drafts={desk.drafts}
          presets={desk.presets}
          channel={desk.channel}
          recentLinks={desk.recentLinks}
          now={now}
          saved={past.saved}
          busy={busy}
          takesFocus={session.asked}
          choosingMe={choosingMe}
          announce={announce}
          onLogged={past.onLogged}
          onQueue={queue.add}
          onNext={() => {
            dismiss();
            void next();
          }}
          onUndo={past.undo}
          onDismiss={past.dismiss}
          onOccupied={onOccupied}
          onChooseMe={chooseMe}
          onChoosingMe={setChoosingMe}
          onLeave={leave}
          onCard={session.renew}
          onCompare={(ids) => go({ view: 'duplicates', ids })}
          onHandover={(page) => go(page === '' ? { view: 'handover' } : { view: 'handover', page })}
        />
      )}
      <Announcer said={said} />
    </Words.Provider>
  );
}
