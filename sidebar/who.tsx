/** Asks once who is at the keyboard, because Google does not always tell. */
import { useState } from 'preact/hooks';
import { useWords } from './words';

interface WhoProps {
  members: readonly string[];
  me: string;
  onChoose: (member: string) => void;
  onReload: () => void;
}

export function Who({ members, me, onChoose, onReload }: WhoProps) {
  const { text } = useWords();
  const [chosen, setChosen] = useState(me);
  return (
    <section class="who" aria-labelledby="who-title">
      <h2 id="who-title">{text.who.title}</h2>
      {members.length === 0 ? (
        <>
          <p>{text.who.none}</p>
          <button type="button" class="outline" onClick={onReload}>
            {text.open.retry}
          </button>
        </>
      ) : (
        <>
          <p id="who-why" class="faint">
            {text.who.why}
          </p>
          <select
            class="box"
            aria-label={text.who.label}
            aria-describedby="who-why"
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{text.who.choose}</option>
            {members.map((member) => (
              <option key={member} value={member}>
                {member}
              </option>
            ))}
          </select>
          <button type="button" class="primary" disabled={chosen === ''} onClick={() => onChoose(chosen)}>
            {text.who.begin}
          </button>
        </>
      )}
    </section>
  );
}
