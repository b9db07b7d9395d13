/** What the sidebar sends about 今日, parsed on arrival. */
import * as v from 'valibot';
import type { DecideRequest, TodayRequest } from '../../contract';
import { id, key, row, text } from './fields';

const todayLists = [
  'due',
  'overdue',
  'today',
  'unreachable',
  'stale',
  'renewal',
  'anniversary',
  'soon',
  'noNext',
  'forgotten',
  'thin',
  'timing',
  'oneHead',
  'formal',
] as const;
export const today: v.GenericSchema<TodayRequest> = v.object({
  owner: text(80),
  everybody: v.boolean(),
  list: v.picklist(todayLists),
  need: text(200),
  from: row,
});
export const decide: v.GenericSchema<DecideRequest> = v.object({
  key,
  decision: v.picklist(['next', 'dormant']),
  /** A page of the list holds 50; four pages nobody decides alike. */
  customers: v.pipe(v.array(v.object({ id, row, seen: text(20) })), v.minLength(1), v.maxLength(200)),
  nextDate: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}$/)),
  nextAction: text(1000),
  reason: text(200),
});
