/** Why the owner changes: a few usual words to press, or one's own. */
import { useId } from 'preact/hooks';
import { useWords } from '../frame/words';

interface ReasonProps {
  value: string;
  locked: boolean;
  onChange: (reason: string) => void;
}

export function Reason({ value, locked, onChange }: ReasonProps) {
  const words = useWords().text.handover;
  const id = useId();
  return (
    <div class="field">
      <label class="legend-name" for={id}>
        {words.reason}
      </label>
      <input
        id={id}
        class="box"
        maxLength={100}
        disabled={locked}
        list={`${id}-usual`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={`${id}-usual`}>
        {words.reasons.split('|').map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}
