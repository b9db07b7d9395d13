/** Links to documents in 添付, one a line: only what opens safely from a cell and from the sidebar. */

export const mostLinks = 10;
/** Longer addresses than this browsers and mails cut off. */
const longest = 500;

/** Everything before the first '/' must be a host: no name and password, no blank. */
const address = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+(?:[/?#]\S*)?$/i;

export interface Links {
  readonly links: readonly string[];
  /** Pieces that are no link that starts with https://. */
  readonly faults: readonly string[];
}

/** The links in a text, parted by blanks or line ends, each once and in their order. */
export const readLinks = (text: string): Links => {
  const pieces = [...new Set(text.split(/\s+/u).filter((piece) => piece !== ''))];
  const isLink = (piece: string): boolean => piece.length <= longest && address.test(piece);
  return { links: pieces.filter(isLink), faults: pieces.filter((piece) => !isLink(piece)) };
};
