/**
 * Number formats that show a day, named so that every reader knows them: eras (ggge"年"), days of the week (aaa) and other letters of Japanese Excel
 * are dates too, and a reader that takes them for numbers makes 2026-09-17 to 46282.
 */

/** Letters of dates and times in format codes (ECMA-376 part 1, 18.8.31; g, e and a: the East Asian ones). */
const parts = /[ymdhsgea]/i;

/** The code without what it only shows: literals, colours, languages, widths. Of several sections, the one for positive numbers. */
const bare = (code: string): string =>
  (
    code
      .replace(/"[^"]*"/g, '')
      .replace(/\\.|_.|\*./g, '')
      .replace(/\[(?:\$[^\]]*|[a-z]{3,}\d*|[<>=][^\]]*)\]/gi, '')
      .replace(/AM\/PM|A\/P/gi, '')
      .split(';')[0] ?? ''
  ).trim();

export const showsDay = (code: string): boolean => {
  const letters = bare(code);
  return !/general|standard|[0#?@[]/i.test(letters) && parts.test(letters);
};

/** A workbook's styles with every format that shows a day as plain 'yyyy/mm/dd hh:mm'. */
export const withPlainDays = (styles: string): string =>
  styles.replace(/(<(?:\w+:)?numFmt\b[^>]*?\bformatCode=")([^"]*)(")/g, (whole: string, before: string, code: string, after: string) => {
    const text = code
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    return showsDay(text) ? `${before}yyyy/mm/dd hh:mm${after}` : whole;
  });
