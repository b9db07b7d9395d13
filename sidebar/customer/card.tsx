/** Who the customer is and how things stand, all of it without a click: rank with its reason, cautions, the last touch, the next step. */
import { useState } from 'preact/hooks';
import type { CustomerCard } from '../../src/contract';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import { HandoverOffer, Warnings } from './card-warnings';
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
