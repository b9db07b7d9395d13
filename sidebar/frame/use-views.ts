/** Which view is shown, and going to another one. */
import { useCallback, useState } from 'preact/hooks';
import type { CreateCustomerAnswer } from '../../src/contract';
import type { SidebarText } from '../../src/text/sidebar-ja';
import type { Session } from './session';
import type { Place, View } from './views';

interface ViewsOptions {
  first: View;
  session: Session;
  text: SidebarText;
  announce: (sentence: string) => void;
}

export function useViews({ first, session, text, announce }: ViewsOptions) {
  const [place, setPlace] = useState<Place>({ view: first });
  /** What was just done in another view. */
  const [flash, setFlash] = useState('');
  const { show, present } = session;

  const go = useCallback(
    (to: Place) => {
      setFlash('');
      setPlace(to);
      if (to.view === 'customer' && to.id !== undefined) void show(to.id);
    },
    [show],
  );
  const created = useCallback(
    ({ id, alreadyCreated, card }: CreateCustomerAnswer) => {
      const said = alreadyCreated ? text.newCustomer.savedBefore(id) : text.newCustomer.saved(id);
      present(card);
      setPlace({ view: 'customer' });
      setFlash(said);
      announce(said);
    },
    [present, announce, text],
  );
  const tell = (sentence: string) => {
    setFlash(sentence);
    announce(sentence);
  };
  return { place, go, flash, tell, dismiss: () => setFlash(''), created };
}
