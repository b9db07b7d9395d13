/** A table whose sheet is there and finished is mended: what is missing or broken is put back, everything else stays as people arranged it. */
import type { TableName } from '../../domain/schema/column';
import { tables } from '../../domain/schema/tables';
import { texts } from '../../text/texts';
import { columnLetters } from '../tables/a1';
import { SheetTable } from '../tables/sheet-table';
import { titleOf } from '../tables/sheets';
import { brokenDropdowns, setCheckBoxes, setDropdowns } from './dropdowns';
import { brokenFormats, setFormats } from './formats';
import { guardAnew, isGuarded } from './guard';
import { mendHeadings } from './headings';
import { colourDue } from './live-colours';
import { completePurposes } from './purposes-sheet';
import { colourHeads } from './today-colours';
import type { Work } from './work';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells whose formats or rules are read to find out whether they are in order: three seconds' worth (docs/decisions/0003-cost-model.md). */
const readable = 250_000;

/** Headings that are told by name when they were mended: another language has a hundred. */
const namedHeadings = 5;

const open = (name: TableName, sheet: Sheet, { dates, rules }: Work): SheetTable =>
  new SheetTable(sheet, tables[name], dates, undefined, 'marks', rules.columns);

export const mendTable = (name: TableName, sheet: Sheet, work: Work): void => {
  const words = texts(work.rules.language).setUp;
  const title = titleOf(name)[work.rules.language];
  const headings = mendHeadings(open(name, sheet, work), work.sheets.find('settings'), work.rules);
  if (headings.length > 0)
    work.mended.push(words.headings(title, headings.slice(0, namedHeadings), Math.max(0, headings.length - namedHeadings)));
  const table = open(name, sheet, work);
  const rows = Math.max(1, sheet.getMaxRows() - 1);
  if (name === 'purposes' && completePurposes(table, work.rules)) work.mended.push(title);
  mendRules(table, rows, work);
  setCheckBoxes(table);
  if (name !== 'purposes' && !isGuarded(table, words.protectedBy)) {
    guardAnew(table, words.protectedBy);
    work.mended.push(words.protection(title));
  }
  const recoloured =
    (name === 'customers' && colourDue(table, work.rules)) ||
    (name === 'today' && colourHeads(sheet, columnLetters(table.layout.width), false));
  if (recoloured) work.mended.push(words.colours(title));
};

/** Number formats and dropdowns. In a large table they are put back without a look: reading them all would take minutes. */
const mendRules = (table: SheetTable, rows: number, { rules, sheets, mended }: Work): void => {
  const { name } = table.table;
  const words = texts(rules.language).setUp;
  const title = titleOf(name)[rules.language];
  const large = rows * table.layout.width > readable;
  if (!tables[name].automatic && (large || brokenFormats(table, 2, rows).length > 0)) {
    setFormats(table, 2, rows);
    if (!large) mended.push(words.formats(title));
  }
  const settings = sheets.find('settings');
  const lists = tables[name].columns.some((column) => column.list !== undefined);
  if (lists && settings !== null && (large || brokenDropdowns(table, settings, rules, 2, rows).length > 0)) {
    setDropdowns(table, settings, rules, 2, rows);
    if (!large) mended.push(words.dropdowns(title));
  }
};
