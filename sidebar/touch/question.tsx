/** What is asked before logging: nothing is planned next, a stop sign, another rep nearby. The safe answer has the focus. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import type { TouchForm } from './touch-form';

interface QuestionProps {
  form: TouchForm;
  /** What kind of stop sign the customer has; '' when only the server knows of one. */
  stop: '' | 'closed' | 'contact' | 'mail';
  /** Whether the customer has a next date that would stay. */
  hasNextDate: boolean;
  onDecideNext: () => void;
  onBack: () => void;
  announce: (sentence: string) => void;
}

/** The second press of a double click belongs to the first. */
const once = (press: () => void) => (event: MouseEvent) => {
  if (event.detail <= 1) press();
};

export function Question({ form, stop, hasNextDate, onDecideNext, onBack, announce }: QuestionProps) {
  const { text } = useWords();
  const safe = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const { phase, asked, fields } = form.state;
  const stopped = phase === 'asking-stop';
  const near = phase === 'asking-confirm';
  const own = stopped ? text.touch.stop[stop === '' ? 'contact' : stop] : text.save.askNext;
  const sentence = near ? [asked?.message ?? '', text.touch.confirm.question].join(text.between.sentences) : (asked?.message ?? own);
  useEffect(() => {
    announce(sentence);
    (box.current ?? safe.current)?.focus();
  }, [sentence, announce]);
  const logWithNone = () => {
    form.edit({ nextPick: 'none', nextDay: '' });
    form.press();
  };
  const answer = (label: string, onClick: (event: MouseEvent) => void, disabled = false) => (
    <button type="button" class="outline" disabled={disabled} onClick={onClick}>
      {label}
    </button>
  );
  const back = (label: string, onClick: () => void) => (
    <button type="button" class="outline" ref={safe} onClick={onClick}>
      {label}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce inputs; these are answers
    <div class={stopped ? 'question grave' : 'question'} role="group" aria-labelledby="question">
      <p id="question">
        <Icon name={stopped ? 'closed' : near ? 'caution' : 'flag'} /> <span>{sentence}</span>
      </p>
      {stopped && (
        <input
          ref={box}
          class="box"
          type="text"
          autocomplete="off"
          maxLength={200}
          aria-label={text.touch.stop.reason}
          aria-describedby="question"
          placeholder={text.touch.stop.reason}
          value={fields.reason}
          onInput={(event) => form.give(event.currentTarget.value)}
        />
      )}
      <div class="answers">
        {stopped && (
          <>
            {back(text.touch.stop.no, onBack)}
            {answer(text.touch.stop.yes, once(form.press), fields.reason.trim() === '')}
          </>
        )}
        {near && (
          <>
            {back(text.touch.confirm.no, onBack)}
            {answer(text.touch.confirm.yes, once(form.accept))}
          </>
        )}
        {phase === 'asking-next' && (
          <>
            {back(text.save.askNextDecide, onDecideNext)}
            {answer(text.save.askNextNone, logWithNone)}
            {hasNextDate && answer(text.save.askNextKeep, form.press)}
          </>
        )}
      </div>
    </div>
  );
}
