/** Words of 台帳を作る, in English. */
import type { setUpJa } from './set-up-ja';

export const setUpEn = {
  made: (titles: string) => `Made: ${titles}.`,
  mended: (what: string) => `Mended: ${what}.`,
  language: 'To change the language of headings and lists, choose “Create ledger” (台帳を作る) in the menu again.',
  nothing: 'The ledger is in order. Nothing was changed.',
  foreign: (title: string) =>
    `There is already a sheet named “${title}” that is not the ledger’s, so it was left alone. Rename it, then choose “Create ledger” again.`,
  next: 'Open the sheet with your customer list and choose “Adopt this list”, or type a company into Customers.',
  busy: 'Somebody else is writing to the ledger. Wait a moment, then choose the command again.',
  dropdowns: (title: string) => `dropdowns of ${title}`,
  formats: (title: string) => `formats of ${title}`,
  headings: (title: string, names: readonly string[], more: number) =>
    `headings of ${title} (${names.join(', ')}${more === 0 ? '' : ` and ${more} more`})`,
  notes: (title: string) => `heading notes of ${title}`,
  protection: (title: string) => `protection of automatic columns of ${title}`,
  colours: (title: string) => `colours of ${title}`,
  sheet: (title: string) => `the sheet ${title}`,
  protectedBy: 'Filled in by the ledger',
} satisfies typeof setUpJa;
