/** The words of the rank decided by hand, in English. */
import type { sidebarRankJa } from './sidebar-rank-ja';

export const sidebarRankEn = {
  region: 'Decide the rank',
  title: (shown: string) => (shown === '' ? 'Decide the rank' : `Decided rank ${shown}`),
  version: (version: number) => `Rank and likelihood rules: v${version} (Settings)`,
  stands: (day: string, until: string) => `decided ${day}, until ${until}`,
  over: 'Its time is over and the rank follows the rules again. Decide again, or end the decision.',
  unknown: 'Settings has no such rank. Decide again, or end the decision.',
  why: 'Changes the rank the annual amount gives, for a time. The reason is kept in the change log.',
  rank: 'Rank',
  reason: 'Reason',
  required: 'required',
  until: 'Last day',
  save: 'Decide this rank',
  end: 'End the decision',
  saving: 'Saving…',
  undo: 'Undo',
  undone: 'It was undone.',
  failed: 'The rank could not be decided.',
  undoFailed: 'It could not be undone.',
  noReason: 'Enter a reason.',
} satisfies typeof sidebarRankJa;
