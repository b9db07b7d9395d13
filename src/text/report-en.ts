/** What the server says about a daily report, in English. */
import type { ReportText } from './report-ja';

const entries = (count: number): string => (count === 1 ? '1 touch' : `${count} touches`);
const customers = (count: number): string => (count === 1 ? '1 customer' : `${count} customers`);

export const reportEn: ReportText = {
  empty: 'Paste the text of a daily report.',
  tooLong: (length, most) =>
    `The report is too long (${length.toLocaleString('en')} characters). It may have ${most.toLocaleString('en')}. Paste it day by day.`,
  tooMany: (count, most) => `${count} touches were found. At most ${most} can be logged at once. Paste the report in parts.`,
  busy: 'Somebody else is writing. Your entries are kept. Press the button again.',
  noCustomer: 'Choose a customer, or give the new customer a name.',
  noDay: 'Enter a date.',
  gone: 'The customer’s row was not found. Somebody may have deleted it. Choose the customer again.',
  cut: (names) => `Shortened, because it is long: ${names.join(', ')}. The text as written is kept.`,
  via: 'Daily report',
  title: (touches, made) => `Logged ${entries(touches)} from a daily report${made === 0 ? '' : ` (${customers(made)} added)`}`,
  follows: (count) => `Daily report: updated ${customers(count)}`,
  done: (logged, made, already, failed) =>
    [
      `Logged ${entries(logged)}.`,
      made === 0 ? '' : `Added ${customers(made)}.`,
      already === 0 ? '' : `${already} had been logged before and ${already === 1 ? 'was' : 'were'} not logged twice.`,
      failed === 0 ? '' : `${failed} could not be logged.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  sameName: (id) => `A customer of the same name (${id}) had been added meanwhile, so it was logged there`,
  becameOf: (id) => `This customer had been merged into ${id}, so it was logged there`,
  foundBy: {
    id: 'Customer ID',
    name: 'Name',
    alias: 'Alias',
    kana: 'Kana',
    person: 'Contact person',
    part: 'Part of the name',
    similar: 'Similar name',
  },
};
