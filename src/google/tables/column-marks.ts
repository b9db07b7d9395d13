/** Developer metadata on whole columns: it moves with its column, so a reworded heading is still found (Sheets metadata guide). */
import { wholeColumns } from './a1';

const columnMark = 'daicho-column';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where one key is marked: reading a mark costs three calls, so no other marks are read. */
const placesOf = (sheet: Sheet, key: string): number[] =>
  sheet
    .createDeveloperMetadataFinder()
    .withKey(columnMark)
    .withValue(key)
    .onIntersectingLocations()
    .find()
    .flatMap((mark) => mark.getLocation().getColumn()?.getColumn() ?? []);

/** Column keys by 1-based position: those of the keys that are marked, or all. */
export const rememberedColumns = (sheet: Sheet, keys?: readonly string[]): Map<number, string> => {
  const found = new Map<number, string>();
  if (keys !== undefined) {
    for (const key of keys) for (const at of placesOf(sheet, key)) found.set(at, key);
    return found;
  }
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(columnMark).onIntersectingLocations().find()) {
    const key = mark.getValue();
    const column = mark.getLocation().getColumn();
    if (key !== null && column !== null) found.set(column.getColumn(), key);
  }
  return found;
};

/** Marks a column with its key. One call. */
export const rememberColumn = (sheet: Sheet, at: number, key: string): void => {
  sheet.getRange(wholeColumns(at)).addDeveloperMetadata(columnMark, key);
};
