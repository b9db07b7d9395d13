/**
 * How many touches each rep made this week and last, against the target of 設定 (R80). Told in the order of the members, never by the result:
 * it is for a rep to look at, not for a contest.
 */
import { addDays, type Day, isDay, weekday } from '../day';
import type { WeeklyTarget } from '../settings/rules';

/** A row of 対応履歴 as far as it counts here; `when` is a moment or a day. */
export interface CountedTouch {
  readonly rep: string;
  readonly when: string;
  readonly customerId: string;
}

/** Touches, and how many customers they were with. */
export interface WeekCount {
  readonly touches: number;
  readonly customers: number;
}

export interface RepWeek {
  /** '' for touches that name nobody. */
  readonly name: string;
  /** Touches a week; null for none, text for one that cannot be read. */
  readonly target: number | string | null;
  readonly thisWeek: WeekCount;
  readonly lastWeek: WeekCount;
}

/** Monday of the week that a day is in: ISO 8601, and how calendars for offices in Japan begin. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

const countOf = (touches: readonly CountedTouch[]): WeekCount => ({
  touches: touches.length,
  customers: new Set(touches.map(({ customerId }) => customerId).filter((id) => id !== '')).size,
});

/**
 * @param members in the order of 設定: all of them are told of, also with nothing; others only where they made touches, behind the members
 * @param today the day whose week is "this week"
 */
export const weeksOf = (
  touches: readonly CountedTouch[],
  members: readonly string[],
  targets: readonly WeeklyTarget[],
  today: Day,
): RepWeek[] => {
  const monday = mondayOf(today);
  const [before, after] = [addDays(monday, -7), addDays(monday, 7)];
  const recent = touches.flatMap((touch) => {
    const day = touch.when.slice(0, 10);
    return isDay(day) && day >= before && day < after ? [{ ...touch, rep: touch.rep.trim(), isThis: day >= monday }] : [];
  });
  const others = [...new Set(recent.map(({ rep }) => rep))].filter((name) => !members.includes(name)).sort();
  return [...members, ...others].map((name) => {
    const own = recent.filter(({ rep }) => rep === name);
    return {
      name,
      target: targets.find((one) => one.name === name)?.target ?? null,
      thisWeek: countOf(own.filter(({ isThis }) => isThis)),
      lastWeek: countOf(own.filter(({ isThis }) => !isThis)),
    };
  });
};
