/** What whoever contacts the customer must know first: an open complaint, a stop, cautions, flags, a handover that is not finished. */
import { useState } from 'preact/hooks';
import type { CustomerCard } from '../../src/contract';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';

/** Handover notes may be long; their first lines are always in sight, and the form stays near. */
function Cautions({ cautions }: { cautions: string }) {
  const { text } = useWords();
  const [all, setAll] = useState(false);
  const long = cautions.length > 70 || cautions.split('\n').length > 4;
  return (
    <div class="warning grave">
      <Icon name="caution" />
      <div>
        <p class={long && !all ? 'lines some' : 'lines'}>
          <b class="unseen">{text.card.cautions}: </b>
          {cautions}
        </p>
        {long && !all && (
          <button type="button" class="link" onClick={() => setAll(true)}>
            {text.card.cautionsAll}
          </button>
        )}
      </div>
    </div>
  );
}

/** Before anything else: whoever contacts them now should know. */
function OpenComplaint({ complaint }: { complaint: NonNullable<CustomerCard['openComplaint']> }) {
  const { text, day } = useWords();
  return (
    <div class="warning grave">
      <Icon name="caution" />
      <div>
        <b>{text.timeline.openComplaint}</b>
        <p class="lines some">{text.timeline.openSince(day(complaint.when), complaint.rep, complaint.summary)}</p>
        <p class="small">{text.timeline.howToClose}</p>
      </div>
    </div>
  );
}

/** An owner change that is not finished: the page to read, or the reason to give. */
export function HandoverOffer({ card, me, onHandover }: { card: CustomerCard; me: string; onHandover: (page: string) => void }) {
  const words = useWords().text.handover.card;
  const { handover } = card;
  if (handover === null) return null;
  const caption = handover.id === '' ? words.explain : handover.to === me ? words.read : words.look;
  return (
    <button type="button" class="outline compare" onClick={() => onHandover(handover.id)}>
      {caption}
    </button>
  );
}

export function Warnings({ card, onCompare }: { card: CustomerCard; onCompare: (ids: string[]) => void }) {
  const { text } = useWords();
  return (
    <>
      {card.openComplaint !== null && <OpenComplaint complaint={card.openComplaint} />}
      {card.closed && (
        <p class="warning grave">
          <Icon name="closed" /> <span>{text.card.closed}</span>
        </p>
      )}
      {card.cautions !== '' && <Cautions cautions={card.cautions} />}
      {card.missed >= 2 && (
        <p class="warning">
          <Icon name="flag" /> <span>{text.timeline.missed(card.missed)}</span>
        </p>
      )}
      {card.flags.length > 0 && (
        <ul class="flags" aria-label={text.card.flags}>
          {card.flags.map((flag) => (
            <li key={flag} class="warning">
              <Icon name="flag" /> <span>{flag}</span>
            </li>
          ))}
        </ul>
      )}
      {card.duplicates.length > 0 && (
        <button
          type="button"
          class="outline compare"
          aria-label={text.duplicates.compareLabel}
          onClick={() => onCompare([card.id, ...card.duplicates])}
        >
          {text.duplicates.compare}
        </button>
      )}
    </>
  );
}
