/** Columns in A1 notation, from their 1-based positions. */

/** 'A' for 1 … as in A1 notation. */
export const columnLetters = (column: number): string => {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
};

/** 'C:E': whole columns, their headings with them. */
export const wholeColumns = (first: number, last = first): string => `${columnLetters(first)}:${columnLetters(last)}`;

/** 'C2:E': columns from below their headings to the end of the sheet. */
export const belowHeadings = (first: number, last = first): string => `${columnLetters(first)}2:${columnLetters(last)}`;
