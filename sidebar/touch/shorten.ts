/** The first sentences of a long text, as a summary to begin with: the person goes on from there, and the whole text is kept beside it. */

/** At most `most` characters, up to the end of a sentence or line where there is one in the second half; whole characters only. */
export function shorten(text: string, most: number): string {
  const all = Array.from(text.trim());
  if (all.length <= most) return all.join('');
  const head = all.slice(0, most).join('');
  const end = Math.max(...['。', '！', '？', '!', '?', '\n', '. '].map((mark) => head.lastIndexOf(mark)));
  return (end >= head.length / 2 ? head.slice(0, end + 1) : head).trim();
}
