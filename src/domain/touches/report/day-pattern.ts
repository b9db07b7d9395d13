/** What the patterns for days share: what they count from, and which year a date without one means. */
import { type Day, dayOf, daysBetween, partsOf } from '../../day';

/** One reading of a stretch of text as a day. `sure` is 1 for a date in full, less where a rule chose among days. */
export interface DayReading {
  readonly day: Day;
  readonly sure: number;
  /** False for '6/30', 'July 3' and the like, which say a day of the calendar; true for words counted from the day of the report. */
  readonly relative: boolean;
}

/** What the patterns count from. */
export interface DayBase {
  readonly day: Day;
  readonly holidays: ReadonlySet<Day>;
  /** A day without its year: the next one ('ahead'), or the latest that is over ('past'). */
  readonly lean: 'ahead' | 'past';
  /** '3/7' is the 3rd of July: the report writes its days so. */
  readonly dayFirst?: boolean;
}

/** A pattern and the day its match means; null where it means none after all. */
export type DayPattern = readonly [RegExp, (match: RegExpMatchArray, base: DayBase) => DayReading | null];

/** Days by which a date may lie on the other side before another year is meant. */
const SLACK_AHEAD = 60;
const SLACK_PAST = 45;

/** Month and date in the year that is meant: '1/8' in December is next year's when looking ahead. */
export function dayInYear(month: number, date: number, base: DayBase): Day | null {
  const { year } = partsOf(base.day);
  const here = dayOf(year, month, date);
  const other = base.lean === 'ahead' ? dayOf(year + 1, month, date) : dayOf(year - 1, month, date);
  if (here === null) return other;
  const ahead = daysBetween(base.day, here);
  if (base.lean === 'ahead') return ahead < -SLACK_AHEAD ? other : here;
  return ahead > SLACK_PAST ? other : here;
}
