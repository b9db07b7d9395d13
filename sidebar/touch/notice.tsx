/** What the last save did to the ledger, and the way back. */
import type { SidebarState } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import type { Call, Failure } from '../frame/server';
import { useWords } from '../frame/words';
import { Share } from '../share/share';
import { touchLogged } from './shared-touch';
import type { Logged } from './touch-form';

export interface Saved extends Logged {
  undo: 'offered' | 'running' | 'done';
  failure: Failure | null;
  /** What the undo left alone, because somebody changed it since. */
  kept: { label: string; now: string }[];
}

/** The new day matters; the old one may be short. */
const withoutWeekday = (day: string) => day.replace(/^(\d{4}\/\d\d\/\d\d)\(.\)$/, '$1');

interface NoticeProps {
  saved: Saved;
  /** The customer in sight; the notice names its own customer when that is another one. */
  inSight: string;
  /** One line, when the form is in use again. */
  brief: boolean;
  onUndo: () => void;
  /** Goes to the next customer; null while that makes no sense. */
  onNext: (() => void) | null;
  onDismiss: () => void;
  share: Sharing;
}

/** The form that tells a colleague of what was just logged. */
interface Sharing {
  call: Call;
  lists: SidebarState;
  now: () => string;
  announce: (sentence: string) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

export function Notice({ saved, inSight, brief, onUndo, onNext, onDismiss, share }: NoticeProps) {
  const { text, day } = useWords();
  const { customer, answer, undo, failure, kept, earlier } = saved;
  const here = customer.id === inSight;
  const title = {
    offered: here ? text.save.saved : text.save.savedFor(customer.company),
    running: text.save.undoing,
    done: here ? text.save.undone : text.save.undoneFor(customer.company),
  }[undo];
  const value = (cell: string) => (cell === '' ? text.save.blank : day(cell));
  return (
    <section class={undo === 'done' ? 'notice undone' : 'notice'} aria-label={title}>
      <div class="notice-head">
        <Icon name="check" />
        <b>{title}</b>
        {undo === 'offered' && (
          <button type="button" class="link" onClick={onUndo}>
            {text.save.undo}
          </button>
        )}
        <button type="button" class="icon-button" aria-label={text.save.dismiss} title={text.save.dismiss} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      </div>
      {earlier && undo === 'offered' && <p>{text.save.earlier}</p>}
      {!earlier && answer.alreadyLogged && undo === 'offered' && <p>{text.save.already}</p>}
      {undo === 'offered' && !brief && !share.open && answer.changes.length > 0 && (
        <ul class="changes" aria-label={text.save.changes}>
          {answer.changes.map(({ label, before, after }) => (
            <li key={label}>
              <small class="faint">{label}</small> {withoutWeekday(value(before))} <span aria-hidden="true">{text.save.arrow}</span>{' '}
              <b>{value(after)}</b>
            </li>
          ))}
        </ul>
      )}
      {undo === 'offered' && !brief && !share.open && (
        <div class="notice-ways">
          {onNext !== null && !earlier && (
            <button type="button" class="outline next-customer" title={text.touch.nextKeys} onClick={onNext}>
              {text.touch.next} <Icon name="right" size={16} />
            </button>
          )}
          <button type="button" class="link" onClick={() => share.onOpen(true)}>
            {text.share.open}
          </button>
        </div>
      )}
      {undo === 'offered' && share.open && (
        <Share
          key={answer.touchId}
          call={share.call}
          card={answer.card}
          touch={touchLogged(saved, share.lists, share.now())}
          me={share.lists.me}
          announce={share.announce}
          onClose={() => share.onOpen(false)}
        />
      )}
      {failure && <p class="fault">{failureText(text, failure, text.save.undoFailed)}</p>}
      {kept.length > 0 && (
        <>
          <p>{text.save.kept}</p>
          <ul class="changes">
            {kept.map(({ label, now }) => (
              <li key={label}>{text.save.keptNow(label, value(now))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
