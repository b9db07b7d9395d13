/**
 * One choice out of a few, as chips. Native radio buttons lie invisibly over the chips: arrows, Space, Tab and the reading-out are the
 * browser's own, and a chip is as large a target as it looks.
 */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../frame/icons';
import { choiceForDigit } from '../frame/keyboard';

interface Chip {
  code: string;
  label: string;
  /** What is read out when the chip shows less. */
  name?: string;
}

interface ChipsProps {
  legend: string;
  chips: readonly Chip[];
  chosen: string;
  onChoose: (code: string) => void;
  /** A second click takes the choice back. */
  optional?: boolean;
  /** Digits choose, and are shown, while the focus is inside. */
  digits?: boolean;
  digitsHint?: string;
  locked: boolean;
  describedBy?: string | undefined;
  invalid?: boolean;
  aside?: ComponentChildren;
  children?: ComponentChildren;
}

const isDigit = (code: string) => /^[0-9]$/.test(code);

export function Chips(props: ChipsProps) {
  const { legend, chips, chosen, onChoose, optional = false, digits = false, locked } = props;
  const id = useId();
  const codes = chips.map(({ code }) => code);
  const byDigit = (event: KeyboardEvent) => {
    const code = digits && !locked ? choiceForDigit(codes, event) : null;
    if (code === null) return;
    event.preventDefault();
    onChoose(code);
    const radios = (event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>('input[type=radio]');
    radios[codes.indexOf(code)]?.focus();
  };
  const takeBack = (event: MouseEvent, code: string) => {
    // A click made by Space or an arrow key counts no presses (detail 0) and must not take back what it has just chosen.
    if (optional && code === chosen && event.detail > 0) onChoose('');
  };
  const remove = (event: KeyboardEvent) => {
    if (optional && !locked && (event.key === 'Delete' || event.key === 'Backspace')) onChoose('');
  };
  return (
    <div class="group">
      <div class="legend">
        <span id={`${id}-legend`} class="legend-name">
          {legend}
        </span>
        {props.aside}
      </div>
      <div
        class="chips"
        role="radiogroup"
        aria-labelledby={`${id}-legend`}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid === true ? 'true' : undefined}
        onKeyDown={byDigit}
      >
        {chips.map(({ code, label, name }) => (
          <label key={code} class={code === chosen ? 'chip chosen' : 'chip'}>
            <input
              type="radio"
              name={id}
              value={code}
              checked={code === chosen}
              disabled={locked}
              aria-label={name ?? label}
              onChange={() => onChoose(code)}
              onClick={(event) => takeBack(event, code)}
              onKeyDown={remove}
            />
            {digits && isDigit(code) && code !== '0' && (
              <span class="digit" aria-hidden="true" title={props.digitsHint}>
                {code}
              </span>
            )}
            <span aria-hidden="true">{label}</span>
            <span class="mark">
              <Icon name="check" size={12} />
            </span>
          </label>
        ))}
      </div>
      {props.children}
    </div>
  );
}
