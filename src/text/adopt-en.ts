/** Words of adopting and importing lists, in the menu command and on 取込結果, in English. */
import type { adoptJa, importedJa } from './adopt-ja';
import { some } from './count-en';

export const adoptEn = {
  ownSheet: 'This sheet belongs to the ledger. Open the sheet with your customer list first.',
  noHeader: 'No heading row was found. Open a list that has headings such as “Company” and “Phone”.',
  empty: 'There are no rows to adopt on this sheet.',
  question: (rows: number, sheet: string, header: number) =>
    `${some(rows, 'row', 'rows')} of “${sheet}” will be copied into Customers (headings in row ${header}). The sheet itself stays as it is.`,
  pair: (from: string, to: string) => `${from} → ${to}`,
  kept: (names: string) => `These columns have no place in the ledger; their values are kept in each row’s “Source data”: ${names}`,
  unreadable: (count: number) =>
    `${some(count, 'place needs', 'places need')} a look. What was typed stays in “Source data”, and you will get a list.`,
  skipped: (count: number) => `${some(count, 'row was', 'rows were')} adopted before and skipped.`,
  typesInferred: (count: number) => `${some(count, 'row', 'rows')} with a billing or purchase date will be of type “Active”.`,
  individuals: (count: number) => `${some(count, 'row', 'rows')} without a company will be named after the person.`,
  newMembers: (names: string) => `These members will be added to Settings: ${names}`,
  go: 'Adopt now?',
  done: (adopted: number, rows: number) => `Adopted ${adopted.toLocaleString('en')} of ${some(rows, 'row', 'rows')}.`,
  flagged: (count: number) => `${some(count, 'customer has', 'customers have')} flags. See the column “Flags”.`,
  problemLine: (row: number, heading: string, sentence: string) => `Row ${row}${heading === '' ? '' : `, “${heading}”`}: ${sentence}`,
  more: (count: number) => `${count} more are on the sheet “Import result”.`,
  unfinished: (done: number, rows: number) =>
    `Adopted ${done.toLocaleString('en')} of ${some(rows, 'row', 'rows')} so far. Choose “Adopt this list” again to go on.`,
  touchVia: 'Import',
  reason: (sheet: string, row: number) => `“${sheet}”, row ${row}`,
  lastContact: 'Last contact (import)',
} satisfies typeof adoptJa;

export const importedEn = {
  foreseen: (counts) =>
    `${counts.new} rows are new, ${counts.updated} match and update, ${counts.review} are unsure, ${counts.unreadable} cannot be read.${counts.review === 0 ? '' : ' Unsure rows become new customers with a flag.'}`,
  counts: (counts) =>
    `${counts.new} rows were new, ${counts.updated} matched and updated, ${counts.review} are unsure, ${counts.unreadable} could not be read.`,
  report: 'What became of each row is on the sheet “Import result”.',
  ownColumn: 'Added when a list was imported. The ledger neither reads nor writes this column; rename it or change its cells as you like.',
  inColumn: (heading) => `"${heading}": `,
  title: (list, rows, made) => `Imported ${rows} rows of "${list}" (${made} new customers)`,
  noList: 'The sheet with the list was not found; somebody may have deleted it. Choose the list again.',
  listChanged: 'The list was changed after it was looked over. Look it over again before importing.',
  tooWide: (columns, most) =>
    `The list has ${columns} columns; ${most} can be imported at most. Remove the columns you do not need and choose it again.`,
  tooLong: (rows) => `${rows} rows can be imported at once. Split the file.`,
  events: {
    columns: {
      when: 'When it happened',
      time: 'Time of day',
      channel: 'Channel',
      event: 'Event or subject',
      page: 'Page or URL',
      reaction: 'Response (opened, clicked, attended)',
      result: 'Result',
      summary: 'Remarks',
    },
    when: 'When',
    channel: 'Channel',
    summary: 'Summary',
    noMoment: 'No column tells when it happened. Choose one for “When it happened”, or import it as a list of customers.',
    kept: (names) => `There is no field for these columns; they are kept in “Source text” of each touch: ${names}`,
    foreseen: (logged, unsure, unreadable) =>
      `Read as a list of touches and events: ${logged} to be logged, ${unsure} unsure, ${unreadable} unreadable.${unsure === 0 ? '' : ' Unsure ones are logged with new customers, and flagged.'}`,
  },
  outcome: {
    logged: 'Touch logged',
    new: 'New',
    updated: 'Updated',
    review: 'Unsure',
    unreadable: 'Unreadable',
    skipped: 'Skipped',
    already: 'Imported before',
    passed: 'Not a customer',
  },
  why: {
    first: (names) => `No such customer in the ledger (compared by: ${names})`,
    sameRow: (row, reasons) => `The same customer as row ${row} of the list${reasons === '' ? '' : ` (${reasons})`}`,
    matched: (id, reasons) => `Matches ${id}${reasons === '' ? '' : ` (${reasons})`}`,
    like: (id, reasons) => `Like ${id}${reasons === '' ? '' : ` (${reasons})`}`,
    touch: (when, channel) => `Logged as a touch (${channel}, ${when})`,
    decided: 'As was chosen',
    gone: 'The customer to update was not found, so a new one was made',
    already: 'Imported before',
    filled: (names) => `Filled in: ${names}`,
    replaced: (names) => `Replaced: ${names}`,
    differing: (names) => `Left as in the ledger (the list's value is kept in the source data): ${names}`,
  },
} satisfies typeof importedJa;
