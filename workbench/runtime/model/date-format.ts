/** Moments through Google's date and time formats (date-tokens.ts); the plain ones have a shorter way (date-text.ts). */
import { format as applyFormat } from 'numfmt';
import type { DateToken } from './date-tokens';
import { dateTokens } from './date-tokens';

const dayMs = 86_400_000;
const epochDays = 25_569;
const sizes = { h: 3_600_000, min: 60_000, s: 1000 } as const;

/** The name of a month, a weekday or a half of the day as the locale has it: numfmt knows them. */
const nameOf = (pattern: string, serial: number, locale: string): string => {
  try {
    return applyFormat(pattern, serial, { locale: locale.replace('_', '-') });
  } catch {
    return applyFormat(pattern, serial);
  }
};

interface Moment {
  /** The day, as UTC has it. */
  date: Date;
  /** Milliseconds since midnight. */
  clock: number;
}

/** Days that numfmt counts as Google does, for names: 2000-01-02 was a Sunday. */
const sunday = 36_527;
const inMonth = (month: number): number => Date.UTC(2001, month, 15) / dayMs + epochDays;

const two = (value: number, count: number): string => String(value).padStart(count > 1 ? 2 : 1, '0');

const unitText = (token: DateToken & { kind: 'unit' }, moment: Moment, twelve: boolean, locale: string): string => {
  const { date, clock } = moment;
  const { count } = token;
  switch (token.unit) {
    case 'y': {
      const year = date.getUTCFullYear();
      return count < 3 ? two(year % 100, 2) : String(year).padStart(4, '0');
    }
    case 'm':
      if (count < 3) return two(date.getUTCMonth() + 1, count);
      return nameOf(count === 3 ? 'mmm' : count === 5 ? 'mmmmm' : 'mmmm', inMonth(date.getUTCMonth()), locale);
    case 'd':
      if (count < 3) return two(date.getUTCDate(), count);
      return nameOf(count === 3 ? 'ddd' : 'dddd', sunday + date.getUTCDay(), locale);
    case 'h': {
      const hour = Math.floor(clock / sizes.h);
      return two(twelve ? ((hour + 11) % 12) + 1 : hour, count);
    }
    case 'min':
      return two(Math.floor(clock / sizes.min) % 60, count);
    default:
      return two(Math.floor(clock / sizes.s) % 60, count);
  }
};

const halfText = (token: DateToken & { kind: 'half' }, moment: Moment, locale: string): string => {
  const late = moment.clock >= dayMs / 2;
  if (!token.short) return nameOf('AM/PM', 100 + (late ? 0.75 : 0.25), locale);
  const letter = late ? 'p' : 'a';
  return token.capital ? letter.toUpperCase() : letter;
};

const isClock = (unit: string): boolean => unit === 'h' || unit === 'min' || unit === 's';

/** The nearest moment that the format can show: half a second up where it shows no parts of seconds. */
const rounded = (tokens: readonly DateToken[], moment: number): number => {
  const clock = tokens.some((token) => token.kind === 'elapsed' || (token.kind === 'unit' && isClock(token.unit)));
  const fraction = Math.max(0, ...tokens.map((token) => (token.kind === 'fraction' ? token.count : 0)));
  if (!clock && fraction === 0) return moment;
  const step = 1000 / 10 ** fraction;
  return Math.round(moment / step) * step;
};

/**
 * The text of a moment; null where the format is none of Google's for dates.
 * @param moment milliseconds since serial number 0 (1899-12-30) as the wall clock shows them; may be negative
 */
export const dateFormatText = (format: string, moment: number, locale: string): string | null => {
  const tokens = dateTokens(format, Math.sign(moment));
  if (tokens === null) return null;
  const elapsed = tokens.some((token) => token.kind === 'elapsed');
  const shown = rounded(tokens, elapsed ? Math.abs(moment) : moment);
  const days = Math.floor(shown / dayMs);
  const state: Moment = { date: new Date((days - epochDays) * dayMs), clock: shown - days * dayMs };
  const twelve = tokens.some((token) => token.kind === 'half');
  // A larger unit that has gone by takes its share from the smaller ones.
  let left = shown;
  const shares = new Map<DateToken, number>();
  for (const unit of ['h', 'min', 's'] as const) {
    const of = tokens.filter((token) => token.kind === 'elapsed' && token.unit === unit);
    if (of.length === 0) continue;
    const share = Math.floor(left / sizes[unit]);
    for (const token of of) shares.set(token, share);
    left -= share * sizes[unit];
  }
  let text = elapsed && moment < 0 && shown > 0 ? '-' : '';
  for (const token of tokens) {
    if (token.kind === 'text') text += token.text;
    else if (token.kind === 'elapsed') text += String(shares.get(token)).padStart(token.count, '0');
    else if (token.kind === 'fraction')
      text += String(Math.floor(Math.round(state.clock % 1000) / 10 ** (3 - token.count))).padStart(token.count, '0');
    else if (token.kind === 'half') text += halfText(token, state, locale);
    else text += unitText(token, state, twelve, locale);
  }
  return text;
};
