/** Every non-empty cell of a list stands word for word somewhere in the finished workbook: in its customer's row or touches, or in 取込結果. */
import { parseSourceData } from '../../src/domain/importing/source-data';
import { type Cell, cellText, isBlank } from '../../src/domain/values/cell';
import type { SheetModel } from '../../workbench/runtime/model/sheet-model';
import type { Workbook } from '../../workbench/runtime/model/workbook';
import { gridOf, recordsOf } from './grid';

/** Lines of the report by list and row. */
const reportOf = (workbook: Workbook): Map<string, { customer: string; texts: string[] }> => {
  const lines = new Map<string, { customer: string; texts: string[] }>();
  for (const line of recordsOf(workbook.sheetByName('取込結果'), workbook.timeZone)) {
    const key = `${line.一覧}\n${line.行}`;
    const known = lines.get(key) ?? { customer: '', texts: [] };
    known.customer ||= String(line.顧客ID ?? '');
    known.texts.push(String(line.台帳に入れなかった値 ?? ''));
    lines.set(key, known);
  }
  return lines;
};

/** Columns that hold several values, each whole, and what stands between two of them. */
const BETWEEN: Readonly<Record<string, string>> = { 別名: '、', その他の連絡先: ' / ' };

const kept = (heading: string, cell: Cell): readonly Cell[] => {
  if (heading === '元データ') return parseSourceData(cellText(cell)).map(([, value]) => value);
  const between = BETWEEN[heading];
  return between === undefined ? [cell] : [cell, ...cellText(cell).split(between)];
};

/** All texts of a customer: its cells, the single values of its 元データ, the cells of its touches. */
const textsByCustomer = (workbook: Workbook): Map<string, Set<string>> => {
  const texts = new Map<string, Set<string>>();
  const add = (id: string, cell: Cell): void => {
    if (isBlank(cell)) return;
    const known = texts.get(id) ?? new Set<string>();
    texts.set(id, known.add(cellText(cell)));
  };
  for (const row of recordsOf(workbook.sheetByName('顧客台帳'), workbook.timeZone)) {
    const id = String(row.顧客ID ?? '');
    for (const [heading, cell] of Object.entries(row)) {
      for (const text of kept(heading, cell)) add(id, text);
    }
  }
  for (const row of recordsOf(workbook.sheetByName('対応履歴'), workbook.timeZone)) {
    const id = String(row.顧客ID ?? '');
    for (const cell of Object.values(row)) add(id, cell);
    add(id, cellText(row.対応日時 ?? '').slice(0, 10));
    for (const line of cellText(row.要約 ?? '').split('\n')) add(id, line);
  }
  return texts;
};

/**
 * @param sources the lists' sheets by name: of a workbook the sheet has a name of its own
 * @param grids the lists by name as they were before the import
 */
export const accountedShare = (
  workbook: Workbook,
  sources: ReadonlyMap<string, SheetModel>,
  grids: ReadonlyMap<string, readonly (readonly Cell[])[]>,
  wrong: (line: string) => void,
): number => {
  const report = reportOf(workbook);
  const texts = textsByCustomer(workbook);
  let [cells, found] = [0, 0];
  for (const [name, sheet] of sources) {
    const now = gridOf(sheet, workbook.timeZone);
    const lines = [...report.keys()].filter((key) => key.startsWith(`${sheet.name}\n`)).map((key) => Number(key.split('\n')[1]));
    (grids.get(name) ?? []).forEach((row, at) => {
      const line = report.get(`${sheet.name}\n${at + 1}`);
      // The headings themselves are no rows: they stand between title lines and the first row that is told of.
      const isHeading =
        line === undefined &&
        at + 1 <= Math.max(0, ...lines) &&
        !lines.some((one) => one < at + 1 && report.get(`${sheet.name}\n${one}`)?.customer);
      row.forEach((cell, column) => {
        if (isBlank(cell) || cell === false) return;
        if (isHeading) return;
        cells += 1;
        const text = cellText(cell);
        const there = texts.get(line?.customer ?? '')?.has(text) === true || line?.texts.some((one) => one.includes(text)) === true;
        // The list itself must be untouched, or what was read of it proves nothing.
        if (there && cellText(now[at]?.[column] ?? '') === text) found += 1;
        else wrong(`${name} row ${at + 1}, column ${column + 1}: ${text.slice(0, 40)} is nowhere`);
      });
    });
  }
  return cells === 0 ? 1 : found / cells;
};
