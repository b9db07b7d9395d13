/** Words of 警告, in English. */
import { formatDay } from '../domain/day';
import { some } from './count-en';
import type { flagsJa } from './flags-ja';

export const flagsEn = {
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
  plannedDespite: {
    closed: (day: string) => `A closed customer has the next date ${formatDay(day, 'en')}`,
    contact: (day: string) => `A customer who wants no contact has the next date ${formatDay(day, 'en')}`,
  },
  otherPlans: (day: string, rep: string, theirs: string) =>
    `Next date ${formatDay(day, 'en')} is close to ${rep}’s plan for ${formatDay(theirs, 'en')}`,
  otherWasThere: (day: string, rep: string, theirs: string) =>
    `Next date ${formatDay(day, 'en')} is close to ${rep}’s touch of ${formatDay(theirs, 'en')}`,
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
} satisfies typeof flagsJa;
