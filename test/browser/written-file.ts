/** The .xlsx that the workbench wrote, read back with exceljs. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

export interface WrittenLedger {
  readonly frozen: { rows: number; columns: number };
  readonly conditionalFormats: number;
  heading(text: string): { note: string };
  /** The source of the cell's list rule; '' without one. */
  dropdown(heading: string, row: number): string;
  value(heading: string, row: number): unknown;
}

const noteText = (note: string | ExcelJS.Comment | undefined): string =>
  typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');

/** The ledger in the only .xlsx of the folder; `title` is the sheet's name. */
export const ledgerFile = async (folder: string, title = '顧客台帳'): Promise<WrittenLedger> => {
  const name = readdirSync(folder).find((one) => one.endsWith('.xlsx'));
  if (name === undefined) throw new Error(`no .xlsx in ${folder}`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, name));
  const sheet = book.getWorksheet(title);
  if (sheet === undefined) throw new Error(`no sheet ${title}`);
  const columnOf = (heading: string): number => {
    const found = (sheet.getRow(1).values as unknown[]).indexOf(heading);
    if (found < 1) throw new Error(`no heading ${heading}`);
    return found;
  };
  const view = sheet.views[0] as { ySplit?: number; xSplit?: number } | undefined;
  return {
    frozen: { rows: view?.ySplit ?? 0, columns: view?.xSplit ?? 0 },
    conditionalFormats: (sheet as unknown as { conditionalFormattings: unknown[] }).conditionalFormattings.length,
    heading: (text) => ({ note: noteText(sheet.getRow(1).getCell(columnOf(text)).note) }),
    dropdown: (heading, row) => String(sheet.getRow(row).getCell(columnOf(heading)).dataValidation?.formulae?.[0] ?? ''),
    value: (heading, row) => sheet.getRow(row).getCell(columnOf(heading)).value,
  };
};
