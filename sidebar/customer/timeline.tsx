/** All reps' touches of the customer, the newest first: how many by channel in one line, and the touches themselves when somebody opens them. */
import { useState } from 'preact/hooks';
import type { CustomerCard, TimelineEntry } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import type { Call } from '../frame/server';
import type { Store } from '../frame/storage';
import { useWords } from '../frame/words';
import { useTimeline } from './use-timeline';

const place = 'daicho/timeline-open';

const joined = (parts: readonly string[], between: string) => parts.filter((part) => part !== '').join(between);

/** Links of a touch: only those a browser opens safely. */
const linksOf = (files: string): string[] => files.split(/\s+/).filter((link) => /^https:\/\//i.test(link));

function Entry({ entry, open }: { entry: TimelineEntry; open: boolean }) {
  const { text, day, moment } = useWords();
  const words = text.timeline;
  const next = joined([entry.nextDate === '' ? '' : day(entry.nextDate.replace(/\//g, '-')), entry.nextAction], ' ');
  return (
    <li class={entry.complaint ? 'touch complaint' : 'touch'}>
      <p class="touch-head">
        <b title={moment(entry.when)}>{day(entry.when)}</b> {joined([entry.channel, entry.result], text.between.parts)}{' '}
        <span class="faint">{entry.rep}</span>
      </p>
      {entry.complaint && (
        <p class="overdue">
          <Icon name="caution" size={14} /> {open ? words.openComplaint : words.complaint}
        </p>
      )}
      {entry.summary !== '' && <p class="lines">{entry.summary}</p>}
      {entry.source !== '' && (
        <details class="small">
          <summary>{words.whole}</summary>
          <p class="lines">{entry.source}</p>
        </details>
      )}
      {entry.met !== '' && <p class="small">{words.metPerson(entry.met)}</p>}
      {next !== '' && <p class="small">{words.next(next, '')}</p>}
      {entry.impression !== '' && <p class="small">{words.impression(entry.impression)}</p>}
      {entry.managerNote !== '' && <p class="small lines">{words.managerNote(entry.managerNote)}</p>}
      {linksOf(entry.files).map((link, at) => (
        <a key={link} class="file-link small" href={link} target="_blank" rel="noopener noreferrer" title={link}>
          {words.file(at + 1)}
        </a>
      ))}
      {entry.sheet !== '' && <p class="small faint">{words.archived(entry.sheet)}</p>}
    </li>
  );
}

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
  announce: (sentence: string) => void;
}

function Touches({ call, card, announce }: TouchesProps) {
  const { text } = useWords();
  const words = text.timeline;
  const [whose, setWhose] = useState('');
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
      <ol class="touch-list">
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} open={card.openComplaint?.id === entry.id} />
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
export function TimelineSection({ call, card, announce, store }: TouchesProps & { store: Store }) {
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
      {open && <Touches call={call} card={card} announce={announce} />}
    </section>
  );
}
