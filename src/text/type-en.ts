/** Words of changing the type of a customer from the card, in English. */
import type { TypeText } from './type-ja';

export const typeEn: TypeText = {
  unknown: 'Settings has no such type. Open the sidebar again and choose once more.',
  moved: (now) => `The type has become “${now}” meanwhile. Look at the card, then choose again.`,
  merged: 'This customer was merged into another. Change the type of that one.',
  title: (named, to, details, reason) =>
    [
      `${named} became ${to}`,
      details.length === 0 ? '' : ` (filled in: ${details.join(', ')})`,
      reason === '' ? '' : ` (reason: ${reason})`,
    ].join(''),
  filled: (named, details) => `${named}: ${details.join(', ')} filled in`,
  done: (to) => `The type is now ${to}. ID and touches stay as they were.`,
  doneDetails: (details) => `${details.join(', ')} filled in.`,
  before: 'This was written before. Nothing was written twice.',
  nothing: 'Nothing is different, so nothing was written.',
};
