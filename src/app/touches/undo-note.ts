/** What a touch keeps in 戻すための控え: the next step before it, which touch was the last before it, what it displaced in 対応の集計, and how it moved 段階. */
import type { CustomerRow } from '../../domain/customers/derive';
import { displacedBy } from '../../domain/customers/displaced';
import { parseLastTouch } from '../../domain/customers/last-touch';
import { totalsIn } from '../../domain/customers/stored-totals';
import type { CountedTouch } from '../../domain/customers/touch-totals';
import type { TouchRow } from '../../domain/touches/latest';
import type { StageMove } from '../../domain/touches/stage-move';
import { cellText } from '../../domain/values/cell';

export interface UndoNote {
  readonly nextDate: string;
  readonly nextAction: string;
  /** ID of the customer's last touch before; ''. */
  readonly touch: string;
  /** That touch as 最後の対応 noted it; '' where it was not kept. */
  readonly last: string;
  /** As displacedBy tells it; null when it was not known. */
  readonly displaced: string | null;
}

/** @param row the customer's before the touch; `move` what the touch makes of 段階 */
export const formatUndoNote = (row: CustomerRow, touch: CountedTouch, move: StageMove | null): string => {
  const totals = totalsIn(row);
  const displaced = totals === null ? null : displacedBy(totals, touch);
  return JSON.stringify({
    nextDate: row.nextDate ?? '',
    nextAction: row.nextAction ?? '',
    touch: parseLastTouch(row.lastTouch ?? '')?.id ?? '',
    last: cellText(row.lastTouch ?? ''),
    ...(displaced === null ? {} : { totals: displaced === '' ? '' : JSON.parse(displaced) }),
    ...(move === null ? {} : { stage: [move.was, move.is] }),
  });
};

/** Null for a touch without a note: typed by hand, brought by a list, or damaged. */
export const undoNoteOf = (touch: TouchRow): UndoNote | null => {
  try {
    const raw = JSON.parse(cellText(touch.undo ?? '')) as Readonly<Record<string, unknown>>;
    const displaced = raw.totals === undefined ? null : raw.totals === '' ? '' : JSON.stringify(raw.totals);
    const text = (key: string): string => String(raw[key] ?? '');
    return { nextDate: text('nextDate'), nextAction: text('nextAction'), touch: text('touch'), last: text('last'), displaced };
  } catch {
    return null;
  }
};
