/** Developer metadata on whole columns: it moves with its column, so a reworded heading is still found (Sheets metadata guide). */

const columnMark = 'daicho-column';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Column keys by 1-based position. One call. */
export const rememberedColumns = (sheet: Sheet): Map<number, string> => {
  const found = new Map<number, string>();
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(columnMark).onIntersectingLocations().find()) {
    const key = mark.getValue();
    const column = mark.getLocation().getColumn();
    if (key !== null && column !== null) found.set(column.getColumn(), key);
  }
  return found;
};

/** Marks a column with its key. One call. */
export const rememberColumn = (sheet: Sheet, letters: string, key: string): void => {
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(columnMark, key);
};
