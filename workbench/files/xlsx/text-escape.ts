/** Characters XML cannot carry, as Excel writes them: _x000B_. A text that itself looks like that gets its underscore escaped. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML cannot carry, and the line end it would change
const control = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/;
const lookAlike = /_(?=x[0-9A-Fa-f]{4}_)/;
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const unfit = new RegExp([control, lookAlike, halfPair].map(({ source }) => source).join('|'), 'g');

export const escapeText = (text: string): string =>
  text.replace(unfit, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export const escapeXml = (text: string): string =>
  escapeText(text).replace(/[<>&"]/g, (character) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[character] as string);

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name as string] ?? whole;
  });
