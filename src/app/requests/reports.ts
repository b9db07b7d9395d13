/** What the sidebar sends of a daily report. */
import * as v from 'valibot';
import type { ReportCommitRequest, ReportPreviewRequest, ReportTextRequest } from '../../contract';
import { id, key, row, text } from './fields';

/** Longer than any report that is read: the command has a sentence for those that are too long. */
export const reportPreview: v.GenericSchema<ReportPreviewRequest> = v.object({ text: text(2_000_000), rep: text(80) });
const reportEntry = v.object({
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  customerId: v.union([v.literal(''), id]),
  row,
  company: text(2000),
  seen: v.pipe(v.array(id), v.maxLength(20)),
  when: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/)),
  end: v.pipe(v.string(), v.regex(/^$|^\d{2}:\d{2}$/)),
  channel: text(80),
  result: text(80),
  kind: text(80),
  met: text(50_000),
  summary: text(50_000),
  impression: text(50_000),
  nextDate: v.pipe(v.string(), v.regex(/^$|^none$|^\d{4}-\d{2}-\d{2}$/)),
  nextAction: text(1000),
  source: text(50_000),
  again: v.boolean(),
  reason: text(1000),
  confirmed: text(50_000),
});
export const reportCommit: v.GenericSchema<ReportCommitRequest> = v.object({
  key,
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  rep: text(80),
  entries: v.pipe(v.array(reportEntry), v.minLength(1), v.maxLength(200)),
});
export const reportText: v.GenericSchema<ReportTextRequest> = v.object({
  day: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}$/)),
  rep: text(80),
});
