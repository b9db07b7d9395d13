/** What the sidebar sends to clean up. */
import * as v from 'valibot';
import type { CleanApplyRequest, CleanPreviewRequest, FixCellRequest, UnreadableRequest } from '../../contract';
import { key, row, text } from './fields';

const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
export const cleanPreview: v.GenericSchema<CleanPreviewRequest> = v.object({
  rule: text(200),
  from: position,
  only: v.exactOptional(v.object({ rules: v.array(text(200)), except: v.array(text(80)) })),
});
/** 20,000 cells at most (clean-cells.ts), each with its ID and checksum. */
export const cleanApply: v.GenericSchema<CleanApplyRequest> = v.object({
  key,
  rules: v.pipe(v.array(text(200)), v.minLength(1), v.maxLength(500)),
  except: v.pipe(v.array(text(80)), v.maxLength(20_000)),
  expected: text(1_000_000),
});
export const unreadable: v.GenericSchema<UnreadableRequest> = v.object({ from: position });
/** Of a customer or of a touch. */
const recordId = v.pipe(v.string(), v.regex(/^[CT]-\d{1,12}$/));
export const fixCell: v.GenericSchema<FixCellRequest> = v.object({
  key,
  id: recordId,
  row,
  column: text(80),
  before: text(50_000),
  value: text(50_000),
});
