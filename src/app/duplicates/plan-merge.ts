/** What merging changes: the survivor's cells, the merged rows, the records that move, the marks 別の会社 that move with them. */
import type { Change, LogEntry } from '../../domain/changes/change-set';
import type { CustomerRow } from '../../domain/customers/derive';
import { idOfLine } from '../../domain/matching/key-text';
import { mergedRow } from '../../domain/merging/fields';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import { changesBetween } from '../batches/changed-cells';
import { writtenAlong } from '../batches/written-along';
import type { Context } from '../ports';
import type { Belonging } from '../records/belongings';
import { wordsOf } from '../records/customer-cells';
import { derivedRow, nameOf } from '../records/derived-row';
import type { FoundRecord } from '../records/records';
import type { KeyAt } from './candidates';
import { otherWarnings } from './other-warnings';
import { idOf, markedRows, type Parties, survivorCells } from './survivor-cells';

export interface PlannedMerge {
  /** Rows of 顧客台帳 as they will be, with what they are now. */
  readonly rows: readonly { readonly record: FoundRecord; readonly after: CustomerRow }[];
  readonly changes: readonly Change[];
  readonly log: readonly LogEntry[];
}

/** Characters of a line of the log: a cell of Google Sheets holds 50,000. */
const mostInCell = 45_000;

/**
 * A line of 変更履歴 for each merged customer. The first tells of the survivor's cells too, in words and not as before and after: somebody
 * may type into one while the merge is written, and the log tells the truth. One line is one call.
 */
const linesOf = (parties: Parties, after: CustomerRow, rules: Rules): LogEntry[] => {
  const words = wordsOf(rules).merge;
  const { language } = rules;
  const survivor = nameOf(parties.survivor, rules);
  const cells = customersOf(rules).columns.flatMap(({ key, by, heading }): string[] => {
    const [before, now] = [cellText(parties.survivor.row[key] ?? ''), cellText(after[key] ?? '')];
    return by === 'auto' || before === now ? [] : [words.value(heading[language], before, now)];
  });
  return parties.losers.map(
    (loser, at): LogEntry => ({
      operation: 'merge',
      target: idOf(loser),
      column: columnOf(customersOf(rules), 'mergedInto').heading[language],
      before: '',
      after: idOf(parties.survivor),
      reason: [words.title(nameOf(loser, rules), survivor), ...(at === 0 ? cells : [])].join('\n').slice(0, mostInCell),
    }),
  );
};

/** Stretches of the survivor's row that the calls of a merge leave room for: tables whose records move with it take some. */
const stretchesFor = (moved: readonly Change[]): number => {
  const tablesOf = (wanted: (change: Change) => boolean): number => new Set(moved.filter(wanted).map(({ table }) => table)).size;
  // Records that are written take three calls a table, a column that is replaced takes one.
  if (tablesOf(({ row }) => row !== 0) > 0) return 1;
  return tablesOf(({ row }) => row === 0) > 2 ? 3 : 4;
};

/**
 * @param choices whose value stands, by column
 * @param belongings what refers to the losers, in whichever table
 * @param marked rows of customers whom a loser was declared to be different from
 * @param stored the match keys of all customers
 */
export const planMerge = (
  parties: Parties,
  choices: Readonly<Record<string, string>>,
  belongings: readonly Belonging[],
  marked: ReadonlyMap<string, FoundRecord>,
  stored: readonly KeyAt[],
  context: Context,
): PlannedMerge => {
  const rules = context.ledger.rules();
  const { survivor, losers } = parties;
  const merged = mergedRow(
    [survivor, ...losers].map(({ row }) => row),
    choices,
    rules,
    context.clock.today(),
  );
  const ids = new Set([survivor, ...losers].map(idOf));
  const others = stored.flatMap(({ line }) => (ids.has(idOfLine(line)) ? [] : [line]));
  const after = derivedRow(survivor, survivorCells(parties, merged, rules, context.clock.today()), true, context, others);
  const gone = losers.map((record) => ({
    record,
    after: derivedRow(
      record,
      { ...record.row, mergedInto: idOf(survivor), lastContact: '', lastTouch: '', touchTotals: '', persons: '' },
      false,
      context,
    ),
  }));
  const rows = [{ record: survivor, after }, ...gone, ...markedRows(parties, marked)];
  const names = new Map(losers.map(({ row }) => [cellText(row.id ?? ''), row.company ?? '']));
  const moved = belongings.flatMap(({ table, id, at, customerId }): Change[] => {
    if (!names.has(customerId)) return [];
    const base = { table: table.name, id, row: at };
    const company = { ...base, column: 'company', before: names.get(customerId) ?? '', after: after.company ?? '' };
    return [
      { ...base, column: 'customerId', before: customerId, after: idOf(survivor) },
      // Of a record that was not read the name follows with 台帳を整える, as it does when a customer is renamed.
      ...(at === 0 || context.ledger.sheet(table.name)?.layout.at.company === undefined || company.before === company.after
        ? []
        : [company]),
    ];
  });
  // Who looked like one of them looks like the survivor now, or like nobody.
  const warned = otherWarnings(
    rows.map(({ record, after: now }) => ({ before: record.row, after: now })),
    stored,
    rules,
  );
  const changed = changesBetween(survivor, after);
  const columns = changed.map(({ column }) => column);
  const sheet = context.ledger.sheet('customers');
  const along = sheet === null ? [] : writtenAlong(survivor, columns, stretchesFor(moved), sheet, rules);
  return {
    rows,
    changes: [...changed, ...along, ...rows.slice(1).flatMap((one) => changesBetween(one.record, one.after)), ...moved, ...warned],
    log: linesOf(parties, after, rules),
  };
};
