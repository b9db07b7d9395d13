/**
 * A touch and the next step it sets stand on two sheets, and a run may be cut off between the two writes. What the touches themselves say
 * then tells what the customer's row still lacks, also when somebody logged another touch meanwhile.
 */
import { numberOf } from '../ids';
import { touchIdPrefix } from '../schema/touches';
import { cellText } from '../values/cell';
import { nextOf, type TouchRow } from './latest';

interface Step {
  readonly date: string;
  readonly action: string;
}

/** What a touch saw in its customer's row, from 戻すための控え: the next step, and the touch noted there as the newest. */
const seenBy = (touch: TouchRow): (Step & { readonly touch: string }) | null => {
  try {
    const raw = JSON.parse(cellText(touch.undo ?? '')) as { nextDate?: unknown; nextAction?: unknown; touch?: unknown };
    return { date: String(raw.nextDate ?? '').slice(0, 10), action: String(raw.nextAction ?? ''), touch: String(raw.touch ?? '') };
  } catch {
    return null;
  }
};

const number = (id: unknown): number => numberOf(touchIdPrefix, cellText(String(id ?? ''))) ?? 0;
const same = (a: Step, b: Step): boolean => a.date === b.date && a.action === b.action;

/** The next step a customer should have, when the one it has is left over from a run that was cut off; null when nothing is. */
export const unfinishedStep = (touches: readonly TouchRow[], now: Step): Step | null => {
  const decided = touches
    .map((touch) => ({ touch, at: number(touch.id), step: nextOf(touch.nextDate ?? '', touch.nextAction ?? '') }))
    .filter((one) => one.step !== null && one.at > 0)
    .sort((a, b) => b.at - a.at)[0];
  if (decided === undefined || decided.step === null) return null;
  if (cellText(decided.touch.cancelled ?? '') !== '') {
    const before = seenBy(decided.touch);
    if (before === null || !same(now, decided.step) || same(now, before)) return null;
    // The touch that had set what it saw was taken back behind it, and saw the same as it leaves: nothing is left over then.
    const behind = touches.some((touch) => {
      const [step, seen] = [nextOf(touch.nextDate ?? '', touch.nextAction ?? ''), seenBy(touch)];
      return cellText(touch.cancelled ?? '') !== '' && step !== null && seen !== null && same(step, before) && same(seen, now);
    });
    return behind ? null : { date: before.date, action: before.action };
  }
  // A later touch that did not see this one: it never reached the customer's row.
  const blind = touches.some((touch) => {
    const seen = seenBy(touch);
    return number(touch.id) > decided.at && seen !== null && number(seen.touch) < decided.at && same(seen, now);
  });
  return blind && !same(now, decided.step) ? decided.step : null;
};
