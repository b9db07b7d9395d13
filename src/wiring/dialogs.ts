/** The dialogs, opened from the menu and from the sidebar. */
import { showExport, showImport } from '../google/host/menu';
import { userLanguage } from '../google/host/surroundings';
import { texts } from '../text/texts';
import type { Run } from './run';

/** The dialog tells by itself what it needs: opening it asks nothing of the workbook but its language. */
export const openImport = (run: Run): void => {
  const words = run.ledger.sheet('customers') === null ? texts(userLanguage()) : run.words();
  showImport(words.importTitle, words.language);
};

export const openExport = (run: Run): void => {
  const words = run.ledger.sheet('customers') === null ? texts(userLanguage()) : run.words();
  showExport(words.exporting.title, words.language);
};
