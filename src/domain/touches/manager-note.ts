/** What a manager's check leaves in the ledger: who, when, and what was said, readable as it stands. */
import { type Day, isDay } from '../day';
import { type Cell, cellText } from '../values/cell';

const slashed = (day: Day): string => day.replace(/-/g, '/');

/** A check: '✓ 佐藤 2026/11/22 よい流れです'. A second manager's stands below the first one's. */
export const checkedNote = (before: Cell, who: string, day: Day, comment: string): string =>
  [cellText(before), [`✓ ${who} ${slashed(day)}`, comment.trim().replace(/\s*\n\s*/g, ' ')].filter((part) => part !== '').join(' ')]
    .filter((line) => line !== '')
    .join('\n');

/** The same for a plan, which names the next date that was looked at: '✓ 佐藤 2026/11/22 → 2026/12/01 よい流れです'. Only the newest is kept. */
export const planNote = (who: string, day: Day, planned: Day, comment: string): string =>
  [`✓ ${who} ${slashed(day)} → ${slashed(planned)}`, comment.trim().replace(/\s*\n\s*/g, ' ')].filter((part) => part !== '').join(' ');

/** Was this plan looked at? A check that names another next date was of an earlier plan; one set by hand counts for any. */
export const planChecked = (check: Cell, note: Cell, planned: Day): boolean => {
  if (cellText(check) === '') return false;
  const named = /→ (\d{4}\/\d{2}\/\d{2})/.exec(cellText(note))?.[1]?.replace(/\//g, '-') ?? '';
  return !isDay(named) || named === planned;
};
