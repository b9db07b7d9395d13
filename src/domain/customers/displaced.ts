/**
 * What the totals of a customer no longer show once a touch is added to them, kept with the touch: taken back as the newest, it gives the
 * totals from before without a look at the other touches.
 */
import { formatTotals, parseTotals } from './stored-totals';
import { addTotals, type CountedTouch, countOf, noTouches, type TouchStamp, type TouchTotals, totalsOfOne } from './touch-totals';

const gone = <T extends TouchStamp>(before: T | null, after: T | null): T | null => (before?.id === after?.id ? null : before);
const allGone = <T extends TouchStamp>(before: readonly T[], after: readonly T[]): T[] =>
  before.filter(({ id }) => after.every((one) => one.id !== id));

/** As text: '' when nothing was displaced, else in the form of 対応の集計, its one channel telling how many touches there were before. */
export const displacedBy = (before: TouchTotals, touch: CountedTouch): string => {
  const after = addTotals(before, totalsOfOne(touch));
  return formatTotals({
    channels: { [counter]: countOf(before) },
    settled: gone(before.settled, after.settled),
    complaint: gone(before.complaint, after.complaint),
    reached: gone(before.reached, after.reached),
    missed: allGone(before.missed, after.missed),
    reps: allGone(before.reps, after.reps),
  });
};
const counter = 'n';

/**
 * The totals before the touch, which must be the one logged last; null when what was kept does not fit: something else was logged, taken
 * back, merged or moved since, or the touch was edited.
 */
export const totalsBefore = (now: TouchTotals, touch: CountedTouch, displaced: string): TouchTotals | null => {
  const kept = displaced === '' ? noTouches : parseTotals(displaced);
  if (kept === null || (kept.channels[counter] ?? 0) !== countOf(now) - 1) return null;
  const own = totalsOfOne(touch);
  const without: TouchTotals = {
    channels: { ...now.channels, [touch.channel]: (now.channels[touch.channel] ?? 0) - 1 },
    settled: gone(now.settled, own.settled),
    complaint: gone(now.complaint, own.complaint),
    reached: gone(now.reached, own.reached),
    missed: allGone(now.missed, own.missed),
    reps: allGone(now.reps, own.reps),
  };
  const before = addTotals(without, { ...kept, channels: {} });
  const channels = Object.fromEntries(Object.entries(before.channels).filter(([, count]) => count > 0));
  const result = { ...before, channels };
  return formatTotals(addTotals(result, own)) === formatTotals(now) ? result : null;
};
