/** The words of the "history" view, in English. */
import type { SidebarHistoryText } from './sidebar-history-ja';

export const sidebarHistoryEn: SidebarHistoryText = {
  region: 'Changes made at once',
  why: 'Merges, imports and the like can be undone as a whole later. What was edited since stays.',
  loading: 'Loading…',
  none: 'Nothing to undo yet',
  noneWhy: 'Merges and imports will be listed here.',
  by: (who: string) => `by ${who}`,
  undo: 'Undo',
  undoNamed: (title: string) => `Undo “${title}”`,
  undoing: 'Undoing…',
  undone: 'Undone',
  wasUndone: 'Undone',
  undoneCells: (count: number) => (count === 1 ? '1 cell put back' : `${count} cells put back`),
  undoneBefore: 'It had been undone before.',
  failed: 'It could not be undone.',
  kept: (count: number) => (count === 1 ? '1 cell was edited since and stays' : `${count} cells were edited since and stay`),
  keptCell: (target: string, label: string) => `${target} ${label}`,
  keptNow: (now: string, was: string) => `now: ${now} (was: ${was})`,
  blank: 'empty',
  more: 'Show older ones',
};
