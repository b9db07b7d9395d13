/** One item of the form: its name, its box, and below it what the ledger makes of what was typed. */
import type { NewField } from '../../src/contract';
import { useWords } from '../frame/words';

interface FieldProps {
  field: NewField;
  value: string;
  locked: boolean;
  /** Why it cannot be saved so. */
  fault: string | undefined;
  /** What cannot be read; it may be saved all the same. */
  doubt: string | undefined;
  /** The form in which it will be stored. */
  stored: string | undefined;
  onValue: (value: string, composing: boolean) => void;
}

export function Field({ field, value, locked, fault, doubt, stored, onValue }: FieldProps) {
  const { text } = useWords();
  const id = `new-${field.key}`;
  const said = fault ?? doubt ?? (stored === undefined ? undefined : text.newCustomer.storedAs(stored));
  const shared = {
    id,
    class: 'box',
    value,
    disabled: locked,
    'aria-required': field.required ? ('true' as const) : undefined,
    'aria-invalid': fault === undefined ? undefined : ('true' as const),
    'aria-describedby': said === undefined ? `${id}-purpose` : `${id}-purpose ${id}-said`,
  };
  const typing = {
    onInput: (event: InputEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onValue(event.currentTarget.value, event.isComposing),
    onCompositionEnd: (event: CompositionEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onValue(event.currentTarget.value, false),
  };
  return (
    <div class="field">
      <label class="legend-name" for={id}>
        {field.label}
        {field.required && <span class="needed">{text.newCustomer.required}</span>}
      </label>
      <p id={`${id}-purpose`} class="purpose small faint">
        {field.purpose}
      </p>
      {field.input === 'choice' && (
        <select {...shared} onChange={(event) => onValue(event.currentTarget.value, false)}>
          <option value="">{text.newCustomer.choose}</option>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
      {field.input === 'lines' && <textarea {...shared} {...typing} rows={2} />}
      {field.input === 'text' && <input {...shared} {...typing} type="text" autocomplete="off" spellcheck={false} />}
      {field.input === 'day' && <input {...shared} {...typing} type="date" />}
      {said !== undefined && (
        <p id={`${id}-said`} class={fault !== undefined ? 'fault' : doubt !== undefined ? 'doubt' : 'small faint'}>
          {said}
        </p>
      )}
    </div>
  );
}
