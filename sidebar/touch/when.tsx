/** When it happened: now, unless somebody logs it later and says so. */
import { inputOfMoment, momentOfInput } from '../frame/dates';
import { useWords } from '../frame/words';

interface WhenProps {
  when: string;
  /** The workbook's clock: the cells hold its time zone's hours. */
  now: () => string;
  locked: boolean;
  onChange: (when: string) => void;
}

/** Stands at the right of the first legend and costs no line of its own. */
export function WhenToggle({ when, now, locked, onChange }: WhenProps) {
  const { text } = useWords();
  const isNow = when === '';
  return (
    <button
      type="button"
      class="link"
      disabled={locked}
      title={isNow ? text.form.whenChange : text.form.whenNow}
      aria-expanded={isNow ? 'false' : 'true'}
      onClick={() => onChange(isNow ? now() : '')}
    >
      {isNow ? text.form.whenIsNow : text.form.whenNow}
    </button>
  );
}

export function WhenBox({ when, locked, onChange }: WhenProps) {
  const { text } = useWords();
  if (when === '') return null;
  return (
    <input
      type="datetime-local"
      class="box date"
      aria-label={text.form.whenLabel}
      value={inputOfMoment(when)}
      disabled={locked}
      onInput={(event) => onChange(momentOfInput(event.currentTarget.value))}
    />
  );
}
