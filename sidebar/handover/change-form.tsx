/** Whose customers go to whom, and which of them: all of an owner, those of a rank or type, or the selected rows. */
import type { OwnerChangeRequest, SidebarState } from '../../src/contract';
import { useWords } from '../frame/words';
import { Reason } from './reason';
import type { OwnerForm } from './use-owner-form';

/** The button that sends it stands in the bar below. */
export const ownerForm = 'owner-form';

interface ChangeFormProps {
  form: OwnerForm;
  lists: SidebarState;
  from: string;
  selected: boolean;
  locked: boolean;
  onLook: (from: string, selected: boolean) => void;
  onSend: (change: Omit<OwnerChangeRequest, 'key'>) => void;
}

/** Names do not begin with this. */
const selectedRows = '*';
/** As many as a sidebar shows at once; the button tells how many there are. */
const shown = 100;

export function ChangeForm({ form, lists, from, selected, locked, onLook, onSend }: ChangeFormProps) {
  const { text } = useWords();
  const words = text.handover;
  const { answer, to, reason, rank, type, without, listed, change, request } = form;
  const kinds = (key: 'rank' | 'type') => [...new Set(answer.customers.map((one) => one[key]))].filter((one) => one !== '').sort();
  const select = (label: string, value: string, options: readonly string[], onChange: (value: string) => void, empty: string) => (
    <select class="box" aria-label={label} disabled={locked} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{empty}</option>
      {options.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
  const source = selected ? selectedRows : from;
  return (
    <form
      id={ownerForm}
      class="owner-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!locked && request !== null) onSend(request);
      }}
    >
      <h2>{words.form.title}</h2>
      <label class="field">
        <span class="legend-name">{words.form.from}</span>
        <select
          class="box"
          aria-label={words.form.from}
          disabled={locked}
          value={source}
          onChange={({ currentTarget: { value } }) => (value === selectedRows ? onLook('', true) : onLook(value, false))}
        >
          {answer.owners.map(({ name, count }) => (
            <option key={name} value={name}>
              {words.form.owner(name === '' ? words.nobody : name, count)}
            </option>
          ))}
          {!answer.owners.some(({ name }) => name === from) && <option value={from}>{words.form.owner(from || words.nobody, 0)}</option>}
          <option value={selectedRows}>{words.form.selected}</option>
        </select>
      </label>
      <div class="pair">
        {select(words.form.rank, rank, kinds('rank'), (value) => change({ rank: value }), words.form.allRanks)}
        {select(words.form.type, type, kinds('type'), (value) => change({ type: value }), words.form.allTypes)}
      </div>
      {answer.customers.length === 0 && <p class="faint">{words.form.nobodyHere}</p>}
      {answer.beyond > 0 && <p class="small faint">{words.form.beyond(answer.customers.length, answer.beyond)}</p>}
      <ul class="owned" aria-label={words.form.list}>
        {listed.slice(0, shown).map((one) => (
          <li key={one.id}>
            <label>
              <input
                type="checkbox"
                class="tick"
                checked={!without.includes(one.id)}
                disabled={locked}
                onChange={() =>
                  change({ without: without.includes(one.id) ? without.filter((id) => id !== one.id) : [...without, one.id] })
                }
              />
              <span>
                {one.company}{' '}
                <small class="faint">
                  {[one.rank, one.type, selected ? one.owner : ''].filter((fact) => fact !== '').join(text.between.parts)}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {listed.length > shown && <p class="small faint">{words.form.alsoChosen(listed.length - shown)}</p>}
      <label class="field">
        <span class="legend-name">{words.form.to}</span>
        <select
          class="box"
          aria-label={words.form.to}
          disabled={locked}
          value={to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        >
          <option value="">{words.form.choose}</option>
          {lists.members.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Reason value={reason} locked={locked} onChange={(value) => change({ reason: value })} />
      <p class="small faint">{words.form.follows}</p>
    </form>
  );
}
