/** What a listener that lives longer than one drawing reads: the newest state, not the one it was made with. */
import { useRef } from 'preact/hooks';

export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
