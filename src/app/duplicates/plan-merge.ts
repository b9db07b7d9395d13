/** What merging changes: the survivor's cells, the merged rows, the records that move, the marks 別の会社 that move with them. */
import type { Change, LogEntry } from '../../domain/changes/change-set';
import { asksOfMerged } from '../../domain/customers/asks';
import type { CustomerRow } from '../../domain/customers/derive';
import { formatLastTouch, parseLastTouch } from '../../domain/customers/last-touch';
import { formatPersons, personsIn } from '../../domain/customers/persons';
import { totalsOfRows } from '../../domain/customers/stored-totals';
import type { Day } from '../../domain/day';
import { numberOf } from '../../domain/ids';
import { idOfLine } from '../../domain/matching/key-text';
import { type MergedRow, mergedRow } from '../../domain/merging/fields';
import { idsIn, joinIds } from '../../domain/merging/pieces';
import { decisionOfMerged } from '../../domain/ranking/decision';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { touchIdPrefix } from '../../domain/schema/touches';
import type { Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import { changesBetween } from '../batches/changed-cells';
import { writtenAlong } from '../batches/written-along';
import { planRows } from '../customers/plan-row';
import type { Context } from '../ports';
import { withoutDuplicates, wordsOf } from '../records/customer-cells';
import type { FoundRecord } from '../records/records';
import type { KeyAt } from './candidates';
import type { Belonging } from './merge-parties';
import { otherWarnings } from './other-warnings';

export interface PlannedMerge {
  /** Rows of 顧客台帳 as they will be, with what they are now. */
  readonly rows: readonly { readonly record: FoundRecord; readonly after: CustomerRow }[];
  readonly changes: readonly Change[];
  readonly log: readonly LogEntry[];
}

/** Characters of a line of the log: a cell of Google Sheets holds 50,000. */
const mostInCell = 45_000;

interface Parties {
  readonly survivor: FoundRecord;
  readonly losers: readonly FoundRecord[];
}

const idOf = ({ row }: FoundRecord): string => cellText(row.id ?? '');

/** 'C-00007 青空商事' */
export const nameOf = ({ row }: FoundRecord, rules: Rules): string =>
  wordsOf(rules).merge.named(cellText(row.id ?? ''), cellText(row.company ?? '') || cellText(row.contactPerson ?? ''));

/** The note of the touch that was logged last, whoever it was logged for. */
const newestTouch = (records: readonly FoundRecord[]): Cell => {
  const notes = records.flatMap(({ row }) => parseLastTouch(row.lastTouch ?? '') ?? []);
  const number = (id: string): number => numberOf(touchIdPrefix, id) ?? 0;
  const newest = notes.reduce<(typeof notes)[number] | null>(
    (best, note) => (best === null || number(note.id) > number(best.id) ? note : best),
    null,
  );
  return newest === null ? '' : formatLastTouch(newest);
};

const latestContact = (records: readonly FoundRecord[]): string =>
  records.map(({ row }) => cellText(row.lastContact ?? '').slice(0, 10)).reduce((latest, day) => (day > latest ? day : latest), '');

/** The survivor's row: chosen and joined cells, and what follows from them. */
const survivorCells = ({ survivor, losers }: Parties, { cells }: MergedRow, rules: Rules, today: Day): Record<string, Cell> => {
  const all = [survivor, ...losers];
  const ids = new Set(all.map(idOf));
  const different = all.flatMap(({ row }) => idsIn(row.different ?? '')).filter((id) => !ids.has(id));
  const own = idsIn(survivor.row.different ?? '');
  return {
    ...survivor.row,
    ...cells,
    lastTouch: newestTouch(all),
    lastContact: latestContact(all),
    touchTotals: totalsOfRows(all.map(({ row }) => row)),
    persons: formatPersons(all.flatMap(({ row }) => personsIn(row))),
    asks: asksOfMerged(all.map(({ row }) => row)),
    rankDecision: decisionOfMerged(
      all.map(({ row }) => row.rankDecision ?? ''),
      rules.ranks,
      today,
    ),
    different: different.every((id) => own.includes(id)) ? (survivor.row.different ?? '') : joinIds([...own, ...different]),
    flags: withoutDuplicates(survivor.row.flags ?? '', ids, rules),
  };
};

/** Rows of customers of whom a loser was declared to be another: the mark now names the survivor too. */
const markedRows = (
  { survivor, losers }: Parties,
  marked: ReadonlyMap<string, FoundRecord>,
): { record: FoundRecord; after: CustomerRow }[] => {
  const ids = new Set([survivor, ...losers].map(idOf));
  const others = [...new Set(losers.flatMap(({ row }) => idsIn(row.different ?? '')))].filter((id) => !ids.has(id));
  return others.flatMap((id) => {
    const record = marked.get(id);
    if (record === undefined || idsIn(record.row.different ?? '').includes(idOf(survivor))) return [];
    return [{ record, after: { ...record.row, different: joinIds([...idsIn(record.row.different ?? ''), idOf(survivor)]) } }];
  });
};

/**
 * The row with its automatic cells brought up to date. Duplicates are looked for in `lines` of 照合キー; without them they are kept as 警告
 * names them.
 */
export const derivedRow = (
  record: FoundRecord,
  cells: CustomerRow,
  byPerson: boolean,
  { ledger, clock }: Context,
  lines: readonly string[] | null = null,
): CustomerRow => {
  const issueId = (): string => cellText(record.row.id ?? '');
  const context = { rules: ledger.rules(), today: clock.today(), cause: 'merge' as const, issueId };
  return planRows([{ at: record.at, cells, was: record.row }], new Set(), lines, byPerson, context)[0]?.row ?? cells;
};

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
