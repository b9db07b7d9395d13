/** Everything the ledger concludes about a customer from its facts. Pure: the same row, rules and day give the same answer. */
import type { Day } from '../day';
import { isDay } from '../day';
import { holidaySet } from '../japanese-holidays';
import type { DuplicateReport } from '../matching/duplicates';
import { matchKeyOf } from '../matching/key';
import type { MatchKey } from '../matching/match-key';
import type { Problem } from '../problem';
import { type DecisionState, decidedRank, parseDecision, type RankDecision, stateOfDecision } from '../ranking/decision';
import { type Likelihood, likelihoodOf } from '../ranking/likelihood';
import { type RankResult, rankOf } from '../ranking/rank';
import type { ListKey } from '../schema/column';
import { customers } from '../schema/customers';
import { customersOf } from '../schema/declared';
import { weightsOf } from '../settings/points';
import { codeOf, type Rules } from '../settings/rules';
import { type Due, dueOf, type StaleLimits, type Standing } from '../touches/due';
import { nextDateDoubt } from '../touches/next-date';
import { readAmount } from '../values/amount';
import { type Cell, cellText, isBlank } from '../values/cell';
import { parseLastTouch } from './last-touch';
import { type PlanDoubt, planDoubtOf } from './plan-doubt';
import { stopOf } from './stop';
import { storedForm } from './stored-form';
import { missedInARow } from './stored-totals';

/** A row of 顧客台帳 by column key. */
export type CustomerRow = Readonly<Record<string, Cell>>;

export interface Derived {
  /** What ランク shows: the rank of the amount, or while a person's decision holds that one, with '*'. */
  readonly shownRank: string;
  /** The rank of the amount, and why. */
  readonly rank: RankResult;
  /** What a person decided instead, and how it stands today; null when nobody did. */
  readonly decision: (RankDecision & { readonly state: DecisionState }) | null;
  readonly likelihood: Likelihood;
  readonly due: Due;
  /** Nobody works on the next date; null when somebody does, or when it is past and overdue anyway. */
  readonly dayOff: 'weekend' | 'holiday' | null;
  /** What stands against a next date that somebody typed. */
  readonly planDoubt: PlanDoubt | null;
  /** Cells that could not be read, in column order. */
  readonly problems: readonly Problem[];
  readonly key: MatchKey;
}

/** Holidays of the years a next date may lie in. */
export const holidaysAround = (today: Day): ReadonlySet<Day> => {
  const year = Number(today.slice(0, 4));
  const known = holidays.get(year) ?? holidaySet(year, year + 3);
  holidays.set(year, known);
  return known;
};
const holidays = new Map<number, ReadonlySet<Day>>();

const dayOffOf = (row: CustomerRow, active: boolean, today: Day): Derived['dayOff'] => {
  const day = text(row, 'nextDate').slice(0, 10);
  const doubt = active && isDay(day) ? nextDateDoubt(day, today, holidaysAround(today)) : null;
  return doubt === 'past' ? null : doubt;
};

const text = (row: CustomerRow, key: string): string => cellText(row[key] ?? '');

const limitsOf = (rules: Rules): StaleLimits => ({
  byRank: Object.fromEntries(rules.ranks.map((one) => [one.rank, one.staleDays])),
  otherwise: rules.staleWithoutRank,
});

/** Was the row merged into another? It then stays as it was, and is nobody's match. */
export const isMerged = (row: CustomerRow): boolean => text(row, 'mergedInto') !== '';

/** The match key of a row. That of a merged one holds its ID and nothing else: it is found by nothing any more. */
export const keyOf = (row: CustomerRow): MatchKey => (isMerged(row) ? matchKeyOf({ id: text(row, 'id'), company: '' }) : ownKey(row));

const ownKey = (row: CustomerRow): MatchKey =>
  matchKeyOf({
    id: text(row, 'id'),
    company: text(row, 'company'),
    kana: text(row, 'kana'),
    phone: text(row, 'phone'),
    email: text(row, 'email'),
    person: text(row, 'contactPerson'),
    address: text(row, 'address'),
    aliases: text(row, 'aliases'),
    otherContacts: text(row, 'otherContacts'),
    postal: text(row, 'postal'),
    externalCode: text(row, 'externalCode'),
  });

/** Does the row belong to a customer? Any cell people fill counts. */
export const holdsCustomer = (row: CustomerRow): boolean =>
  text(row, 'company') !== '' ||
  text(row, 'id') !== '' ||
  text(row, 'phone') !== '' ||
  text(row, 'email') !== '' ||
  text(row, 'contactPerson') !== '';

