/** What is due with a customer: a step that is near or past, too long a silence, nobody reached, a contract that runs out, no step at all. */
import { type Day, daysBetween, isDay } from '../day';
import { compareRanks, NO_RANK, type RankThreshold } from '../ranking/rank';
import { yearlyReturn } from './yearly';

/**
 * How much may be due: everything with an active customer; with a quiet one (休眠, 連絡停止) only what people planned and contracts; with
 * one that has ended (取引終了, merged) nothing.
 */
export type Standing = 'active' | 'quiet' | 'ended';

/** What is known of a customer. Days are 'yyyy-mm-dd' or ''. */
export interface DueFacts {
  readonly standing: Standing;
  readonly rank: string;
  readonly registered: Day;
  readonly lastContact: Day;
  readonly nextDate: Day;
  readonly nextAction: string;
  /** 接触間隔(日) of this customer, in place of its rank's limit; null where none is set. */
  readonly cadence: number | null;
  /** How many of the newest touches in a row reached nobody (結果 0). */
  readonly unreachable: number;
  /** 契約更新日. */
  readonly renewal: Day;
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

/** How many days ahead a contract's end, or its yearly return, is shown (issue: within 30 days). */
const CONTRACT_DAYS = 30;

/** From how many touches in a row that reached nobody the phone and the e-mail are to be checked (R79). */
const UNREACHABLE_TIMES = 2;

/** What is due. Days are whole numbers ≥ 0; null is "not so". */
export interface Due {
  /** The silence is longer than the limit. `since` is the last contact, or the registration if there never was one. */
  readonly stale: { readonly days: number; readonly limit: number; readonly since: Day; readonly never: boolean } | null;
  /** The next date is past by so many days. */
  readonly overdue: number | null;
  readonly today: boolean;
  /** The next date is so many days ahead, 1 to 7. */
  readonly soon: number | null;
  /** The next date is ahead, however far. */
  readonly planned: boolean;
  /** So many touches in a row reached nobody, two or more. */
  readonly unreachable: number | null;
  /** 契約更新日 is so many days ahead, 0 to 30. */
  readonly renewal: number | null;
  /** 契約更新日 is past, and returns for the `years`th time in so many days, 0 to 30: a contract that was renewed silently. */
  readonly anniversary: { readonly days: number; readonly years: number } | null;
  /** Neither a next date nor a next action; days since the last contact, null when there never was one. */
  readonly noNext: { readonly days: number | null } | null;
}

const NOTHING_DUE: Due = {
  stale: null,
  overdue: null,
  today: false,
  soon: null,
  planned: false,
  unreachable: null,
  renewal: null,
  anniversary: null,
  noNext: null,
};

/** The limit in days for a customer: its own cadence, else its rank's; 'A*' is ranked by hand and counts as A. */
export function staleLimit(facts: Pick<DueFacts, 'rank' | 'cadence'>, limits: StaleLimits): number {
  if (facts.cadence !== null && facts.cadence > 0) return facts.cadence;
  const rank = facts.rank.replace(/\*$/, '');
  return Object.entries(limits.byRank).find(([listed]) => listed === rank)?.[1] ?? limits.otherwise;
}

const staleOf = (facts: DueFacts, today: Day, limits: StaleLimits): Due['stale'] => {
  const never = !isDay(facts.lastContact);
  const since = never ? facts.registered : facts.lastContact;
  const limit = staleLimit(facts, limits);
  const days = isDay(since) ? daysBetween(since, today) : 0;
  return days > limit ? { days, limit, since, never } : null;
};

const contractOf = (renewal: Day, today: Day): Pick<Due, 'renewal' | 'anniversary'> => {
  const none = { renewal: null, anniversary: null };
  if (!isDay(renewal)) return none;
  const ahead = daysBetween(today, renewal);
  if (ahead >= 0) return ahead <= CONTRACT_DAYS ? { ...none, renewal: ahead } : none;
  const next = yearlyReturn(renewal, today);
  const days = daysBetween(today, next.day);
  return days <= CONTRACT_DAYS ? { ...none, anniversary: { days, years: next.years } } : none;
};

/** What is due with the customer on the day `today`. Texts that are no day count as empty. */
export function dueOf(facts: DueFacts, today: Day, limits: StaleLimits = DEFAULT_STALE_LIMITS): Due {
  if (facts.standing === 'ended') return NOTHING_DUE;
  const active = facts.standing === 'active';
  const ahead = isDay(facts.nextDate) ? daysBetween(today, facts.nextDate) : null;
  const last = isDay(facts.lastContact) ? daysBetween(facts.lastContact, today) : null;
  return {
    stale: active ? staleOf(facts, today, limits) : null,
    overdue: ahead !== null && ahead < 0 ? -ahead : null,
    today: ahead === 0,
    soon: ahead !== null && ahead > 0 && ahead <= SOON_DAYS ? ahead : null,
    planned: ahead !== null && ahead > 0,
    unreachable: active && facts.unreachable >= UNREACHABLE_TIMES ? facts.unreachable : null,
    ...contractOf(facts.renewal, today),
    noNext: active && ahead === null && facts.nextAction.trim() === '' ? { days: last } : null,
  };
}

/** Why a customer is in 今日: the most urgent first. */
export const dueKinds = ['overdue', 'today', 'unreachable', 'stale', 'renewal', 'anniversary', 'soon', 'noNext'] as const;
export type DueKind = (typeof dueKinds)[number];

/** Does the reason hold? A silence is settled by a day that is planned ahead: it stays in 警告, and the day brings the customer back. */
export function isOf(due: Due, kind: DueKind): boolean {
  return due[kind] !== null && due[kind] !== false && !(kind === 'stale' && due.planned);
}

/** The reasons that hold, the most urgent first; beside a silence that is too long, "no next step" says nothing more. */
export function kindsOf(due: Due): DueKind[] {
  return dueKinds.filter((kind) => isOf(due, kind) && (kind !== 'noNext' || due.stale === null));
}

/** Is there anything to show in 今日? */
export function isDue(due: Due): boolean {
  return kindsOf(due).length > 0;
}

/** The one step that comes next. `planned`: the one that somebody wrote down; the others are what the ledger advises. */
export type NextStep = 'planned' | 'contact' | 'check-route' | 'contact-and-plan' | 'renew' | 'greet' | 'plan';

/** The one step for a line of 今日, by its most urgent reason; what somebody planned goes before advice. */
export function stepOf(due: Due, nextAction: string): NextStep | null {
  const [kind] = kindsOf(due);
  if (kind === undefined) return null;
  if (nextAction.trim() !== '' && kind !== 'unreachable') return 'planned';
  const advice = {
    overdue: 'contact',
    today: 'contact',
    unreachable: 'check-route',
    stale: 'contact-and-plan',
    renewal: 'renew',
    anniversary: 'greet',
    soon: 'contact',
    noNext: 'plan',
  } as const;
  return advice[kind];
}

/** One line of 今日. */
export interface DueItem {
  readonly id: string;
  readonly rank: string;
  readonly due: Due;
}

/** What cannot wait comes first. */
function urgency(due: Due): number {
  const [kind] = kindsOf(due);
  return kind === undefined ? dueKinds.length : dueKinds.indexOf(kind);
}

/** Days by which a line is pressing within its kind: the longer overdue or silent and the nearer ahead, the earlier. */
function pressing(due: Due): number {
  const [kind] = kindsOf(due);
  switch (kind) {
    case 'overdue':
      return due.overdue ?? 0;
    case 'unreachable':
      return due.unreachable ?? 0;
    case 'renewal':
      return -(due.renewal ?? 0);
    case 'anniversary':
      return -(due.anniversary?.days ?? 0);
    case 'soon':
      return -(due.soon ?? 0);
    // Never contacted is longer than any silence.
    case 'noNext':
      return due.noNext?.days ?? Number.MAX_SAFE_INTEGER;
    default:
      return due.stale?.days ?? 0;
  }
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
