/** The add-on's menu, its sidebar and its dialog. */
import type { Texts } from '../../text/texts';

type Item = readonly [caption: string, functionName: string];

/** A sub-menu that a variant adds. */
interface Section {
  readonly caption: string;
  readonly items: readonly Item[];
}

const sections: ((words: Texts) => Section)[] = [];

/** Adds a sub-menu behind the others, for the menus that are shown from then on. */
export const addSection = (make: (words: Texts) => Section): void => {
  sections.push(make);
};

/**
 * Menu items call functions by name; a test holds the names equal to the entry points. In view stand what a team needs on its first afternoon and then every day,
 * the rest by what it is about: Google's guide for add-ons asks for sub-menus above six items.
 */
export const addMenu = (words: Texts): void => {
  const { menu, archive } = words;
  const ui = SpreadsheetApp.getUi();
  const daily: readonly Item[] = [
    [menu.sidebar, 'menuOpenSidebar'],
    [menu.newCustomer, 'menuNewCustomer'],
  ];
  const lists: readonly Item[] = [
    [menu.setUp, 'menuSetUp'],
    [menu.adopt, 'menuAdoptSheet'],
    [menu.importFile, 'menuImportFile'],
    [menu.tidy, 'menuTidy'],
  ];
  const touches: readonly Item[] = [
    [menu.today, 'menuToday'],
    [menu.report, 'menuReport'],
    [menu.check, 'menuCheck'],
    [archive.menu, 'menuArchive'],
  ];
  const customers: readonly Item[] = [
    [menu.duplicates, 'menuDuplicates'],
    [menu.clean, 'menuClean'],
    [menu.handover, 'menuHandover'],
    [menu.prospectColumns, 'menuProspectColumns'],
    [menu.customerColumns, 'menuCustomerColumns'],
  ];
  const ledger: readonly Item[] = [
    [menu.history, 'menuHistory'],
    [menu.rules, 'menuStartRules'],
    [menu.exporting, 'menuExport'],
  ];

  const filled = (into: GoogleAppsScript.Base.Menu, items: readonly Item[]): GoogleAppsScript.Base.Menu =>
    items.reduce((longer, [caption, functionName]) => longer.addItem(caption, functionName), into);
  const whole = filled(filled(ui.createAddonMenu(), daily).addSeparator(), lists).addSeparator();
  for (const [caption, items] of [
    [menu.aboutTouches, touches],
    [menu.aboutCustomers, customers],
    [menu.aboutLedger, ledger],
    ...sections.map((make) => make(words)).map(({ caption, items }) => [caption, items] as const),
  ] as const)
    if (items.length > 0) whole.addSubMenu(filled(ui.createMenu(caption), items));
  whole.addToUi();
};

/** Opens the sidebar, in one of its views (sidebar/frame/views.ts) when one is named: the page reads the name from its own body. */
export const showSidebar = (title: string, view = ''): void => {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title);
  if (view !== '') page.setContent(page.getContent().replace('data-view=""', `data-view="${view}"`));
  SpreadsheetApp.getUi().showSidebar(page);
};

/** Opens the page that writes every sheet out. */
export const showExport = (title: string, language: string): void => {
  const page = HtmlService.createHtmlOutputFromFile('export').setWidth(560).setHeight(560);
  page.setContent(page.getContent().replace('data-language=""', `data-language="${language}"`));
  SpreadsheetApp.getUi().showModalDialog(page, title);
};

/** Room for a table of the list's columns; Google draws a dialog smaller where the window is (Ui reference: sizes are in pixels). */
const importSize = { width: 920, height: 620 };

/** Opens the import dialog. It is modal: while rows are checked and written, nobody should sort or edit the sheets behind it in this window. */
export const showImport = (title: string, language: string): void => {
  const page = HtmlService.createHtmlOutputFromFile('import').setWidth(importSize.width).setHeight(importSize.height);
  page.setContent(page.getContent().replace('data-language=""', `data-language="${language}"`));
  SpreadsheetApp.getUi().showModalDialog(page, title);
};
