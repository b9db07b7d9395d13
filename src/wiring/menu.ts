/** What the add-on's menu runs. */

import { type ImportReport, importSheet } from '../app/import/import-sheet';
import { setUp } from '../app/rules/set-up';
import { showColumns } from '../app/rules/show-columns';
import { tidy } from '../app/tidy/tidy';
import { archiveTouches } from '../app/touches/archive-touches';
import { addMenu, showSidebar } from '../google/host/menu';
import { activeSheet } from '../google/host/surroundings';
import { texts } from '../text/texts';
import { openExport, openImport } from './dialogs';
import { command } from './run';

export const menuSetUp = (): { made: readonly string[]; mended: readonly string[]; foreign: readonly string[] } | null =>
  command((run) => {
    const fallback = { language: run.ledger.localeLanguage(), timeZone: run.book.getSpreadsheetTimeZone() };
    const result = setUp(run.context, run.structure, fallback);
    if (result === null) return null;
    addMenu(texts(result.language));
    // The words in the cells follow the headings: tidy writes every list word in the workbook's language.
    const tidied = result.switched ? tidy(run.context, run.structure) : null;
    run.context.notices.tell([result.message, tidied?.message ?? ''].filter((text) => text !== '').join('\n'));
    // A ledger that was made just now: its rules are decided before anything is in it (R42).
    if (result.isNew) showSidebar(run.words().sidebarTitle, 'rules');
    return { made: result.made, mended: result.mended, foreign: result.foreign };
  });

export const menuAdoptSheet = (): ImportReport | null =>
  command((run) => {
    const result = importSheet(activeSheet(run.book, run.ledger.dates()), run.context);
    if (result !== null) run.context.notices.tell(result.message);
    return result;
  });

export const menuImportFile = (): void => {
  command(openImport);
};

export const menuTidy = () =>
  command((run) => {
    const result = tidy(run.context, run.structure);
    if (result !== null) run.context.notices.tell(result.message);
    return result;
  });

/** 古い対応を移す. */
export const menuArchive = () => command((run) => archiveTouches(run.context, run.structure));

export const menuOpenSidebar = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle));
};

export const menuNewCustomer = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'new'));
};

export const menuToday = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'today'));
};

export const menuDuplicates = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'duplicates'));
};

export const menuHistory = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'history'));
};

export const menuReport = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'report'));
};

export const menuCheck = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'check'));
};

export const menuHandover = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'handover'));
};

/** 見込の表示. */
export const menuProspectColumns = (): void => {
  command((run) => showColumns('prospects', run.context, run.structure));
};

/** 取引先の表示. */
export const menuCustomerColumns = (): void => {
  command((run) => showColumns('customers', run.context, run.structure));
};

export const menuClean = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'clean'));
};

export const menuStartRules = (): void => {
  command((run) => showSidebar(run.words().sidebarTitle, 'rules'));
};

export const menuExport = (): void => {
  command(openExport);
};
