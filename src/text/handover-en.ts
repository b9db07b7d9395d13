/** Words of owner changes and handovers, in English. */
import { formatDay } from '../domain/day';
import type { handoverJa } from './handover-ja';

const customersOf = (count: number): string => `${count} ${count === 1 ? 'customer' : 'customers'}`;

export const handoverEn = {
  nobody: '(no owner)',
  title: (count: number, to: string, reason: string) => `Owner of ${customersOf(count)} changed to ${to} (reason: ${reason})`,
  explained: (count: number, to: string, reason: string) =>
    `Change of owner to ${to} explained for ${customersOf(count)} (reason: ${reason})`,
  done: (count: number, to: string) => `${to} is now the owner of ${customersOf(count)}, and the handover pages are made.`,
  doneWithKept: (count: number, to: string, kept: number) =>
    `${to} is now the owner of ${customersOf(count)}, and the handover pages are made. ${kept} changed meanwhile and were left alone.`,
  nothing: 'There is nobody left to change. Somebody else seems to have been first. Nothing was written.',
  doneBefore: 'This was changed already. Nothing was written twice.',
  noReason: 'Give the reason.',
  notMember: (name: string) => `“${name}” is not a member in Settings. Add the name there and choose again.`,
  nobodyChosen: 'Choose the customers whose owner changes.',
  tooMany: (most: number) => `At most ${most} customers can be changed at once. Narrow them down by rank or type.`,
  foreign: (title: string) =>
    `There is already a sheet named “${title}” that is not the ledger’s, so it was left alone. Rename that sheet and press again.`,
  notSelected: 'Select rows of the sheet Customers, then press again.',
  page: {
    stopped: 'Sales contacts are stopped',
    closed: 'This customer is closed',
    person: (name: string, about: string) => `${name}${about === '' ? '' : ` (${about})`}`,
    between: ', ',
    morePersons: (count: number) => `${count} more on the sheet Contacts`,
    next: (day: string, action: string) => `${day === '' ? '' : `${formatDay(day, 'en')} `}${action}`.trim(),
    renewal: (day: string) => `Contract renewal ${formatDay(day, 'en')}`,
    noNext: 'No next action is planned',
    touch: (day: string, facts: string, summary: string) => `${formatDay(day, 'en')} ${facts}${summary === '' ? '' : `: ${summary}`}`,
    noTouch: 'No touch yet',
    earlier: 'Further touches are on the sheet Touches and those of past years',
  },
  receive: {
    inSheet: 'Ticked in the sheet',
    done: 'Received. The former owner sees it too.',
    before: (who: string, day: string) =>
      `Received already (${[who, day === '' ? '' : formatDay(day, 'en')].filter((text) => text !== '').join(' ')}).`,
    gone: 'This handover was not found. The change of owner may have been undone, or somebody deleted the row.',
    notMine: (to: string) => `This handover is for ${to}.`,
  },
} satisfies typeof handoverJa;
