/** How quickly touches are logged: the seconds a form takes (where 設定 counts them), and how long after the meeting (R73). */
import { isDay, toNumber } from '../day';

/** A row of 対応履歴 as far as it matters here. Moments are 'yyyy-mm-dd hh:mm'; a day alone says nothing about hours. */
export interface PacedTouch {
  readonly rep: string;
  readonly when: string;
  readonly logged: string;
  /** Null where nobody counted. */
  readonly seconds: number | null;
}

export interface Pace {
  /** Of how many touches the seconds are known, and their median; null for none. */
  readonly counted: number;
  readonly medianSeconds: number | null;
  /** Of how many touches both moments are known, the median minutes between them, and how many percent within a day. */
  readonly timed: number;
  readonly medianMinutes: number | null;
  readonly withinDay: number | null;
}

/** The middle value; of an even number the mean of the middle two. Null for none. */
const medianOf = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** Minutes since a day of long ago; null for what is no moment with a time. */
const minutesOf = (moment: string): number | null => {
  const time = /^(\d\d):(\d\d)/.exec(moment.slice(11));
  if (!isDay(moment.slice(0, 10)) || time === null) return null;
  return toNumber(moment.slice(0, 10)) * 1440 + Number(time[1]) * 60 + Number(time[2]);
};

export const paceOf = (touches: readonly PacedTouch[]): Pace => {
  const seconds = touches.flatMap((one) => (one.seconds === null ? [] : [one.seconds]));
  const delays = touches.flatMap((one) => {
    const happened = minutesOf(one.when);
    const logged = minutesOf(one.logged);
    // A clock a little ahead is no negative delay.
    return happened === null || logged === null ? [] : [Math.max(0, logged - happened)];
  });
  const quick = delays.filter((minutes) => minutes <= 1440).length;
  return {
    counted: seconds.length,
    medianSeconds: medianOf(seconds),
    timed: delays.length,
    medianMinutes: medianOf(delays),
    withinDay: delays.length === 0 ? null : Math.round((quick / delays.length) * 100),
  };
};
