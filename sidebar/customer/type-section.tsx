/** 区分 changed from the card: a small form with the few details that a prospect is asked for when it becomes a customer, and the way back. */
import { useEffect, useState } from 'preact/hooks';
import type { ChangeTypeAnswer, CustomerCard, SidebarState } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import type { Call } from '../frame/server';
import { newKey } from '../frame/submission';
import { useWords } from '../frame/words';
import { Field } from '../new-customer/field';
import { FormEnd } from './form-end';

interface TypeProps {
  call: Call;
  lists: SidebarState;
  card: CustomerCard;
  announce: (sentence: string) => void;
  onCard: (card: CustomerCard) => void;
}

interface FormProps extends TypeProps {
  /** The code of the type that is chosen at first. */
  first: string;
  onDone: (answer: ChangeTypeAnswer | null) => void;
}

const codeOf = ({ types }: SidebarState, label: string): string => types.find((one) => one.label === label)?.code ?? '';

function TypeForm({ call, lists, card, announce, first, onDone }: FormProps) {
  const { text } = useWords();
  const words = text.type;
  const now = codeOf(lists, card.type);
  const [to, setTo] = useState(first);
  const [details, setDetails] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [saving, setSaving] = useState(false);
  const [key, setKey] = useState(newKey);
  const asked = to === 'active' ? lists.details.filter((field) => card.missingDetails.includes(field.key)) : [];
  const filled = asked.some((field) => (details[field.key] ?? '').trim() !== '');
  const ready = to !== '' && (to !== now || filled);
  const promotes = to === 'active' && (now === 'prospect' || card.promoted);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when it opens
  useEffect(() => document.getElementById(first === now && asked[0] ? `new-${asked[0].key}` : 'type-to')?.focus(), []);

  const send = async () => {
    if (saving || !ready) return;
    setSaving(true);
    setFault('');
    announce(words.saving);
    const request = { key, customerId: card.id, row: card.row, was: card.type, to, reason: reason.trim(), details };
    const reply = await call('sidebarChangeType', request);
    setSaving(false);
    if (reply.ok) {
      onDone(reply.value);
      return;
    }
    // What was refused was not written: what is sent next is another form. What got lost is asked for under the same key.
    if (reply.failure.kind === 'refused') setKey(newKey());
    const said = [words.failed, failureText(text, reply.failure)].join(text.between.sentences);
    setFault(said);
    announce(said);
  };
  return (
    <form
      class="new-form person-form type-form"
      aria-label={words.region}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="field">
        <label class="legend-name" for="type-to">
          {words.name}
        </label>
        <select id="type-to" class="box" value={to} disabled={saving} onChange={(event) => setTo(event.currentTarget.value)}>
          {now === '' && <option value="">{card.type === '' ? words.none : card.type}</option>}
          {lists.types.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {asked.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={details[field.key] ?? ''}
          locked={saving}
          fault={undefined}
          doubt={undefined}
          stored={undefined}
          onValue={(value) => setDetails((before) => ({ ...before, [field.key]: value }))}
        />
      ))}
      {asked.length > 0 && <p class="small faint">{words.details}</p>}
      {to !== now && (
        <div class="field">
          <label class="legend-name" for="type-reason">
            {words.reason}
          </label>
          <input
            id="type-reason"
            class="box"
            type="text"
            maxLength={200}
            autocomplete="off"
            value={reason}
            disabled={saving}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      )}
      <FormEnd
        fault={fault}
        send={saving ? words.saving : promotes ? words.promote : to === now ? words.saveDetails : words.save}
        locked={saving || !ready}
      >
        <button type="button" class="link" disabled={saving} onClick={() => onDone(null)}>
          {words.cancel}
        </button>
      </FormEnd>
    </form>
  );
}

/** What was done, with its undo. */
function Done({ call, card, announce, onCard, done }: TypeProps & { done: ChangeTypeAnswer }) {
  const { text } = useWords();
  const words = text.type;
  const [state, setState] = useState<'offered' | 'running' | 'done'>('offered');
  const [fault, setFault] = useState('');
  const undo = async () => {
    setState('running');
    setFault('');
    announce(words.undoing);
    const reply = await call('sidebarUndoBatch', { batch: done.batch });
    if (!reply.ok) {
      setState('offered');
      const said = [words.undoFailed, failureText(text, reply.failure)].join(text.between.sentences);
      setFault(said);
      announce(said);
      return;
    }
    setState('done');
    announce(words.undone);
    const fresh = await call('sidebarCard', { id: card.id });
    if (fresh.ok && fresh.value.card !== null) onCard(fresh.value.card);
  };
  const kept = done.kept.map(({ label, now }) => words.kept(label, now));
  return (
    <div class="notice small" role="status">
      <p>{state === 'done' ? words.undone : [done.message, ...kept].join(text.between.sentences)}</p>
      {fault !== '' && <p class="fault">{fault}</p>}
      {done.batch !== '' && state !== 'done' && (
        <button type="button" class="link" disabled={state === 'running'} onClick={() => void undo()}>
          {state === 'running' ? words.undoing : words.undo}
        </button>
      )}
    </div>
  );
}

/** @param open the form is asked for; `onOpen` tells when it is done with */
export function TypeSection({ open, onOpen, ...props }: TypeProps & { open: boolean; onOpen: (open: boolean) => void }) {
  const { lists, card, announce, onCard } = props;
  const [done, setDone] = useState<ChangeTypeAnswer | null>(null);
  const now = codeOf(lists, card.type);
  const finish = (answer: ChangeTypeAnswer | null) => {
    onOpen(false);
    if (answer !== null) {
      setDone(answer);
      onCard(answer.card);
      announce(answer.message);
    }
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.card .type-now')?.focus());
  };
  // A prospect that is looked at with this in mind most often becomes a customer.
  if (open) return <TypeForm {...props} first={now === 'prospect' ? 'active' : now} onDone={finish} />;
  return done === null ? null : <Done key={done.batch} {...props} done={done} />;
}
