/** Number formats between Google's patterns and Excel's codes. Most are the same text; these functions are about the rest. */

/** Formats Google shows for "automatic"; Excel calls it General. */
const automatic = new Set(['', 'general', '0.###############']);

/** What Excel's built-in short date (14) shows depends on the reader's country. */
const shortDate = { ja: 'yyyy/m/d', en: 'm/d/yyyy' };

/** undefined when the cell needs no code. */
export const excelCode = (pattern: string | undefined): string | undefined => {
  if (pattern === undefined || automatic.has(pattern.toLowerCase())) return undefined;
  return eachPart(pattern, (part) => part.replace(/am\/pm/gi, 'AM/PM').replace(/\\(.)/gu, (_, letter: string) => quoted(letter)));
};

/** Google's pattern for an Excel code; undefined for General. */
export const googlePattern = (code: string | undefined, language: 'ja' | 'en'): string | undefined => {
  if (code === undefined || /^(?:general|G\/標準)$/i.test(code)) return undefined;
  if (code === 'mm-dd-yy') return shortDate[language];
  // exceljs names this built-in date and time with a stray quotation mark.
  if (code === 'm/d/yy "h":mm') return `${shortDate[language]} h:mm`;
  const era = /[ge]/i.test(code.replace(/\[[^\]]*]|"[^"]*"|general/gi, ''));
  const local = era ? code : code.replace(/\[\$-[0-9A-F]+\]/gi, '');
  // A last section for texts that only says "as it is" means nothing to Google.
  return eachPart(local.replace(/;@$/, ''), (part) => part.replace(/AM\/PM/g, 'am/pm')) || undefined;
};

/** Backslashes are lost when exceljs reads a code, so a single letter goes in quotation marks too. */
const quoted = (letter: string): string => (letter === '"' ? '\\"' : `"${letter}"`);

/** Applies a change outside quoted texts and brackets. */
const eachPart = (pattern: string, change: (part: string) => string): string =>
  pattern
    .split(/("[^"]*"|\[[^\]]*])/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');

/** Japan's built-in formats by number, which Excel writes without their code. */
export const japaneseBuiltIns: Readonly<Record<number, string>> = {
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};
