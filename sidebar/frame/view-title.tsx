/** The head of every view but the customer's: what it is for, and the way back. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icons';
import type { View } from './views';
import { useWords } from './words';

interface ViewTitleProps {
  view: View;
  disabled: boolean;
  onBack: () => void;
}

export function ViewTitle({ view, disabled, onBack }: ViewTitleProps) {
  const { text } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever came here by the menu is told where they are, and goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every view takes the focus once
  useEffect(() => title.current?.focus(), [view]);
  return (
    <div class="view-title">
      <button type="button" class="icon-button" aria-label={text.views.back} title={text.views.back} disabled={disabled} onClick={onBack}>
        <Icon name="back" />
      </button>
      <h1 tabIndex={-1} ref={title}>
        {text.views.titles[view]}
      </h1>
    </div>
  );
}
