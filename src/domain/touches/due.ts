/** What is due with a customer: whether it has been silent too long and whether its next step is near or past. */
import { type Day, daysBetween, isDay } from '../day';
import { compareRanks, NO_RANK, type RankThreshold } from '../ranking/rank';

/** What is known of a customer. Days are 'yyyy-mm-dd' or ''. */
export interface DueFacts {
  /** False for 取引終了: nothing is ever due with a customer that has ended. */
  readonly active: boolean;
  readonly rank: string;
  readonly registered: Day;
  readonly lastContact: Day;
  readonly nextDate: Day;
  /** 接触間隔(日) of this customer, in place of its rank's limit; null where none is set. */
  readonly cadence: number | null;
}

/** Days without a touch after which a customer counts as neglected, by rank (R75). */
export interface StaleLimits {
  readonly byRank: Readonly<Record<string, number>>;
  /** For '—' and ranks the table does not have. */
  readonly otherwise: number;
}

/** The limits a new ledger starts with. */
export const DEFAULT_STALE_LIMITS: StaleLimits = { byRank: { A: 30, B: 60, C: 90, D: 180 }, otherwise: 180 };

/** How many days ahead a next date counts as near. */
const SOON_DAYS = 7;

/** What is due. Days are whole numbers ≥ 0; null is "not so". */
export interface Due {
  /** The silence is longer than the limit. `since` is the last contact, or the registration if there never was one. */
  readonly stale: { readonly days: number; readonly limit: number; readonly since: Day; readonly never: boolean } | null;
  /** The next date is past by so many days. */
  readonly overdue: number | null;
  readonly today: boolean;
  /** The next date is so many days ahead, 1 to 7. */
  readonly soon: number | null;
}

const NOTHING_DUE: Due = { stale: null, overdue: null, today: false, soon: null };

/** The limit in days for a customer: its own cadence, else its rank's; 'A*' is ranked by hand and counts as A. */
export function staleLimit(facts: Pick<DueFacts, 'rank' | 'cadence'>, limits: StaleLimits): number {
  if (facts.cadence !== null && facts.cadence > 0) return facts.cadence;
  const rank = facts.rank.replace(/\*$/, '');
  return Object.entries(limits.byRank).find(([listed]) => listed === rank)?.[1] ?? limits.otherwise;
}

/** What is due with the customer on the day `today`. Texts that are no day count as empty. */
export function dueOf(facts: DueFacts, today: Day, limits: StaleLimits = DEFAULT_STALE_LIMITS): Due {
  if (!facts.active) return NOTHING_DUE;
  const never = !isDay(facts.lastContact);
  const since = never ? facts.registered : facts.lastContact;
  const limit = staleLimit(facts, limits);
  const days = isDay(since) ? daysBetween(since, today) : 0;
  const ahead = isDay(facts.nextDate) ? daysBetween(today, facts.nextDate) : null;
  return {
    stale: days > limit ? { days, limit, since, never } : null,
    overdue: ahead !== null && ahead < 0 ? -ahead : null,
    today: ahead === 0,
    soon: ahead !== null && ahead > 0 && ahead <= SOON_DAYS ? ahead : null,
  };
}

/** Is there anything to show in 今日? */
export function isDue(due: Due): boolean {
  return due.stale !== null || due.overdue !== null || due.today || due.soon !== null;
}

/** One line of 今日. */
export interface DueItem {
  readonly id: string;
  readonly rank: string;
  readonly due: Due;
}

/** Overdue, today, neglected, soon: what cannot wait comes first. */
function urgency(due: Due): number {
  return due.overdue !== null ? 0 : due.today ? 1 : due.stale !== null ? 2 : due.soon !== null ? 3 : 4;
}

/** Days by which a line is pressing within its kind: the longer overdue or silent and the nearer ahead, the earlier. */
function pressing(due: Due): number {
  if (due.overdue !== null) return due.overdue;
  if (due.today) return due.stale?.days ?? 0;
  return due.stale !== null ? due.stale.days : -(due.soon ?? 0);
}

/** Order of two lines of 今日, for sort: urgency, then rank, then days, then ID, so that it is the same on every screen. */
export function compareDue(a: DueItem, b: DueItem, thresholds: readonly RankThreshold[]): number {
  return (
    urgency(a.due) - urgency(b.due) ||
    compareRanks(a.rank || NO_RANK, b.rank || NO_RANK, thresholds) ||
    pressing(b.due) - pressing(a.due) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
