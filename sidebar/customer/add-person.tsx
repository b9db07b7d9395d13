/** The small form that adds a person to the customer. */
import { useRef, useState } from 'preact/hooks';
import type { AddPersonRequest, Choice, CustomerCard } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import type { Call } from '../frame/server';
import { newKey } from '../frame/submission';
import { useWords } from '../frame/words';
import { FormEnd } from './form-end';

type Fields = Omit<AddPersonRequest, 'key' | 'customerId' | 'row'>;
const blank: Fields = { name: '', kana: '', department: '', title: '', role: '', phone: '', email: '', memo: '' };

interface FormProps {
  call: Call;
  card: CustomerCard;
  roles: readonly Choice[];
  announce: (sentence: string) => void;
  onDone: (card: CustomerCard | null, said: string) => void;
}

export function AddPerson({ call, card, roles, announce, onDone }: FormProps) {
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
      <FormEnd fault={fault} faultId="person-fault" send={saving ? words.saving : words.save} locked={saving}>
        <button type="button" class="link" disabled={saving} onClick={() => onDone(null, '')}>
          {words.cancel}
        </button>
      </FormEnd>
    </form>
  );
}
