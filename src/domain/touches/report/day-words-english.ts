/** English ways to say a day, as patterns over text of one width. */
import { addBusinessDays, addDays, addMonths, type Day, dayOf, daysBetween, partsOf } from '../../day';
import { endOfWeek, type MonthPart, mondayOf, monthAhead, monthNamed, nextWeekday, orNext, partOfMonth, weekdayIn } from './day-choice';
import { type DayBase, type DayPattern, type DayReading, dayInYear } from './day-pattern';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Short forms only with a capital: 'sat' and 'sun' are words.
const WEEKDAY =
  '([Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday|[Ss]unday|MON(?:DAY)?|TUE(?:SDAY)?|WED(?:NESDAY)?|THU(?:RSDAY)?|FRI(?:DAY)?|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?';
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `(\\d{1,3}|an?|a couple of|couple of|${NUMBERS.join('|')})`;

const monthOf = (word: string | undefined): number => MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
const weekdayOf = (word: string | undefined): number => WEEKDAYS.indexOf((word ?? '').slice(0, 3).toLowerCase());
const count = (word: string): number =>
  /^\d/.test(word) ? Number(word) : /couple/i.test(word) ? 2 : /^an?$/i.test(word) ? 1 : NUMBERS.indexOf(word.toLowerCase());
const dated = (day: Day | null, sure: number): DayReading | null => (day === null ? null : { day, sure, relative: false });
const meant = (day: Day, sure = 0.9): DayReading => ({ day, sure, relative: true });
const inYear = (month: number, date: number, year: string | undefined, base: DayBase): DayReading | null =>
  year === undefined ? dated(dayInYear(month, date, base), 0.95) : dated(dayOf(Number(year), month, date), 1);

const partWord = (word: string): MonthPart =>
  /^(?:mid)/i.test(word) ? 'middle' : /^late/i.test(word) ? 'late' : /^(?:end|close)/i.test(word) ? 'end' : 'start';

const inUnits = (number: string, unit: string, base: DayBase): DayReading | null => {
  const n = count(number);
  if (/^business|^working/i.test(unit)) return meant(addBusinessDays(base.day, n, base.holidays), 0.9);
  if (/^month/i.test(unit)) return meant(orNext(addMonths(base.day, n), base.holidays), 0.8);
  return meant(orNext(addDays(base.day, /^week/i.test(unit) ? n * 7 : n), base.holidays), 0.85);
};
const UNIT = '((?:business |working )?days?|weeks?|months?)';

/**
 * Does a report write the day before the month? Told by its days in full ('29/6/2026', or the one of two readings that is near to today);
 * false where none is written in full.
 */
export function writesDayFirst(plain: string, today: Day): boolean {
  const near = (day: Day | null): boolean => day !== null && Math.abs(daysBetween(today, day)) <= 45;
  const full = [...plain.matchAll(/(?<![\d/.])(\d{1,2})\/(\d{1,2})\/(20\d{2})(?!\d)/g)].map(([, a, b, year]) => [
    Number(a),
    Number(b),
    Number(year),
  ]);
  const votes = full.map(([a = 0, b = 0, year = 0]) => {
    const [dayMonth, monthDay] = [dayOf(year, b, a), dayOf(year, a, b)];
    return a === b ? 0 : dayMonth === null ? -1 : monthDay === null ? 1 : Number(near(dayMonth)) - Number(near(monthDay));
  });
  return votes.some((vote) => vote > 0) && !votes.some((vote) => vote < 0);
}

/** '15/09/2026': the day or the month first, whichever is possible; of two possible days the nearer to the report. */
const inFigures = (first: number, second: number, year: number, base: DayBase): DayReading | null => {
  const readings = [dayOf(year, second, first), dayOf(year, first, second)].filter((day): day is Day => day !== null);
  readings.sort((a, b) => Math.abs(daysBetween(base.day, a)) - Math.abs(daysBetween(base.day, b)));
  const [day] = readings;
  return day === undefined ? null : { day, sure: new Set(readings).size > 1 ? 0.7 : 0.95, relative: false };
};

