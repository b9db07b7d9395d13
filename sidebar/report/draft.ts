/** A pasted report and what was done with its entries so far: it outlives a failed save, another view and a reload. */
import type { ReportPreviewAnswer } from '../../src/contract';
import type { Store } from '../frame/storage';
import { newKey } from '../frame/submission';
import type { EntryState } from './state';

/** What was read of the text, under the key that logs each of its entries once. */
export interface ReadReport {
  readonly key: string;
  /** How often it has been sent. */
  readonly attempt: number;
  readonly rep: string;
  readonly read: Pick<ReportPreviewAnswer, 'leftOver'>;
  readonly entries: readonly EntryState[];
}

export interface ReportDraft {
  readonly text: string;
  readonly report: ReadReport | null;
  /** The text is in sight although it was read: its entries wait as they were left. */
  readonly atText: boolean;
}

export const nothing: ReportDraft = { text: '', report: null, atText: false };

/** Customer IDs repeat between workbooks, and the storage is shared by all of them. The version is that of the entries' shape. */
const nameFor = (workbook: string): string => `daicho/report/2/${workbook}`;

export function readDraft(store: Store, workbook: string): ReportDraft {
  try {
    const { text, report, atText } = JSON.parse(store.get(nameFor(workbook)) ?? 'null') as ReportDraft;
    const whole = typeof text === 'string' && (report === null || (typeof report.key === 'string' && Array.isArray(report.entries)));
    return whole ? { text, report, atText: atText === true } : nothing;
  } catch {
    return nothing;
  }
}

export function keepDraft(store: Store, workbook: string, draft: ReportDraft): void {
  if (draft.text === '' && draft.report === null) store.remove(nameFor(workbook));
  else store.set(nameFor(workbook), JSON.stringify(draft));
}

export const newReport = (read: ReportPreviewAnswer, entries: readonly EntryState[], rep: string): ReadReport => ({
  key: newKey(),
  attempt: 0,
  rep,
  read: { leftOver: read.leftOver },
  entries,
});
