/** What Google runs by itself: the workbook is opened, a cell is edited. */
import { handleEdit } from '../app/edit/handle-edit';
import type { Edit } from '../app/ports';
import { refreshToday } from '../app/today/refresh-today';
import { addMenu } from '../google/host/menu';
import { userLanguage } from '../google/host/surroundings';
import { texts } from '../text/texts';
import { Run, report } from './run';

export const onOpen = (event: { authMode?: unknown }): void => {
  // Not enabled in this file yet: only the menu may be touched, and only the user's locale is known (platform.md B).
  const none = String(event.authMode) === 'NONE';
  if (none) {
    addMenu(texts(userLanguage()));
    return;
  }
  const run = new Run();
  const words = run.ledger.sheet('customers') === null ? texts(userLanguage()) : run.words();
  addMenu(words);
  try {
    refreshToday(run.context);
  } catch (error) {
    report(error);
  }
};

export const onEdit = (event: {
  range: GoogleAppsScript.Spreadsheet.Range;
  value?: string | undefined;
  oldValue?: string | undefined;
}): void => {
  const { range } = event;
  const edit: Edit = {
    sheetId: range.getSheet().getSheetId(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
    value: event.value ?? null,
    oldValue: event.oldValue ?? null,
  };
  try {
    handleEdit(edit, new Run().context);
  } catch (error) {
    report(error);
  }
};
