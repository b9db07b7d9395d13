/** Every word of the add-on outside the sidebar, in English. */
import { formatDay } from '../domain/day';
import type { LikelihoodPoints } from '../domain/ranking/likelihood';
import type { RankReason } from '../domain/ranking/rank';
import { formatAmount } from '../domain/values/amount';
import { archiveEn } from './archive-en';
import { cleanEn } from './clean-en';
import { dailyEn } from './daily-en';
import { duplicatesEn } from './duplicates-en';
import { exportEn } from './export-en';
import { handoverEn } from './handover-en';
import type { Texts } from './ja';
import { matchingEn } from './matching-en';
import { mergeEn } from './merge-en';
import { newCustomerEn } from './new-customer-en';
import { personsEn } from './persons-en';
import { problemsEn } from './problems-en';
import { reportEn } from './report-en';
import { rulesEn } from './rules-en';
import { sidebarEn } from './sidebar-en';
import { todayEn } from './today-en';
import { touchEn } from './touch-en';

const yen = (amount: number): string => formatAmount(amount, 'en');
const points = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);
const some = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const en = {
  language: 'en',
  sidebar: sidebarEn,
  problems: problemsEn,
  matching: matchingEn,
  menu: {
    today: 'What is due today',
    duplicates: 'Find duplicates',
    history: 'Undo changes',
    newCustomer: 'Add a customer',
    report: 'Log from a daily report',
    check: 'Check touches and plans (managers)',
    handover: 'Change owners, hand over',
    clean: 'Clean up ledger',
    exporting: 'Export every sheet…',
    rules: 'Decide the rules',
    setUp: 'Create ledger',
    adopt: 'Adopt this list',
    importFile: 'Import a list (file)…',
    tidy: 'Tidy ledger',
    sidebar: 'Open sidebar',
    aboutTouches: 'Touches',
    aboutCustomers: 'Customers',
    aboutLedger: 'Manage',
  },
  duplicates: duplicatesEn,
  exporting: exportEn,
  rules: rulesEn,
  report: reportEn,
  newCustomer: newCustomerEn,
  sidebarTitle: 'Ledger',
  importTitle: 'Import a list',
  rankReason: ({ rank, amount, atLeast, next }: RankReason): string => {
    if (amount === null) return 'No annual amount yet';
    const compared = atLeast === null ? '' : ` ≥ ${yen(atLeast)}`;
    return `${rank}: annual amount ${yen(amount)}${compared}. ${next === null ? 'Highest rank' : `${yen(next.missing)} to ${next.rank}`}`;
  },
  likelihoodReason: (score: number, parts: readonly (LikelihoodPoints & { label: string })[], adjustment: number): string =>
    `${score}: ${[...parts.map((one) => `${one.label} (${points(one.points)})`), ...(adjustment === 0 ? [] : [`rounding and limits (${points(adjustment)})`])].join(' ')} → ${score}`,
  noLikelihood: 'No stage yet',
  likelihoodPart: {
    stage: '',
    budget: 'budget ',
    authority: 'authority ',
    need: 'need ',
    timeframe: 'timeframe ',
    keyPerson: 'key person ',
    competitor: 'competitor ',
    fit: 'fit ',
    lastResult: 'result: ',
    silence: 'stale',
  },
  flags: {
    separator: '. ',
    duplicate: { same: 'Duplicate', likely: 'Very likely a duplicate', possible: 'Possible duplicate' },
    duplicateOf: (verdict: string, id: string, name: string, reasons: string) => `${verdict}: ${id} ${name} (${reasons})`,
    others: (count: number) => `${count} more`,
    stale: (days: number, limit: number) => `Stale: no touch for ${some(days, 'day', 'days')} (limit ${limit})`,
    never: (days: number) => `Stale: registered ${some(days, 'day', 'days')} ago, no touch yet`,
    overdue: (day: string) => `Overdue: next date was ${formatDay(day, 'en')}`,
    unreachable: (times: number) => `Check phone and e-mail: not reached ${times} times in a row`,
    dayOff: (day: string, why: 'weekend' | 'holiday') =>
      `Next date ${formatDay(day, 'en')} is ${why === 'weekend' ? 'at the weekend' : 'a public holiday'}`,
    inColumn: (column: string, sentence: string) => `${column}: ${sentence.replace(/\.$/, '')}`,
    mergedInto: (id: string) => `Merged into ${id}`,
    stopped: { contact: 'No contact: do not sell to this customer', mail: 'No mailings: send no sales e-mail' },
    noCompany: 'There is no company name',
    noCompanyYet: 'There is no company name. Type one, and the row gets its customer ID',
    sameId: (id: string) => `Customer ID ${id} is used twice`,
    ownerUnexplained: (from: string, to: string, day: string) =>
      `Owner changed from ${from} to ${to} (${formatDay(day, 'en')}): give the reason and hand over in the sidebar`,
    handover: (from: string, to: string, day: string) => `Handover not received yet: ${from} → ${to} (${formatDay(day, 'en')})`,
    promoted: (missing: readonly string[]) => `Now a customer: ${missing.join(', ')} missing`,
  },
  today: todayEn,
  daily: dailyEn,
  setUp: {
    made: (titles: string) => `Made: ${titles}.`,
    mended: (what: string) => `Mended: ${what}.`,
    language: 'Choose “Create ledger” again to change the language of headings and lists.',
    nothing: 'The ledger is in order. Nothing was changed.',
    foreign: (title: string) =>
      `There is already a sheet named “${title}” that is not the ledger’s, so it was left alone. Rename it, then choose “Create ledger” again.`,
    next: 'Open the sheet with your customer list and choose “Adopt this list”, or type a company into Customers.',
    busy: 'Somebody else is writing to the ledger. Wait a moment, then choose the command again.',
    dropdowns: (title: string) => `dropdowns of ${title}`,
    formats: (title: string) => `formats of ${title}`,
    headings: (title: string, names: string) => `headings of ${title} (${names})`,
    notes: (title: string) => `heading notes of ${title}`,
    protection: (title: string) => `protection of automatic columns of ${title}`,
    colours: (title: string) => `colours of ${title}`,
    sheet: (title: string) => `the sheet ${title}`,
    protectedBy: 'Filled in by the ledger',
  },
  noLedger: 'This workbook has no ledger yet. Choose “Create ledger” in the Extensions menu.',
  missingColumns: (title: string, names: string) =>
    `“${title}” lacks the heading “${names}”. Restore the name, or choose “Create ledger” to mend it.`,
  adopt: {
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
    more: (count: number) => `${count} more are on the sheet "Import result".`,
    unfinished: (done: number, rows: number) =>
      `Adopted ${done.toLocaleString('en')} of ${some(rows, 'row', 'rows')} so far. Choose “Adopt this list” again to go on.`,
    touchVia: 'Import',
    reason: (sheet: string, row: number) => `“${sheet}”, row ${row}`,
    lastContact: 'Last contact (import)',
  },
  imported: {
    foreseen: (counts) =>
      `${counts.new} rows are new, ${counts.updated} match and update, ${counts.review} are unsure, ${counts.unreadable} cannot be read. Unsure rows become new customers with a flag.`,
    counts: (counts) =>
      `${counts.new} rows were new, ${counts.updated} matched and updated, ${counts.review} are unsure, ${counts.unreadable} could not be read.`,
    report: 'What became of each row is on the sheet "Import result".',
    ownColumn:
      'Added when a list was imported. The ledger neither reads nor writes this column; rename it or change its cells as you like.',
    inColumn: (heading) => `"${heading}": `,
    title: (list, rows, made) => `Imported ${rows} rows of "${list}" (${made} new customers)`,
    noList: 'The sheet with the list was not found; somebody may have deleted it. Choose the list again.',
    listChanged: 'The list was changed after it was looked over. Look it over again before importing.',
    tooWide: (columns, most) =>
      `The list has ${columns} columns; ${most} can be imported at most. Remove the columns you do not need and choose it again.`,
    tooLong: (rows) => `${rows} rows can be imported at once. Split the file.`,
    outcome: {
      new: 'New',
      updated: 'Updated',
      review: 'Unsure',
      unreadable: 'Unreadable',
      skipped: 'Skipped',
      already: 'Imported before',
      passed: 'Not a customer',
    },
    why: {
      sameRow: (row, reasons) => `The same customer as row ${row} of the list${reasons === '' ? '' : ` (${reasons})`}`,
      matched: (id, reasons) => `Matches ${id}${reasons === '' ? '' : ` (${reasons})`}`,
      like: (id, reasons) => `Like ${id}${reasons === '' ? '' : ` (${reasons})`}`,
      decided: 'As was chosen',
      gone: 'The customer to update was not found, so a new one was made',
      already: 'Imported before',
      filled: (names) => `Filled in: ${names}`,
      replaced: (names) => `Replaced: ${names}`,
      differing: (names) => `Left as in the ledger (the list's value is kept in the source data): ${names}`,
    },
  },
  tidy: {
    nothing: 'Nothing needed tidying.',
    done: (rows: number) => `Checked ${some(rows, 'customer', 'customers')}.`,
    counts: {
      ids: (count: number) => `Customer IDs given: ${count}`,
      values: (count: number) => `Cells put into standard form: ${count}`,
      ranks: (count: number) => `Ranks corrected: ${count}`,
      flags: (count: number) => `Flags corrected: ${count}`,
      touches: (count: number) => `Touches applied: ${count}`,
      other: (count: number) => `Other automatic cells: ${count}`,
    },
    unfinished: 'Tidied part of the ledger. Choose “Tidy ledger” again to go on.',
    settings: (sentence: string) => `Settings cannot be read in one place: ${sentence}`,
  },
  edit: {
    pasted: (rows: number, flagged: number) =>
      `Checked ${some(rows, 'row', 'rows')}.${flagged === 0 ? '' : ` ${some(flagged, 'row has', 'rows have')} flags.`}`,
    busy: 'Another operation took too long. “Tidy ledger” will catch up.',
  },
  touch: touchEn,
  card: { gone: 'This customer’s row was not found.', closed: 'This customer is closed.' },
  failed: 'This could not be finished. “Tidy ledger” puts the ledger in order. Try again, and tell your administrator if it happens again.',
  nextDates: {
    tomorrow: 'Tomorrow',
    businessDays: (count: number) => `+${count} days`,
    nextMonday: 'Next Mon',
    endOfMonth: 'Month end',
    month: '1 month',
  },
  nextActions: ['Call', 'Visit', 'Send e-mail', 'Send quote', 'Send documents', 'Check reply'],
  batch: {
    decide: 'Review',
    adopt: 'Adopt',
    edit: 'Edit',
    tidy: 'Tidy',
    touch: 'Touch',
    undo: 'Undo',
    'set-up': 'Create ledger',
    settings: 'Settings',
    merge: 'Merge',
    different: 'Not the same',
    clean: 'Clean-up',
    owner: 'Owner change',
    check: 'Manager check',
    promote: 'New customer',
    archive: 'Move old touches',
  },
  merge: mergeEn,
  clean: cleanEn,
  check: {
    notManager: 'Only members with the role Manager in Settings can check. Choose the role there.',
    cancelled: 'This touch was undone',
    gone: 'The row was not found',
    done: (checked: number, kept: number) =>
      `Checked ${checked}.${kept === 0 ? '' : ` ${kept} had changed meanwhile and were left alone.`}`,
    touches: (count: number, who: string) => `Touches checked: ${count} (${who})`,
    plans: (count: number, who: string) => `Plans checked: ${count} (${who})`,
  },
  handover: handoverEn,
  archive: archiveEn,
  persons: personsEn,
  reasons: {
    legalForm: 'Legal form put into standard form',
    rank: 'By the rank table',
    owner: 'Owner changed',
    type: 'Type changed',
    problem: 'A value that could not be read',
    undoTouch: 'Touch undone',
  },
} satisfies Texts;
