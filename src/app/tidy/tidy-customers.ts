/** Brings every row of 顧客台帳 to what the rules say, in slices; whatever is right already is not written. */
import type { LogEntry } from '../../domain/changes/change-set';
import type { AskedHandover } from '../../domain/customers/asks';
import { withOwnIds } from '../../domain/customers/own-ids';
import { formatId, nextNumber } from '../../domain/ids';
import { customerIdDigits, customerIdPrefix } from '../../domain/schema/customers';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context, TableSheet } from '../ports';
import type { ReadRow } from '../records/draft-row';
import { notedNumber } from '../records/numbering';
import { planRows } from '../records/plan-row';
import { rowOf } from '../records/row-of';
import { type TouchesSay, withPages, withPersons, withTouches } from './rows-of-other-tables';

/** Rows a commit; a kill between two commits leaves whole rows. */
const slice = 2000;

export interface TidyCounts {
  rows: number;
  ids: number;
  values: number;
  ranks: number;
  flags: number;
  touches: number;
  other: number;
}

export interface TidyOutcome {
  readonly counts: TidyCounts;
  /** False when time ran out: running again goes on. */
  readonly finished: boolean;
  /** The rows as they are now, for 今日. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

const emptyCounts = (): TidyCounts => ({ rows: 0, ids: 0, values: 0, ranks: 0, flags: 0, touches: 0, other: 0 });

/** All rows of the ledger from one read, by column key. */
const allRows = (sheet: TableSheet): ReadRow[] => {
  const keys = Object.keys(sheet.layout.at).filter((key) => key !== 'system');
  // One call: a sort between two would tear rows apart.
  const columns = sheet.columns(keys, Number.POSITIVE_INFINITY);
  const height = Math.max(0, ...Object.values(columns).map((cells) => cells.length));
  return Array.from({ length: height }, (_, index) => ({
    at: index + 2,
    cells: rowOf(keys, columns, index),
  }));
};

/** The rows, each with the ID that is its own. */
const ownRows = (rows: readonly ReadRow[]): ReadRow[] => {
  const cells = rows.map((row) => row.cells);
  const own = withOwnIds(
    cells,
    cells.map(({ matchKey }) => cellText(matchKey ?? '')),
  );
  return rows.map((row, at) => ({ at: row.at, cells: own[at] ?? row.cells }));
};

/**
 * @param said what 対応履歴 says by customer ID; null when it was not read
 * @param pages the newest page of 引き継ぎ that was not received, by customer ID and new owner; null when it was not read
 * @param budget seconds of the run after which no further slice is begun
 */
export const tidyCustomers = (
  context: Context,
  said: TouchesSay | null,
  pages: ReadonlyMap<string, AskedHandover> | null,
  budget: number,
): TidyOutcome => {
  const { ledger, clock } = context;
  const counts = emptyCounts();
  const sheet = ledger.sheet('customers');
  if (sheet === null) return { counts, finished: true, rows: [] };
  const rules = ledger.rules();
  const original = allRows(sheet);
  const noted = notedNumber(sheet) ?? 1;
  let next = nextNumber(
    customerIdPrefix,
    noted,
    original.map((row) => row.cells.id ?? ''),
  );
  const first = next;
  const today = clock.today();
  const survivors = new Set(original.map((row) => cellText(row.cells.mergedInto ?? '')));
  const prepared = ownRows(original).map((row) => withPersons(withPages(withTouches(row, said, survivors, counts, rules), pages), said));
  const plans = planRows(prepared, 'all', [], false, {
    rules,
    today,
    cause: 'tidy',
    issueId: () => formatId(customerIdPrefix, customerIdDigits, next++),
  });
  counts.rows = plans.filter((plan) => cellText(plan.row.id ?? '') !== '').length;
  // Numbers are taken before they are used: a killed run leaves a gap, never the same number twice.
  if (next > first || noted !== first) ledger.writeNotes('customers', next, rules);

  const batch = context.newId();
  let finished = true;
  for (let from = 0; from < plans.length; from += slice) {
    if (clock.elapsed() > budget) {
      finished = false;
      break;
    }
    const part = plans.slice(from, from + slice);
    const log: LogEntry[] = part.flatMap((plan) => [...plan.log]);
    const changes = part.flatMap((plan) => {
      const before = original[plan.at - 2]?.cells ?? {};
      // Against the row as it was read: planRows saw it with its touches and without a doubled ID.
      return Object.keys(plan.row)
        .filter((column) => plan.row[column] !== (before[column] ?? ''))
        .map((column) => ({
          table: 'customers' as const,
          id: cellText(plan.row.id ?? ''),
          column,
          before: before[column] ?? '',
          after: plan.row[column] ?? '',
          row: plan.at,
        }));
    });
    count(changes, counts);
    if (changes.length > 0)
      ledger.commit({ batch, cause: 'tidy', by: context.identity.email(), at: clock.now(), changes, inserts: [], log });
  }
  return { counts, finished, rows: plans.map((plan) => plan.row) };
};

const count = (changes: readonly { column: string; before: Cell }[], counts: TidyCounts): void => {
  const automatic = new Set([
    'rankReason',
    'likelihood',
    'likelihoodReason',
    'rulesVersion',
    'matchKey',
    'rowCopy',
    'lastContact',
    'lastTouch',
    'touchTotals',
    'persons',
    'registered',
    'updated',
  ]);
  for (const { column } of changes) {
    if (column === 'id') counts.ids++;
    else if (column === 'rank') counts.ranks++;
    else if (column === 'flags') counts.flags++;
    else if (automatic.has(column)) counts.other++;
    else counts.values++;
  }
};
