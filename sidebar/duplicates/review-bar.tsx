/** The bar under a group: what was just done, what went wrong, and the one primary button. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../frame/server';
import { Fault } from '../frame/warning';
import { useWords } from '../frame/words';
import type { ReviewState } from './use-review';

interface ReviewBarProps {
  review: ReviewState;
  failure: { what: string; failure: Failure } | null;
  children: ComponentChildren;
}

export function ReviewBar({ review, failure, children }: ReviewBarProps) {
  const { text } = useWords();
  const words = text.duplicates;
  const { group, mode, writing, preview, renewed } = review;
  const merge = useRef<HTMLButtonElement>(null);
  const ready = mode === 'preview' && preview.current;
  useEffect(() => {
    if (ready) merge.current?.focus();
  }, [ready]);
  return (
    <footer class="save-bar">
      {children}
      <Fault failure={failure?.failure ?? null} what={failure?.what ?? ''} />
      {renewed && <p class="small">{words.preview.renewed}</p>}
      {group !== null && mode === 'look' && (
        <>
          <div class="answers">
            <button type="button" class="primary" disabled={writing || preview.preview === null} onClick={review.open} title="M">
              {words.review.merge}
            </button>
            <button type="button" class="outline" disabled={writing} onClick={review.different} title="D">
              {words.review.different}
            </button>
            <button type="button" class="link" disabled={writing} onClick={review.later} title="L">
              {words.review.later}
            </button>
          </div>
          <p class="small faint">{words.review.keys}</p>
        </>
      )}
      {group !== null && mode === 'preview' && (
        <div class="save-row">
          <button
            type="button"
            class="primary"
            ref={merge}
            disabled={writing || !preview.current}
            onClick={(event) => event.detail <= 1 && void review.merge()}
          >
            {writing ? words.preview.merging : words.preview.merge}
          </button>
          <button type="button" class="outline" disabled={writing} onClick={review.look}>
            {words.preview.back}
          </button>
        </div>
      )}
    </footer>
  );
}
