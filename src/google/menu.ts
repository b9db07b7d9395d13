/** The add-on's menu and its sidebar. */
import type { Texts } from '../text/texts';

/** Menu items call functions by name; a test holds the names equal to the entry points. */
export const addMenu = (words: Texts): void => {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(words.menu.sidebar, 'menuOpenSidebar')
    .addSeparator()
    .addItem(words.menu.setUp, 'menuSetUp')
    .addItem(words.menu.adopt, 'menuAdoptSheet')
    .addItem(words.menu.tidy, 'menuTidy')
    .addToUi();
};

export const showSidebar = (title: string): void => {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title));
};