export const ENGLISH_PATTERNS: readonly DayPattern[] = [
  [/(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](20\d{2})(?!\d)/g, (m, base) => inFigures(Number(m[1]), Number(m[2]), Number(m[3]), base)],
  [
    // '29/6' without its year can only be the 29th of June.
    /(?<=\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s|\b(?:by|on|due|before|until)\s)(1[3-9]|2\d|3[01])\/(1[0-2]|0?[1-9])(?![\d/])/gi,
    (m, base) => dated(dayInYear(Number(m[2]), Number(m[1]), base), 0.9),
  ],
  [
    new RegExp(`\\b${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:|\\s*(?:am|pm)\\b)(?:,?\\s+(\\d{4}))?`, 'gi'),
    (m, base) => inYear(monthOf(m[1]), Number(m[2]), m[3], base),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}(?![a-z])(?:,?[\\s-]+(\\d{4}))?`, 'gi'),
    (m, base) => inYear(monthOf(m[2]), Number(m[1]), m[3], base),
  ],
  [
    /\bthe\s+(\d{1,2})(?:st|nd|rd|th)\b/gi,
    (m, base) => {
      const { year, month } = partsOf(base.day);
      const here = dayOf(year, month, Number(m[1]));
      const next = partsOf(monthAhead(base.day, 1));
      return dated(here === null || (base.lean === 'ahead' && here < base.day) ? dayOf(next.year, next.month, Number(m[1])) : here, 0.7);
    },
  ],
  [/\bday after tomorrow\b/gi, (_, base) => meant(addDays(base.day, 2))],
  [/\btomorrow\b|\btmrw?\b|\btmw\b/gi, (_, base) => meant(addDays(base.day, 1))],
  [/\btoday\b|\btonight\b|\bthis (?:afternoon|evening)\b|\bEOD\b|\bend of (?:the )?day\b/gi, (_, base) => meant(base.day, 0.7)],
  [/\byesterday\b/gi, (_, base) => meant(addDays(base.day, -1))],
  [
    new RegExp(`\\b(?:([Nn]ext|[Tt]his|[Cc]oming|[Ll]ast|[Ee]very)\\s+)?${WEEKDAY}(?:\\s+(next) week)?`, 'g'),
    (m, base) => {
      const said = (m[1] ?? '').toLowerCase();
      if (said === 'every') return null;
      if (said === 'last') return meant(weekdayIn(base.day, -1, weekdayOf(m[2]), base.holidays));
      if (said === 'next' || m[3] !== undefined) return meant(weekdayIn(base.day, 1, weekdayOf(m[2]), base.holidays), 0.9);
      return meant(nextWeekday(base.day, weekdayOf(m[2]), base.holidays), 0.85);
    },
  ],
  [/\bweek after next\b/gi, (_, base) => meant(orNext(mondayOf(base.day, 2), base.holidays), 0.6)],
  [
    /\b(early|mid|late)?[\s-]*next week\b/gi,
    (m, base) =>
      meant(orNext(addDays(mondayOf(base.day, 1), /mid/i.test(m[1] ?? '') ? 2 : /late/i.test(m[1] ?? '') ? 3 : 0), base.holidays), 0.6),
  ],
  [
    /\b(?:end of (?:the |this )?week|EOW|later this week|this week|week'?s end)\b/gi,
    (_, base) => meant(endOfWeek(base.day, 0, base.holidays), 0.8),
  ],
  [/\bend of next week\b/gi, (_, base) => meant(endOfWeek(base.day, 1, base.holidays), 0.8)],
  [
    /\b(?:end of (?:the |this )?month|EOM|month[ -]?end)\b/gi,
    (_, base) => {
      const end = partOfMonth(base.day, 'end', base.holidays);
      return meant(end > base.day ? end : partOfMonth(monthAhead(base.day, 1), 'end', base.holidays), 0.9);
    },
  ],
  [
    /\b(?:(early|mid|late|beginning of|start of|end of)[\s-]*)?next month\b/gi,
    (m, base) => meant(partOfMonth(monthAhead(base.day, 1), partWord(m[1] ?? ''), base.holidays), m[1] === undefined ? 0.5 : 0.7),
  ],
  [
    new RegExp(`\\b(early|mid|late|beginning of|start of|end of)(?:[\\s-]+|\\s+in\\s+)${MONTH}(?!\\s*\\d)(?![a-z])`, 'gi'),
    (m, base) => meant(partOfMonth(monthNamed(base.day, monthOf(m[2])), partWord(m[1] ?? ''), base.holidays), 0.7),
  ],
  [
    new RegExp(`\\bin\\s+${MONTH}(?!\\s*\\d)(?![a-z])`, 'gi'),
    (m, base) => meant(partOfMonth(monthNamed(base.day, monthOf(m[1])), 'start', base.holidays), 0.5),
  ],
  [new RegExp(`\\b(?:in|within|after)\\s+(?:about\\s+)?${NUMBER}\\s+${UNIT}\\b`, 'gi'), (m, base) => inUnits(m[1] ?? '', m[2] ?? '', base)],
  [
    new RegExp(`\\b${NUMBER}\\s+${UNIT}(?:'?\\s+(?:time|later|from (?:now|today)))`, 'gi'),
    (m, base) => inUnits(m[1] ?? '', m[2] ?? '', base),
  ],
  [/\b(?:in a )?fortnight\b/gi, (_, base) => meant(orNext(addDays(base.day, 14), base.holidays), 0.8)],
];
