/** Groups, one at a time: looked at, merged after a preview, declared different, or left for later. All of it by keys as well. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DuplicateGroup } from '../../src/contract';
import { Icon } from '../frame/icons';
import { shortcut } from '../frame/keyboard';
import { Outcome } from '../frame/outcome';
import type { ViewProps } from '../frame/views';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import { Group } from './group';
import { Preview } from './merge-preview';
import { ReviewBar } from './review-bar';
import { reviewKey } from './review-keys';
import type { More } from './use-groups';
import { useReview } from './use-review';

interface ReviewProps extends Pick<ViewProps, 'call' | 'announce' | 'go' | 'onBusy'> {
  groups: readonly DuplicateGroup[];
  /** Those that come behind these. */
  more?: More;
  /** All were seen. */
  end: ComponentChildren;
  /** Above the group: when was this searched, all sure ones at once. */
  aside?: ComponentChildren;
}

/** Text is typed in these: letters are letters there. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])');

const nothing: More = { count: 0, read: () => Promise.resolve(null) };

export function Review({ call, announce, go, onBusy, groups, more = nothing, end, aside }: ReviewProps) {
  const { text } = useWords();
  const words = text.duplicates;
  const review = useReview({ call, announce, onBusy, groups, text, more });
  const { group, at, count, mode, preview, failure, writing, done } = review;
  const place = useRef<HTMLElement>(null);
  const shown = group?.members.map(({ id }) => id).join() ?? '';

  useEffect(() => {
    // The keys work at once, group after group.
    if (mode === 'look' && !writing) place.current?.focus({ preventScroll: true });
    if (place.current) place.current.scrollTop = 0;
  }, [mode, writing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every group begins at its top
  useEffect(() => {
    if (place.current) place.current.scrollTop = 0;
    place.current?.focus({ preventScroll: true });
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    const meaning = shortcut(event);
    if (meaning === 'back' && mode === 'preview') review.look();
    else if (meaning === 'back') go({ view: 'customer' });
    else if (meaning === 'save' && mode === 'preview') void review.merge();
    else if (mode === 'look' && !writing && !isTyping(event.target)) {
      const key = reviewKey(event);
      if (key === null) return;
      event.preventDefault();
      ({ merge: review.open, different: review.different, later: review.later, next: review.next, previous: review.previous })[key]();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what is inside
    <div class="room" onKeyDown={onKeyDown}>
      <main class="scroll review" ref={place} tabIndex={-1} aria-label={words.review.region}>
        {group === null ? (
          end
        ) : mode === 'preview' && preview.preview !== null ? (
          <Preview
            group={group}
            preview={preview.preview}
            survivor={review.stays}
            choices={review.choices}
            locked={writing}
            onSurvivor={review.keep}
            onChoice={review.choose}
          />
        ) : (
          <>
            <div class="pager">
              <button
                type="button"
                class="icon-button"
                aria-label={words.review.previous}
                title={`${words.review.previous} (P)`}
                disabled={at === 0}
                onClick={review.previous}
              >
                <Icon name="left" />
              </button>
              <h2>{words.review.place(at + 1, count + more.count)}</h2>
              <b class={`sureness ${group.sureness}`}>{text.newCustomer.sureness[group.sureness]}</b>
              <button
                type="button"
                class="icon-button"
                aria-label={words.review.next}
                title={`${words.review.next} (N)`}
                disabled={!review.hasNext || review.reading}
                onClick={review.next}
              >
                <Icon name="right" />
              </button>
            </div>
            {aside}
            <Fault failure={preview.failure} what={words.review.unreadable} />
            <Group
              group={group}
              preview={preview.preview}
              reading={preview.preview === null && preview.failure === null}
              excluded={review.excluded}
              locked={writing}
              onInclude={review.include}
            />
          </>
        )}
      </main>
      <ReviewBar review={review} failure={failure}>
        {/* Beside the question whether to merge, the way back of something else would be in the way. */}
        <div hidden={group !== null && mode === 'preview'}>
          <Outcome done={done} call={call} announce={announce} onBusy={onBusy} onUndone={review.restore} onDismiss={review.dismiss} />
        </div>
      </ReviewBar>
    </div>
  );
}
