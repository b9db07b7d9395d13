/**
 * Numbers that only their format shows as what they are: a phone number 312345678 as 0000000000, a postal code as 000-0000, a code 7 as 00000.
 * Formats of zeros and signs are applied; amounts, shares and whatever has another format stay as they are stored.
 */

/** A section of a format code without what it only colours or spaces. */
const bare = (section: string): string => section.replace(/\[(?:\$[^\]]*|[a-z]{3,}\d*)\]/gi, '').replace(/_.|\*./g, '');

const holds = (condition: string, value: number): boolean => {
  const [, sign = '', limit = ''] = /^\[([<>=]+)(-?[\d.]+)\]/.exec(condition) ?? [];
  const against = Number(limit);
  if (sign === '<=') return value <= against;
  if (sign === '>=') return value >= against;
  if (sign === '<') return value < against;
  if (sign === '>') return value > against;
  return sign === '=' ? value === against : sign === '<>' ? value !== against : true;
};

/** A placeholder (0, #, ?) or what is shown as it stands; null when the section holds anything else. */
const partsOf = (section: string): { text: string; digit: boolean }[] | null => {
  const parts: { text: string; digit: boolean }[] = [];
  for (let rest = bare(section); rest !== ''; ) {
    const found = /^"([^"]*)"|^\\([\s\S])|^([0#?])|^([-()/ +:])/.exec(rest);
    if (found === null) return null;
    const [whole, quoted, escaped, digit, sign] = found;
    parts.push({ text: quoted ?? escaped ?? digit ?? sign ?? '', digit: digit !== undefined });
    rest = rest.slice(whole.length);
  }
  return parts;
};

/** What a cell shows of a whole number of at least 0 under the format; null when the format is none of these. */
export const digitsShown = (code: string, value: number): string | null => {
  if (!Number.isSafeInteger(value) || value < 0) return null;
  const sections = code.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
  const section = sections.find((one) => holds(one, value)) ?? '';
  const parts = partsOf(section.replace(/^\[[<>=]+-?[\d.]+\]/, ''));
  const places = parts?.filter(({ digit }) => digit) ?? [];
  // Without a zero in front there is nothing that the number has lost.
  if (parts === null || places.length < 2 || places[0]?.text !== '0') return null;
  const digits = String(value);
  const more = digits.slice(0, Math.max(0, digits.length - places.length));
  const own = digits.slice(more.length).padStart(places.length, '\0');
  let place = 0;
  return parts
    .map(({ text, digit }) => {
      if (!digit) return text;
      const shown = own[place] === '\0' ? (text === '0' ? '0' : '') : (own[place] ?? '');
      place += 1;
      return place === 1 ? more + shown : shown;
    })
    .join('');
};

/** Format codes by the number of a cell's style, of those that show digits. */
export type DigitFormats = ReadonlyMap<string, string>;

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

export const digitFormatsOf = (styles: string): DigitFormats => {
  const codes = new Map<string, string>();
  for (const tag of styles.match(/<(?:\w+:)?numFmt\s[^>]*>/g) ?? []) {
    const id = /\bnumFmtId="(\d+)"/.exec(tag)?.[1];
    const code = /\bformatCode="([^"]*)"/.exec(tag)?.[1];
    if (id !== undefined && code !== undefined) codes.set(id, unescaped(code));
  }
  const formats = new Map<string, string>();
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  (cells.match(/<(?:\w+:)?xf\b[^>]*>/g) ?? []).forEach((tag, at) => {
    const code = codes.get(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? '');
    if (code !== undefined && digitsShown(code, 1) !== null) formats.set(String(at), code);
  });
  return formats;
};

/** The cells of a sheet's text that show digits, as texts of what they show. */
export const withShownDigits = (xml: string, formats: DigitFormats): string =>
  formats.size === 0
    ? xml
    : xml.replace(
        /<((?:\w+:)?c)\b([^>]*?\ss="(\d+)"[^>]*)>((?:\s*<(?:\w+:)?f\b(?:[^>]*\/>|[\s\S]*?<\/(?:\w+:)?f>))?\s*<(?:\w+:)?v>)\s*(\d+)\s*</g,
        (whole: string, name: string, attributes: string, style: string, between: string, digits: string) => {
          const code = formats.get(style);
          if (code === undefined || /\st="(?!n")/.test(attributes)) return whole;
          const shown = digitsShown(code, Number(digits));
          if (shown === null) return whole;
          const text = shown.replace(/&/g, '&amp;').replace(/</g, '&lt;');
          return `<${name}${attributes.replace(/\st="n"/, '')} t="str">${between}${text}<`;
        },
      );
