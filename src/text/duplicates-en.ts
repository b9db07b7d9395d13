/** What the server says about duplicates, in English. */
import type { DuplicatesText } from './duplicates-ja';

export const duplicatesEn: DuplicatesText = {
  gone: 'The other customer’s row is not there. It was deleted, or merged already.',
};
