/** What the dialogs send to bring lists in and to write sheets out. */
import * as v from 'valibot';
import type { ExportRowsRequest } from '../../contract';
import { id, key, row, sheetId, text } from './fields';

const index = v.pipe(v.string(), v.regex(/^\d{1,4}$/));
export const importOptions = v.object({
  kind: v.exactOptional(v.picklist(['customers', 'events'])),
  channel: v.exactOptional(text(60)),
  columns: v.exactOptional(v.record(index, text(60))),
  order: v.exactOptional(v.picklist(['mdy', 'dmy'])),
  marks: v.exactOptional(v.record(text(8), v.pipe(v.string(), v.regex(/^[0-5]$/)))),
  updates: v.exactOptional(v.record(text(60), v.picklist(['blanks', 'newer', 'never']))),
});
export const importStage = v.object({
  key,
  name: text(200),
  from: row,
  // The size is the command's to judge: it has a sentence for it.
  rows: v.array(v.array(v.union([v.string(), v.number(), v.boolean()]))),
});
export const importPlan = v.object({
  sheetId,
  options: v.nullable(importOptions),
  show: v.picklist(['new', 'update', 'review', 'unreadable']),
  from: row,
});
export const importSlice = v.object({
  key,
  sheetId,
  stamp: text(40),
  options: importOptions,
  units: v.pipe(
    v.array(
      v.object({
        rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(5000)),
        action: v.picklist(['new', 'update', 'skip']),
        target: v.union([v.literal(''), id]),
        surest: v.union([v.literal(''), id]),
        review: v.boolean(),
      }),
    ),
    v.maxLength(2000),
  ),
  last: v.boolean(),
});
export const importDiscard = v.object({ sheetId });
export const exportRows: v.GenericSchema<ExportRowsRequest> = v.object({
  sheetId,
  from: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
});
