/** What a key press means in the sidebar, and when it means nothing because kana are being converted. */

export interface Key {
  key: string;
  code?: string;
  keyCode?: number;
  isComposing?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
  shiftKey?: boolean;
  repeat?: boolean;
}

/** True while an input method is converting. Safari sends the Enter that ends a conversion as keyCode 229 with isComposing false. */
export const converting = (event: Key): boolean => event.isComposing === true || event.keyCode === 229;

/** The sidebar's own shortcuts. Each needs a modifier or is Esc, so that typing never triggers one (WCAG 2.1.4). */
export function shortcut(event: Key): 'save' | 'search' | 'next' | 'back' | null {
  const modified = (event.ctrlKey === true || event.metaKey === true) && event.altKey !== true;
  // By position too: with an input method switched on, the key itself arrives as "Process".
  if (modified && (event.key === '/' || event.code === 'Slash')) return 'search';
  if (modified && (event.key === '.' || event.code === 'Period')) return event.repeat === true ? null : 'next';
  if (converting(event)) return null;
  if (modified && event.key === 'Enter') return event.repeat === true ? null : 'save';
  return event.key === 'Escape' ? 'back' : null;
}

/** The result a digit stands for while the result chips have the focus: its code, or else its place in the list. */
export function choiceForDigit(codes: readonly string[], event: Key): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || converting(event)) return null;
  const digit = event.key.normalize('NFKC');
  if (!/^[0-9]$/.test(digit)) return null;
  if (codes.includes(digit)) return digit;
  // Numbered codes mean exactly themselves; a list without any is counted from the top.
  return codes.some((code) => /^[0-9]$/.test(code)) ? null : (codes[Number(digit) - 1] ?? null);
}

/** Where the active option of a list goes: -1 is none, and the ends meet. */
export function nextActive(active: number, key: string, count: number): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return active >= count - 1 ? 0 : active + 1;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return active;
}
