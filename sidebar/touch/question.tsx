/** The two questions asked before logging: nothing is planned next, or the customer is closed. The safe answer has the focus. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../frame/icons';
import { useWords } from '../frame/words';
import type { TouchForm } from './touch-form';

interface QuestionProps {
  form: TouchForm;
  /** Whether the customer has a next date that would stay. */
  hasNextDate: boolean;
  onDecideNext: () => void;
  onBack: () => void;
  announce: (sentence: string) => void;
}

export function Question({ form, hasNextDate, onDecideNext, onBack, announce }: QuestionProps) {
  const { text } = useWords();
  const safe = useRef<HTMLButtonElement>(null);
  const closed = form.state.phase === 'asking-closed';
  const sentence = closed ? text.save.askClosed : text.save.askNext;
  useEffect(() => {
    announce(sentence);
    safe.current?.focus();
  }, [sentence, announce]);
  const logWithNone = () => {
    form.edit({ nextPick: 'none', nextDay: '' });
    form.press();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce inputs; these are answers
    <div class={closed ? 'question grave' : 'question'} role="group" aria-labelledby="question">
      <p id="question">
        <Icon name={closed ? 'closed' : 'flag'} /> <span>{sentence}</span>
      </p>
      <div class="answers">
        {closed ? (
          <>
            <button type="button" class="outline" ref={safe} onClick={onBack}>
              {text.save.askClosedNo}
            </button>
            <button type="button" class="outline" onClick={(event) => event.detail <= 1 && form.pressAcceptingClosed()}>
              {text.save.askClosedYes}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="outline" ref={safe} onClick={onDecideNext}>
              {text.save.askNextDecide}
            </button>
            <button type="button" class="outline" onClick={logWithNone}>
              {text.save.askNextNone}
            </button>
            {hasNextDate && (
              <button type="button" class="outline" onClick={form.press}>
                {text.save.askNextKeep}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
