/**
 * The text of the hidden 元データ cell: what a row's source cells held, word for word, one `見出し = 値` a line. It can be read back exactly,
 * whatever the headings and values contain.
 */

/** A cell of Google Sheets holds 50,000 characters; the last hundred are left to the mark of where the row came from (provenance.ts). */
export const sourceDataLimit = 49_900;

/** A heading and the value under it. */
export type SourceCell = readonly [heading: string, value: string];

// Most text needs no escaping, and this runs for every cell of a list.
const lines = (text: string): string =>
  !/[\\\n\r]/.test(text) ? text : text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
// Without a bare '=' in the heading the first ' = ' of a line is the separator. A quote at the start of a cell would be taken by Sheets as
// its own mark for text.
const headingText = (heading: string): string => lines(heading).replace(/=/g, '\\=').replace(/^'/, "\\'");

const plain = (text: string): string =>
  text.replace(/\\([\s\S])/g, (_, character: string) => (character === 'n' ? '\n' : character === 'r' ? '\r' : character));

const line = ([heading, value]: SourceCell): string => `${headingText(heading)} = ${lines(value)}`;

/** The text for as many cells as fit one cell of a sheet, in their order, and those that do not. */
export const fitSourceData = (cells: readonly SourceCell[], limit = sourceDataLimit): { text: string; over: readonly SourceCell[] } => {
  const kept: string[] = [];
  const over: SourceCell[] = [];
  let length = 0;
  for (const cell of cells) {
    const next = line(cell);
    if (length + next.length + (kept.length > 0 ? 1 : 0) > limit) over.push(cell);
    else {
      length += next.length + (kept.length > 0 ? 1 : 0);
      kept.push(next);
    }
  }
  return { text: kept.join('\n'), over };
};

/** The cells a text was made of. Lines of another form (the mark of provenance.ts, what somebody typed) come back with an empty heading. */
export const parseSourceData = (text: string): SourceCell[] =>
  text === ''
    ? []
    : text.split('\n').map((one) => {
        const at = one.indexOf(' = ');
        return at < 0 ? ['', plain(one)] : [plain(one.slice(0, at)), plain(one.slice(at + 3))];
      });
