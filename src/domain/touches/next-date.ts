/** Days to offer for the next step, and what is odd about a day that was chosen. */
import { addBusinessDays, addDays, addMonths, type Day, endOfMonth, isBusinessDay, nextMonday } from '../day';

/** One day to offer. `count` is the number of business days of '+3営業日'. */
export type NextDateOffer =
  | { readonly kind: 'tomorrow' | 'nextMonday' | 'endOfMonth' | 'month'; readonly day: Day }
  | { readonly kind: 'businessDays'; readonly count: number; readonly day: Day };

/** The day itself, or the next business day; a Monday that is a holiday is offered as its Tuesday. */
const orNext = (day: Day, holidays: ReadonlySet<Day>): Day => addBusinessDays(day, 0, holidays);

/** The last business day of the month that `day` is in. */
function lastBusinessDay(day: Day, holidays: ReadonlySet<Day>): Day {
  const end = endOfMonth(day);
  return isBusinessDay(end, holidays) ? end : addBusinessDays(end, -1, holidays);
}

/**
 * The days offered beside the date field (ux.md: '+3営業日, 来週月, 月末'), nearest first as people think of them. All are business days
 * after `today`, and none is offered twice. 月末 is that of the next month once this month's is reached.
 */
export function nextDateOffers(today: Day, holidays: ReadonlySet<Day>): readonly NextDateOffer[] {
  const thisMonth = lastBusinessDay(today, holidays);
  const offers: NextDateOffer[] = [
    { kind: 'businessDays', count: 3, day: addBusinessDays(today, 3, holidays) },
    { kind: 'nextMonday', day: orNext(nextMonday(today), holidays) },
    { kind: 'endOfMonth', day: thisMonth > today ? thisMonth : lastBusinessDay(addMonths(today, 1), holidays) },
    { kind: 'month', day: orNext(addMonths(today, 1), holidays) },
  ];
  const tomorrow = addDays(today, 1);
  if (isBusinessDay(tomorrow, holidays)) offers.unshift({ kind: 'tomorrow', day: tomorrow });
  return offers.filter((offer, at) => offers.findIndex((other) => other.day === offer.day) === at);
}

/** Longer intervals than this are a slip of the keyboard: no next date is offered for them. */
const longestCadence = 1100;

/**
 * The next date that a customer's own 接触間隔 asks for: as many days from today, or the last business day before, so that the interval is kept; the
 * next business day where there is none between. Null for what is no interval.
 */
export function cadenceDay(today: Day, cadence: number, holidays: ReadonlySet<Day>): Day | null {
  if (!Number.isInteger(cadence) || cadence < 1 || cadence > longestCadence) return null;
  const day = addDays(today, cadence);
  const kept = isBusinessDay(day, holidays) ? day : addBusinessDays(day, -1, holidays);
  return kept > today ? kept : orNext(day, holidays);
}

/** What is odd about a next date: it is over, or nobody works on it. A warning, never a refusal. */
export type NextDateDoubt = 'past' | 'weekend' | 'holiday';

/** The first doubt about a next date, or null. */
export function nextDateDoubt(day: Day, today: Day, holidays: ReadonlySet<Day>): NextDateDoubt | null {
  if (day < today) return 'past';
  if (holidays.has(day)) return 'holiday';
  return isBusinessDay(day, holidays) ? null : 'weekend';
}
