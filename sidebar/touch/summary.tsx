/** The text of the touch. It has the focus from the start and grows with what is written. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { SidebarState } from '../../src/contract';
import { useWords } from '../frame/words';
import { shorten } from './shorten';

interface SummaryProps {
  value: string;
  /** The whole text, when the summary was shortened; ''. */
  original: string;
  lists: SidebarState;
  locked: boolean;
  fault: string | undefined;
  describedBy: string | undefined;
  boxRef: RefObject<HTMLTextAreaElement | null>;
  onChange: (value: string, original?: string) => void;
}

export function Summary({ value, original, lists, locked, fault, describedBy, boxRef, onChange }: SummaryProps) {
  const { text } = useWords();
  const soft = lists.summarySoftLimit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what makes it grow
  useLayoutEffect(() => {
    const box = boxRef.current;
    if (!box) return;
    box.style.height = '';
    if (box.scrollHeight > box.clientHeight) box.style.height = `${box.scrollHeight + 2}px`;
  }, [value, boxRef]);
  const described = [value === '' ? '' : 'summary-count', fault === undefined ? '' : 'summary-fault', describedBy ?? ''];
  return (
    <div class="group">
      <div class="legend">
        <label class="legend-name" for="summary">
          {text.form.summary}
        </label>
        {value !== '' && (
          <span id="summary-count" class={value.length > soft ? 'legend-aside over' : 'legend-aside'}>
            {value.length > soft ? text.form.long(soft) : text.form.stays} {text.form.count(value.length, soft)}
          </span>
        )}
      </div>
      <textarea
        id="summary"
        ref={boxRef}
        class="box"
        rows={1}
        value={value}
        disabled={locked}
        aria-describedby={described.filter((id) => id !== '').join(' ') || undefined}
        aria-invalid={fault === undefined ? undefined : 'true'}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {value.length > soft && original === '' && (
        <button
          type="button"
          class="link small"
          disabled={locked}
          onClick={() => {
            onChange(shorten(value, soft), value);
            boxRef.current?.focus();
          }}
        >
          {text.form.keepWhole}
        </button>
      )}
      {original !== '' && (
        <p class="small faint">
          {text.form.wholeKept(original.length)}{' '}
          <button
            type="button"
            class="link"
            disabled={locked}
            onClick={() => {
              onChange(original, '');
              boxRef.current?.focus();
            }}
          >
            {text.form.wholeBack}
          </button>
        </p>
      )}
      {fault !== undefined && (
        <p id="summary-fault" class="fault">
          {fault}
        </p>
      )}
    </div>
  );
}
