/** Words by which people say that there is nothing to write. Not the same as not knowing: 不明 and 未定 ask for somebody to find out. */

const NOTHING = /^(?:[-\u2010-\u2015\u2212\u2500\u30FC/]+|(?:特に|該当)?(?:なし|無し|無|ナシ)|none|nil|n\/?a)$/i;

/** Is the text a lone dash, なし, none …? The reader then counts the cell as empty but leaves the word in it. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text.normalize('NFKC').trim());
}
