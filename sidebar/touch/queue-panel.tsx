/** Touches that wait: how many, of whom, why, and what can be done: send now, put right, drop. */
import { useState } from 'preact/hooks';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import type { QueuedTouch } from './queue';
import type { TouchQueue } from './use-queue';

interface QueuePanelProps {
  queue: TouchQueue;
  /** The customer in sight, that takes over a text whose own customer is gone; null when it has one of its own, or nobody is in sight. */
  taker: string | null;
  locked: boolean;
  onEdit: (touch: QueuedTouch) => void;
  onTake: (touch: QueuedTouch) => void;
}

function Waiting({ touch, queue, taker, locked, onEdit, onTake }: QueuePanelProps & { touch: QueuedTouch }) {
  const { text, moment } = useWords();
  const [dropping, setDropping] = useState(false);
  const { company, request, halted } = touch;
  const gone = halted?.code === 'unknown-customer';
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
      {dropping ? (
        <p class="queue-actions">
          <span>{text.queue.dropAsk}</span>
          {button(text.queue.dropYes, () => queue.remove(request.key))}
          {button(text.queue.dropNo, () => setDropping(false))}
        </p>
      ) : (
        <p class="queue-actions">
          {halted !== null && halted.confirm !== '' && button(text.queue.accept, () => queue.accept(touch))}
          {gone ? taker !== null && button(text.queue.take, () => onTake(touch)) : button(text.queue.edit, () => onEdit(touch))}
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
