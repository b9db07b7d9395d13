/** The services of a runtime with the types that scripts know them by. */
import type { Runtime } from '../../../workbench/runtime/index';

export interface Globals {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  CacheService: GoogleAppsScript.Cache.CacheService;
  LockService: GoogleAppsScript.Lock.LockService;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  Session: GoogleAppsScript.Base.Session;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  Browser: GoogleAppsScript.Base.Browser;
  Logger: GoogleAppsScript.Base.Logger;
}

export const globalsOf = (runtime: Runtime): Globals => runtime.globals as unknown as Globals;
