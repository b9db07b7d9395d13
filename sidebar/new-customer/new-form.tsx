/** The form itself: required items at once, the rest on request, and below it who is there already and the button. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Candidate, CreateCustomerAnswer, NewField } from '../../src/contract';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import type { Failure } from '../frame/server';
import { useLeaving } from '../frame/use-leaving';
import { useShortcuts } from '../frame/use-shortcuts';
import type { ViewProps } from '../frame/views';
import { useWords } from '../frame/words';
import { Candidates } from './candidates';
import { blocked, surelyThere, useCheck } from './check';
import { dropNewDraft, holdsNew, keepNewDraft, missingIn, type NewDraft } from './draft';
import { Field } from './field';
import { sendNew } from './send-new';

interface NewFormProps extends ViewProps {
  fields: readonly NewField[];
  begin: NewDraft;
  onClear: () => void;
  onCreated: (answer: CreateCustomerAnswer) => void;
}

export function NewForm({ call, store, lists, announce, go, onBusy, fields, begin, onClear, onCreated }: NewFormProps) {
  const { text } = useWords();
  const { newCustomer } = text;
  const [values, setValues] = useState(begin.values);
  /** What stands in the boxes this very moment: the keys may come before the page has drawn the last letter. */
  const latest = useRef(values);
  const [composing, setComposing] = useState(false);
  const [all, setAll] = useState(false);
  const [strict, setStrict] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { checked, settle } = useCheck(call, values, !composing);
  /** A press counts once, even before the page has drawn the locked button. */
  const pressed = useRef(false);
  const holds = holdsNew(fields, values);
  const sure = surelyThere(checked);
  const missing = missingIn(fields, values);
  const known = checked.state === 'known' ? checked.answer : null;

  useEffect(() => document.getElementById('new-company')?.focus(), []);
  useLeaving({ writing: saving, onBusy, back: () => go({ view: 'customer' }) });
  useEffect(() => {
    if (holds) keepNewDraft(store, lists.workbook, { key: begin.key, values });
    else dropNewDraft(store, lists.workbook);
  }, [holds, values, store, lists.workbook, begin.key]);
  const found = known?.candidates.length ?? -1;
  useEffect(() => {
    if (found >= 0) announce(found === 0 ? newCustomer.checked : newCustomer.found(found));
  }, [found, announce, newCustomer]);

  const open = (candidate: Candidate) => go({ view: 'customer', id: candidate.id });
  const toCandidates = () => document.querySelector<HTMLElement>('.candidates .primary')?.focus();

  /** @param anyway somebody has seen who is there and says that it is another company */
  const save = async (anyway: boolean) => {
    if (pressed.current) return;
    setStrict(true);
    const [empty] = missingIn(fields, latest.current);
    if (empty !== undefined) {
      document.getElementById(`new-${empty.key}`)?.focus();
      return;
    }
    pressed.current = true;
    setSaving(true);
    setFailure(null);
    const now = await settle(latest.current);
    if (blocked(now) || (surelyThere(now) && !anyway)) {
      pressed.current = false;
      setSaving(false);
      requestAnimationFrame(toCandidates);
      return;
    }
    announce(newCustomer.saving);
    const reply = await sendNew(call, { key: begin.key, values: latest.current });
    pressed.current = false;
    setSaving(false);
    if (!reply.ok) {
      setFailure(reply.failure);
      announce(failureText(text, reply.failure, newCustomer.failed));
      return;
    }
    dropNewDraft(store, lists.workbook);
    onCreated(reply.value);
  };

  useShortcuts((meaning, event) => {
    if (meaning !== 'save') return;
    event.preventDefault();
    // Whoever types fast may not have seen who is there: the keys never say "another company".
    void save(false);
  });

  const item = (field: NewField) => (
    <Field
      key={field.key}
      field={field}
      value={values[field.key] ?? ''}
      locked={saving}
      fault={strict && missing.includes(field) ? newCustomer.missing(field.label) : undefined}
      doubt={known?.problems.find((one) => one.field === field.key)?.message}
      stored={known?.stored.find((one) => one.field === field.key)?.text}
      onValue={(value, converting) => {
        setComposing(converting);
        latest.current = { ...latest.current, [field.key]: value };
        setValues(latest.current);
      }}
    />
  );
  const rest = fields.filter(({ front }) => !front);
  const label = saving ? newCustomer.saving : failure === null ? newCustomer.save : newCustomer.again;
  return (
    <>
      <main class="scroll">
        <form class="new-form" aria-label={newCustomer.region} onSubmit={(event) => event.preventDefault()}>
          {fields.filter(({ front }) => front).map(item)}
          <p class="small faint">{newCustomer.reach}</p>
          <button type="button" class="link" aria-expanded={all ? 'true' : 'false'} onClick={() => setAll(!all)}>
            {all ? newCustomer.less : newCustomer.more(rest.length)}
          </button>
          {all && rest.map(item)}
        </form>
      </main>
      <footer class="save-bar">
        <Candidates checked={checked} leading={sure} locked={saving} onOpen={open} />
        {blocked(checked) && <p class="fault">{newCustomer.blocked}</p>}
        {failure !== null && (
          <p class="warning grave" id="new-fault">
            <Icon name="caution" /> <span>{failureText(text, failure, newCustomer.failed)}</span>
          </p>
        )}
        <div class="save-row">
          <button
            type="button"
            class={sure ? 'outline' : 'primary'}
            disabled={saving || blocked(checked)}
            title={sure ? undefined : newCustomer.keys}
            aria-describedby={failure === null ? undefined : 'new-fault'}
            onClick={(event) => event.detail <= 1 && void save(sure)}
          >
            {sure && !saving ? newCustomer.saveAnyway : label}
          </button>
          {holds && (
            <button type="button" class="link" disabled={saving} onClick={onClear}>
              {newCustomer.clear}
            </button>
          )}
        </div>
      </footer>
    </>
  );
}
