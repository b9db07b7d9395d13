/**
 * What stands against a next date that somebody typed into 顧客台帳: nothing can stop a cell from being typed into, so 警告 says what the touch form
 * would have asked (R72, R78). A date that a touch agreed was asked about there, and is not doubted again.
 */
import { type Day, daysBetween, isDay } from '../day';
import type { Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { stopOf } from './stop';
import { totalsIn, touchesByOthers } from './stored-totals';

type Row = Readonly<Record<string, Cell>>;

/** Another rep who was there (`planned` false) or agreed to be there on a day. */
export interface OtherRep {
  readonly rep: string;
  readonly day: Day;
  readonly planned: boolean;
}

export interface PlanDoubt {
  /** The stop sign the date stands against; '' for none. */
  readonly stop: '' | 'closed' | 'contact';
  /** Who else was or will be there within the days of 設定, the newest first. */
  readonly others: readonly OtherRep[];
}

/** Null when nothing stands against the next date, when there is none, or when it is over. */
export const planDoubtOf = (row: Row, rules: Rules, today: Day): PlanDoubt | null => {
  const day = cellText(row.nextDate ?? '').slice(0, 10);
  if (!isDay(day) || day < today || cellText(row.mergedInto ?? '') !== '') return null;
  if ((totalsIn(row)?.reps ?? []).some(({ next }) => next === day)) return null;
  const sign = stopOf(row, rules);
  const stop = sign === 'mail' ? '' : sign;
  const near = (other: string): boolean => isDay(other) && Math.abs(daysBetween(day, other)) <= rules.doubleVisitDays;
  const owner = cellText(row.owner ?? '');
  // Whoever typed it plans it for the owner; without one nobody can tell who is another.
  const reps = owner === '' || rules.doubleVisitDays <= 0 ? [] : touchesByOthers(row, owner);
  const others = reps.flatMap(({ rep, when, next }): OtherRep[] =>
    next >= today && near(next)
      ? [{ rep, day: next, planned: true }]
      : near(when.slice(0, 10))
        ? [{ rep, day: when.slice(0, 10), planned: false }]
        : [],
  );
  return stop === '' && others.length === 0 ? null : { stop, others };
};
