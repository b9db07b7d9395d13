/**
 * In a long 対応履歴 finding a merged customer's touches is most of what a merge takes. The preview has just found them, so their numbers travel
 * with what it promises, and the merge then replaces the customer's ID in the whole column by one step of Google's, which no sort can lead
 * astray. The numbers are for the journal: an undo finds the touches by them. They count only while the customer's row says of its touches
 * what it said then (docs/decisions/0012-merge-and-journal.md).
 */
import { formatId, numberOf } from '../domain/ids';
import { touchIdDigits, touchIdPrefix } from '../domain/schema/touches';
import { cellText } from '../domain/values/cell';
import type { Belonging } from './merge-parties';
import { notedNumber } from './numbering';
import type { Context, TableSheet } from './ports';
import type { FoundRecord } from './records';

/** Shorter logs are read: their copied company names then follow at once too. */
const long = 10_000;
/** More touches than these are read again: their numbers would be a long text to send about. */
const most = 5000;

const mark = 'touches:';

const idOf = (number: number): string => formatId(touchIdPrefix, touchIdDigits, number);

/** What the row says of its touches; whoever logs one writes it. */
const saidOf = ({ row }: FoundRecord): string => `${cellText(row.lastTouch ?? '')}\u0000${cellText(row.touchTotals ?? '')}`;

/** FNV-1a of a text. */
const printOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** The touches of the one customer who is merged away, as text to be sent back with the merge; '' when they are to be read again. */
export const touchesHint = (loser: FoundRecord, belongings: readonly Belonging[]): string => {
  const id = cellText(loser.row.id ?? '');
  const touches = belongings.filter(({ table, customerId }) => table.table.name === 'touches' && customerId === id);
  const sheet = touches[0]?.table;
  if (sheet === undefined || touches.length > most || (notedNumber(sheet) ?? 0) <= long) return '';
  const numbers = touches.map((touch) => numberOf(touchIdPrefix, touch.id) ?? -1).sort((a, b) => a - b);
  if (!numbers.every((number) => number >= 0) || !touches.every((touch) => numbers.some((number) => idOf(number) === touch.id))) return '';
  const steps = numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(36));
  return ` ${mark}${printOf(saidOf(loser))}:${steps.join('.')}`;
};

export interface HintedTouches {
  readonly belongings: readonly Belonging[];
  /** Does the row still say what it said when the touches were found? */
  readonly hold: (loser: FoundRecord) => boolean;
}

/** The touches that such a text names, where they stand not being known; null when it names none. */
export const hintedTouches = (expected: string, loser: string, { ledger }: Context): HintedTouches | null => {
  const hint = expected.split(' ').find((part) => part.startsWith(mark));
  const [print = '', steps = ''] = (hint ?? '').slice(mark.length).split(':');
  const sheet: TableSheet | null = steps === '' ? null : ledger.sheet('touches');
  if (sheet === null) return null;
  let number = 0;
  const belongings = steps.split('.').map((step): Belonging => {
    number += Number.parseInt(step, 36);
    return { table: sheet, id: idOf(number), at: 0, customerId: loser, company: undefined };
  });
  return Number.isSafeInteger(number) ? { belongings, hold: (row) => printOf(saidOf(row)) === print } : null;
};
