/**
 * What all touches of a customer come to, kept in the automatic column 対応の集計 beside 最後の対応, so that neither the card nor a warning reads
 * 対応履歴. Totals add up in any order and grouping: those of two customers that become one are the sum, and a touch is added to what is there.
 */
import { numberOf } from '../ids';
import { touchIdPrefix } from '../schema/touches';
import { isSignal } from '../touches/signals';

/** Places a touch in time: 'yyyy-mm-dd hh:mm' or a day, then the number of its ID. */
export interface TouchStamp {
  readonly when: string;
  readonly id: string;
}

/** A complaint that nobody settled yet. */
export interface OpenComplaint extends TouchStamp {
  readonly rep: string;
  /** The first words of 要約. */
  readonly summary: string;
}

/** The newest touch of one rep. */
export interface RepTouch extends TouchStamp {
  readonly rep: string;
  /** Codes of the lists channel and result. */
  readonly channel: string;
  readonly result: string;
  /** The day agreed for the next contact, or ''. */
  readonly next: string;
  /** The first words of 要約. */
  readonly summary: string;
}

export interface TouchTotals {
  /** How many touches by each channel code; '' for those without one. */
  readonly channels: Readonly<Record<string, number>>;
  /** The newest complaint that was settled: it settles those before it. */
  readonly settled: TouchStamp | null;
  /** The newest complaint that was not; open when it is newer than `settled`. */
  readonly complaint: OpenComplaint | null;
  /** The newest touch in which somebody was reached. */
  readonly reached: TouchStamp | null;
  /** The touches since then in which nobody was, the newest first, nine at most. */
  readonly missed: readonly TouchStamp[];
  /** The newest touch of each rep, the newest first, of the last five reps. */
  readonly reps: readonly RepTouch[];
}

/** A touch as it is counted. */
export interface CountedTouch extends RepTouch {
  readonly complaint: boolean;
  /** A complaint that is settled by its result or by the manager's note. */
  readonly settled: boolean;
}

const mostMissed = 9;
const mostReps = 5;
const longestSummary = 40;

export const noTouches: TouchTotals = { channels: {}, settled: null, complaint: null, reached: null, missed: [], reps: [] };

const number = (id: string): number => numberOf(touchIdPrefix, id) ?? 0;

/** Order for sort, the newer first; two of the same minute by their numbers. */
export const newerFirst = (a: TouchStamp, b: TouchStamp): number =>
  a.when === b.when ? number(b.id) - number(a.id) : a.when < b.when ? 1 : -1;

const newer = <T extends TouchStamp>(a: T | null, b: T | null): T | null =>
  a === null ? b : b === null ? a : newerFirst(a, b) <= 0 ? a : b;

const stampOf = ({ when, id }: TouchStamp): TouchStamp => ({ when, id });

/** An e-mail that nobody noted a result of says nothing on whether anybody was reached. */
const saysNothing = ({ result, channel }: CountedTouch): boolean => result === '' && channel === 'mail';

/** The totals of one touch. */
export const totalsOfOne = (touch: CountedTouch): TouchTotals => {
  const { when, id, rep, channel, result, next } = touch;
  const summary = Array.from(touch.summary).slice(0, longestSummary).join('');
  const missed = result === '0';
  // Counted, and no more: no rep did it, and nobody was reached by it.
  if (isSignal(channel) && !touch.complaint) return { ...noTouches, channels: { [channel]: 1 } };
  return {
    channels: { [channel]: 1 },
    settled: touch.complaint && touch.settled ? stampOf(touch) : null,
    complaint: touch.complaint && !touch.settled ? { when, id, rep, summary } : null,
    reached: missed || saysNothing(touch) ? null : stampOf(touch),
    missed: missed ? [stampOf(touch)] : [],
    reps: [{ when, id, rep, channel, result, next, summary }],
  };
};

/** The newest `most` of two lists, each touch once. */
const newest = <T extends TouchStamp>(all: readonly T[], most: number): T[] =>
  [...new Map(all.map((one) => [`${one.id} ${one.when}`, one])).values()].sort(newerFirst).slice(0, most);

const newestOfEachRep = (all: readonly RepTouch[]): RepTouch[] => {
  const byRep = new Map<string, RepTouch>();
  for (const one of all) byRep.set(one.rep, newer(byRep.get(one.rep) ?? null, one) ?? one);
  return newest([...byRep.values()], mostReps);
};

/** The sum of two: in whatever order and grouping many are added, the result is the same. */
export const addTotals = (a: TouchTotals, b: TouchTotals): TouchTotals => {
  const channels: Record<string, number> = { ...a.channels };
  for (const [code, count] of Object.entries(b.channels)) channels[code] = (channels[code] ?? 0) + count;
  const reached = newer(a.reached, b.reached);
  return {
    channels,
    settled: newer(a.settled, b.settled),
    complaint: newer(a.complaint, b.complaint),
    reached,
    missed: newest(
      [...a.missed, ...b.missed].filter((one) => reached === null || newerFirst(one, reached) < 0),
      mostMissed,
    ),
    reps: newestOfEachRep([...a.reps, ...b.reps]),
  };
};

/** The totals of several touches. */
export const totalsOf = (touches: readonly CountedTouch[]): TouchTotals => touches.map(totalsOfOne).reduce(addTotals, noTouches);

/** How many touches there are. */
export const countOf = ({ channels }: TouchTotals): number => Object.values(channels).reduce((sum, count) => sum + count, 0);

const isKnown = (one: TouchStamp, among: readonly (TouchStamp | null)[]): boolean => among.some((other) => other?.id === one.id);

/**
 * The totals when those that came to `then` are to come to `target` instead, and what was logged since stays: a merge is taken back. What
 * `now` no longer shows of the touches logged since is left to tidy.
 */
export const rebaseTotals = (now: TouchTotals, then: TouchTotals, target: TouchTotals): TouchTotals => {
  const fresh = <T extends TouchStamp>(one: T | null, before: T | null): T | null => (one === null || isKnown(one, [before]) ? null : one);
  const channels: Record<string, number> = {};
  for (const code of new Set([now, then].flatMap((one) => Object.keys(one.channels)))) {
    const added = (now.channels[code] ?? 0) - (then.channels[code] ?? 0);
    if (added > 0) channels[code] = added;
  }
  const since: TouchTotals = {
    channels,
    settled: fresh(now.settled, then.settled),
    complaint: fresh(now.complaint, then.complaint),
    reached: fresh(now.reached, then.reached),
    missed: now.missed.filter((one) => !isKnown(one, then.missed)),
    reps: now.reps.filter((one) => !isKnown(one, then.reps)),
  };
  return addTotals(target, since);
};
