/**
 * A ledger of any size: the add-on's own set-up, then customers and touches put straight into the model in the form the add-on stores
 * them. Written cell by cell through the add-on a ledger of 50,000 customers would take hours; 台帳を整える finds nothing to do in it.
 */
import { planRows } from '../src/app/records/plan-row';
import { formatLastTouch } from '../src/domain/customers/last-touch';
import { formatTotals } from '../src/domain/customers/stored-totals';
import { noTouches } from '../src/domain/customers/touch-totals';
import { copyPrint } from '../src/domain/customers/whole-copy';
import type { Table } from '../src/domain/schema/column';
import { tables } from '../src/domain/schema/tables';
import type { Rules } from '../src/domain/settings/rules';
import { formatNotes, parseNotes } from '../src/domain/settings/rules-copy';
import { blockColumn, firstItemRow } from '../src/domain/settings/settings-sheet';
import { totalsByCustomer } from '../src/domain/touches/counted';
import { latestTouches } from '../src/domain/touches/latest';
import type { RunResult, Scalar } from '../workbench/runtime/index';
import { type AddOn, openAddOn, today, worked } from './add-on';
import { customerOf, type Facts } from './customers-of';
import { members } from './names';
import { touchesOf } from './touches-of';

export interface BenchLedger extends AddOn {
  readonly customers: number;
  readonly touches: number;
  /** The run that made the sheets in the empty workbook. */
  readonly setUp: RunResult;
  /** 1-based column of a heading of 顧客台帳. */
  readonly column: (key: string) => number;
  readonly customersSheet: number;
}

const sheetOf = ({ workbook }: AddOn, table: Table) => {
  const sheet = workbook.sheetByName(table.title.ja);
  if (sheet === null) throw new Error(`There is no sheet ${table.title.ja}`);
  return sheet;
};

const japan = 9 * 3_600_000;

/** A cell as the sheet stores it: days and moments are Dates. */
const scalar = (cell: string | number | boolean, type: string): Scalar | undefined => {
  if (cell === '') return undefined;
  if ((type !== 'day' && type !== 'moment') || typeof cell !== 'string') return cell;
  const [day = '', time = '00:00'] = cell.split(' ');
  return new Date(Date.parse(`${day}T${time}:00Z`) - japan);
};

/** Puts records below the headings. The grid grows by as many rows that look like those above: a thousand empty ones stay below, as after an adoption. */
const fill = (addOn: AddOn, table: Table, records: readonly Facts[]): void => {
  if (records.length === 0) return;
  const sheet = sheetOf(addOn, table);
  const { SpreadsheetApp: app } = addOn.runtime.globals as { SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp };
  app.getActiveSpreadsheet().getSheetByName(table.title.ja)?.insertRowsAfter(sheet.maxRows, records.length);
  records.forEach((record, index) => {
    sheet.values.setRow(
      index + 2,
      table.columns.map((column) => scalar(record[column.key] ?? '', column.type)),
    );
  });
  sheet.touched(2, 1, records.length, table.columns.length);
};

/** Notes beside the headings: the next number and, for the customers, the rules. */
const note = (addOn: AddOn, table: Table, next: number, rules: Rules | null): void =>
  sheetOf(addOn, table).values.set(
    1,
    table.columns.findIndex((column) => column.key === 'system') + 1,
    formatNotes({ next, rules, copies: copyPrint, plain: true }),
  );

/** The rules as set-up wrote them, with the members filled in, here and in 設定. */
const rulesWithMembers = (addOn: AddOn): Rules => {
  const system = tables.customers.columns.findIndex((column) => column.key === 'system') + 1;
  const rules = parseNotes(String(sheetOf(addOn, tables.customers).values.get(1, system)))?.rules;
  if (rules === undefined || rules === null) throw new Error('Set-up left no rules');
  const settings = addOn.workbook.sheetByName('設定');
  members.forEach((name, index) => {
    settings?.values.set(firstItemRow + index, blockColumn('members'), name);
  });
  return { ...rules, members: members.map((name) => ({ name, email: '' })) };
};

/** The number that a crowd has in common: the switchboard of a tower, a default of some other system. */
export const crowdPhone = '03-5555-0100';

/** @param crowd customers with one telephone number, scattered over the last rows, each fourth of which is one of them */
export const ledgerOf = (customers: number, touches = customers * 5, crowd = 0): BenchLedger => {
  const addOn = openAddOn();
  const setUp = worked(addOn.person.clickMenu('menuSetUp'));
  const rules = rulesWithMembers(addOn);
  const inCrowd = (index: number): boolean => index >= customers - crowd * 4 && index % 4 === 0;
  const facts = Array.from(
    { length: customers },
    (_, index): Facts => ({
      ...customerOf(index, rules, today),
      ...(inCrowd(index) ? { phone: crowdPhone } : {}),
    }),
  );
  const logged = touchesOf(touches, facts, rules, today);
  const latest = latestTouches(logged, rules);
  const totals = totalsByCustomer(logged, rules);
  const rows = facts.map((fact, index) => {
    const last = latest.get(String(fact.id));
    const cells = Object.fromEntries(
      tables.customers.columns.filter((column) => column.key !== 'system').map(({ key }) => [key, fact[key] ?? '']),
    );
    return {
      at: index + 2,
      cells: {
        ...cells,
        lastContact: last?.lastContact ?? '',
        lastTouch: last === undefined ? '' : formatLastTouch(last.touch),
        touchTotals: formatTotals(totals.get(String(fact.id)) ?? noTouches),
      },
    };
  });
  const issueId = (): string => {
    throw new Error('Every customer has an ID');
  };
  const plans = planRows(rows, new Set(), [], false, { rules, today, cause: 'adopt', issueId });
  fill(
    addOn,
    tables.customers,
    plans.map((plan) => plan.row),
  );
  fill(addOn, tables.touches, logged);
  note(addOn, tables.customers, customers + 1, rules);
  note(addOn, tables.touches, touches + 1, null);
  const keys = tables.customers.columns.map((column) => column.key);
  return {
    ...addOn,
    customers,
    touches,
    setUp,
    column: (key) => keys.indexOf(key) + 1,
    customersSheet: sheetOf(addOn, tables.customers).id,
  };
};
