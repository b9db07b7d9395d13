/** The bar under the form that never scrolls away: what happened, what is asked, and the one primary button. */
import type { ComponentChildren } from 'preact';
import { failureText } from '../frame/failure-text';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import type { TouchForm } from './touch-form';

interface SaveBarProps {
  form: TouchForm;
  me: string;
  onChangeMe: () => void;
  children: ComponentChildren;
}

export function SaveBar({ form, me, onChangeMe, children }: SaveBarProps) {
  const { text } = useWords();
  const { phase, failure, repeating } = form.state;
  const saving = phase === 'saving';
  const label = saving ? text.save.saving : phase === 'failed' ? text.save.again : text.save.save;
  return (
    <footer class="save-bar">
      {children}
      {failure !== null && (
        <p id="save-fault" class="warning grave">
          <Icon name="caution" /> <span>{failureText(text, failure, text.save.failed)}</span>
        </p>
      )}
      {repeating && <p class="faint">{text.save.repeating}</p>}
      <div class="save-row">
        <button
          type="button"
          class="primary"
          disabled={saving}
          title={text.save.keys}
          aria-describedby={failure === null ? undefined : 'save-fault'}
          // The second press of a double click belongs to the first: by now the form may be empty again.
          onClick={(event) => event.detail <= 1 && form.press()}
        >
          {label}
        </button>
        <div class="rep">
          <span class="rep-name" title={text.who.rep(me)}>
            {text.who.rep(me)}
          </span>
          <button type="button" class="link" aria-label={text.who.changeLabel} disabled={saving} onClick={onChangeMe}>
            {text.who.change}
          </button>
        </div>
      </div>
    </footer>
  );
}
