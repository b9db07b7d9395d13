/** Utilities.parseCsv (docs reference/utilities; live: gas-fakes test/testutilities.js "utilities extra"). */

/** Rows of texts. A quoted field may hold the delimiter, line ends, and quotes written twice; a last line end adds no row. */
export const parseCsv = (text: string, delimiter: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  let started = false;
  const endField = (): void => {
    row.push(field);
    field = '';
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
    started = false;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
      continue;
    }
    if (sign === '"' && field === '') quoted = true;
    else if (sign === delimiter) endField();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
      continue;
    } else field += sign;
    started = true;
  }
  if (started || field !== '' || row.length > 0) endRow();
  return rows;
};
