/** Would two reps be at the same customer within days of each other? Asked before a touch or a plan is saved (R72). */
import { daysBetween, isDay } from '../day';

/** The newest touch of another rep. */
export interface OthersTouch {
  readonly rep: string;
  readonly id: string;
  /** 'yyyy-mm-dd hh:mm' or a day. */
  readonly when: string;
  /** The day that rep agreed for the next contact, or ''. */
  readonly next: string;
}

export interface Visit<T extends OthersTouch> {
  /** The rep who logs, the day it happened, and the next day it plans, or ''. */
  readonly rep: string;
  readonly day: string;
  readonly next: string;
  /** How many days apart is close; 0 asks never. */
  readonly days: number;
  /** The newest touches of others, the newest first. */
  readonly others: readonly T[];
  /** What the customer's row plans at present: the day, or ''. */
  readonly planned: string;
  readonly owner: string;
}

export interface NearVisits<T extends OthersTouch> {
  readonly touched: readonly T[];
  /** Who plans to be there, and when; null when nobody else does. */
  readonly planned: { readonly rep: string; readonly day: string } | null;
}

/**
 * What others did or plan within `days` of this touch or of what it plans. A planned day is of the rep whose touch agreed it, else of the
 * owner, who typed it or took it over.
 */
export const nearVisits = <T extends OthersTouch>({ rep, day, next, days, others, planned, owner }: Visit<T>): NearVisits<T> => {
  const mine = [day, next].filter(isDay);
  const near = (theirs: string): boolean => isDay(theirs) && mine.some((own) => Math.abs(daysBetween(own, theirs)) <= days);
  if (days <= 0) return { touched: [], planned: null };
  const planner = others.find((one) => one.next !== '' && one.next === planned)?.rep ?? owner;
  return {
    touched: others.filter((one) => one.rep !== rep && near(one.when.slice(0, 10))),
    planned: planner !== '' && planner !== rep && near(planned) ? { rep: planner, day: planned } : null,
  };
};
