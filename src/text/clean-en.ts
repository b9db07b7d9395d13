/** Words of clean-up, in English. */
import type { cleanJa } from './clean-ja';

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const cells = (count: number): string => some(count, 'cell', 'cells');

export const cleanEn: typeof cleanJa = {
  rules: {
    'legal-form': 'Legal forms in names',
    honorific: 'Honorifics',
    width: 'Full and half width',
    kana: 'Kana',
    phone: 'Phone numbers',
    email: 'E-mail addresses',
    contacts: 'Other phones and e-mails',
    postal: 'Postal codes',
    address: 'Figures in addresses',
    day: 'Dates',
    amount: 'Amounts',
    number: 'Numbers',
    list: 'Words of lists',
    member: 'Names of members',
    spaces: 'Spaces',
    invisible: 'Invisible characters',
  },
  rename: (list, before, after) => `${list}: ${before} → ${after}`,
  part: (title, count) => `${title} (${count})`,
  between: ', ',
  title: (parts) => `Cleaned up: ${parts}`,
  applied: (count) => `${cells(count)} cleaned up.`,
  appliedWithKept: (count, kept) =>
    `${cells(count)} cleaned up. ${some(kept, 'cell', 'cells')} changed after you looked and stayed as they are.`,
  appliedBefore: 'This was cleaned up already. Nothing was written twice.',
  isFormula: (label) => `${label} (a formula, left as it is)`,
  nothing: 'Nothing is left to change. Nothing was written.',
  waiting: (count) => `${some(count, 'cell waits', 'cells wait')} for “Clean up ledger”, where you see each change first.`,
  unreadable: (count) =>
    `${some(count, 'cell cannot', 'cells cannot')} be read. Put them right in “Clean up ledger”, under “Unreadable values”.`,
  policy: 'The way of writing company names was changed. Choose “Clean up ledger” to look at the names that stand, and to change them.',
  renamed: (count) =>
    `A list item was reworded. ${some(count, 'cell still has', 'cells still have')} the old word, which can be read. Choose “Clean up ledger” to rename.`,
  fixTitle: (label, before, after) => `Put right what could not be read: ${label} ${before} → ${after}`,
  fixed: (label, value) => `${label} is now “${value}”.`,
  touchGone: 'This touch was not found; somebody may have deleted it. Read the list again.',
  staleCell: (label, now) => `Somebody changed ${label} to “${now}”. Nothing was written. Read the list again.`,
};
