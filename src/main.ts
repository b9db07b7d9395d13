/**
 * The entry points, each one thin. Plain JavaScript syntax only: the build reads this source to make Apps Script's top-level functions,
 * and types arrive from `EntryPoints` by context.
 */
import { global } from './entry-points';

/** Puts the ledger's menu in place whenever the workbook is opened. */
global.onOpen = (event) => {
  console.info(`onOpen ${event.authMode}`);
};

/** Google calls this instead of onOpen when the add-on is installed into an open workbook. */
global.onInstall = (event) => global.onOpen(event);

/** Keeps the ledger tidy while people type. */
global.onEdit = (event) => {
  console.info(`onEdit ${event.authMode}`);
};