/** Did a person fill in anything at all? Such a row without a company is nobody's, and says so in 警告. */
export const holdsFacts = (row: CustomerRow): boolean => customers.columns.some(({ key, by }) => by === 'user' && !isBlank(row[key] ?? ''));

/** 取引終了 and merged: nothing is due any more; 休眠 and 連絡停止: nobody is to be reminded, unless somebody planned it. */
const standingOf = (row: CustomerRow, rules: Rules): Standing => {
  const type = codeOf(rules, 'type', text(row, 'type'));
  if (isMerged(row) || type === 'closed') return 'ended';
  // Leaving alone who wants no contact is no neglect; what was planned all the same is still to be done.
  return type === 'dormant' || stopOf(row, rules) === 'contact' ? 'quiet' : 'active';
};

/** Due state; stale counts from the registration while there was no touch. */
export const dueOfRow = (row: CustomerRow, rank: string, rules: Rules, today: Day): Due => {
  const cadence = row.cadence;
  return dueOf(
    {
      standing: standingOf(row, rules),
      rank,
      registered: text(row, 'registered'),
      lastContact: text(row, 'lastContact').slice(0, 10),
      nextDate: text(row, 'nextDate').slice(0, 10),
      nextAction: text(row, 'nextAction'),
      cadence: typeof cadence === 'number' ? cadence : null,
      unreachable: missedInARow(row),
      renewal: text(row, 'renewal').slice(0, 10),
    },
    today,
    limitsOf(rules),
  );
};

/** The decision on the rank of a row, and how it stands today. */
export const decisionOn = (row: CustomerRow, rules: Rules, today: Day): Derived['decision'] => {
  const decision = parseDecision(row.rankDecision ?? '');
  return decision === null ? null : { ...decision, state: stateOfDecision(decision, rules.ranks, today) };
};

/** What was found out about a row before: thousands of rows are gone through twice, first for their keys and then for their cells. */
export interface Known {
  readonly problems?: readonly Problem[];
  readonly key?: MatchKey;
}

/** Cells that cannot be read. */
const problemsOf = (row: CustomerRow, rules: Rules): Problem[] => {
  const problems: Problem[] = [];
  for (const column of customersOf(rules).columns) {
    if (column.by === 'auto') continue;
    const { problem } = storedForm(column, row[column.key] ?? '', rules);
    if (problem !== null) problems.push(problem);
  }
  return problems;
};

export const derive = (row: CustomerRow, rules: Rules, today: Day, known: Known = {}): Derived => {
  const problems = known.problems ?? problemsOf(row, rules);
  // Typed a moment ago, and not brought into its form yet: a touch logged meanwhile would tell of a rank that never was.
  const amount = typeof row.amount === 'string' && row.amount !== '' ? readAmount(row.amount).value : row.amount;
  const rank = rankOf(typeof amount === 'number' && amount >= 0 ? amount : null, rules.ranks);
  const decision = decisionOn(row, rules, today);
  const shownRank = decision?.state === 'holds' ? decidedRank(decision) : rank.rank;
  const due = dueOfRow(row, shownRank, rules, today);
  const code = (list: ListKey, key: string): string => codeOf(rules, list, text(row, key));
  const likelihood = likelihoodOf(
    {
      stage: code('stage', 'stage'),
      budget: code('bant', 'budget'),
      authority: code('bant', 'authority'),
      need: code('bant', 'need'),
      timeframe: code('timeframe', 'timeframe'),
      keyPerson: code('keyPerson', 'keyPerson'),
      competitor: code('competitor', 'competitor'),
      fit: code('fit', 'fit'),
      lastResult: parseLastTouch(row.lastTouch ?? '')?.result ?? '',
      // Silence counts once there was contact: a new prospect is not unlikely, only new.
      silence: due.stale !== null && isDay(text(row, 'lastContact').slice(0, 10)) ? 'silent' : '',
    },
    weightsOf(rules.points),
  );
  const key = known.key ?? keyOf(row);
  const dayOff = dayOffOf(row, code('type', 'type') !== 'closed', today);
  return { shownRank, rank, decision, likelihood, due, dayOff, planDoubt: planDoubtOf(row, rules, today), problems, key };
};

/** What a warning needs besides the row itself. */
export type Duplicates = DuplicateReport | null;
