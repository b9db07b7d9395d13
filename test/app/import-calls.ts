/** The calls of the import dialog as the page makes them: look a list over, and write what was proposed. */
import type { Answer, ImportPlanAnswer, ImportSliceAnswer } from '../../src/contract';
import { value } from './answers';
import type { Opened } from './opened-ledger';

export const planOf = (opened: Opened, sheetId: number, options: unknown = null, show = 'review'): ImportPlanAnswer =>
  value(opened.call<Answer<ImportPlanAnswer>>('sidebarImportPlan', { sheetId, options, show, from: 0 }));

/** A slice with all that was looked over: new where it is nobody known, else given to whom it resembles. `more` says otherwise. */
export const sliceOf = (opened: Opened, seen: ImportPlanAnswer, more: Record<string, unknown> = {}): Answer<ImportSliceAnswer> =>
  opened.call('sidebarImportSlice', {
    key: 'import-0001',
    sheetId: seen.sheetId,
    stamp: seen.stamp,
    options: seen.options,
    units: seen.units.map(({ rows, proposed, target, surest }) => ({
      rows,
      surest,
      action: target === '' ? 'new' : 'update',
      target,
      review: proposed === 'review',
    })),
    last: true,
    ...more,
  });

export const customersIn = (opened: Opened): Record<string, unknown>[] => opened.rows('顧客台帳', 6).filter((row) => row.顧客ID !== '');

/** The lines of 取込結果. */
export const reportIn = (opened: Opened): Record<string, unknown>[] => opened.rows('取込結果', 30).filter((row) => row.行 !== '');
