/** Whose touches they become: whoever is at the keyboard, unless the report names another member. */
import type { SidebarState } from '../../src/contract';
import { useWords } from '../frame/words';

interface RepProps {
  lists: SidebarState;
  rep: string;
  locked: boolean;
  missing: boolean;
  onChoose: (rep: string) => void;
}

export function Rep({ lists, rep, locked, missing, onChoose }: RepProps) {
  const { text } = useWords();
  const words = text.report;
  const known = rep === '' || lists.members.includes(rep) ? lists.members : [...lists.members, rep];
  const named = { id: 'report-rep', class: 'box', value: rep, disabled: locked, 'aria-invalid': missing ? ('true' as const) : undefined };
  return (
    <div class="field rep-field">
      <label class="legend-name" for="report-rep">
        {words.rep}
      </label>
      {lists.members.length === 0 ? (
        <input {...named} maxLength={40} onInput={(event) => onChoose(event.currentTarget.value)} />
      ) : (
        <select {...named} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="">{text.who.choose}</option>
          {known.map((member) => (
            <option key={member} value={member}>
              {member}
            </option>
          ))}
        </select>
      )}
      {missing && <p class="fault">{words.faults.rep}</p>}
    </div>
  );
}
