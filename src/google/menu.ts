/** The add-on's menu, its sidebar and its dialog. */
import type { Texts } from '../text/texts';

/** Menu items call functions by name; a test holds the names equal to the entry points. */
export const addMenu = (words: Texts): void => {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(words.menu.sidebar, 'menuOpenSidebar')
    .addItem(words.menu.newCustomer, 'menuNewCustomer')
    .addItem(words.menu.duplicates, 'menuDuplicates')
    .addItem(words.menu.history, 'menuHistory')
    .addSeparator()
    .addItem(words.menu.setUp, 'menuSetUp')
    .addItem(words.menu.adopt, 'menuAdoptSheet')
    .addItem(words.menu.importFile, 'menuImportFile')
    .addItem(words.menu.tidy, 'menuTidy')
    .addItem(words.menu.clean, 'menuClean')
    .addToUi();
};

/** Opens the sidebar, in one of its views (sidebar/frame/views.ts) when one is named: the page reads the name from its own body. */
export const showSidebar = (title: string, view = ''): void => {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title);
  if (view !== '') page.setContent(page.getContent().replace('data-view=""', `data-view="${view}"`));
  SpreadsheetApp.getUi().showSidebar(page);
};

/** Room for a table of the list's columns; Google draws a dialog smaller where the window is (Ui reference: sizes are in pixels). */
const importSize = { width: 920, height: 620 };

/** Opens the import dialog. It is modal: while rows are checked and written, nobody should sort or edit the sheets behind it in this window. */
export const showImport = (title: string, language: string): void => {
  const page = HtmlService.createHtmlOutputFromFile('import').setWidth(importSize.width).setHeight(importSize.height);
  page.setContent(page.getContent().replace('data-language=""', `data-language="${language}"`));
  SpreadsheetApp.getUi().showModalDialog(page, title);
};
