/** Puts text onto the clipboard. Inside Google's sandboxed frame the browser may refuse; then the text is left selected for the person's own keys. */

/** @returns false when nothing was copied and `box` holds the selected text */
export async function copyText(text: string, box: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    box.focus();
    box.select();
    try {
      // The old way, which needs no permission while a key or button is being handled.
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
