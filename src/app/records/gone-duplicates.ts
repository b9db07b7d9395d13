/** 警告 that name customers who are not there any more: a deleted row sends no event, so it is looked for when the workbook is opened. */
import type { Change } from '../../domain/changes/change-set';
import { type CustomerRow, isMerged } from '../../domain/customers/derive';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import { duplicatesNamed, withoutDuplicates } from './customer-cells';

/** @param rows all rows from row 2, with 顧客ID, 警告 and 統合先ID */
export const goneDuplicates = (rows: readonly CustomerRow[], rules: Rules): Change[] => {
  const there = new Set(rows.map((row) => cellText(row.id ?? '')));
  return rows.flatMap((row, index): Change[] => {
    const [id, flags] = [cellText(row.id ?? ''), row.flags ?? ''];
    const gone = id === '' || isMerged(row) ? [] : [...duplicatesNamed(flags, rules).keys()].filter((other) => !there.has(other));
    if (gone.length === 0) return [];
    return [
      { table: 'customers', id, column: 'flags', before: flags, after: withoutDuplicates(flags, new Set(gone), rules), row: index + 2 },
    ];
  });
};
