/** The persons of the customer, those who decide in front, and a small form that adds one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AddPersonRequest, CardPerson, Choice, CustomerCard } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import type { Call } from '../frame/server';
import { useWords } from '../frame/words';
import { newKey } from '../touch/submission';

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

type Fields = Omit<AddPersonRequest, 'key' | 'customerId' | 'row'>;
const blank: Fields = { name: '', kana: '', department: '', title: '', role: '', phone: '', email: '', memo: '' };

interface FormProps {
  call: Call;
  card: CustomerCard;
  roles: readonly Choice[];
  announce: (sentence: string) => void;
  onDone: (card: CustomerCard | null, said: string) => void;
}

function AddPerson({ call, card, roles, announce, onDone }: FormProps) {
  const { text } = useWords();
  const words = text.persons;
  const [fields, setFields] = useState(blank);
  const [fault, setFault] = useState('');
  const [saving, setSaving] = useState(false);
  const [key] = useState(newKey);
  const nameBox = useRef<HTMLInputElement>(null);
  const put = (field: keyof Fields, value: string) => setFields((before) => ({ ...before, [field]: value }));
  const send = async () => {
    if (saving) return;
    if (fields.name.trim() === '') {
      setFault(words.noName);
      nameBox.current?.focus();
      return;
    }
    setSaving(true);
    setFault('');
    const reply = await call('sidebarAddPerson', { key, customerId: card.id, row: card.row, ...fields });
    setSaving(false);
    if (!reply.ok) {
      setFault(failureText(text, reply.failure, words.failed));
      return;
    }
    const kept = reply.value.kept.map(({ label, now }) => words.keptOf(label, now));
    const said = [words.added(fields.name.trim()), ...kept].join(text.between.sentences);
    announce(said);
    onDone(reply.value.card, said);
  };
  const box = (field: keyof Fields, label: string, mode: 'text' | 'tel' = 'text') => (
    <div class="field">
      <label class="legend-name" for={`person-${field}`}>
        {label}
        {field === 'name' && <span class="needed">{words.required}</span>}
      </label>
      <input
        id={`person-${field}`}
        ref={(input) => {
          if (field === 'name') nameBox.current = input;
        }}
        class="box"
        type="text"
        inputMode={mode}
        value={fields[field]}
        autocomplete="off"
        spellcheck={false}
        disabled={saving}
        aria-required={field === 'name' ? 'true' : undefined}
        aria-invalid={field === 'name' && fault === words.noName ? 'true' : undefined}
        aria-describedby={fault === '' ? undefined : 'person-fault'}
        onInput={(event) => put(field, event.currentTarget.value)}
      />
    </div>
  );
  return (
    <form
      class="new-form person-form"
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {box('name', words.name)}
      {box('kana', words.kana)}
      <div class="field">
        <label class="legend-name" for="person-role">
          {words.role}
        </label>
        <select
          id="person-role"
          class="box"
          value={fields.role}
          disabled={saving}
          aria-describedby="person-role-hint"
          onChange={(event) => put('role', event.currentTarget.value)}
        >
          <option value="">{words.noRole}</option>
          {roles.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
        <p id="person-role-hint" class="small faint">
          {words.windowHint}
        </p>
      </div>
      {box('department', words.department)}
      {box('title', words.personTitle)}
      {box('phone', words.phone, 'tel')}
      {box('email', words.email)}
      {box('memo', words.memo)}
      {fault !== '' && (
        <p id="person-fault" class="fault" role="alert">
          {fault}
        </p>
      )}
      <div class="person-buttons">
        <button type="submit" class="outline" disabled={saving}>
          {saving ? words.saving : words.save}
        </button>
        <button type="button" class="link" disabled={saving} onClick={() => onDone(null, '')}>
          {words.cancel}
        </button>
      </div>
    </form>
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
