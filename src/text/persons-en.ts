/** Words of adding a person, in English. */
import type { PersonsText } from './persons-ja';

export const personsEn: PersonsText = {
  noName: 'Enter the name.',
  foreign: (title) =>
    `There is already a sheet called “${title}” that is not the ledger’s. It was left alone. Rename it and press the button again.`,
};
