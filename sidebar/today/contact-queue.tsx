/** Customers that were chosen for 今すぐ連絡: one after the other, until the last or until somebody stops. Kept in this browser, so that a reload loses nothing. */
import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../frame/storage';
import { useWords } from '../frame/words';

const nameOf = (workbook: string): string => `daicho/contact/${workbook}`;

/** IDs in the order in which they were chosen; the first is the one in sight. */
const readContacts = (store: Store, workbook: string): string[] => {
  try {
    const kept = JSON.parse(store.get(nameOf(workbook)) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string' && /^C-\d+$/.test(id)) : [];
  } catch {
    return [];
  }
};

export const keepContacts = (store: Store, workbook: string, ids: readonly string[]): void => {
  if (ids.length === 0) store.remove(nameOf(workbook));
  else store.set(nameOf(workbook), JSON.stringify(ids));
};

interface ContactQueueProps {
  store: Store;
  workbook: string;
  /** The customer in sight; '' when there is none. */
  inSight: string;
  locked: boolean;
  onShow: (id: string) => void;
}

export function ContactQueue({ store, workbook, inSight, locked, onShow }: ContactQueueProps) {
  const words = useWords().text.today.contact;
  const [ids, setIds] = useState(() => readContacts(store, workbook));
  // Somebody chose anew in the view while this was out of sight.
  useEffect(() => setIds(readContacts(store, workbook)), [store, workbook]);
  const keep = (left: string[]) => {
    keepContacts(store, workbook, left);
    setIds(left);
  };
  const [first, ...others] = ids;
  if (first === undefined) return null;
  const go = () => {
    // Who is in sight is done with; when another customer was looked at meanwhile, it goes on where it stopped.
    const left = inSight === first ? others : ids;
    keep(left);
    if (left[0] !== undefined) onShow(left[0]);
  };
  return (
    <section class="contact-queue" aria-label={words.region}>
      <b class="small">{words.left(inSight === first ? others.length : ids.length)}</b>
      {(inSight !== first || others.length > 0) && (
        <button type="button" class="link" disabled={locked} onClick={go}>
          {inSight === first ? words.next : words.back}
        </button>
      )}
      <button type="button" class="link" onClick={() => keep([])}>
        {words.stop}
      </button>
    </section>
  );
}
