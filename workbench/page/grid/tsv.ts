/** Cells as text on the clipboard: tab-separated, quoted where a cell holds a tab, a line break or starts with a quote. */

/** Reads what Google Sheets, Excel and text editors put on the clipboard. */
export const parseTsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  while (at <= clean.length) {
    let cell = '';
    if (clean[at] === '"') {
      const end = closingQuote(clean, at);
      if (end > at) {
        cell = clean.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
      }
    }
    const stop = nextBreak(clean, at);
    cell += clean.slice(at, stop);
    row.push(cell);
    at = stop + 1;
    if (clean[stop] !== '\t') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
};

/** The place of the quote that ends the one at `start`, if a tab, a line break or the end follows it; -1 otherwise. */
const closingQuote = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const after = text[at + 1];
    return after === undefined || after === '\t' || after === '\n' ? at : -1;
  }
  return -1;
};

const nextBreak = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) if (text[at] === '\t' || text[at] === '\n') return at;
  return text.length;
};

const quoted = (cell: string): string => (/[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const toTsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quoted).join('\t')).join('\n');
