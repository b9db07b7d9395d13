/** Reads lists and what is meant by them: the fixtures, and the large lists beside the checkout where they exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Header } from '../../../src/domain/importing/find-header';
import type { ListReading, ListRecord } from '../../../src/domain/importing/read-list';
import { fitSourceData, parseSourceData, type SourceCell } from '../../../src/domain/importing/source-data';
import { type Cell, cellText, isBlank } from '../../../src/domain/values/cell';

const root = process.cwd();

export interface Meant {
  readonly amount: string;
  readonly type: string;
  readonly date: string;
}

export interface NamedList {
  readonly name: string;
  readonly values: readonly (readonly Cell[])[];
  readonly meant: readonly Meant[];
}

const read = (path: string): string[][] => {
  const bytes = readFileSync(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('shift_jis').decode(bytes);
  }
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n'), {
    header: false,
    skipEmptyLines: false,
    delimiter: ',',
    newline: '\n',
  }).data;
};

const lists = (
  folder: string,
  names: readonly string[],
  truth: string,
  columns: readonly [amount: number, type: number, date: number],
): NamedList[] => {
  const rows = read(join(folder, truth)).slice(1);
  const [amount, type, date] = columns;
  return names.map((name) => ({
    name,
    values: read(join(folder, `${name}.csv`)),
    meant: rows
      .filter((row) => row[0] === name)
      .sort((a, b) => Number(a[1]) - Number(b[1]))
      .map((row) => ({ amount: row[amount] ?? '', type: row[type] ?? '', date: row[date] ?? '' })),
  }));
};

export const fixtures = lists(join(root, 'test/fixtures/adopt'), ['sales', 'fair', 'billing'], 'expected.csv', [2, 3, 4]);

const large = join(root, '../shared/data/lists');
export const largeLists = existsSync(large) ? lists(large, ['eigyo', 'tenjikai', 'seikyu'], 'truth.csv', [4, 5, 6]) : [];

/** What of a record stands in none of its columns. */
export const keptCells = (record: ListRecord): SourceCell[] =>
  record.cells.flatMap(({ heading, raw, column }): SourceCell[] => (column === null ? [[heading, raw]] : []));

/** 元データ of a customer made from this record alone, without the mark of its row. */
export const sourceDataOf = (record: ListRecord): string => fitSourceData(keptCells(record)).text;

/** Source cells that are found nowhere: not in the cell they were placed in, nor in 元データ, nor in the report. */
export const lostCells = (values: NamedList['values'], header: Header, plan: ListReading): string[] => {
  const records = new Map(
    plan.records.map((record) => [
      record.sourceRow,
      { record, kept: [...parseSourceData(sourceDataOf(record)), ...record.apart, ...fitSourceData(keptCells(record)).over] },
    ]),
  );
  const left = new Map(plan.leftOut.map((row) => [row.sourceRow, row.cells.map(([, value]) => value)]));
  return values.flatMap((row, at) => {
    if (at >= header.row && at < header.row + header.rows) return [];
    if (row.every((cell) => cell === false || isBlank(cell))) return [];
    const found = records.get(at + 1);
    return row.flatMap((cell, index) => {
      const text = cellText(cell);
      if (isBlank(cell) || left.get(at + 1)?.includes(text)) return [];
      const match = header.columns[index];
      const { column = null, heading = '' } = match ?? {};
      if (found !== undefined) {
        const { customer, touch } = found.record;
        // A number in a column of mail addresses stands in 電話: where the record says, and it must really be there.
        const place = found.record.cells.find((one) => one.index === index)?.column ?? column;
        const placed = column === 'touch:when' ? touch?.when : match?.notes ? touch?.summary || customer.cautions : customer[place ?? ''];
        if (placed !== undefined && cellText(placed) === text) return [];
        if (found.kept.some(([name, value]) => value === text && (heading.trim() === '' ? /^[A-Z]+$/.test(name) : name === heading)))
          return [];
      }
      return [`${at + 1}:${index} ${text.slice(0, 80)}`];
    });
  });
};
