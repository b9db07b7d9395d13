/** Names of sheets: from a file's name when it is opened, and as Excel allows them when it is written. */

const longest = 100;

/** A sheet's name for a file: its name without folder and extension, free among `taken` (compared without case, as Google does). */
export const sheetNameFor = (fileName: string, taken: readonly string[], fallback = 'Sheet1'): string => {
  // A Mac hands file names over with separate voicing marks (か + ゛): composed, they compare equal to typed text.
  const base = fileName
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/\.(?:csv|tsv|txt|xlsx)$/i, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a name cannot be seen or typed
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim();
  return freeName(cut(base === '' ? fallback : base, longest), taken, longest);
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot carry them, nor half a surrogate pair
const forbidden = /[:\\/?*[\]\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** For every sheet a name Excel accepts: at most 31 characters, none of : \ / ? * [ ], no quote at the ends, each once. */
export const excelNames = (names: readonly string[]): string[] => {
  const given: string[] = [];
  for (const name of names) {
    const allowed = cut(name.replace(forbidden, '_').trim(), 31).trim().replace(/^'|'$/g, '_');
    // Excel keeps "History" for itself.
    given.push(freeName(allowed === '' || /^history$/i.test(allowed) ? `${allowed}_` : allowed, given, 31));
  }
  return given;
};

const freeName = (name: string, taken: readonly string[], length: number): string => {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const next = cut(name, length - suffix.length) + suffix;
    if (!used.has(next.toLowerCase())) return next;
  }
};

/** Cuts by UTF-16 units without leaving half of a surrogate pair. */
const cut = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const short = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
};
