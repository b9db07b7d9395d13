/** Which view is shown, and going to another one. */
import { useCallback, useState } from 'preact/hooks';
import type { CreateCustomerAnswer } from '../../src/contract';
import type { SidebarText } from '../../src/text/sidebar-ja';
import type { Done } from './outcome';
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
  /** The customer that was just made, and the way back. */
  const [made, setMade] = useState<Done | null>(null);
  const { show, present } = session;

  const go = useCallback(
    (to: Place) => {
      setFlash('');
      setMade(null);
      setPlace(to);
      if (to.view === 'customer' && to.id !== undefined) void show(to.id);
    },
    [show],
  );
  const created = useCallback(
    ({ id, alreadyCreated, batch, card }: CreateCustomerAnswer) => {
      const said = alreadyCreated ? text.newCustomer.savedBefore(id) : text.newCustomer.saved(id);
      present(card);
      setPlace({ view: 'customer' });
      setFlash('');
      setMade({ batch, title: said });
      announce(said);
    },
    [present, announce, text],
  );
  const tell = (sentence: string) => {
    setMade(null);
    setFlash(sentence);
    announce(sentence);
  };
  const dismiss = () => {
    setFlash('');
    setMade(null);
  };
  return { place, go, flash, made, tell, dismiss, created };
}
