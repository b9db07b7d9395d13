/** Who the customer is and how things stand, all of it without a click: rank with its reason, cautions, the last touch, the next step. */
import { useState } from 'preact/hooks';
import type { CustomerCard } from '../../src/contract';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import { KeyPersons } from './persons';

const present = (facts: string[]) => facts.filter((fact) => fact !== '');

/** A reason names its rank first ("B:…"); the badge beside it says that already. */
const withoutRank = (reason: string, rank: string) =>
  reason.startsWith(rank) ? reason.slice(rank.length).replace(/^\s*[::]\s*/, '') : reason;

const Badge = ({ children }: { children: string }) => <b class="badge">{children === '' ? '—' : children}</b>;

interface PartProps {
  card: CustomerCard;
  /** Everything in full, instead of one line each. */
  whole: boolean;
}

function Standing({ card, whole, onWhole }: PartProps & { onWhole: () => void }) {
  const { text } = useWords();
  const reason = withoutRank(card.rankReason, card.rank);
  const name = whole ? text.card.less : text.card.more;
  return (
    <div class="standing">
      <p class="cut" title={reason}>
        <span class="faint">{text.card.rank}</span> <Badge>{card.rank}</Badge> {reason === '' ? text.card.noReason : reason}
      </p>
      <button type="button" class="icon-button" aria-expanded={whole ? 'true' : 'false'} aria-label={name} title={name} onClick={onWhole}>
        <Icon name="down" />
      </button>
    </div>
  );
}

function Facts({ card, whole, onType }: PartProps & { onType: () => void }) {
  const { text } = useWords();
  const join = (facts: string[]) => present(facts).join(text.between.parts);
  const owner = card.owner === '' ? '' : `${text.card.owner} ${card.owner}`;
  const contact = join([card.contactPerson, card.phone, card.phone === '' || whole ? card.email : '']);
  return (
    <>
      <p class="cut">
        <span class="faint">{text.card.likelihood}</span> <Badge>{card.likelihood}</Badge>{' '}
        <button type="button" class="link type-now" aria-label={text.type.change(card.type)} title={text.type.region} onClick={onType}>
          {card.type === '' ? text.type.none : card.type}
        </button>{' '}
        <span class="faint">{join([card.stage, owner])}</span>
      </p>
      {whole && card.likelihoodReason !== '' && <p>{withoutRank(card.likelihoodReason, card.likelihood)}</p>}
      {contact !== '' && <p class="cut">{contact}</p>}
    </>
  );
}

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
function HandoverOffer({ card, me, onHandover }: { card: CustomerCard; me: string; onHandover: (page: string) => void }) {
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

function Warnings({ card, onCompare }: { card: CustomerCard; onCompare: (ids: string[]) => void }) {
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

function History({ card, me, today }: { card: CustomerCard; me: string; today: string }) {
  const { text, day } = useWords();
  const touch = card.lastTouch;
  const when = touch?.when || card.lastContact;
  const ago = when === '' || card.daysSince === null ? '' : text.card.daysAgo(card.daysSince);
  // Whose touch it was matters when it was somebody else's.
  const how = touch ? present([touch.channel, touch.result, touch.rep === me ? '' : touch.rep]).join(text.between.parts) : '';
  const overdue = card.nextDate !== '' && card.nextDate < today;
  const nothing = card.nextDate === '' && card.nextAction === '';
  return (
    <dl class="history">
      <dt>{text.card.last}</dt>
      <dd>
        <p class="cut">
          {when === '' ? <span class="faint">{text.card.noLast}</span> : <b>{day(when)}</b>} {how} <span class="faint">{ago}</span>
        </p>
        {touch && touch.summary !== '' && (
          <p class="cut" title={touch.summary}>
            {touch.summary}
          </p>
        )}
      </dd>
      <dt>{text.card.next}</dt>
      <dd class="cut" title={card.nextAction}>
        {nothing && <span class="faint">{text.card.noNext}</span>}
        <b class={overdue ? 'overdue' : undefined}>
          {overdue && <Icon name="caution" size={14} />}
          {day(card.nextDate)}
          {overdue && <span class="unseen"> {text.card.overdue}</span>}
        </b>{' '}
        {card.nextAction}
      </dd>
    </dl>
  );
}

interface CardProps {
  card: CustomerCard;
  me: string;
  today: string;
  onCompare: (ids: string[]) => void;
  onHandover: (page: string) => void;
  /** Changes 区分. */
  onType: () => void;
}

export function Card({ card, me, today, onCompare, onHandover, onType }: CardProps) {
  const { text } = useWords();
  const [whole, setWhole] = useState(false);
  return (
    <section class={whole ? 'card whole' : 'card'} aria-label={text.card.region}>
      <h1>{card.company}</h1>
      <div>
        <Standing card={card} whole={whole} onWhole={() => setWhole(!whole)} />
        <Facts card={card} whole={whole} onType={onType} />
        <KeyPersons card={card} whole={whole} />
      </div>
      <Warnings card={card} onCompare={onCompare} />
      {card.managerComment !== '' && (
        <p class="small lines manager-comment">
          <b>{text.check.said}</b> {card.managerComment}
        </p>
      )}
      <HandoverOffer card={card} me={me} onHandover={onHandover} />
      {card.promoted && (
        <button type="button" class="outline compare" onClick={onType}>
          {text.type.promote}
        </button>
      )}
      <History card={card} me={me} today={today} />
    </section>
  );
}
