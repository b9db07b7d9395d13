/** The row of 対応履歴 that a touch becomes, and how it counts in 対応の集計. */
import type { TouchRequest } from '../../contract';
import type { CustomerRow } from '../../domain/customers/derive';
import type { LastTouchNote } from '../../domain/customers/last-touch';
import type { CountedTouch } from '../../domain/customers/touch-totals';
import { isDay } from '../../domain/day';
import { noNextDate } from '../../domain/schema/touches';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { readLinks } from '../../domain/touches/links';
import type { StageMove } from '../../domain/touches/stage-move';
import type { Cell } from '../../domain/values/cell';
import { readPerson } from '../../domain/values/person';
import { wordsOf } from '../records/customer-cells';
import { formatUndoNote } from './undo-note';

/** The touch as it counts in 対応の集計. */
export const countedOf = (request: TouchRequest, note: LastTouchNote): CountedTouch => ({
  ...note,
  next: isDay(request.nextDate) ? request.nextDate : '',
  complaint: request.kind === 'complaint',
  settled: request.kind === 'complaint' && request.result === '5',
});

/** @param now 'yyyy-mm-dd hh:mm' */
export const touchValues = (
  request: TouchRequest,
  note: LastTouchNote,
  row: CustomerRow,
  now: string,
  rules: Rules,
  move: StageMove | null = null,
): Record<string, Cell> => ({
  id: note.id,
  when: note.when,
  customerId: row.id ?? '',
  company: row.company ?? '',
  rep: request.rep,
  channel: labelOf(rules, 'channel', request.channel),
  result: labelOf(rules, 'result', request.result),
  met: request.met === undefined ? (row.contactPerson ?? '') : readPerson(request.met).text,
  summary: request.summary,
  nextDate: request.nextDate === 'none' ? noNextDate[rules.language] : request.nextDate.replace(/-/g, '/'),
  nextAction: request.nextAction,
  kind: labelOf(rules, 'kind', request.kind ?? ''),
  impression: (request.impression ?? '').trim(),
  source: (request.original ?? '').trim(),
  files: readLinks(request.files ?? '').links.join('\n'),
  stopReason: (request.reason ?? '').trim(),
  seconds: rules.countSeconds && request.seconds !== undefined ? Math.round(request.seconds) : '',
  logged: now,
  via: wordsOf(rules).touch.via,
  undo: formatUndoNote(row, countedOf(request, note), move),
  key: request.key,
});
