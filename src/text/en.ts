/** Every word of the add-on outside the sidebar, in English. */

import type { LikelihoodPoints } from '../domain/ranking/likelihood';
import type { RankReason } from '../domain/ranking/rank';
import { formatAmount } from '../domain/values/amount';
import { adoptEn, importedEn } from './adopt-en';
import { archiveEn } from './archive-en';
import { cleanEn } from './clean-en';
import { columnsEn } from './columns-en';
import { some } from './count-en';
import { dailyEn } from './daily-en';
import { duplicatesEn } from './duplicates-en';
import { exportEn } from './export-en';
import { flagsEn } from './flags-en';
import { handoverEn } from './handover-en';
import type { Texts } from './ja';
import { matchingEn } from './matching-en';
import { mergeEn } from './merge-en';
import { newCustomerEn } from './new-customer-en';
import { personsEn } from './persons-en';
import { problemsEn } from './problems-en';
import { rankEn } from './rank-en';
import { reportEn } from './report-en';
import { rulesEn } from './rules-en';
import { setUpEn } from './set-up-en';
import { shareEn } from './share-en';
import { sidebarEn } from './sidebar-en';
import { todayEn } from './today-en';
import { touchEn } from './touch-en';
import { typeEn } from './type-en';

const yen = (amount: number): string => formatAmount(amount, 'en');
const points = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);
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
    prospectColumns: 'Show prospect columns (10)',
    customerColumns: 'Show customer columns (all)',
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
  columnViews: {
    prospects: 'Customers shows ten columns. The others are only hidden, with all they hold. Everybody sees the same columns.',
    customers: 'Customers shows all columns, with the details open. Everybody sees the same columns.',
  },
  duplicates: duplicatesEn,
  exporting: exportEn,
  rules: rulesEn,
  columns: columnsEn,
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
  rank: rankEn,
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
  flags: flagsEn,
  today: todayEn,
  daily: dailyEn,
  setUp: setUpEn,
  noLedger: 'This workbook has no ledger, or one of its sheets is gone. Choose “Create ledger” in the Extensions menu.',
  missingColumns: (title: string, names: string) =>
    `“${title}” lacks the heading “${names}”. Restore the name, or choose “Create ledger” to mend it.`,
  adopt: adoptEn,
  imported: importedEn,
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
    settings: (sentence: string) => `Please check Settings: ${sentence}`,
  },
  edit: {
    idTyped: 'The ledger gives customer IDs, so it was put back.',
    pastedMany: (rows: number) =>
      `${rows.toLocaleString('en')} rows are too many to be read at once, so they stay as they are. “Tidy ledger” gives them IDs and puts them into standard form.`,
    pasted: (rows: number, flagged: number) =>
      `Checked ${some(rows, 'row', 'rows')}.${flagged === 0 ? '' : ` ${some(flagged, 'row has', 'rows have')} flags.`}`,
    converts: {
      company: 'Legal forms are written as Settings say; the spelling typed stays in the change log.',
      kana: 'Hiragana and half-width kana become full-width katakana.',
      phone: 'Full-width characters become half-width. What cannot be read stays as it is, with the reason in Flags.',
      email: 'Full-width characters become half-width. What cannot be read stays as it is, with the reason in Flags.',
      postal: 'Full-width digits, or digits without a hyphen, become 100-0005.',
      amount: 'Full-width digits and separators become a plain number. What cannot be read stays as it is, with the reason in Flags.',
      day: 'Full-width digits and Japanese years (R8.4.1) become a date. What cannot be read stays as it is, with the reason in Flags.',
    },
    busy: 'Another operation took too long. “Tidy ledger” will catch up.',
    othersLater: 'Many customers resemble this one, so some flags in other rows are still the old ones. “Tidy ledger” puts them right.',
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
    create: 'New customer',
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
    promote: 'Type change',
    rank: 'Decided rank',
    archive: 'Move old touches',
    share: 'Touch shared',
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
  type: typeEn,
  share: shareEn,
  reasons: {
    legalForm: 'Legal form put into standard form',
    rank: 'By the rank table',
    owner: 'Owner changed',
    type: 'Type changed',
    problem: 'A value that could not be read',
    undoTouch: 'Touch undone',
  },
} satisfies Texts;
