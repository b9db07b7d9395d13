/** What stands in the customer's place while there is none. */
import { useEffect, useState } from 'preact/hooks';
import { failureText } from './failure-text';
import { Icon } from './icons';
import type { Failure } from './server';
import { useWords } from './words';

const slowAfter = 6_000;

export function Opening() {
  const { text } = useWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="scroll" aria-busy="true">
      <p class="unseen" role="status">
        {text.open.loading}
      </p>
      {slow && (
        <p class="faint" role="status">
          {text.open.slow}
        </p>
      )}
      <div class="skeleton" aria-hidden="true">
        <div class="bar half tall" />
        <div class="bar wide" />
        <div class="bar half" />
        <div class="bar wide" />
        <div class="bar wide block" />
        <div class="bar wide block" />
        <div class="bar wide block tall" />
        <div class="bar half block" />
      </div>
    </main>
  );
}

export function Failed({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { text } = useWords();
  return (
    <main class="scroll">
      <div class="state" role="alert">
        <Icon name="caution" size={28} />
        <h1>{text.open.failed}</h1>
        <p>{failureText(text, failure)}</p>
        <button type="button" class="outline" onClick={onRetry}>
          {text.open.retry}
        </button>
      </div>
    </main>
  );
}

export function Nobody() {
  const { text } = useWords();
  return (
    <main class="scroll">
      <div class="state">
        <h1>{text.open.emptyTitle}</h1>
        <p class="faint">{text.open.emptyHint}</p>
      </div>
    </main>
  );
}
