/**
 * Measures the local runtime itself: blocks of every kind of value, and single cells. Prints one JSON line per measurement; a report, not a test.
 * `node tools/run.mjs bench/runtime-speed.ts [words of a kind]` measures only the kinds whose name has those words.
 */
import { createRuntime } from '../workbench/runtime/index';

const rows = 50_000;
const columns = 20;
const dayMs = 86_400_000;
const wanted = process.argv.slice(2).join(' ');

type Cell = (row: number, column: number) => unknown;
interface Kind {
  name: string;
  cell: Cell;
  /** A number format set on the whole block beforehand. */
  format?: string;
  timeZone?: string;
  locale?: string;
}

const midnight: Cell = (row, column) => new Date(2020, 0, 1 + ((row * columns + column) % 4000));
const anyInstant: Cell = (row, column) => new Date(1.5e12 + (row * columns + column) * 61_237);
const mixed = ['01234', '2026/4/1', '3,200', 'TRUE', '12%', '¥1,200', '1.5e3', '令和6年4月1日', '9:30', '-'];
const two = (n: number): string => String(n).padStart(2, '0');
const manyDays: Cell = (row, column) => {
  const n = row * columns + column;
  return `${1990 + (n % 40)}/${two(1 + (n % 12))}/${two(1 + (n % 28))}`;
};
const manyMoments: Cell = (row, column) => {
  const n = row * columns + column;
  return `2026/${1 + (n % 12)}/${1 + (n % 28)} ${n % 24}:${two(n % 60)}:${two(Math.floor(n / 60) % 60)}`;
};

const kinds: Kind[] = [
  // What a ledger is made of: names, phone numbers, amounts, number-like texts, and one date a row.
  {
    name: 'a ledger',
    cell: (row, column) =>
      column === 0
        ? new Date(Date.UTC(2020, 0, 1 + (row % 2000)))
        : [`株式会社${row}`, `03-1234-${row}`, row * column, `${row}`][column % 4],
  },
  { name: 'numbers', cell: (row, column) => row * column + 0.5 },
  { name: 'texts', cell: (row, column) => `株式会社${row}の${column}` },
  { name: 'nothing', cell: () => '' },
  { name: 'booleans', cell: (row, column) => (row + column) % 2 === 0 },
  { name: 'dates', cell: midnight },
  { name: 'dates with a clock', cell: anyInstant },
  { name: 'dates with a clock in New York', cell: anyInstant, timeZone: 'America/New_York', locale: 'en_US' },
  {
    name: 'dates over centuries in Tokyo',
    cell: (row, column) => new Date((row * columns + column - 600_000) * dayMs * 0.731),
    timeZone: 'Asia/Tokyo',
  },
  { name: 'dates, format set', cell: midnight, format: 'yyyy-mm-dd' },
  { name: 'dates, number format set', cell: midnight, format: '#,##0' },
  { name: 'dates, plain text set', cell: midnight, format: '@' },
  { name: 'numbers, date format set', cell: (row, column) => 40_000 + ((row + column) % 9000), format: 'yyyy/mm/dd' },
  { name: 'typed days', cell: manyDays },
  {
    name: 'typed days in New York',
    cell: (row, column) => `${1 + (row % 12)}/${1 + (row % 28)}/${2000 + column}`,
    timeZone: 'America/New_York',
    locale: 'en_US',
  },
  { name: 'typed moments', cell: manyMoments },
  { name: 'typed days, format set', cell: manyDays, format: 'yyyy"年"m"月"d"日"' },
  { name: 'typed clocks', cell: (row, column) => `${row % 24}:${two(column)}` },
  { name: 'typed mix', cell: (row, column) => mixed[(row + column) % mixed.length] },
  { name: 'typed mix, plain text set', cell: (row, column) => mixed[(row + column) % mixed.length], format: '@' },
  { name: 'typed mix, number format set', cell: (row, column) => mixed[(row + column) % mixed.length], format: '#,##0' },
  { name: 'digits with zeros', cell: (row, column) => `0${row}${column}` },
  { name: 'typed amounts', cell: (row, column) => `${1 + (row % 999)},${100 + column}` },
  { name: 'typed yen', cell: (row, column) => `¥${1 + (row % 999)},${100 + column}` },
  { name: 'typed shares', cell: (row, column) => `${row % 100}.${column}%` },
  { name: 'phone numbers', cell: (row, column) => `03-${1000 + column}-${1000 + (row % 9000)}` },
  { name: 'almost days', cell: (row, column) => `${row}/${column + 13}/${row}-x` },
  { name: 'month names', cell: (row, column) => `May ${row} ${column}` },
  { name: 'apostrophes', cell: (row, column) => `'0${row}${column}` },
  { name: 'formulas', cell: (row) => `=1+${row % 100}` },
];

const measure = (kind: string, what: string, act: () => void): void => {
  // Processor time: other programs share the machine.
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  const ms = Math.round((user + system) / 1000);
  process.stdout.write(`${JSON.stringify({ kind, what, ms })}\n`);
};

const openSheet = ({ timeZone, locale, format }: Kind): GoogleAppsScript.Spreadsheet.Sheet => {
  const app = createRuntime().globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const book = app.getActiveSpreadsheet();
  if (locale !== undefined) book.setSpreadsheetLocale(locale);
  if (timeZone !== undefined) book.setSpreadsheetTimeZone(timeZone);
  const sheet = book.getActiveSheet();
  sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (format !== undefined) sheet.getRange(1, 1, rows, columns).setNumberFormat(format);
  return sheet;
};

for (const kind of kinds) {
  if (!kind.name.includes(wanted)) continue;
  const sheet = openSheet(kind);
  const data = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => kind.cell(row, column)));
  const range = sheet.getRange(1, 1, rows, columns);
  for (const round of ['first', 'second']) {
    measure(kind.name, `setValues, ${round}`, () => range.setValues(data));
    measure(kind.name, `getValues, ${round}`, () => range.getValues());
  }
  if (kind.name !== 'a ledger') continue;
  measure(kind.name, 'getDisplayValues', () => range.getDisplayValues());
  measure(kind.name, 'sort by text', () => range.sort(2));
  measure(kind.name, 'insertRowBefore(1)', () => sheet.insertRowBefore(1));
  measure(kind.name, '1000 x setValue', () => {
    for (let row = 1; row <= 1000; row++) sheet.getRange(row, 3).setValue(`v${row}`);
  });
  measure(kind.name, '1000 x setValue of a date', () => {
    for (let row = 1; row <= 1000; row++) sheet.getRange(row, 4).setValue(new Date(1.6e12 + row * 1e8));
  });
}
