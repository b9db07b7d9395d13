/** A text box with a list of suggestions (ARIA combobox): arrows move, Enter takes, Esc closes, and kana conversion is left alone. */
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { converting, nextActive } from './keyboard';

export interface Option {
  key: string;
  main: string;
  detail?: string;
}

interface ComboboxProps {
  id: string;
  label: string;
  listLabel: string;
  value: string;
  placeholder?: string;
  options: readonly Option[];
  open: boolean;
  /** The first option is active at once, so that Enter takes it. */
  firstActive?: boolean;
  /** The list belongs to an earlier text: it stays in sight, but Enter must not take from it. */
  outdated?: boolean;
  locked: boolean;
  boxRef?: RefObject<HTMLInputElement | null>;
  title?: string;
  /** Shown in the list's place or under it: nothing found, more to come. */
  note?: ComponentChildren;
  onText: (value: string, converting: boolean) => void;
  onOpen: () => void;
  onClose: () => void;
  onChoose: (key: string) => void;
  children?: ComponentChildren;
}

export function Combobox(props: ComboboxProps) {
  const { id, options, open, onText, onOpen, onClose, onChoose } = props;
  const start = props.firstActive === true && props.outdated !== true && options.length > 0 ? 0 : -1;
  const [active, setActive] = useState(start);
  const list = options.map(({ key }) => key).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new list starts anew, even one that starts at the same place
  useLayoutEffect(() => setActive(start), [list, open, start]);
  useLayoutEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (converting(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) setActive(nextActive(active, event.key, options.length));
      else onOpen();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // Never a way to send the form: a touch is logged by its button or Ctrl+Enter alone.
      event.preventDefault();
      const option = open ? options[active] : undefined;
      if (option) onChoose(option.key);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      onClose();
    }
  };

  return (
    <div class="combobox">
      <input
        id={id}
        ref={props.boxRef ?? null}
        class="box"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        value={props.value}
        placeholder={props.placeholder}
        title={props.title}
        disabled={props.locked}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={open && options.length > 0 ? 'true' : 'false'}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && active >= 0 && options[active] ? `${id}-${active}` : undefined}
        onInput={(event) => onText(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={(event) => onText(event.currentTarget.value, false)}
        onKeyDown={onKeyDown}
        onBlur={onClose}
      />
      {props.children}
      {/* Pressing inside must not take the focus out of the box, or the list would close before the click arrives. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing happens here, on purpose */}
      <div class={props.outdated === true ? 'popup outdated' : 'popup'} hidden={!open} onMouseDown={(event) => event.preventDefault()}>
        <div id={`${id}-list`} class="options" role="listbox" aria-label={props.listLabel}>
          {options.map((option, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text box, which names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are handled by the text box
            <div
              key={option.key}
              id={`${id}-${place}`}
              class={place === active ? 'option active' : 'option'}
              role="option"
              aria-selected={place === active ? 'true' : 'false'}
              onClick={() => onChoose(option.key)}
            >
              <span class="option-main">{option.main}</span>
              {option.detail !== undefined && option.detail !== '' && <span class="option-detail">{option.detail}</span>}
            </div>
          ))}
        </div>
        {props.note !== undefined && <p class="popup-note">{props.note}</p>}
      </div>
    </div>
  );
}
