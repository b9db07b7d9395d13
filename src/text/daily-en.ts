/** The morning run and its mail, in English. */
import type { DailyText } from './daily-ja';

const customers = (count: number): string => (count === 1 ? '1 customer' : `${count} customers`);

export const dailyEn = {
  menu: { title: 'Every morning', start: 'Switch on…', stop: 'Switch off', status: 'How did it go?' },
  between: ', ',
  somebody: 'Somebody else',
  takeOver: (by: string) => `${by} has switched it on already. Take it over? (It stays one mail a day.)`,
  start: 'Between 6 and 7 every morning “Today” is written anew with your permissions. “Switch off” ends it at any time. Switch it on?',
  askMail: (names: string) =>
    `Shall it also mail those members in Settings who have an address (${names}), each what is due with their own customers? The sender is your address. With “No” nothing is mailed.`,
  started: 'It is on. Nothing is mailed.',
  startedNoAddress: 'It is on. No member in Settings has an e-mail address, so nothing is mailed.',
  startedWithMail: (count: number) => `It is on. Whoever has something due gets one mail each morning (${count} addresses).`,
  tooMany:
    'You have 20 triggers, the most Google allows. Delete those you do not use under “Triggers” in Apps Script, then choose this again.',
  refused: 'It could not be switched on. If Google asks for permission, allow it, then choose this again.',
  stopped: 'It is off. “Today” is written anew at each opening and by “Tidy ledger”.',
  stoppedOfOther: (by: string) => `It is off. The trigger of ${by} is still there and does nothing.`,
  wasOff: 'It was off already.',
  off: 'It is off.',
  on: (by: string, mail: boolean) =>
    `“Today” is written every morning with the permissions of ${by}. Mails are ${mail ? 'sent' : 'not sent'}.`,
  notYet: 'It has not run yet. It will tomorrow morning.',
  last: (at: string, sent: number) => `Last time: ${at} (${sent} mails)`,
  why: {
    quota: (names: string) =>
      `The number of mails for one day was used up, so nothing went to ${names}. They are mailed tomorrow morning. See whether other scripts send many.`,
    failed: (names: string) =>
      `Mail was refused, so nothing went to ${names}. Check the addresses in Settings. They are mailed tomorrow morning.`,
    memory: (names: string) => `Who was mailed could not be noted, so nothing went to ${names}, lest it go twice. Tell your administrator.`,
  },
  mail: {
    subject: (count: number, day: string) => `Due today: ${customers(count)}, ${day}`,
    greeting: (name: string) => `Hello ${name},`,
    counts: (count: number, kinds: string) => `${customers(count)} wait for you today (${kinds}).`,
    line: (why: string, company: string, step: string) => `- ${company} (${why}) → ${step}`,
    more: (count: number) => `${count} more: see “Today” in the ledger.`,
    footer:
      'This mail was sent by “Every morning” of your ledger. To end it choose “Switch off” there, or take your address out of the members in Settings.',
  },
} satisfies DailyText;
