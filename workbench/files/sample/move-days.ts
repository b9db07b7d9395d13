/**
 * The days of the sample moved to now: a list whose dates stand still would show every customer as overdue a year later, and as visited in
 * the future on a clock that is behind.
 */

/** The day on which the lists were written. */
const written = Date.UTC(2026, 8, 15);
const day = 86_400_000;
/** The year before Reiwa 1. */
const beforeReiwa = 2018;

/** How many days lie between the writing and today, in whole weeks, so that working days stay working days. */
export const daysToMove = (today: Date): number => {
  const days = Math.floor((Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - written) / day);
  return Math.floor(days / 7) * 7;
};

const forms: [pattern: RegExp, era: boolean][] = [
  [/^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/, false],
  // Amounts have eight digits too, but do not begin like a year of this century.
  [/^(20\d{2})()(0[1-9]|1[0-2])([0-3]\d)$/, false],
  [/^R(\d{1,2})(\.)(\d{1,2})\.(\d{1,2})$/, true],
  [/^令和(\d{1,2})(年)(\d{1,2})月(\d{1,2})日$/, true],
];

/** The field with its day moved, written as it was; any other field as it stands. */
export const movedField = (text: string, days: number): string => {
  for (const [pattern, era] of forms) {
    const [, year = '', mark = '', month = '', date = ''] = pattern.exec(text) ?? [];
    if (year === '') continue;
    const moved = new Date(Date.UTC(Number(year) + (era ? beforeReiwa : 0), Number(month) - 1, Number(date)) + days * day);
    // Before Reiwa there is another era; such a day keeps to the western year.
    const west = moved.getUTCFullYear();
    const width = mark === '' || month.startsWith('0') || date.startsWith('0') ? 2 : 1;
    const [m, d] = [moved.getUTCMonth() + 1, moved.getUTCDate()].map((number) => String(number).padStart(width, '0'));
    if (!era) return [west, m, d].join(mark);
    if (west <= beforeReiwa) return `${west}/${m}/${d}`;
    return mark === '.' ? `R${west - beforeReiwa}.${m}.${d}` : `令和${west - beforeReiwa}年${m}月${d}日`;
  }
  return text;
};
