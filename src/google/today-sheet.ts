/**
 * 今日 on its sheet. Nobody types there, so its columns stand as declared and it is written without being read. A heading cell behind the
 * last column says for when the list holds.
 */
import { tables } from '../domain/schema/tables';
import type { Language } from '../domain/settings/rules';
import type { Cell } from '../domain/values/cell';
import type { Dates } from './dates';
import { columnLetters } from './sheet-table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Line = Readonly<Record<string, Cell>>;

const { columns } = tables.today;
const idColumn = columns.findIndex((column) => column.key === 'id') + 1;

const cellsOf = (line: Line, dates: Dates): (Cell | Date)[] =>
  columns.map((column) => {
    const value = line[column.key] ?? '';
    return column.type === 'day' && typeof value === 'string' ? (dates.date(value) ?? value) : value;
  });

/** Writes the whole list: one clear, one write, and the grid grown when it is too short. */
export const writeToday = (sheet: Sheet, lines: readonly Line[], asOf: string, language: Language, dates: Dates): void => {
  sheet.getRange(`A2:${columnLetters(columns.length)}`).clearContent();
  const head = [...columns.map((column) => column.heading[language]), asOf];
  const grid = [head, ...lines.map((line) => [...cellsOf(line, dates), ''])];
  sheet.getRange(1, 1, grid.length, head.length).setValues(grid);
};

/** Replaces the lines of customers, adds them at the end, or takes them out. */
export const putTodayLines = (sheet: Sheet, lines: ReadonlyMap<string, Line | null>, dates: Dates): void => {
  const ids = sheet.getRange(`${columnLetters(idColumn)}2:${columnLetters(idColumn)}`).getValues();
  let end = ids.length;
  while (end > 0 && ids[end - 1]?.[0] === '') end--;
  const gone: number[] = [];
  for (const [id, line] of lines) {
    const at = ids.findIndex(([cell]) => cell === id);
    if (line === null) {
      if (at >= 0) gone.push(at);
    } else if (at >= 0 || end < ids.length)
      sheet.getRange((at < 0 ? end++ : at) + 2, 1, 1, columns.length).setValues([cellsOf(line, dates)]);
  }
  // From the end, so that the rows above stay where they are.
  for (const at of gone.sort((a, b) => b - a)) sheet.deleteRow(at + 2);
};
