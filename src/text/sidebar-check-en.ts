/** The words of the "check" view, in English. */
import type { SidebarCheckText } from './sidebar-check-ja';

export const sidebarCheckEn = {
  loading: 'Loading…',
  which: 'What to check',
  whose: 'Rep',
  everybody: 'Everybody',
  nobody: '(no owner)',
  rep: (name: string, count: number) => `${name} (${count})`,
  lists: { touches: 'Unchecked touches', plans: 'Unchecked plans', overdue: 'Overdue' },
  managersOnly: 'Only members with the role Manager in Settings can check. Everybody can see the lists.',
  window: (count: number) => `The newest ${count} touches were looked through.`,
  keys: 'Up and down move, Enter checks, c comments',
  comment: 'Comment',
  checkNamed: (company: string) => `Check ${company}`,
  all: (count: number) => `Check all ${count}`,
  writing: 'Writing…',
  failed: 'This could not be written. Your comment is kept.',
  kept: 'Not written',
  said: 'Manager',
  none: 'There is nothing to check',
  beyond: (count: number) => `${count} more come when these are done.`,
} satisfies SidebarCheckText;
