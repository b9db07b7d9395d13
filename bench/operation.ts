/** An operation that is measured: one run of the built add-on on a filled ledger. */
import type { RunResult } from '../workbench/runtime/index';
import { worked } from './add-on';
import type { BenchLedger } from './ledger-of';

export type Operation = (ledger: BenchLedger, turn: number) => RunResult;

/** A row in the middle of the ledger; another one each turn. */
export const rowFor = ({ customers }: BenchLedger, turn: number): number => 2 + ((Math.floor(customers / 2) + turn * 13) % customers);

export const firstFreeRow = (ledger: BenchLedger): number => (ledger.workbook.sheetById(ledger.customersSheet)?.lastRow() ?? 1) + 1;

/** What onEdit did. */
export const edited = ({ runtime }: BenchLedger): RunResult => worked(runtime.drain()[0]);

/** What a cell holds now. */
export const now = ({ workbook, customersSheet, column }: BenchLedger, row: number, key: string): unknown =>
  workbook.sheetById(customersSheet)?.values.get(row, column(key));

export const answered = (result: RunResult): RunResult => {
  const answer = worked(result).value as { ok: boolean; problem?: { message: string } };
  if (!answer.ok) throw new Error(answer.problem?.message);
  return result;
};

/** Calls by name of the last run, for finding out what is dear. */
export const callsOf = ({ runtime }: BenchLedger): string =>
  runtime.meter
    .byName()
    .map(([name, count]) => `${name.replace('SpreadsheetApp.', '')} ${count}`)
    .join(' | ');
