/** Leaving a view: Esc leads back out of it, but not in the middle of a write, and the frame is told while one runs. */
import { useEffect } from 'preact/hooks';
import { useShortcuts } from './use-shortcuts';

interface Leaving {
  writing: boolean;
  onBusy: (busy: boolean) => void;
  /** Where Esc leads to. A view that shows a view of its own leaves Esc to that one. */
  back?: (() => void) | undefined;
}

export function useLeaving({ writing, onBusy, back }: Leaving): void {
  useEffect(() => {
    onBusy(writing);
    // Whoever gets out all the same does not leave the frame locked behind.
    return () => onBusy(false);
  }, [writing, onBusy]);
  useShortcuts((meaning, event) => {
    // One press is one step back, however many views listen.
    if (meaning !== 'back' || writing || back === undefined || event.defaultPrevented) return;
    event.preventDefault();
    back();
  });
}
