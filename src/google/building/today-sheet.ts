/**
 * 今日 on its sheet. Nobody types there, so its columns stand as declared and it is written without being read. A heading cell behind the
 * last column says for when the list holds.
 */
import type { LineOfToday } from '../../app/ports';
import { customerIdPrefix } from '../../domain/schema/customers';
import { tables } from '../../domain/schema/tables';
import type { Language } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import { belowHeadings, columnLetters } from '../tables/a1';
import type { Dates } from '../tables/dates';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Line = Readonly<Record<string, Cell>>;

const { columns } = tables.today;
const idColumn = columns.findIndex((column) => column.key === 'id') + 1;

const cellsOf = (line: Line, dates: Dates): (Cell | Date)[] =>
  columns.map((column) => {
    const value = line[column.key] ?? '';
    return column.type === 'day' && typeof value === 'string' ? (dates.date(value) ?? value) : value;
  });

/** Writes the whole list: one clear, one write; only where somebody took rows or columns away are they asked for and put back. */
export const writeToday = (sheet: Sheet, lines: readonly Line[], asOf: string, language: Language, dates: Dates): void => {
  const head = [...columns.map((column) => column.heading[language]), asOf];
  const grid = [head, ...lines.map((line) => [...cellsOf(line, dates), ''])];
  const write = (): void => {
    sheet.getRange(`A2:${columnLetters(columns.length)}`).clearContent();
    sheet.getRange(1, 1, grid.length, head.length).setValues(grid);
  };
  try {
    write();
  } catch (error) {
    const [rows, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    if (rows >= grid.length && width >= head.length) throw error;
    if (rows < grid.length) sheet.insertRowsAfter(rows, grid.length - rows);
    if (width < head.length) sheet.insertColumnsAfter(width, head.length - width);
    write();
  }
};

/** Does the cell name a customer? The others below the headings hold the heads of sections and what the list leaves out. */
const isCustomer = (cell: unknown): boolean => String(cell).startsWith(customerIdPrefix);

const headOf = (section: string, ids: readonly unknown[]): number =>
  ids.findIndex((cell) => !isCustomer(cell) && String(cell).startsWith(section));

/** Does the line stand in the section of somebody else, though its own is there? Its customer has got another owner. */
const isAstray = (at: number, section: string, ids: readonly unknown[]): boolean => {
  const own = headOf(section, ids);
  const above = ids
    .slice(0, at)
    .reduceRight<number>((found, cell, row) => (found >= 0 || cell === '' || isCustomer(cell) ? found : row), -1);
  return own >= 0 && above >= 0 && above !== own;
};

/** Where a new line goes: the last empty row of its section, else behind the list. 0-based. */
const placeFor = (section: string, ids: readonly unknown[]): number => {
  const head = headOf(section, ids);
  let free = -1;
  for (let at = head + 1; head >= 0 && at < ids.length && (ids[at] === '' || isCustomer(ids[at])); at++) if (ids[at] === '') free = at;
  if (free >= 0 && ids.slice(free).some((cell) => cell !== '')) return free;
  let end = ids.length;
  while (end > 0 && ids[end - 1] === '') end--;
  return end;
};

/**
 * Replaces the lines of customers, puts new ones into their sections, and empties the rows of those of whom nothing is due any more: nobody's
 * row moves under the eyes, and all are emptied in one call. One call to look, and one for each line that is written.
 */
export const putTodayLines = (sheet: Sheet, lines: ReadonlyMap<string, LineOfToday | null>, dates: Dates): void => {
  const ids = sheet
    .getRange(belowHeadings(idColumn))
    .getValues()
    .map(([cell]) => cell);
  const places = new Map(ids.map((id, at) => [id, at]));
  const gone = [...lines].flatMap(([id, line]) => {
    const at = places.get(id);
    return at !== undefined && (line === null || isAstray(at, line.section, ids)) ? [at] : [];
  });
  const letters = columnLetters(columns.length);
  if (gone.length > 0) sheet.getRangeList(gone.map((at) => `A${at + 2}:${letters}${at + 2}`)).clearContent();
  for (const at of gone) {
    places.delete(ids[at]);
    ids[at] = '';
  }
  for (const [id, line] of lines) {
    if (line === null) continue;
    const at = places.get(id) ?? placeFor(line.section, ids);
    // A full sheet: the line comes with the next list.
    if (at >= ids.length) continue;
    sheet.getRange(at + 2, 1, 1, columns.length).setValues([cellsOf(line.cells, dates)]);
    ids[at] = id;
  }
};
