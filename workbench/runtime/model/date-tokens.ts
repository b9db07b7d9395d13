/**
 * Date and time formats as Google writes them (docs: Sheets API guides/formats, "Date and time format tokens"). They differ from Excel's, which npm
 * numfmt reads: `M` is always a month, `yyy` has four digits, `h PM` and `a/p` turn the clock to twelve hours, `[h]:[mm]` shares the time out.
 */

export type DateUnit = 'y' | 'm' | 'd' | 'h' | 'min' | 's';

export type DateToken =
  | { kind: 'text'; text: string }
  /** A part of a moment; `count` letters. */
  | { kind: 'unit'; unit: DateUnit; count: number }
  /** What has gone by in all, `[h]`; `count` digits at least. */
  | { kind: 'elapsed'; unit: 'h' | 'min' | 's'; count: number }
  | { kind: 'fraction'; count: number }
  | { kind: 'half'; short: boolean; capital: boolean };

const pattern =
  /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]|(a\/p|am\/pm|[ap]m)|(y+|m+|d+|h+|s+)|(0+)|_(.)|\*.|([\s\S])/gi;

/** Signs of numbers, of Excel's eras and weekdays, and of locales: formats that hold them are not Google's dates. */
const foreign = /[#?%@[\];]|[gbe]/i;

/** The sections of a format, parted by semicolons outside texts. */
const sectionsOf = (format: string): string[] => {
  const sections = [''];
  for (const [part] of format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
};

const lowerUnits: Record<string, DateUnit> = { y: 'y', d: 'd', h: 'h', s: 's' };

const readSection = (section: string): DateToken[] | null => {
  const tokens: DateToken[] = [];
  /** Places of m, which may be months or minutes, and how they were written. */
  const open: { at: number; letter: string }[] = [];
  let bigHours = false;
  for (const [whole, quoted, escaped, elapsed, half, unit, zeros, blank, other] of section.matchAll(pattern)) {
    const text = quoted ?? escaped ?? (blank === undefined ? other : ' ');
    if (text !== undefined) {
      if (other !== undefined && foreign.test(other)) return null;
      tokens.push({ kind: 'text', text });
    } else if (elapsed !== undefined) {
      const letter = elapsed.charAt(0).toLowerCase();
      tokens.push({ kind: 'elapsed', unit: letter === 'm' ? 'min' : letter === 'h' ? 'h' : 's', count: elapsed.length });
    } else if (half !== undefined)
      tokens.push({ kind: 'half', short: half.length === 3 && half[1] === '/', capital: half.startsWith('A') });
    else if (zeros !== undefined) tokens.push({ kind: 'fraction', count: Math.min(3, zeros.length) });
    else if (unit !== undefined) {
      const letter = unit.charAt(0);
      const known = lowerUnits[letter.toLowerCase()];
      if (letter === 'H' || letter === 'S') bigHours = true;
      if (known === undefined) open.push({ at: tokens.length, letter });
      tokens.push({ kind: 'unit', unit: known ?? 'm', count: unit.length });
    } else if (!/^[[*]/.test(whole)) return null;
  }
  for (const { at, letter } of open) {
    const token = tokens[at] as DateToken & { kind: 'unit' };
    // "HH:MM" in capitals throughout is written by so many that it means a clock; beside "hh" a capital M is a month.
    if (token.count < 3 && (letter === 'm' || bigHours) && besideClock(tokens, at)) token.unit = 'min';
  }
  return tokens;
};

const besideClock = (tokens: readonly DateToken[], at: number): boolean => {
  const before = tokens
    .slice(0, at)
    .filter((token) => token.kind !== 'text')
    .pop();
  const after = tokens.slice(at + 1).find((token) => token.kind !== 'text');
  const is = (token: DateToken | undefined, unit: DateUnit): boolean =>
    token !== undefined && (token.kind === 'unit' || token.kind === 'elapsed') && token.unit === unit;
  return is(before, 'h') || is(after, 's');
};

const known = new Map<string, (DateToken[] | null)[] | null>();

/**
 * The tokens of a format's section for a number: positive, negative or zero; null where the format is not one of these (then Excel's
 * reading holds).
 */
export const dateTokens = (format: string, sign: number): DateToken[] | null => {
  let sections = known.get(format);
  if (sections === undefined) {
    const texts = sectionsOf(format);
    if (texts.length > 1 && texts.at(-1)?.includes('@')) texts.pop();
    const read = texts.map(readSection);
    sections =
      read.every((tokens) => tokens !== null) && read[0]?.some((token) => token.kind === 'unit' || token.kind === 'elapsed') ? read : null;
    known.set(format, sections);
  }
  if (sections === null) return null;
  const section = sign < 0 ? 1 : sign === 0 ? 2 : 0;
  return (section < sections.length ? sections[section] : sections[0]) ?? null;
};
