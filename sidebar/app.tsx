/** The whole sidebar: search on top, the customer in sight below. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Customer } from './customer/customer';
import { useDesk } from './customer/desk';
import { Announcer, useAnnouncer } from './frame/announcer';
import { failureText } from './frame/failure-text';
import { Icon } from './frame/icons';
import { shortcut } from './frame/keyboard';
import { Search } from './frame/search';
import type { Call } from './frame/server';
import { useSession } from './frame/session';
import { Failed, Nobody, Opening } from './frame/states';
import type { Store } from './frame/storage';
import { Words, wordsOf } from './frame/words';
import { useSaved } from './touch/saved';

interface AppProps {
  call: Call;
  store: Store;
  version: string;
  /** The language before the workbook has told its own. */
  firstLanguage: 'ja' | 'en';
  /** Gives the focus back to the grid. */
  leave: () => void;
}

export function App({ call, store, version, firstLanguage, leave }: AppProps) {
  const occupied = useRef({ typing: false, saving: false, searching: false });
  const idle = useCallback(() => !Object.values(occupied.current).includes(true), []);
  const session = useSession(call, version, idle);
  const { phase, lists, card, failure, busy, stale } = session;
  const words = wordsOf(lists?.language ?? firstLanguage, lists?.today ?? '');
  const { text, language } = words;
  const { said, announce } = useAnnouncer();
  const desk = useDesk(store, lists);
  const past = useSaved({ call, session, desk, text, announce });
  const [saving, setSaving] = useState(false);
  const [choosingMe, setChoosingMe] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.open.title;
  }, [language, text]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (shortcut(event) !== 'search') return;
      event.preventDefault();
      searchBox.current?.focus();
      searchBox.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const toForm = () => {
    const summary = document.getElementById('summary');
    if (summary) summary.focus();
    else leave();
  };
  const onOccupied = useCallback((form: { typing: boolean; saving: boolean }) => {
    Object.assign(occupied.current, form);
    setSaving(form.saving);
  }, []);
  const onSearching = useCallback((searching: boolean) => {
    occupied.current.searching = searching;
  }, []);
  const chooseMe = async (member: string) => {
    session.setMe(member);
    setChoosingMe(false);
    const reply = await call('sidebarRememberMe', { member });
    if (!reply.ok) announce(text.who.forgotten);
  };

  const banner = stale ? text.failure.stale : failure && phase === 'ready' ? failureText(text, failure) : null;
  return (
    <Words.Provider value={words}>
      <header class={busy ? 'top busy' : 'top'}>
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
      </header>
      {banner !== null && (
        <p class="warning grave banner" role="alert">
          <Icon name="caution" /> <span>{banner}</span>
        </p>
      )}
      {phase === 'opening' && <Opening />}
      {phase === 'failed' && failure && <Failed failure={failure} onRetry={() => void session.reopen()} />}
      {phase === 'ready' && lists && !card && <Nobody />}
      {phase === 'ready' && lists && card && (
        <Customer
          key={`${card.id}/${past.restored}`}
          call={call}
          lists={lists}
          card={card}
          drafts={desk.drafts}
          presets={desk.presets}
          channel={desk.channel}
          saved={past.saved}
          busy={busy}
          takesFocus={session.asked}
          choosingMe={choosingMe}
          announce={announce}
          onLogged={past.onLogged}
          onUndo={past.undo}
          onDismiss={past.dismiss}
          onOccupied={onOccupied}
          onChooseMe={chooseMe}
          onChoosingMe={setChoosingMe}
          onLeave={leave}
        />
      )}
      <Announcer said={said} />
    </Words.Provider>
  );
}
