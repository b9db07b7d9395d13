/** What a key means while a group is looked at. Only while the focus is on the group, never in a box where text is typed (WCAG 2.1.4). */
import { converting, type Key } from '../frame/keyboard';

export type ReviewKey = 'merge' | 'different' | 'later' | 'next' | 'previous';

const letters: Readonly<Record<string, ReviewKey>> = { m: 'merge', d: 'different', l: 'later', n: 'next', p: 'previous' };
const others: Readonly<Record<string, ReviewKey>> = { ArrowRight: 'next', ArrowLeft: 'previous' };

/** By position too: with an input method switched on, the letter itself arrives as "Process". */
export function reviewKey(event: Key): ReviewKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return null;
  const named = others[event.key] ?? letters[event.key.normalize('NFKC').toLowerCase()];
  if (named !== undefined) return named;
  const placed = converting(event) || event.key === 'Process' ? /^Key([A-Z])$/.exec(event.code ?? '')?.[1] : undefined;
  return placed === undefined ? null : (letters[placed.toLowerCase()] ?? null);
}
