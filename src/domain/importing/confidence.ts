/** How sure the meaning of a column is, for the person who looks the mapping over. */
import type { Rules } from '../settings/rules';
import type { Cell } from '../values/cell';
import { fitness, telling } from './fitness';
import type { HeadingMatch } from './map-headings';
import { touchResult, touchSummary, touchWhen } from './target';

export type Confidence = 'sure' | 'likely' | 'guess';

/** Shares of the values that fit. */
const fits = { sure: 0.7, likely: 0.4 };

/**
 * A heading that is known as it stands, over values that fit, is sure; one recognised by its ending, or over values that half fit, is
 * likely; a meaning told by the values alone is a guess. A column without a meaning is sure to go to 元データ when nothing suggests one.
 */
export const confidenceOf = (match: HeadingMatch, cells: readonly Cell[], rules: Pick<Rules, 'lists' | 'members'>): Confidence => {
  if (match.column === null || match.how === null || match.how === 'chosen') return 'sure';
  if (match.how === 'values') return 'guess';
  // Found by its heading and borne out by its values (events/find-events.ts).
  if (match.column.startsWith('touch:') && ![touchWhen, touchResult, touchSummary].includes(match.column)) return 'likely';
  const found = telling(cells);
  const share = fitness(match.column, found, rules);
  if (found.length === 0) return match.how === 'part' ? 'guess' : 'likely';
  // Free text and names fit half by their nature.
  const least = match.how === 'part' ? fits.sure : fits.likely;
  return share >= fits.sure || (match.how === 'exact' && share >= fits.likely)
    ? match.how === 'part'
      ? 'likely'
      : 'sure'
    : share >= least
      ? 'likely'
      : 'guess';
};
