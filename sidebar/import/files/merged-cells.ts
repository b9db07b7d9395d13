/** Merged cells: the file holds their value once, and a person sees it in every row they cover. */

const numberOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * Writes the value of cells that are merged over rows of one column into every row, because each row of a list is a record of its own. Merges over
 * columns are titles and headings and stay as they are, and so do those that begin in the first rows, where headings stand: see `above`.
 *
 * @param rows is changed
 * @param merged 'B3:B5' …
 * @returns how many merges were filled
 */
export const fillMerged = (rows: string[][], merged: readonly string[]): number => {
  const first = above(rows);
  let filled = 0;
  for (const place of merged) {
    const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(place.replace(/\$/g, '')) ?? [];
    const column = numberOf(left) - 1;
    const value = rows[Number(top) - 1]?.[column] ?? '';
    if (left === '' || left !== right || value === '' || Number(top) - 1 < first) continue;
    for (let row = Number(top); row < Math.min(Number(bottom), rows.length); row++) {
      const cells = rows[row];
      if (cells === undefined) continue;
      while (cells.length <= column) cells.push('');
      cells[column] = value;
    }
    filled += 1;
  }
  return filled;
};

/** Where the records can begin at the earliest: below the first row that fills at least half of the columns, which is the heading. */
const above = (rows: readonly (readonly string[])[]): number => {
  const filled = rows.slice(0, 50).map((row) => row.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(...filled, 0);
  return filled.findIndex((count) => count * 2 >= widest) + 1;
};
