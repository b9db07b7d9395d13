/** Goes to the next customer as the sheet shows them: asks on while the server looks through a long filter. */
import { useRef } from 'preact/hooks';
import type { CustomerCard } from '../../src/contract';
import type { SidebarText } from '../../src/text/sidebar-ja';
import { failureText } from '../frame/failure-text';
import type { Call } from '../frame/server';

interface NextOptions {
  call: Call;
  text: SidebarText;
  card: CustomerCard | null;
  present: (card: CustomerCard) => void;
  announce: (sentence: string) => void;
  /** Says it where it is seen. */
  tell: (sentence: string) => void;
}

/** A minute of looking: whoever filters one row out of a hundred thousand finds it by searching. */
const rounds = 12;

export function useNext({ call, text, card, present, announce, tell }: NextOptions): () => Promise<void> {
  const busy = useRef(false);
  return async () => {
    if (card === null || busy.current) return;
    busy.current = true;
    announce(text.touch.nextLooking);
    let from = 0;
    for (let round = 0; round < rounds; round++) {
      const reply = await call('sidebarNextCustomer', { id: card.id, row: card.row, from });
      if (!reply.ok) {
        tell(failureText(text, reply.failure));
        break;
      }
      if (reply.value.card !== null) {
        present(reply.value.card);
        announce(reply.value.card.company);
        break;
      }
      from = reply.value.from;
      if (from === 0 || round === rounds - 1) {
        tell(text.touch.nextNone);
        break;
      }
    }
    busy.current = false;
  };
}
