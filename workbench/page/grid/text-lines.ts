/** How many lines a text takes in a cell of a given width. Characters are measured once each: 50,000 rows are counted in a moment. */

const font = 'Arial, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", Meiryo, sans-serif';

const measured = { plain: new Map<string, number>(), bold: new Map<string, number>() };
let context: CanvasRenderingContext2D | null = null;

/** Pixels of a character at 10 points. */
const widthOf = (char: string, bold: boolean): number => {
  const known = measured[bold ? 'bold' : 'plain'];
  const width = known.get(char);
  if (width !== undefined) return width;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return 13.4;
  context.font = `${bold ? 'bold ' : ''}${40 / 3}px ${font}`;
  const found = context.measureText(char).width;
  known.set(char, found);
  return found;
};

/** Full-width characters may be parted anywhere, others only at blanks. */
const isWide = (char: string): boolean => (char.codePointAt(0) ?? 0) > 0x2e80;

const wordsOf = (line: string): string[] => {
  const words: string[] = [];
  let word = '';
  for (const char of line) {
    if (isWide(char)) {
      if (word !== '') words.push(word);
      words.push(char);
      word = '';
      continue;
    }
    word += char;
    if (char === ' ' || char === '-') {
      words.push(word);
      word = '';
    }
  }
  return word === '' ? words : [...words, word];
};

const linesOf = (line: string, room: number, bold: boolean): number => {
  let lines = 1;
  let used = 0;
  for (const word of wordsOf(line)) {
    let width = 0;
    for (const char of word.trimEnd()) width += widthOf(char, bold);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    // A word wider than the cell is broken.
    if (width > room) {
      lines += Math.ceil(width / room) - 1;
      width %= room;
    }
    used += width + (word.endsWith(' ') ? widthOf(' ', bold) : 0);
  }
  return lines;
};

export const textLines = (text: string, room: number, bold: boolean): number =>
  text.split('\n').reduce((lines, line) => lines + linesOf(line, Math.max(10, room), bold), 0);
