/** Sends the chosen entries in slices that a run can write in time, each once more when its answer was lost: the key logs every entry once. */
import type { ReportCommitAnswer, ReportTouchRequest } from '../../src/contract';
import { type Call, type Failure, worthRepeating } from '../frame/server';

/** Twenty entries take about ten seconds at Google among 10,000 customers (docs/benchmarks.md). */
const sliceSize = 20;

export interface Sending {
  readonly key: string;
  readonly attempt: number;
  readonly rep: string;
  readonly entries: readonly ReportTouchRequest[];
}

/** @returns the failure that ended it, or null when all slices were answered */
export async function sendReport(
  call: Call,
  { key, attempt, rep, entries }: Sending,
  onSlice: (answer: ReportCommitAnswer, done: number) => void,
): Promise<Failure | null> {
  for (let from = 0; from < entries.length; from += sliceSize) {
    const slice = entries.slice(from, from + sliceSize);
    let reply = await call('sidebarReportCommit', { key, attempt, rep, entries: [...slice] });
    if (!reply.ok && worthRepeating(reply.failure))
      reply = await call('sidebarReportCommit', { key, attempt: attempt + 1, rep, entries: [...slice] });
    if (!reply.ok) return reply.failure;
    onSlice(reply.value, from + slice.length);
  }
  return null;
}
