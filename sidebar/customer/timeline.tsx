/** All reps' touches of the customer, the newest first: how many by channel in one line, and the touches themselves when somebody opens them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerCard, TimelineEntry } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import type { Call } from '../frame/server';
import type { Store } from '../frame/storage';
import { useWords } from '../frame/words';
import { Share } from '../share/share';
import { Entry } from './touch-entry';
import { useTimeline } from './use-timeline';

const place = 'daicho/timeline-open';

/** Whose touches are shown: 'rep:' or 'met:' and a name; '' for everybody's. */
function Whose({ entries, whose, onChoose }: { entries: readonly TimelineEntry[]; whose: string; onChoose: (whose: string) => void }) {
  const { text } = useWords();
  const names = (of: (entry: TimelineEntry) => string) => [...new Set(entries.map(of))].filter((name) => name !== '').sort();
  const [reps, met] = [names(({ rep }) => rep), names((entry) => entry.met)];
  if (reps.length + met.length < 2) return null;
  const group = (label: string, kind: string, all: string[]) =>
    all.length > 0 && (
      <optgroup label={label}>
        {all.map((name) => (
          <option key={name} value={`${kind}:${name}`}>
            {name}
          </option>
        ))}
      </optgroup>
    );
  return (
    <select class="box" aria-label={text.timeline.filter} value={whose} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{text.timeline.everybody}</option>
      {group(text.timeline.reps, 'rep', reps)}
      {group(text.timeline.met, 'met', met)}
    </select>
  );
}

const isOf = (entry: TimelineEntry, whose: string): boolean =>
  whose === '' || whose === `rep:${entry.rep}` || (entry.met !== '' && whose === `met:${entry.met}`);

interface TouchesProps {
  call: Call;
  card: CustomerCard;
  /** Who is at the keyboard: nobody tells oneself. */
  me: string;
  announce: (sentence: string) => void;
  /** Told while the form is open that tells somebody of a touch. */
  onSharing: (sharing: boolean) => void;
}

function Touches({ call, card, me, announce, onSharing }: TouchesProps) {
  const { text } = useWords();
  const words = text.timeline;
  const [whose, setWhose] = useState('');
  const [shared, setShared] = useState('');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => onSharing(shared !== ''), [shared, onSharing]);
  useEffect(() => () => onSharing(false), [onSharing]);
  const close = (id: string) => {
    setShared('');
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-share="${id}"]`)?.focus());
  };
  const { state, failure, entries, cursor, older, readOlder, retry } = useTimeline(call, card);
  const shown = entries.filter((entry) => isOf(entry, whose));
  const goOn = async () => {
    const count = await readOlder();
    announce(count === 0 ? words.noOlder : words.shown(count));
  };
  return (
    <div class="touches" aria-busy={state === 'reading' || older ? 'true' : 'false'}>
      <Whose entries={entries} whose={whose} onChoose={setWhose} />
      {state === 'reading' && entries.length === 0 && (
        <p class="faint" role="status">
          {words.loading}
        </p>
      )}
      {state === 'failed' && (
        <div class="fault" role="alert">
          <p>
            {words.failed}
            {text.between.sentences}
            {failure === null ? '' : failureText(text, failure)}
          </p>
          <button type="button" class="outline" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      <ol class="touch-list" ref={list}>
        {shown.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            open={card.openComplaint?.id === entry.id}
            onShare={() => setShared(entry.id)}
            sharing={
              shared === entry.id ? (
                <Share call={call} card={card} touch={entry} me={me} announce={announce} onClose={() => close(entry.id)} />
              ) : null
            }
          />
        ))}
      </ol>
      {state === 'known' && entries.length === 0 && <p class="faint">{words.none}</p>}
      {entries.length > 0 && shown.length === 0 && <p class="faint">{words.nobodyHere}</p>}
      {cursor !== '' && (
        <button type="button" class="outline" aria-disabled={older ? 'true' : undefined} onClick={() => !older && void goOn()}>
          {older ? words.loading : words.older}
        </button>
      )}
    </div>
  );
}

/** Whether it is open is remembered in this browser: who looks at touches looks at those of every customer. */
export function TimelineSection({ store, ...touches }: TouchesProps & { store: Store }) {
  const { card } = touches;
  const { text } = useWords();
  const [open, setOpen] = useState(store.get(place) === '1');
  const words = text.timeline;
  const count = card.totals === null ? null : card.totals.reduce((sum, one) => sum + one.count, 0);
  const totals = (card.totals ?? []).map((one) => words.total(one.label, one.count));
  return (
    <section class="timeline" aria-label={words.region}>
      <button
        type="button"
        class="disclose"
        aria-expanded={open ? 'true' : 'false'}
        onClick={() => {
          store.set(place, open ? '0' : '1');
          setOpen(!open);
        }}
      >
        <b>{words.title(count)}</b>
        <Icon name="down" />
      </button>
      {totals.length > 0 && <p class="small">{totals.join(text.between.parts)}</p>}
      {card.totals === null && <p class="small faint">{words.unknown}</p>}
      {open && <Touches {...touches} />}
    </section>
  );
}
