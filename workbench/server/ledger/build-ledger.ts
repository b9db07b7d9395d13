/** Turns the lists of a workbook into a ledger by running the add-on's own commands, as its menu would. */
import type { Language } from '../../files/problem';
import { createRuntime } from '../../runtime';
import type { SheetModel } from '../../runtime/model/sheet-model';
import type { Workbook } from '../../runtime/model/workbook';
import type { FormulaEvaluator, Person, RunResult } from '../../runtime/runtime';
import { openScript } from '../load-script';
import { countCustomers } from './count-customers';
import { LedgerProblem } from './text';
import { YesHost } from './yes-host';

export interface LedgerProblemRow {
  sheet: string;
  row: number;
  column: string;
  message: string;
}

/** The last line on standard output. */
export interface LedgerFigures {
  customers: number;
  rowsRead: number;
  adopted: number;
  flagged: number;
  /** Rows by what became of them: together all that were read. */
  new: number;
  updated: number;
  review: number;
  unreadable: number;
  problems: LedgerProblemRow[];
  serviceCalls: number;
  estimatedSeconds: number;
}

export interface LedgerSources {
  workbook: Workbook;
  /** The built add-on. */
  code: string;
  /** Its sidebar page. */
  sidebar: string;
  language: Language;
  evaluator?: FormulaEvaluator;
  now?: () => number;
  /** Told what the add-on says to the person in front of it. */
  say?: (text: string) => void;
}

/** What menuAdoptSheet answers; null when the sheet is no list. */
interface AdoptReport {
  rowsRead: number;
  adopted: number;
  flagged: number;
  new?: number;
  updated?: number;
  review?: number;
  unreadable?: number;
  problems: readonly { row: number; column: string; message: string }[];
}

/** Changes the workbook into the ledger and answers the figures. Throws a LedgerProblem when there is nothing to make one of. */
export const buildLedger = (sources: LedgerSources): LedgerFigures => {
  const { workbook, language } = sources;
  const lists = workbook.sheets.filter((sheet) => sheet.lastRow() > 0);
  if (lists.length === 0) throw new LedgerProblem({ code: 'no-list' });
  const { person, host } = startAddOn(sources);
  const meter = new Totals();
  meter.add('onOpen', person.open());
  meter.add('menuSetUp', person.clickMenu('menuSetUp'));
  // Why a sheet is no list matters only when none is.
  const refusals: string[] = [];
  const reports = lists.flatMap((sheet): [SheetModel, AdoptReport][] => {
    person.selectSheet(sheet.id);
    const before = host.heard.length;
    const report = reportOf(meter.add('menuAdoptSheet', person.clickMenu('menuAdoptSheet')));
    if (report !== null) return [[sheet, report]];
    refusals.push(...host.heard.splice(before));
    return [];
  });
  if (reports.length === 0 && countCustomers(workbook).customers === 0) {
    for (const text of refusals) sources.say?.(text);
    throw new LedgerProblem({ code: 'no-list' });
  }
  meter.add('menuTidy', person.clickMenu('menuTidy'));
  for (const text of host.heard) sources.say?.(text);
  const sum = (count: (report: AdoptReport) => number) => reports.reduce((total, [, report]) => total + count(report), 0);
  const counted = countCustomers(workbook);
  // Plain objects of the host's realm: the report was made inside the script's.
  const problems = reports.flatMap(([sheet, { problems: found }]) =>
    Array.from(found, ({ row, column, message }) => ({
      sheet: sheet.name,
      row: Number(row),
      column: String(column),
      message: String(message),
    })),
  );
  return {
    customers: counted.customers,
    rowsRead: sum(({ rowsRead }) => Number(rowsRead)),
    adopted: sum(({ adopted }) => Number(adopted)),
    flagged: counted.flagged ?? sum(({ flagged }) => Number(flagged)),
    new: sum((report) => Number(report.new ?? 0)),
    updated: sum(({ updated }) => Number(updated ?? 0)),
    review: sum(({ review }) => Number(review ?? 0)),
    unreadable: sum(({ unreadable }) => Number(unreadable ?? 0)),
    problems,
    serviceCalls: meter.calls,
    estimatedSeconds: Math.round(meter.seconds * 100) / 100,
  };

  function startAddOn({ code, sidebar, evaluator, now, say }: LedgerSources): { person: Person; host: YesHost } {
    const script = openScript(code);
    const screen = new YesHost();
    const runtime = createRuntime({
      workbook,
      files: { sidebar },
      compile: script.compile,
      ui: screen,
      scriptTimeZone: workbook.timeZone,
      locale: language === 'ja' ? 'ja' : 'en_US',
      log: (line) => say?.(line),
      ...(now === undefined ? {} : { now }),
      ...(evaluator === undefined ? {} : { evaluator }),
    });
    if (evaluator !== undefined) workbook.evaluator = evaluator;
    runtime.attach(script.load(runtime.globals));
    return { person: runtime.user('owner@example.com', { locale: language === 'ja' ? 'ja' : 'en_US' }), host: screen };
  }
};

/** Adds up what the runs cost and stops at the first that failed. */
class Totals {
  calls = 0;
  seconds = 0;

  add(command: string, result: RunResult): RunResult {
    this.calls += result.calls;
    this.seconds += result.estimatedSeconds;
    if (!result.ok) throw new LedgerProblem({ code: 'command-failed', command, message: result.error?.message ?? '' });
    return result;
  }
}

const reportOf = ({ value }: RunResult): AdoptReport | null =>
  typeof value === 'object' && value !== null && 'rowsRead' in value ? (value as AdoptReport) : null;
