/** The words of the view "this week", in English. */
import type { SidebarWeeklyText } from './sidebar-weekly-ja';

const customersOf = (count: number): string => (count === 1 ? '1 customer' : `${count} customers`);
const touchesOf = (count: number): string => (count === 1 ? '1 touch' : `${count} touches`);

export const sidebarWeeklyEn: SidebarWeeklyText = {
  region: 'This week',
  span: (from, to) => `${from} – ${to}`,
  why: 'Touches since Monday. One that reached nobody counts too. Names are in the order of the members in Settings.',
  loading: 'Counting…',
  again: 'Count again',
  you: (name) => `${name} (you)`,
  nobody: '(no rep)',
  thisWeek: 'This week',
  lastWeek: 'Last week',
  touches: touchesOf,
  count: (touches, customers) => `${touchesOf(touches)} · ${customersOf(customers)}`,
  ofTarget: (touches, target, customers) => `${touches} of ${touchesOf(target)} · ${customersOf(customers)}`,
  team: 'Everyone',
  noTargets: 'Set a target for each rep under “Weekly targets” in Settings. A blank means none.',
  none: 'There are no members in Settings yet',
  noneWhy: 'Add members to Settings or log a touch, and they are shown here.',
};
