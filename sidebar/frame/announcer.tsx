/** Reads sentences out without moving the focus. */
import { useCallback, useState } from 'preact/hooks';

export function useAnnouncer() {
  const [said, setSaid] = useState('');
  // The same sentence again must differ, or nothing is read out.
  const announce = useCallback((sentence: string) => setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence)), []);
  return { said, announce };
}

export function Announcer({ said }: { said: string }) {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
}
