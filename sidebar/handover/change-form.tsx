/** Whose customers go to whom, and which of them: all of an owner, those of a rank or type, or the selected rows. */
import { useState } from 'preact/hooks';
import type { OwnerChangeRequest, OwnerPreviewAnswer, SidebarState } from '../../src/contract';
import { useWords } from '../frame/words';
import { Reason } from './reason';

interface ChangeFormProps {
  answer: OwnerPreviewAnswer;
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

export function ChangeForm({ answer, lists, from, selected, locked, onLook, onSend }: ChangeFormProps) {
  const { text } = useWords();
  const words = text.handover;
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [rank, setRank] = useState('');
  const [type, setType] = useState('');
  const [without, setWithout] = useState<readonly string[]>([]);
  const kinds = (key: 'rank' | 'type') => [...new Set(answer.customers.map((one) => one[key]))].filter((one) => one !== '').sort();
  const listed = answer.customers.filter((one) => (rank === '' || one.rank === rank) && (type === '' || one.type === type));
  const chosen = listed.filter(({ id, owner }) => !without.includes(id) && owner !== to);
  const groups = [...new Set(chosen.map(({ owner }) => owner))].map((owner) => ({
    from: owner,
    ids: chosen.filter((one) => one.owner === owner).map(({ id }) => id),
  }));
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
      class="owner-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!locked && chosen.length > 0 && to !== '' && reason.trim() !== '') onSend({ to, reason, groups });
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
        {select(words.form.rank, rank, kinds('rank'), setRank, words.form.allRanks)}
        {select(words.form.type, type, kinds('type'), setType, words.form.allTypes)}
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
                onChange={() => setWithout(without.includes(one.id) ? without.filter((id) => id !== one.id) : [...without, one.id])}
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
        <select class="box" aria-label={words.form.to} disabled={locked} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          <option value="">{words.form.choose}</option>
          {lists.members.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Reason value={reason} locked={locked} onChange={setReason} />
      <p class="small faint">{words.form.follows}</p>
      <button type="submit" class="primary" disabled={locked || chosen.length === 0 || to === '' || reason.trim() === ''}>
        {locked ? words.form.writing : words.form.save(chosen.length, to)}
      </button>
    </form>
  );
}
