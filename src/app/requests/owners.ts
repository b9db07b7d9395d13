/** What the sidebar sends when customers change hands, and when a manager looks. */
import * as v from 'valibot';
import type { HandoverRequest, OwnerChangeRequest, OwnerPreviewRequest } from '../../contract';
import { id, key, row, several, text } from './fields';

export const checks = v.object({
  list: v.picklist(['touches', 'plans', 'overdue']),
  rep: v.nullable(text(80)),
  since: v.pipe(v.string(), v.regex(/^$|^\d{4}-\d{2}-\d{2}$/)),
});
export const check = v.object({
  key,
  list: v.picklist(['touches', 'plans', 'overdue']),
  comment: text(150),
  items: several(v.object({ id: v.pipe(v.string(), v.regex(/^[CT]-\d{1,15}$/)), row, note: text(5000) }), 500),
});
export const ownerPreview: v.GenericSchema<OwnerPreviewRequest> = v.object({ selected: v.boolean(), from: text(80) });
export const ownerChange: v.GenericSchema<OwnerChangeRequest> = v.object({
  key,
  to: text(80),
  reason: text(200),
  // How many is the command's to judge: it has a sentence for it.
  groups: v.pipe(v.array(v.object({ from: text(80), ids: v.array(id) })), v.maxLength(500)),
});
export const handover: v.GenericSchema<HandoverRequest> = v.object({ id: v.pipe(v.string(), v.regex(/^H-\d{1,12}$/)) });
