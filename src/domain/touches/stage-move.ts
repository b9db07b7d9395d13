/**
 * 段階 as a touch moves it (R54): forward only, and only where the touch itself says so. A person's own choice goes before, and what somebody
 * chose since the form was shown stands (docs/decisions/0020-stage-by-touch.md).
 */
import type { CustomerRow } from '../customers/derive';
import { type Day, isDay } from '../day';
import { numberOf } from '../ids';
import { touchIdPrefix } from '../schema/touches';
import { codeOf, type Rules } from '../settings/rules';
import { cellText } from '../values/cell';
import type { TouchRow } from './latest';

/** Codes of the list 段階, '' for none: what stood there, and what the touch made of it. */
export interface StageMove {
  readonly was: string;
  readonly is: string;
}

export interface StageFacts {
  /** Code of 段階, '' for none. */
  readonly stage: string;
  /** Code of 区分. */
  readonly type: string;
  /** Codes of 種別 ('' is sales), 方法 and 結果 ('' for none). */
  readonly kind: string;
  readonly channel: string;
  readonly result: string;
}

/** People talked with each other: by these an appointment has become a meeting. */
const meetings = ['visit', 'web', 'store'];

/** The stage that follows by itself; '' when none does. */
export const nextStage = ({ stage, type, kind, channel, result }: StageFacts): string => {
  if (kind !== '' && kind !== 'sales') return '';
  // Nobody reached, or a no: neither leads on, and whether a deal is lost is for a person to say.
  if (result === '0' || result === '1') return '';
  const met = meetings.includes(channel);
  if (stage === 'appointment') return met ? 'meeting' : '';
  // A visit to a customer of long standing begins no deal; one that a prospect has answered to does.
  if (stage === '') return met && type === 'prospect' && ['3', '4', '5'].includes(result) ? 'meeting' : '';
  if (result !== '5') return '';
  return { meeting: 'first-order', quote: 'first-order', 'first-order': 'repeat' }[stage] ?? '';
};

export interface StageWish {
  /** 'auto': what follows by itself; a code: the person's choice; undefined or 'keep': 段階 stays. */
  readonly stage?: string | undefined;
  /** The word that stood there when the form was shown; undefined when nobody looked. */
  readonly stageSeen?: string | undefined;
  readonly kind?: string | undefined;
  readonly channel: string;
  readonly result: string;
}

/**
 * What a touch does to 段階 of the row as it stands; null for nothing.
 * @param day when it happened: one that is told late moves nothing by itself, because people may have chosen since
 */
export const stageMoveOf = (wish: StageWish, row: CustomerRow, day: Day, today: Day, rules: Rules): StageMove | null => {
  const now = cellText(row.stage ?? '');
  const was = codeOf(rules, 'stage', now);
  const { stage = 'keep', stageSeen = now } = wish;
  if (stage === 'keep' || (now !== '' && was === '') || stageSeen !== now) return null;
  const late = day < today || (isDay(cellText(row.lastContact ?? '').slice(0, 10)) && day < cellText(row.lastContact ?? '').slice(0, 10));
  if (stage === 'auto' && late) return null;
  const type = codeOf(rules, 'type', cellText(row.type ?? ''));
  const is = stage === 'auto' ? nextStage({ stage: was, type, kind: wish.kind ?? '', channel: wish.channel, result: wish.result }) : stage;
  return is === was || !rules.lists.stage.some(({ code }) => code === is) ? null : { was, is };
};

/** The move that a touch keeps in 戻すための控え; null when it made none. */
export const moveKept = (touch: TouchRow): StageMove | null => {
  try {
    const { stage } = JSON.parse(cellText(touch.undo ?? '')) as { stage?: unknown };
    const [was, is] = Array.isArray(stage) ? stage : [];
    return typeof was === 'string' && typeof is === 'string' ? { was, is } : null;
  } catch {
    return null;
  }
};

/**
 * The code of 段階 that a run which was cut off still owes; null for none. The customer's row notes its newest touch last of all, so a touch that is
 * newer was not finished, and a note of a touch that was taken back tells of an undo that was not.
 * @param noted ID of the touch noted in the row, '' for none
 */
export const unfinishedStage = (touches: readonly TouchRow[], noted: string, stage: string): string | null => {
  const number = (id: string): number => numberOf(touchIdPrefix, id) ?? 0;
  const isUndone = (touch: TouchRow): boolean => cellText(touch.cancelled ?? '') !== '';
  const idOf = (touch: TouchRow): string => cellText(touch.id ?? '');
  const undone = touches.find((touch) => noted !== '' && idOf(touch) === noted && isUndone(touch));
  const back = undone === undefined ? null : moveKept(undone);
  if (back !== null && back.is === stage) return back.was;
  const newest = touches
    .filter((touch) => !isUndone(touch) && number(idOf(touch)) > number(noted))
    .sort((a, b) => number(idOf(b)) - number(idOf(a)))[0];
  const move = newest === undefined ? null : moveKept(newest);
  return move !== null && move.was === stage ? move.is : null;
};
