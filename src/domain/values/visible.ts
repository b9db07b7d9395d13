/**
 * Text without what nobody sees. Pasted lists carry zero-width characters, no-break spaces and control codes that make two equal-looking
 * cells differ; \s and trim() miss most of them (U+200B, U+0085, U+00AD are not white space to ECMAScript).
 */

// Joiners (U+200C, U+200D) are part of emoji and Indic spelling; elsewhere they are paste debris.
const JOINER_DEBRIS = /(?<!\uFE0F|[\u0900-\u0DFF\u2190-\u2BFF\u{1F000}-\u{1FAFF}])[\u200C\u200D]|[\u200C\u200D](?=[\s\u200C\u200D]|$)/gu;
const INVISIBLE = /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed end a line
const LINE_BREAK = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
// Every blank except the ideographic space, which people type on purpose between family and given name.
const ODD_SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800]/g;

// File names from macOS come with が as か and a combining mark: it looks the same and compares differently.
const SPLIT_KANA = /[\u3041-\u30FE][\u3099\u309A]/g;

// Nine cells in ten hold nothing of all this: one test spares them seven replacements. U+3099, U+309A and U+3164 are left out on purpose.
const PLAIN = /^[ -~\u3000-\u3098\u309B-\u3163\u3165-\u9FFF\uFF01-\uFF9F]*$/;

/** The text with line breaks as \n, odd blanks as ' ', and no control or invisible characters. Nothing visible changes. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(ODD_SPACE, ' ')
    .replace(JOINER_DEBRIS, '')
    .replace(SPLIT_KANA, (pair) => pair.normalize('NFC'));
}

/** `visible`, trimmed line by line, runs of blanks as one. A run with an ordinary space in it becomes ' ', one of U+3000 only stays U+3000. */
export function tidySpaces(text: string): string {
  const seen = visible(text);
  if (!/[\s\u3000]/.test(seen)) return seen;
  return seen
    .replace(/[ \u3000]{2,}/g, (run) => (run.includes(' ') ? ' ' : '\u3000'))
    .replace(/[ \u3000]*\n[ \u3000]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}

/** Does the text show that it was decoded wrongly: U+FFFD or half of a surrogate pair? */
export function isGarbled(text: string): boolean {
  if (!/[\uD800-\uDFFF\uFFFD]/.test(text)) return false;
  return /\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
