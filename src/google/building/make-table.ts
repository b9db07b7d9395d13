/** A table is made on an empty sheet, or the making of one that was cut off goes on: headings, rules of cells, look, marks, protection. */
import type { TableName } from '../../domain/schema/column';
import { customersOf } from '../../domain/schema/declared';
import { structureVersion, tables } from '../../domain/schema/tables';
import { texts } from '../../text/texts';
import { columnLetters } from '../tables/a1';
import { rememberColumn, rememberedColumns } from '../tables/column-marks';
import { SheetTable } from '../tables/sheet-table';
import { standColumns } from './declared-columns';
import { dress, setWidth } from './dress';
import { setDropdowns, setFirstDropdowns } from './dropdowns';
import { setFormats } from './formats';
import { guard } from './guard';
import { writeHeadings } from './headings';
import { colourDue } from './live-colours';
import { fillPurposes } from './purposes-sheet';
import { colourHeads } from './today-colours';
import type { Work } from './work';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Developer metadata on the workbook: by which version its sheets were made. */
const structureMark = 'daicho-structure';

/** @param fresh whether the sheet was inserted just now */
export const makeTable = (name: TableName, sheet: Sheet, size: Size, work: Work, fresh: boolean): void => {
  const { rules } = work;
  const spec = name === 'customers' ? customersOf(rules) : tables[name];
  setWidth(sheet, size.columns, spec.columns.length + (name === 'today' ? 1 : 0));
  writeHeadings(sheet, spec, rules);
  const table = new SheetTable(
    sheet,
    spec,
    work.dates,
    spec.columns.map((column) => column.heading.ja),
    'notes',
    rules.columns,
  );
  const { rows } = size;
  setFormats(table, 2, rows - 1);
  const settings = work.sheets.find('settings');
  if (fresh) setFirstDropdowns(table, settings, rules, rows);
  else setDropdowns(table, settings, rules, 2, rows - 1);
  dress(table, rows, fresh, work.model);
  // The first heading is blue where people type and where all is automatic.
  if (spec.automatic || spec.columns[0]?.by === 'user') work.model ??= sheet;
  // What a set-up that was cut off has marked already is not marked twice.
  const marked = fresh ? new Map<number, string>() : rememberedColumns(sheet);
  for (const column of spec.columns)
    if (column.by === 'user' && marked.get(table.position(column.key)) !== column.key)
      rememberColumn(sheet, table.position(column.key), column.key);
  if (name !== 'purposes') guard(table, texts(rules.language).setUp.protectedBy);
  if (name === 'customers') {
    colourDue(table, rules, fresh);
    standColumns(table, { ...rules, columns: [] }, rules);
  }
  if (name === 'today') colourHeads(sheet, columnLetters(spec.columns.length), fresh);
  if (name === 'purposes') fillPurposes(sheet, rules);
  if (spec.hidden) sheet.hideSheet();
  if (name === 'customers') noteVersion(work.book, fresh);
};

const noteVersion = (book: GoogleAppsScript.Spreadsheet.Spreadsheet, fresh: boolean): void => {
  if (fresh || book.createDeveloperMetadataFinder().withKey(structureMark).find().length === 0)
    book.addDeveloperMetadata(structureMark, String(structureVersion));
};
