/** A list of 2,000 messy rows is imported: from the menu, and as the dialog does it. */
import { addDays } from '../src/domain/day';
import type { RunResult, Scalar } from '../workbench/runtime/index';
import { owner, today, worked } from './add-on';
import { companyOf, phoneOf } from './customers-of';
import type { BenchLedger } from './ledger-of';
import { asList, messyRows } from './messy-rows';
import { answered, type Operation } from './operation';

/** Puts a list of 2,000 messy rows on a sheet of its own. */
const messyList = (ledger: BenchLedger) => listOn(ledger, '得意先一覧', asList(messyRows(2000, ledger.customers, today)));

const listOn = (ledger: BenchLedger, name: string, list: readonly (readonly Scalar[])[]) => {
  const sheet = ledger.workbook.sheetById(ledger.person.insertSheet(name));
  if (sheet === null) throw new Error('The list has no sheet');
  const grow = list.length - sheet.maxRows;
  if (grow > 0) ledger.person.insertRows(sheet.id, sheet.maxRows, grow);
  list.forEach((cells, index) => {
    sheet.values.setRow(
      index + 1,
      cells.map((cell) => (cell === '' ? undefined : cell)),
    );
  });
  return sheet;
};

/** Imports such a list from the menu. */
export const adopt2000: Operation = (ledger) => {
  ledger.person.selectSheet(messyList(ledger).id);
  const result = worked(ledger.person.clickMenu('menuAdoptSheet'));
  const { adopted } = result.value as { adopted: number };
  if (adopted !== 2000) throw new Error(`${adopted} of 2,000 rows were adopted`);
  return result;
};

/** Imports such a list as the dialog does, in slices of 1,000 units: the run answered adds up all of them, the plan included. */
export const importInSlices: Operation = (ledger) => inSlices(ledger, messyList(ledger).id, 'bench-import');

/** The same for 2,000 events of a mailing that are with a tenth of the customers, two each. */
export const importEvents: Operation = (ledger) => {
  const apart = Math.max(1, Math.floor(ledger.customers / 1000));
  const sent = addDays(today, -10);
  const rows = Array.from({ length: 2000 }, (_, at) => {
    const customer = (at % 1000) * apart;
    return [
      `${sent} 09:00`,
      '秋の新製品',
      companyOf(customer).name,
      phoneOf(customer),
      `${addDays(sent, at < 1000 ? 0 : 1)} 10:${10 + (at % 50)}`,
      '',
    ];
  });
  const sheet = listOn(ledger, '配信結果', [['配信日時', '件名', '会社名', '電話', '開封日時', 'クリック日時'], ...rows]);
  const before = touchRows(ledger);
  const result = inSlices(ledger, sheet.id, 'bench-events');
  if (touchRows(ledger) !== before + 2000) throw new Error(`${touchRows(ledger) - before} of 2,000 events were logged`);
  return result;
};

const touchRows = ({ workbook }: BenchLedger): number => workbook.sheetByName('対応履歴')?.lastRow() ?? 0;

const inSlices = (ledger: BenchLedger, sheetId: number, key: string): RunResult => {
  const ask = <T>(name: string, request: object): { result: RunResult; value: T } => {
    const result = answered(ledger.runtime.callFromPage(owner, name, [request]));
    return { result, value: (result.value as { value: T }).value };
  };
  const plan = ask<{ stamp: string; options: object; units: { rows: number[]; target: string; surest: string; proposed: string }[] }>(
    'sidebarImportPlan',
    {
      sheetId,
      options: null,
      show: 'review',
      from: 0,
    },
  );
  let sum = plan.result;
  const { units, stamp, options } = plan.value;
  for (let from = 0; from < units.length; from += 1000) {
    const { result } = ask('sidebarImportSlice', {
      key,
      sheetId,
      stamp,
      options,
      units: units.slice(from, from + 1000).map(({ rows, target, surest, proposed }) => ({
        rows: [...rows],
        surest,
        target,
        action: target === '' ? 'new' : 'update',
        review: proposed === 'review',
      })),
      last: from + 1000 >= units.length,
    });
    sum = { ...sum, calls: sum.calls + result.calls, estimatedSeconds: sum.estimatedSeconds + result.estimatedSeconds };
  }
  return sum;
};
