/** What the sidebar sends to tell a colleague of a touch. */
import * as v from 'valibot';
import type { ShareFormRequest, ShareRequest } from '../../contract';
import { id, key, row, text } from './fields';

export const shareForm: v.GenericSchema<ShareFormRequest> = v.object({ customerId: id, row });
export const share: v.GenericSchema<ShareRequest> = v.object({
  key,
  touchId: v.pipe(v.string(), v.regex(/^T-\d{1,15}$/)),
  customerId: id,
  company: text(1000),
  to: text(80),
  way: v.picklist(['mail', 'chat']),
  sentence: text(2000),
});
