/**
 * `npm run --silent bench:lists -- DIR`: how well lists are brought together, on any folder with a truth.csv (list, row, source_id,
 * cluster_id, amount_yen, type, date) beside the lists it names. The lists go through `npm run ledger`'s own code and default decisions;
 * truth.csv is only compared with. One JSON line: shares from 0 to 1.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { findHeader, type Header } from '../src/domain/importing/find-header';
import { readList } from '../src/domain/importing/read-list';
import { defaultRules } from '../src/domain/settings/rules';
import { type Cell, cellText, isBlank } from '../src/domain/values/cell';
import { openFiles } from '../workbench/files/open';
import { createEvaluator } from '../workbench/formula/evaluator';
import type { SheetModel } from '../workbench/runtime/model/sheet-model';
import { buildLedger } from '../workbench/server/ledger/build-ledger';
import { accountedShare } from './lists/accounted';
import { expectedHeadings } from './lists/expected-headings';
import { gridOf, tableOf } from './lists/grid';
import { pairScores } from './lists/pairs';
import type { TruthRow } from './lists/truth';

const truthOf = (rows: readonly Readonly<Record<string, string>>[]): TruthRow[] =>
  rows.map((row) => ({
    list: row.list ?? '',
    row: Number(row.row),
    cluster: row.cluster_id ?? '',
    amount: row.amount_yen ?? '',
    type: row.type ?? '',
    date: row.date ?? '',
  }));

/** What a list says, read by the engine: one entry a truth row. */
interface Said {
  readonly amount: string;
  readonly type: string;
  readonly date: string;
}

const nothing: Said = { amount: '', type: '', date: '' };

const saidBy = (values: readonly (readonly Cell[])[], header: Header, today: string): ReadonlyMap<number, Said> => {
  const reading = readList(values, header, defaultRules('ja', 'Asia/Tokyo'), { today });
  return new Map(
    reading.records.map(({ sourceRow, customer, touch, business }) => [
      sourceRow,
      {
        amount: cellText(customer.amount ?? ''),
        // What follows from a date is no reading of a word, but what the import makes of the row.
        type: cellText(customer.type ?? ''),
        date: touch?.when ?? business ?? '',
      },
    ]),
  );
};

const round = (share: number): number => Math.round(share * 10_000) / 10_000;
const share = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.length === 0 ? 1 : items.filter(holds).length / items.length;

interface ListFigures {
  dataset: string;
  amounts: number;
  dates: number;
  types: number;
  headings: number;
  precision: number;
  recall: number;
  f1: number;
  accounted: number;
}

/** @param wrong told every reading that differs from the truth */
const measureLists = async (folder: string, wrong: (line: string) => void = () => undefined): Promise<ListFigures> => {
  const truth = truthOf(tableOf(readFileSync(join(folder, 'truth.csv'))));
  const names = [...new Set(truth.map(({ list }) => list))];
  const files = names.map((name) => {
    const file = readdirSync(folder).find((one) => one.replace(/\.(?:csv|xlsx)$/i, '') === name && one !== name);
    if (file === undefined) throw new Error(`truth.csv names the list ${name}, and there is no ${name}.csv or .xlsx beside it`);
    return { name: file, bytes: readFileSync(join(folder, file)) };
  });
  const { workbook } = await openFiles(files, { language: 'ja' });
  const sources = new Map<string, SheetModel>(names.map((name, at) => [name, workbook.sheets[at] as SheetModel]));
  const grids = new Map(names.map((name) => [name, gridOf(sources.get(name) as SheetModel, workbook.timeZone)]));
  const [code, sidebar] = ['Code.js', 'sidebar.html'].map((name) => readFileSync(join(import.meta.dirname, '../dist', name), 'utf8'));
  buildLedger({ workbook, code: code ?? '', sidebar: sidebar ?? '', language: 'ja', evaluator: createEvaluator() });
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

  const said = new Map<string, Said>();
  const headings: boolean[] = [];
  const sheetRow = new Map<string, number>();
  for (const name of names) {
    const values = grids.get(name) ?? [];
    const header = findHeader(values, defaultRules('ja', 'Asia/Tokyo'));
    const rows = truth.filter(({ list }) => list === name);
    if (header === null) {
      wrong(`${name}: no heading row was found`);
      headings.push(false);
      continue;
    }
    const first = header.row + header.rows;
    // Row 1 of the truth is the first row under the headings that holds anything.
    const filled = values.flatMap((row, at) => (at >= first && row.some((cell) => !isBlank(cell)) ? [at + 1] : []));
    const read = saidBy(values, header, today);
    for (const { row } of rows) {
      sheetRow.set(`${name} ${row}`, filled[row - 1] ?? 0);
      said.set(`${name} ${row}`, read.get(filled[row - 1] ?? 0) ?? nothing);
    }
    for (const { heading, right, wanted, got } of expectedHeadings(header, values, rows, (row) => filled[row - 1] ?? 0)) {
      headings.push(right);
      if (!right) wrong(`${name}: the heading ${heading} means ${wanted}, and was taken for ${got}`);
    }
  }
  const compare = (key: keyof Said): number => {
    const told = truth.filter((row) => row[key] !== '' || (said.get(`${row.list} ${row.row}`) ?? nothing)[key] !== '');
    return share(told, (row) => {
      const found = (said.get(`${row.list} ${row.row}`) ?? nothing)[key];
      if (found !== row[key]) wrong(`${row.list} ${row.row}: ${key} is ${row[key] || 'nothing'}, and was read as ${found || 'nothing'}`);
      return found === row[key];
    });
  };
  const pairs = pairScores(truth, workbook, sheetRow, sources, wrong);
  return {
    dataset: basename(resolve(folder)),
    amounts: round(compare('amount')),
    dates: round(compare('date')),
    types: round(compare('type')),
    headings: round(share(headings, (right) => right)),
    precision: round(pairs.precision),
    recall: round(pairs.recall),
    f1: round(pairs.f1),
    accounted: round(accountedShare(workbook, sources, grids, wrong)),
  };
};

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run --silent bench:lists -- FOLDER [--wrong]');
  process.exitCode = 1;
} else {
  const figures = await measureLists(folder, flags.includes('--wrong') ? (line) => console.error(line) : undefined);
  console.log(JSON.stringify(figures));
}
