/** The words of the rules that are decided at the start, in English. */
import type { RulesText } from './rules-ja';

export const rulesEn: RulesText = {
  list: ', ',
  half: 'half width',
  full: 'full-width katakana',
  changedMeanwhile: 'Somebody changed Settings meanwhile. The rules are shown as they are now: please look again and choose.',
  notAnAmount: (rank) => `The amount of rank ${rank} cannot be read. Write it like 100,000,000, 100 million or 1億.`,
  notFalling: (above, rank) => `The amount of rank ${rank} must be less than that of rank ${above}.`,
  noRanks: 'The block “Ranks” of Settings is empty. Please enter at least one rank there.',
};
