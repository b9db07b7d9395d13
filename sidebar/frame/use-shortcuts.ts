/** The sidebar's keys while a view is in sight, wherever in the page they are pressed. */
import { useEffect } from 'preact/hooks';
import { shortcut } from './keyboard';
import { useLatest } from './use-latest';

/** @param onKey what a press means, always the newest one */
export function useShortcuts(onKey: (meaning: ReturnType<typeof shortcut>, event: KeyboardEvent) => void): void {
  const latest = useLatest(onKey);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(shortcut(event), event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [latest]);
}
