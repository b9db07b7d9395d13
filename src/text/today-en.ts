/** Today on its sheet, in its view and in the morning mail, in English. */
import type { TodayText } from './today-ja';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const years = (count: number): string => (count === 1 ? '1 year' : `${count} years`);

export const todayEn = {
  between: ', ',
  overdue: (count: number) => `Overdue ${days(count)}`,
  today: 'Due today',
  unreachable: (times: number) => `Not reached ${times} times in a row`,
  stale: (count: number) => `Stale ${days(count)}`,
  never: (count: number) => `Stale ${days(count)} (no touch yet)`,
  renewal: (count: number) => (count === 0 ? 'Contract ends today' : `Contract ends in ${days(count)}`),
  anniversary: (count: number, ahead: number) =>
    ahead === 0 ? `Contract ${years(count)} old today` : `Contract ${years(count)} old in ${days(ahead)}`,
  soon: (count: number) => `In ${days(count)}`,
  noNext: 'Nothing planned',
  counted: {
    overdue: (count: number) => `overdue ${count}`,
    today: (count: number) => `today ${count}`,
    unreachable: (count: number) => `not reached ${count}`,
    stale: (count: number) => `stale ${count}`,
    renewal: (count: number) => `contract ends ${count}`,
    anniversary: (count: number) => `contract anniversary ${count}`,
    soon: (count: number) => `within 7 days ${count}`,
    noNext: (count: number) => `nothing planned ${count}`,
  },
  steps: {
    contact: 'Get in touch',
    'check-route': 'Check phone and e-mail',
    'contact-and-plan': 'Get in touch and plan the next step',
    renew: 'Talk about the renewal',
    greet: 'Say thank you',
    plan: 'Plan the next step',
  },
  section: (owner: string) => `[${owner === '' ? 'No owner' : owner}] `,
  everybody: '[Everybody] ',
  head: (start: string, count: number, counts: string) => `${start}${count} (${counts})`,
  more: (count: number) => `${count} more: see all of them in the sidebar under “Today”.`,
  asOf: (moment: string) => `As of ${moment}`,
} satisfies TodayText;
