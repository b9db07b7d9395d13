/** What a killed change of owner still owes: pages of 引き継ぎ that were not added yet, and lines of 変更履歴 that were not told. */
import type { Insert, LogEntry } from '../../domain/changes/change-set';
import type { Journal } from '../../domain/changes/journal';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import { cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { isReceived, pageTexts, touchesOnPage } from '../records/handover-page';
import { latestTouchesOf } from '../records/latest-touches';
import { type FoundRecord, findCells, findRecords } from '../records/records';
import { linesBack, toldOf, typeLine } from './owner-change-lines';

const pagesOf = (journal: Journal): readonly Insert[] => journal.inserts.filter(({ table }) => table === 'handovers');
const text = (page: Insert, key: string): string => cellText(page.values[key] ?? '');

/** The pages that are not there, made of what stands in the ledger now; none for a customer whose owner somebody changed meanwhile. */
export const missingPages = (journal: Journal, context: Context): Insert[] => {
  const { ledger } = context;
  const pages = pagesOf(journal);
  const sheet = pages.length === 0 ? null : ledger.sheet('handovers');
  const people = ledger.sheet('customers');
  if (sheet === null || people === null) return [];
  const there = new Set((sheet.columns(['id']).id ?? []).map(cellText));
  const missing = pages.filter(({ id }) => !there.has(id));
  if (missing.length === 0) return [];
  const rules = ledger.rules();
  const ids = new Set(missing.map((page) => text(page, 'customerId')));
  const found: ReadonlyMap<string, FoundRecord> = findRecords(people, [...ids]);
  const touches = latestTouchesOf(
    [...found.values()].map(({ row }) => row),
    touchesOnPage,
    context,
  );
  return missing.flatMap((page): Insert[] => {
    const customer = text(page, 'customerId');
    const row = found.get(customer)?.row;
    const owner = cellText(row?.owner ?? '');
    if (row === undefined || (owner !== text(page, 'from') && owner !== text(page, 'to'))) return [];
    const texts = pageTexts(row, touches.get(customer) ?? [], rules);
    return [{ ...page, values: { ...page.values, company: row.company ?? '', received: false, ...texts } }];
  });
};

/** The pages that an undo was to take away and that are still there, unless somebody ticked them meanwhile. */
export const remainingPages = (journal: Journal, { ledger }: Context): Insert[] => {
  const gone = journal.removals.filter(({ table }) => table === 'handovers');
  const sheet = gone.length === 0 ? null : ledger.sheet('handovers');
  if (sheet === null) return [];
  const ids = gone.map(({ id }) => id);
  const there = findCells(sheet, ids, ['received']);
  return gone.filter(({ id }) => there.has(id) && !isReceived(there.get(id)?.row ?? {}));
};

/** The lines on owners that changed and of which 変更履歴 does not tell yet. */
export const missingLines = (journal: Journal, { ledger }: Context): LogEntry[] => {
  const pages = pagesOf(journal);
  const people = pages.length === 0 ? null : ledger.sheet('customers');
  if (people === null) return [];
  const label = columnOf(customersOf(ledger.rules()), 'owner').heading[ledger.language()];
  const found = findCells(
    people,
    pages.map((page) => text(page, 'customerId')),
    ['owner'],
  );
  const entries = pages
    .filter((page) => cellText(found.get(text(page, 'customerId'))?.row.owner ?? '') === text(page, 'to'))
    .map((page) => toldOf(text(page, 'customerId'), label, text(page, 'from'), text(page, 'to'), text(page, 'reason')).entry);
  return ledger.notLogged(entries);
};

/** The lines on types that were changed from the card and of which 変更履歴 does not tell yet. */
export const missingTypeLines = (journal: Journal, title: string, { ledger }: Context): LogEntry[] => {
  const changes = journal.changes.filter(({ table, column }) => table === 'customers' && column === 'type');
  const people = changes.length === 0 ? null : ledger.sheet('customers');
  if (people === null) return [];
  const found = findCells(
    people,
    changes.map(({ id }) => id),
    ['type'],
  );
  return ledger.notLogged(
    changes
      .filter(({ id, after }) => found.get(id)?.row.type === after)
      .map(({ id, before, after }) => typeLine(id, cellText(before), cellText(after), title, ledger.language())),
  );
};

/** The lines of an undo that was cut off, on cells of which the batch it takes back had told. */
export const undoneLines = (journal: Journal, title: string, column: string, { ledger }: Context): LogEntry[] => {
  const changes = journal.changes.filter((change) => change.table === 'customers' && change.column === column);
  const people = changes.length === 0 ? null : ledger.sheet('customers');
  if (people === null) return [];
  const found = findCells(
    people,
    changes.map(({ id }) => id),
    [column],
  );
  const done = changes.filter(({ id, after }) => found.get(id)?.row[column] === after);
  return ledger.notLogged(linesBack(done, [column], ledger.language(), title));
};
