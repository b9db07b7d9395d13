/** Asks once who is at the keyboard, because Google does not always tell. In a new ledger without members the name is typed. */
import { useState } from 'preact/hooks';
import { useWords } from '../frame/words';

interface WhoProps {
  members: readonly string[];
  me: string;
  onChoose: (member: string) => void;
}

export function Who({ members, me, onChoose }: WhoProps) {
  const { text } = useWords();
  const [chosen, setChosen] = useState(me);
  const name = chosen.trim();
  const named = { class: 'box', 'aria-label': text.who.label, 'aria-describedby': 'who-why', value: chosen };
  return (
    <form
      class="who"
      aria-labelledby="who-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') onChoose(name);
      }}
    >
      <h2 id="who-title">{members.length === 0 ? text.who.typeTitle : text.who.title}</h2>
      <p id="who-why" class="faint">
        {members.length === 0 ? text.who.typeWhy : text.who.why}
      </p>
      {members.length === 0 ? (
        <input {...named} maxLength={40} onInput={(event) => setChosen(event.currentTarget.value)} />
      ) : (
        <select {...named} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{text.who.choose}</option>
          {members.map((member) => (
            <option key={member} value={member}>
              {member}
            </option>
          ))}
        </select>
      )}
      <button type="submit" class="primary" disabled={name === ''}>
        {text.who.begin}
      </button>
    </form>
  );
}
