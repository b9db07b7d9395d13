/** The words of the "handover" view, in English. */
import type { SidebarHandoverText } from './sidebar-handover-ja';

const customersOf = (count: number): string => `${count} ${count === 1 ? 'customer' : 'customers'}`;

export const sidebarHandoverEn = {
  loading: 'Loading…',
  failed: 'This could not be changed. What you typed is kept.',
  back: 'Back to the list',
  nobody: '(no owner)',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  because: (reason: string) => `Reason: ${reason}`,
  more: (count: number) => `${count} more`,
  cautions: 'Cautions',
  persons: 'Key persons',
  open: 'Open actions',
  touches: 'Latest touches',
  receive: 'I have received it',
  receiving: 'Writing…',
  received: (who: string, day: string) => `Received ${who} ${day}`,
  waitsFor: (to: string) => `Waiting for ${to} to receive it.`,
  toCustomer: 'Open the customer',
  print: 'Print',
  reason: 'Reason',
  /** Usual reasons, parted by '|'. */
  reasons: 'Transfer|Leaving|New assignment|Parental leave|Reorganisation|Customer’s wish',
  mine: { region: 'Handovers for you', title: (count: number) => `Handovers for you: ${count}` },
  given: { region: 'Handovers nobody has received', title: (count: number) => `Not received yet: ${count}` },
  unexplained: {
    region: 'Owner changes without a reason',
    title: (count: number) => `Changes without a reason: ${count}`,
    why: 'The owner was changed in the sheet. Give the reason, and the handover pages are made.',
    save: (count: number) => `Save reason, hand over ${count}`,
  },
  form: {
    title: 'Change owners',
    from: 'Present owner',
    owner: (name: string, count: number) => `${name} (${count})`,
    selected: 'Selected rows',
    rank: 'Narrow by rank',
    type: 'Narrow by type',
    allRanks: 'Rank: all',
    allTypes: 'Type: all',
    nobodyHere: 'This owner has no customers.',
    beyond: (shown: number, more: number) =>
      `These are the first ${shown} of more: ${more} others. Narrow down, or do it in several steps.`,
    list: 'Customers to hand over',
    alsoChosen: (count: number) => `and ${count} more`,
    to: 'New owner',
    choose: 'Choose',
    follows: 'Each customer gets a handover page (cautions, key persons, plans, latest touches). It can be undone later.',
    writing: 'Writing…',
    save: (count: number, to: string) => (to === '' ? `Hand over ${customersOf(count)}` : `Hand ${count} over to ${to}`),
  },
  card: {
    read: 'Read the handover',
    look: 'See the handover',
    explain: 'Give reason and hand over',
  },
} satisfies SidebarHandoverText;
