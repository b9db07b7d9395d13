/** The whole sidebar: on top the search or a view's title and the menu of views, below it the view. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Check } from './check/check';
import { Clean } from './clean/clean';
import { Customer } from './customer/customer';
import { useDesk } from './customer/desk';
import { useNext } from './customer/use-next';
import { Compare } from './duplicates/compare';
import { Duplicates } from './duplicates/duplicates';
import { Announcer, useAnnouncer } from './frame/announcer';
import { failureText } from './frame/failure-text';
import { Flash } from './frame/flash';
import { Icon } from './frame/icons';
import { shortcut } from './frame/keyboard';
import { Search } from './frame/search';
import type { Call } from './frame/server';
import { useSession } from './frame/session';
import { Failed, Nobody, Opening } from './frame/states';
import type { Store } from './frame/storage';
import { useClock } from './frame/use-clock';
import { useViews } from './frame/use-views';
import { ViewMenu } from './frame/view-menu';
import { ViewTitle } from './frame/view-title';
import type { View, ViewProps } from './frame/views';
import { Words, wordsOf } from './frame/words';
import { Handover } from './handover/handover';
import { History } from './history/history';
import { NewCustomer } from './new-customer/new-customer';
import { Pace } from './pace/pace';
import { Report } from './report/report';
import { StartRules } from './rules/rules';
import { ContactQueue } from './today/contact-queue';
import { TodayView } from './today/today';
import { QueuePanel } from './touch/queue-panel';
import { useSaved } from './touch/saved';
import { useQueue } from './touch/use-queue';

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
  const past = useSaved({ call, session, desk, text, announce });
  const queue = useQueue({ call, store, lists, onLogged: past.onLogged, announce, waitsText: text.queue.waits });
  const now = useClock(lists);
  const [saving, setSaving] = useState(false);
  const { place, go, flash, tell, dismiss, created } = useViews({ first: firstView, session, text, announce });
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
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (shortcut(event) !== 'search' || occupied.current.saving) return;
      event.preventDefault();
      if (occupied.current.elsewhere) go({ view: 'customer' });
      requestAnimationFrame(() => {
        searchBox.current?.focus();
        searchBox.current?.select();
      });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go]);

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
      <header class={busy ? 'top busy' : 'top'}>
        {atCustomer ? (
          <>
            <Search
              call={call}
              locked={phase !== 'ready' || saving}
              boxRef={searchBox}
              onChoose={(id) => void session.show(id).then(toForm)}
              onLeave={toForm}
              onBusy={onSearching}
              announce={announce}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={text.open.refresh}
              title={text.open.refresh}
              disabled={busy || saving}
              onClick={() => {
                announce(text.open.refreshing);
                void session.reopen();
              }}
            >
              <Icon name="refresh" />
            </button>
          </>
        ) : (
          <ViewTitle view={place.view} disabled={saving} onBack={() => go({ view: 'customer' })} />
        )}
        <ViewMenu view={place.view} disabled={phase !== 'ready' || saving} onChoose={(view) => go({ view })} onImport={openImport} />
      </header>
      {banner !== null && (
        <p class="warning grave banner" role="alert">
          <Icon name="caution" /> <span>{banner}</span>
        </p>
      )}
      {flash !== '' && <Flash said={flash} onDismiss={dismiss} />}
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
      {view &&
        place.view === 'duplicates' &&
        (place.ids ? <Compare key={place.ids.join()} {...view} ids={place.ids} /> : <Duplicates {...view} />)}
      {view && place.view === 'clean' && <Clean {...view} />}
      {view && place.view === 'check' && <Check {...view} />}
      {view && place.view === 'handover' && <Handover key={place.page ?? ''} {...view} page={place.page} />}
      {view && place.view === 'history' && <History {...view} />}
      {view && place.view === 'pace' && <Pace {...view} />}
      {view && place.view === 'rules' && <StartRules {...view} />}
      {view && place.view === 'report' && <Report {...view} />}
      {view && place.view === 'today' && <TodayView {...view} />}
      {view && place.view === 'new' && <NewCustomer {...view} onCreated={created} />}
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
