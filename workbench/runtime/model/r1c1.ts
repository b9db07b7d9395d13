/** Formulas between A1 and R1C1 notation, both ways; canonical R1C1 writes R[0]C[0] (gas-fakes test/testsheets.js "R1C1 Formula Notation"). */
import { columnName, quotedSheetName } from './a1';
import type { Corner } from './formula-text';
import { mapReferences } from './formula-text';

const relative = (letter: 'R' | 'C', line: { at: number; absolute: boolean } | null, base: number): string =>
  line === null ? '' : line.absolute ? `${letter}${line.at}` : `${letter}[${line.at - base}]`;

/** The R1C1 form of a formula that stands at a cell. */
export const toR1C1 = (formula: string, row: number, column: number): string => {
  const text = (each: Corner): string => relative('R', each.row, row) + relative('C', each.column, column);
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet === null ? '' : `${quotedSheetName(reference.sheet)}!`;
    return sheet + text(reference.from) + (reference.to === null ? '' : `:${text(reference.to)}`);
  });
};

const line = String.raw`(\[-?\d+\]|[1-9]\d*)?`;
const tokens = new RegExp(
  String.raw`("(?:[^"]|"")*")|('(?:[^']|'')*')|(?<![\p{L}\p{N}_.$])(?:R${line}C${line}|R(\[-?\d+\]|[1-9]\d*):R(\[-?\d+\]|[1-9]\d*)|C(\[-?\d+\]|[1-9]\d*):C(\[-?\d+\]|[1-9]\d*))(?![\p{L}\p{N}_.(])`,
  'giu',
);

/** The A1 form of an R1C1 formula for a cell; an "=" is added when missing. */
export const fromR1C1 = (formula: string, row: number, column: number): string => {
  const rowText = (part: string | undefined): string => place(part, row, (at) => String(at));
  const columnText = (part: string | undefined): string => place(part, column, columnName);
  const converted = formula.replace(tokens, (whole, text, quoted, r, c, r1, r2, c1, c2) => {
    if (text !== undefined || quoted !== undefined) return whole;
    const parts =
      r1 !== undefined
        ? [rowText(r1), ':', rowText(r2)]
        : c1 !== undefined
          ? [columnText(c1), ':', columnText(c2)]
          : [columnText(c), rowText(r)];
    return parts.includes('') ? '#REF!' : parts.join('');
  });
  return converted.startsWith('=') ? converted : `=${converted}`;
};

/** '' when the line would lie before the first one. */
const place = (part: string | undefined, base: number, write: (at: number) => string): string => {
  if (part === undefined) return write(base);
  if (!part.startsWith('[')) return `$${write(Number(part))}`;
  const at = base + Number(part.slice(1, -1));
  return at < 1 ? '' : write(at);
};
