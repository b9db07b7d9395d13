/** What a run may not call in its authorisation mode (docs guides/services/authorization, add-ons/concepts/editor-auth-lifecycle; platform.md B). */
import type { AuthMode } from '../runtime';

const scopeRoot = 'https://www.googleapis.com/auth/';

/** Refused to simple triggers (LIMITED), with the scope that Google's message names. */
const beyondLimited: Record<string, string> = {
  'SpreadsheetApp.openById': 'spreadsheets',
  'SpreadsheetApp.openByUrl': 'spreadsheets',
  'SpreadsheetApp.openByKey': 'spreadsheets',
  'SpreadsheetApp.open': 'spreadsheets',
  'SpreadsheetApp.create': 'spreadsheets',
  'Ui.showSidebar': 'script.container.ui',
  'Ui.showModalDialog': 'script.container.ui',
  'Ui.showModelessDialog': 'script.container.ui',
  'Ui.showDialog': 'script.container.ui',
  'Ui.alert': 'script.container.ui',
  'Ui.prompt': 'script.container.ui',
  'Browser.msgBox': 'script.container.ui',
  'Browser.inputBox': 'script.container.ui',
  'MailApp.sendEmail': 'script.send_mail',
  'MailApp.getRemainingDailyQuota': 'script.send_mail',
  'ScriptApp.getProjectTriggers': 'script.scriptapp',
  'ScriptApp.getUserTriggers': 'script.scriptapp',
  'ScriptApp.newTrigger': 'script.scriptapp',
  'ScriptApp.deleteTrigger': 'script.scriptapp',
};

/** All that is left before the add-on was enabled in the file (NONE): menu items, the user's locale, plain computing. */
const withinNone =
  /^(SpreadsheetApp\.getUi|Ui\.create|Menu\.|Logger\.|Utilities\.|Blob\.|Session\.getActiveUserLocale|Session\.getScriptTimeZone|HtmlService\.|ScriptApp\.get(AuthorizationInfo|ScriptId|Service)|ScriptApp\.AuthorizationInfo\.)/;

/** Google's message if the call is refused in the mode; null if it may pass. */
export const refusal = (name: string, mode: AuthMode): string | null => {
  if (mode === 'FULL') return null;
  const scope = beyondLimited[name];
  if (scope !== undefined) return `You do not have permission to call ${name}. Required permissions: ${scopeRoot}${scope}`;
  if (mode === 'NONE' && !withinNone.test(name)) return `You do not have permission to call ${name}`;
  return null;
};
