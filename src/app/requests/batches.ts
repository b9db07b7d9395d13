/** What the sidebar sends to find duplicates, to merge, and to take batches back. */
import * as v from 'valibot';
import type {
  CompareRequest,
  GroupsRequest,
  HistoryRequest,
  MarkDifferentRequest,
  MergePreviewRequest,
  MergeRequest,
  ScanRequest,
  UndoBatchRequest,
} from '../../contract';
import { id, key, several, text } from './fields';

const pair = { survivor: id, losers: several(id, 20) };
export const mergePreview: v.GenericSchema<MergePreviewRequest> = v.object({ merges: several(v.object(pair), 50) });
export const merge: v.GenericSchema<MergeRequest> = v.object({
  key,
  merges: several(v.object({ ...pair, choices: v.record(text(40), id) }), 50),
  expected: text(50_000),
});
export const different: v.GenericSchema<MarkDifferentRequest> = v.object({ id, others: several(id, 50) });
const batch = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
export const history: v.GenericSchema<HistoryRequest> = v.object({ before: text(80) });
export const undoBatch: v.GenericSchema<UndoBatchRequest> = v.object({ batch });
export const scan: v.GenericSchema<ScanRequest> = v.object({ after: v.pipe(v.string(), v.regex(/^$|^C-\d{1,15}$/)) });
const pairFound = v.tuple([id, id, v.picklist(['same', 'likely', 'possible', 'related']), v.number()]);
export const groups: v.GenericSchema<GroupsRequest> = v.object({
  pairs: v.pipe(v.array(pairFound), v.maxLength(10_000)),
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
});
export const compare: v.GenericSchema<CompareRequest> = v.object({ ids: v.pipe(v.array(id), v.minLength(2), v.maxLength(20)) });
