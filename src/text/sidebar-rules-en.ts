/** The words of the view with the rules of the start, in English. */
import type { SidebarRulesText } from './sidebar-rules-ja';

export const sidebarRulesEn: SidebarRulesText = {
  lead: 'Three things to decide before you begin. If they are fine as they are, just press the button below. All can be changed later in Settings.',
  width: '1. Width of characters',
  widthWhy: 'Type as you like: the ledger unifies it.',
  widthOf: (columns, form) => `${form}: ${columns}`,
  name: '2. Legal forms in names',
  nameWhy: (sample) => `${sample} becomes:`,
  rank: '3. Ranks',
  rankWhy: 'An annual amount from this figure on gives the rank.',
  atLeast: (rank) => `${rank}: annual amount`,
  from: 'or more',
  below: (rank) => `Less is ${rank}; without an amount it is “—”.`,
  accept: 'Use these rules',
  saving: 'Writing…',
  accepted: 'These are the rules',
  saved: (count) => `Settings changed in ${count} ${count === 1 ? 'place' : 'places'}. Ranks follow the new thresholds.`,
  next: 'Next, choose “Adopt this list” on the sheet with your customers, or add a customer.',
  toNew: 'Add a customer',
  failed: 'The rules could not be written.',
};
