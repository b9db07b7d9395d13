/** On top of the page: the search and the button that reads anew, or a view's title and the way back; and the menu of views. */
import type { RefObject } from 'preact';
import { Icon } from './icons';
import { Search } from './search';
import type { Call } from './server';
import type { Session } from './session';
import { ViewMenu } from './view-menu';
import { ViewTitle } from './view-title';
import type { Place, View } from './views';
import { useWords } from './words';

interface TopProps {
  call: Call;
  session: Session;
  view: View;
  /** Something is being written. */
  locked: boolean;
  searchBox: RefObject<HTMLInputElement | null>;
  announce: (sentence: string) => void;
  go: (place: Place) => void;
  /** Out of the search, to where one goes on. */
  onLeave: () => void;
  onSearching: (searching: boolean) => void;
  /** Opens the dialog for lists, which is no view of the sidebar. */
  onImport: () => void;
}

export function Top({ call, session, view, locked, searchBox, announce, go, onLeave, onSearching, onImport }: TopProps) {
  const { text } = useWords();
  const { phase, busy } = session;
  const still = phase !== 'ready' || locked;
  return (
    <header class={busy ? 'top busy' : 'top'}>
      {view === 'customer' ? (
        <>
          <Search
            call={call}
            locked={still}
            boxRef={searchBox}
            onChoose={(id) => void session.show(id).then(onLeave)}
            onLeave={onLeave}
            onBusy={onSearching}
            announce={announce}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={text.open.refresh}
            title={text.open.refresh}
            disabled={busy || locked}
            onClick={() => {
              announce(text.open.refreshing);
              void session.reopen();
            }}
          >
            <Icon name="refresh" />
          </button>
        </>
      ) : (
        <ViewTitle view={view} disabled={locked} onBack={() => go({ view: 'customer' })} />
      )}
      <ViewMenu view={view} disabled={still} onChoose={(chosen) => go({ view: chosen })} onImport={onImport} />
    </header>
  );
}
