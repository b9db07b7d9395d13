/** The persons of the customer, those who decide in front. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardPerson, Choice, CustomerCard } from '../../src/contract';
import { Icon } from '../frame/icons';
import type { Call } from '../frame/server';
import { useWords } from '../frame/words';
import { AddPerson } from './add-person';

const joined = (parts: readonly string[], between: string) => parts.filter((part) => part !== '').join(between);

/** Key persons on the card as it is at first. */
const mostNamed = 2;

/** On the card itself: who decides, and whether they were met. */
export function KeyPersons({ card, whole }: { card: CustomerCard; whole: boolean }) {
  const { text } = useWords();
  const words = text.persons;
  const names = card.persons.filter(({ key }) => key).map(({ name, title }) => joined([name, title], ' '));
  if (names.length === 0 && card.keyPersonMet === '') return null;
  // The form is to stay in sight: two of them, unless somebody looks at everything.
  const shown = whole ? names : names.slice(0, mostNamed);
  const rest = names.length - shown.length;
  return (
    <p>
      <span class="faint">{words.keyPerson}</span> {shown.join(words.between)} {rest > 0 && <span class="faint">{words.more(rest)} </span>}
      <b class="badge">{card.keyPersonMet === 'yes' ? words.met : words.notMet}</b>
    </p>
  );
}

function Line({ person }: { person: CardPerson }) {
  const { text } = useWords();
  return (
    <li class="touch">
      <p>
        <b>{person.name}</b> <span class="faint">{joined([person.department, person.title], ' ')}</span>{' '}
        {person.role !== '' && <b class="badge">{person.role}</b>}
      </p>
      <p class="small">{joined([person.phone, person.email, person.presence], text.between.parts)}</p>
    </li>
  );
}

interface PersonsProps {
  call: Call;
  card: CustomerCard;
  roles: readonly Choice[];
  announce: (sentence: string) => void;
  onCard: (card: CustomerCard) => void;
  /** The form is open: what stands in it is not to be lost. */
  onAdding: (adding: boolean) => void;
}

export function PersonsSection({ call, card, roles, announce, onCard, onAdding }: PersonsProps) {
  const { text } = useWords();
  const words = text.persons;
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  useEffect(() => onAdding(adding), [adding, onAdding]);
  const done = (newer: CustomerCard | null, sentence: string) => {
    setAdding(false);
    setSaid(sentence);
    if (newer !== null) onCard(newer);
    requestAnimationFrame(() => addButton.current?.focus());
  };
  return (
    <section class="timeline persons" aria-label={words.region}>
      <button type="button" class="disclose" aria-expanded={open ? 'true' : 'false'} onClick={() => setOpen(!open)}>
        <b>{words.title(card.persons.length)}</b>
        <Icon name="down" />
      </button>
      {open && (
        <div class="touches">
          <ul class="touch-list">
            {card.persons.map((person) => (
              <Line key={person.id} person={person} />
            ))}
          </ul>
          {said !== '' && <p class="small">{said}</p>}
          {adding ? (
            <AddPerson call={call} card={card} roles={roles} announce={announce} onDone={done} />
          ) : (
            <button
              type="button"
              class="outline"
              ref={addButton}
              onClick={() => {
                setSaid('');
                setAdding(true);
                requestAnimationFrame(() => document.getElementById('person-name')?.focus());
              }}
            >
              {words.add}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
