/** What the sidebar sends about touches. */
import * as v from 'valibot';
import type { PaceRequest, TouchRequest, UndoTouchRequest } from '../../contract';
import { key, row, text } from './fields';

export const undo: v.GenericSchema<UndoTouchRequest> = v.object({ touchId: text(40), row: v.exactOptional(row) });
export const touch: v.GenericSchema<TouchRequest> = v.object({
  key,
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  customerId: text(40),
  row,
  rep: text(80),
  channel: text(80),
  result: text(80),
  summary: text(50_000),
  met: v.exactOptional(text(50_000)),
  kind: v.exactOptional(text(80)),
  impression: v.exactOptional(text(50_000)),
  original: v.exactOptional(text(50_000)),
  files: v.exactOptional(text(50_000)),
  when: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/)),
  nextDate: v.pipe(v.string(), v.regex(/^$|^none$|^\d{4}-\d{2}-\d{2}$/)),
  nextAction: text(1000),
  stage: v.exactOptional(text(80)),
  stageSeen: v.exactOptional(text(1000)),
  reason: v.exactOptional(text(1000)),
  confirmed: v.exactOptional(text(5000)),
  since: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  seconds: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(86_400))),
});
export const pace: v.GenericSchema<PaceRequest> = v.object({ rep: text(80) });
