/** One touch among the others: when, how, who, what was said, and the way to tell a colleague of it. */
import type { ComponentChildren } from 'preact';
import type { TimelineEntry } from '../../src/contract';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';

const joined = (parts: readonly string[], between: string) => parts.filter((part) => part !== '').join(between);

/** Links of a touch: only those a browser opens safely. */
const linksOf = (files: string): string[] => files.split(/\s+/).filter((link) => /^https:\/\//i.test(link));

interface EntryProps {
  entry: TimelineEntry;
  /** Whether the complaint is open. */
  open: boolean;
  /** The form that tells somebody of it; null while it is closed. */
  sharing: ComponentChildren;
  onShare: () => void;
}

export function Entry({ entry, open, sharing, onShare }: EntryProps) {
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
      {sharing === null ? (
        <button type="button" class="link small" data-share={entry.id} aria-label={text.share.openNamed(day(entry.when))} onClick={onShare}>
          {text.share.open}
        </button>
      ) : (
        sharing
      )}
    </li>
  );
}
