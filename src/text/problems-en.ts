/** One sentence for each problem, in English. */
import { formatDay } from '../domain/day';
import { formatAmount } from '../domain/values/amount';
import { type ProblemSentences, quoted } from './problems-ja';

const meant = (suggestion: string | undefined, otherwise = ''): string =>
  suggestion === undefined ? otherwise : ` Did you mean “${suggestion}”?`;

const leftOut = {
  title: 'A title row: not adopted.',
  heading: 'The headings repeated: not adopted.',
  total: 'A row of totals: not adopted.',
  note: 'A row of notes: not adopted.',
  nobody: 'A row without company, name or contact: not adopted.',
  'no-moment': 'It cannot be read when it happened: not logged as a touch.',
  'no-reaction': 'Nothing happened in this row (not opened, not attended): not logged as a touch.',
};

/** Why a row of Columns was not done as it says. */
const columnRules = {
  twice: 'another column has this heading. Choose another one.',
  heading: 'this cannot be a heading. Use up to 60 characters.',
  standing: 'this is no way to show a column. Choose Show, Fold or Hide.',
  required: 'the ledger cannot do without this column, so it is always shown.',
  'built-in': 'this is a column of the ledger, so its kind and words stay. Leave these cells empty.',
  kind: 'this is no kind of column. Choose one from the list.',
  words: 'its list has no words yet. Enter them in the next cell like “Large, Medium, Small”. Until then it is a text column.',
  long: 'its list is too long. All its words may have 800 characters.',
  choose: 'there is a column with this heading. Choose a kind, and it is that one; until then it stays as it is.',
  many: 'there may be 30 own columns. This one stays as text.',
};

export const problemsEn = {
  'phone-digits': (p) => `Not a phone number (${quoted(p.raw)}). Include the area code.${meant(p.suggestion)}`,
  'email-shape': (p) => `Not an e-mail address (${quoted(p.raw)}).${meant(p.suggestion, ' Write it like ann@example.com.')}`,
  'postal-digits': (p) => `A postal code has 7 digits (${quoted(p.raw)}).${meant(p.suggestion, ' Write it like 100-0001.')}`,
  'report-form': (p) =>
    `This line of the daily report form in Settings cannot be used (${quoted(p.raw)}), so the first form is used. Give each line one field and a beginning of its own.`,
  'target-unreadable': (p) =>
    `The weekly target of ${quoted(p.who)} cannot be read (${quoted(p.raw)}). Enter the touches of a week in Settings as a number such as 20.`,
  'target-nobody': (p) =>
    `${quoted(p.raw)} has a weekly target but is not among the members in Settings. Write the name as it is there, or clear the row.`,
  'rank-amount': (p) =>
    `Rank ${quoted(p.rank)} ${p.raw === '' ? 'has no amount' : `has an amount that cannot be read (${quoted(p.raw)})`}, so nobody gets it. Write it like 10,000,000.`,
  'rank-order': (p) =>
    `Rank ${quoted(p.raw)} (${formatAmount(p.amount, 'en')}) is not below ${quoted(p.above)}. Give the higher ranks the higher amounts.`,
  'days-unreadable': (p) =>
    `The days of “${p.item.en}” (${quoted(p.raw)}) cannot be used, so ${p.kept} are counted. Enter a number from ${p.least} on.`,
  'choice-unknown': (p) => `“${quoted(p.raw)}” is no choice for “${p.item.en}”, so “${p.kept.en}” counts. Choose from the list.`,
  'list-twice': (p) => `“${p.list.en}” has “${quoted(p.raw)}” twice; it is read as the upper item. Reword or delete one of them.`,
  'column-rule': (p) => `“${quoted(p.raw)}” in “Columns” of Settings: ${columnRules[p.why]}`,
  'points-unreadable': (p) =>
    `“${p.item.en}” in “Points of the likelihood” in Settings cannot be read as points (${quoted(p.raw)}). It goes on counting ${p.kept}. Write it like 0.5 or -1.`,
  'amount-unreadable': (p) => `Not an amount (${quoted(p.raw)}). Write it like 32,000,000 or 8.4m.${meant(p.suggestion)}`,
  'amount-negative': (p) => `The amount is negative (${quoted(p.raw)}). Enter 0 or more.`,
  'amount-range': (p) => `The amount is a range (${quoted(p.raw)}). Enter one amount.`,
  'amount-currency': (p) => `The amount is not in yen (${quoted(p.raw)}). Convert it to yen.`,
  'number-unreadable': (p) => `Not a number (${quoted(p.raw)}). Enter a number such as 14.`,
  'number-negative': (p) => `The number is negative (${quoted(p.raw)}). Enter 0 or more.`,
  'day-unreadable': (p) => `Not a date (${quoted(p.raw)}). Write it like 2026/4/1.`,
  'day-impossible': (p) => `There is no such date (${quoted(p.raw)}).${meant(p.suggestion, ' Check the month and the day.')}`,
  'day-ambiguous': (p) => `The date can be read in two ways (${quoted(p.raw)}). Write it like 2026/4/1.`,
  'day-incomplete': (p) => `The date lacks its ${p.missing} (${quoted(p.raw)}).${meant(p.suggestion, ' Write it like 2026/4/1.')}`,
  'day-weekday': (p) => `The day of the week does not fit (${quoted(p.raw)}).${meant(p.suggestion)}`,
  'day-out-of-range': (p) =>
    `The date is out of range (${quoted(p.raw)}). Enter one from ${formatDay(p.from, 'en')} to ${formatDay(p.to, 'en')}.`,
  'not-in-list': (p) => `Not in the list (${quoted(p.raw)}). Choose from the list, or add the word in Settings.`,
  'check-unreadable': (p) => `Neither yes nor no (${quoted(p.raw)}). Enter yes or no.`,
  'too-long': (p) => `Too long (${p.length} characters). Keep it to ${p.max}.`,
  'kana-unreadable': (p) => `There are characters that are not kana (${quoted(p.raw)}). Write it in katakana.`,
  'text-garbled': (p) => `The text is garbled (${quoted(p.raw)}). Type it again from the source.`,
  'day-future': (p) => `The date lies in the future (${quoted(p.raw)}). It was not logged as a touch.`,
  'several-people': (p) => `There are several names (${quoted(p.raw)}). Keep one person a cell.`,
  'formula-error': (p) => `A formula error (${quoted(p.raw)}). Mend the formula on the source sheet.`,
  'no-header': () => 'No heading row was found.',
  'no-company': (p) => `There is no company. “${quoted(p.raw)}” was used as the company.`,
  'row-left-out': (p) => leftOut[p.why],
  'source-overflow': (p) =>
    `Too long for the cell with the source data (${Array.from(p.raw).length} characters). It is kept in this report.`,
} satisfies ProblemSentences;
