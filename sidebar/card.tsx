/** Who the customer is and how things stand, all of it without a click: rank with its reason, cautions, the last touch, the next step. */
import { useState } from 'preact/hooks';
import type { CustomerCard } from '../src/contract';
import { dayText } from './dates';
import { Icon } from './icons';
import { useWords } from './words';

/** The rank's reason names the rank first ("B:…"); the badge beside it says that already. */
const withoutRank = (reason: string, rank: string) =>
  reason.startsWith(rank) ? reason.slice(rank.length).replace(/^\s*[::]\s*/, '') : reason;

function Standing({ card }: { card: CustomerCard }) {
  const { text } = useWords();
  const [whole, setWhole] = useState(false);
  const rows = [
    { name: text.card.rank, value: card.rank, reason: withoutRank(card.rankReason, card.rank) },
    { name: text.card.likelihood, value: card.likelihood, reason: withoutRank(card.likelihoodReason, card.likelihood) },
  ];
  return (
    <div class={whole ? 'standing whole' : 'standing'}>
      <dl>
        {rows.map(({ name, value, reason }) => (
          <div key={name}>
            <dt>
              {name} <b class="badge">{value === '' ? '—' : value}</b>
            </dt>
            <dd title={reason}>{reason === '' ? text.card.noRank : reason}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        class="icon-button"
        aria-expanded={whole ? 'true' : 'false'}
        aria-label={whole ? text.card.reasonsHide : text.card.reasonsShow}
        title={whole ? text.card.reasonsHide : text.card.reasonsShow}
        onClick={() => setWhole(!whole)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}

function Warnings({ card }: { card: CustomerCard }) {
  const { text } = useWords();
  return (
    <>
      {card.closed && (
        <p class="warning grave">
          <Icon name="closed" /> <span>{text.card.closed}</span>
        </p>
      )}
      {card.cautions !== '' && (
        <p class="warning grave">
          <Icon name="caution" />
          <span>
            <b class="unseen">{text.card.cautions}: </b>
            {card.cautions}
          </span>
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
    </>
  );
}

function History({ card, today }: { card: CustomerCard; today: string }) {
  const { text, language } = useWords();
  const touch = card.lastTouch;
  const when = touch?.when || card.lastContact;
  const ago = card.daysSince === null ? '' : text.card.daysAgo(card.daysSince);
  const how = touch && [touch.channel, touch.result, touch.rep].filter((part) => part !== '').join('・');
  const overdue = card.nextDate !== '' && card.nextDate < today;
  return (
    <dl class="history">
      <div>
        <dt>{text.card.last}</dt>
        <dd>
          {when === '' ? <span class="faint">{text.card.noLast}</span> : <b>{dayText(when, language)}</b>}{' '}
          {when !== '' && ago !== '' && <span class="faint">{ago}</span>}
          {how && <span class="line">{how}</span>}
          {touch && touch.summary !== '' && (
            <span class="line said" title={touch.summary}>
              {touch.summary}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{text.card.next}</dt>
        <dd>
          {card.nextDate === '' && card.nextAction === '' && <span class="faint">{text.card.noNext}</span>}
          {card.nextDate !== '' && <b>{dayText(card.nextDate, language)}</b>} {overdue && <span class="overdue">{text.card.overdue}</span>}{' '}
          {card.nextAction}
        </dd>
      </div>
    </dl>
  );
}

export function Card({ card, today }: { card: CustomerCard; today: string }) {
  const { text } = useWords();
  const owner = card.owner === '' ? '' : `${text.card.owner} ${card.owner}`;
  const facts = [card.type, card.stage, owner, card.contactPerson, card.phone, card.phone === '' ? card.email : ''].filter(
    (fact) => fact !== '',
  );
  return (
    <section class="card" aria-label={text.card.region}>
      <h1>{card.company}</h1>
      <Standing card={card} />
      <ul class="facts">
        {facts.map((fact, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two facts may read the same
          <li key={place}>{fact}</li>
        ))}
      </ul>
      <Warnings card={card} />
      <History card={card} today={today} />
    </section>
  );
}
