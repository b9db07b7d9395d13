/** A list of 2,000 messy rows is imported: from the menu, and as the dialog does it. */
import type { RunResult } from '../workbench/runtime/index';
import { owner, today, worked } from './add-on';
import type { BenchLedger } from './ledger-of';
import { asList, messyRows } from './messy-rows';
import { answered, type Operation } from './operation';

/** Puts a list of 2,000 messy rows on a sheet of its own. */
const messyList = (ledger: BenchLedger) => {
  const list = asList(messyRows(2000, ledger.customers, today));
  const sheet = ledger.workbook.sheetById(ledger.person.insertSheet('得意先一覧'));
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

/** Imports such a list as the dialog does, in slices of 1,000 rows: the run answered adds up all of them, the plan included. */
export const importInSlices: Operation = (ledger) => {
  const sheetId = messyList(ledger).id;
  const ask = <T>(name: string, request: object): { result: RunResult; value: T } => {
    const result = answered(ledger.runtime.callFromPage(owner, name, [request]));
    return { result, value: (result.value as { value: T }).value };
  };
  const plan = ask<{ stamp: string; units: { rows: number[]; target: string; surest: string; proposed: string }[] }>('sidebarImportPlan', {
    sheetId,
    options: null,
    show: 'review',
    from: 0,
  });
  let sum = plan.result;
  const { units, stamp } = plan.value;
  for (let from = 0; from < units.length; from += 1000) {
    const { result } = ask('sidebarImportSlice', {
      key: 'bench-import',
      sheetId,
      stamp,
      options: {},
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
