/** Java's SimpleDateFormat patterns as pieces, and the names of months and days it prints (docs: Utilities.formatDate). */
import { Exception } from '../kernel/exception';

export type DatePiece = { letter: string; count: number } | { literal: string };

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const letters = 'GyYMLwWDdFEuaHkKhmsSzZX';

/** Splits a pattern: runs of one letter, quoted text, and signs that stand for themselves. */
export const datePieces = (pattern: string): DatePiece[] => {
  const pieces: DatePiece[] = [];
  const literal = (text: string): void => {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && 'literal' in last) last.literal += text;
    else pieces.push({ literal: text });
  };
  for (let at = 0; at < pattern.length; ) {
    const sign = pattern.charAt(at);
    if (sign === "'") {
      if (pattern.charAt(at + 1) === "'") {
        literal("'");
        at += 2;
        continue;
      }
      const quoted = /^'((?:[^']|'')*)'/.exec(pattern.slice(at));
      if (quoted === null) throw new Exception('Unterminated quote');
      literal((quoted[1] as string).replace(/''/g, "'"));
      at += quoted[0].length;
      continue;
    }
    if (!/[A-Za-z]/.test(sign)) {
      literal(sign);
      at += 1;
      continue;
    }
    if (!letters.includes(sign)) throw new Exception(`Illegal pattern character '${sign}'`);
    let count = 1;
    while (pattern.charAt(at + count) === sign) count += 1;
    pieces.push({ letter: sign, count });
    at += count;
  }
  return pieces;
};
