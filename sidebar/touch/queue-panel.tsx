/** Touches that wait: how many, of whom, why, and what can be done: send now, put right, drop. */
import { useState } from 'preact/hooks';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import type { Drafts } from './drafts';
import { contentOf } from './form';
import type { QueuedTouch } from './queue';
import type { TouchQueue } from './use-queue';

interface QueuePanelProps {
  queue: TouchQueue;
  drafts: Drafts;
  /** ID of the customer in sight, '' when there is none. */
  inSight: string;
  locked: boolean;
  /** Shows the customer, whose draft holds the text now. */
  onDraft: (customerId: string) => void;
}

function Waiting({ touch, queue, drafts, inSight, locked, onDraft }: QueuePanelProps & { touch: QueuedTouch }) {
  const { text, moment } = useWords();
  const [dropping, setDropping] = useState(false);
  const { company, request, halted } = touch;
  const [occupied, setOccupied] = useState(false);
  const gone = halted?.code === 'unknown-customer';
  /** Back into the form, under the key it was sent with: what was logged after all is then not logged twice. */
  const toDraft = (customerId: string) => {
    const taken = drafts.find(customerId) !== null;
    setOccupied(taken);
    if (taken) return;
    const { key, attempt } = request;
    drafts.keep(customerId, { fields: touch.fields, submission: { key, attempt, sent: contentOf(touch.fields) } });
    queue.remove(key);
    onDraft(customerId);
  };
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="link" disabled={locked} aria-label={text.queue.of(label, company)} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <li>
      <b>{company}</b> <small class="faint">{moment(request.when)}</small>
      {request.summary !== '' && <p class="queued-text">{request.summary}</p>}
      {halted !== null && <p class="fault">{halted.message}</p>}
      {occupied && <p class="fault">{text.queue.occupied}</p>}
      {dropping ? (
        <p class="queue-actions">
          <span>{text.queue.dropAsk}</span>
          {button(text.queue.dropYes, () => queue.remove(request.key))}
          {button(text.queue.dropNo, () => setDropping(false))}
        </p>
      ) : (
        <p class="queue-actions">
          {halted !== null && halted.confirm !== '' && button(text.queue.accept, () => queue.accept(touch))}
          {!gone && button(text.queue.edit, () => toDraft(request.customerId))}
          {gone && inSight !== '' && button(text.queue.take, () => toDraft(inSight))}
          {button(text.queue.drop, () => setDropping(true))}
        </p>
      )}
    </li>
  );
}

export function QueuePanel(props: QueuePanelProps) {
  const { queue, locked } = props;
  const { text } = useWords();
  const [open, setOpen] = useState(false);
  const { touches, sending } = queue;
  if (touches.length === 0) return null;
  const halted = touches.some((touch) => touch.halted !== null);
  return (
    <section class="queue" aria-label={text.queue.region}>
      <div class="queue-head">
        <button type="button" class="more-toggle" aria-expanded={open ? 'true' : 'false'} onClick={() => setOpen(!open)}>
          <Icon name={halted ? 'caution' : 'down'} size={16} />
          <span>{text.queue.count(touches.length)}</span>
        </button>
        <button type="button" class="link" disabled={sending || locked} onClick={queue.retry}>
          {sending ? text.queue.sending : text.queue.retry}
        </button>
      </div>
      {open && (
        <ul>
          {touches.map((touch) => (
            <Waiting key={touch.request.key} touch={touch} {...props} />
          ))}
        </ul>
      )}
    </section>
  );
}
