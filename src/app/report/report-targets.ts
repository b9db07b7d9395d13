/** The customers that the entries of a report belong to: those of the ledger as they stand now, and those to be made. */
import type { ReportCommitRequest, ReportTouchRequest } from '../../contract';
import { newKeyIn, withNewKey } from '../../domain/customers/new-key';
import { formatId, nextNumber } from '../../domain/ids';
import { idOfLine, parseMatchKey } from '../../domain/matching/key-text';
import { nameKey } from '../../domain/matching/name-key';
import { customerIdDigits, customerIdPrefix } from '../../domain/schema/customers';
import { type Cell, cellText } from '../../domain/values/cell';
import { readKeys } from '../duplicates/check-new';
import type { Context, TableSheet } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { notedNumber } from '../records/numbering';
import { planRows } from '../records/plan-row';
import { findRecords } from '../records/records';
import { locateSurvivor } from '../records/survivor-of';

/** A customer as its row stands; `at` is 0 for one to be made. */
export interface ReportTarget {
  readonly id: string;
  readonly at: number;
  readonly row: Readonly<Record<string, Cell>>;
  /** What differs from what was asked, in words; ''. */
  readonly note: string;
}

export interface ReportTargets {
  /** The entry's customer; null when it is gone. */
  of(entry: ReportTouchRequest): ReportTarget | null;
  /** Those to be made. */
  readonly made: readonly ReportTarget[];
  /** The next free customer number behind them. */
  readonly next: number;
}

/** Entries of one new company are of one customer. */
const nameOf = (entry: ReportTouchRequest): string => nameKey(entry.company).core || entry.company.trim();

const newKeyOf = (request: ReportCommitRequest, entry: ReportTouchRequest): string => `${request.key}:new${entry.at}`;

/** The cells of a new customer: its name, whom they met, and who reports as its owner. */
const cellsOf = (entry: ReportTouchRequest, request: ReportCommitRequest, sheet: TableSheet): Record<string, Cell> => ({
  ...Object.fromEntries(Object.keys(sheet.layout.at).map((key) => [key, ''])),
  company: entry.company.trim(),
  contactPerson: entry.met.split('、')[0] ?? '',
  owner: request.rep,
  sourceData: withNewKey('', newKeyOf(request, entry)),
});

/** The document lock must be held. */
export const targetsOf = (
  entries: readonly ReportTouchRequest[],
  request: ReportCommitRequest,
  sheet: TableSheet,
  context: Context,
): ReportTargets => {
  const rules = context.ledger.rules();
  const words = wordsOf(rules).report;
  const byName = new Map<string, ReportTarget>();
  const made: ReportTarget[] = [];
  const fresh = entries.filter((entry) => entry.customerId === '');
  let next = 0;
  if (fresh.length > 0) {
    const keys = readKeys(sheet);
    const sources = sheet.columns(['sourceData']).sourceData ?? [];
    const noted = notedNumber(sheet);
    next = nextNumber(customerIdPrefix, noted ?? 1, [
      ...keys.map(({ line }) => idOfLine(line)),
      ...(noted === null ? (sheet.columns(['id']).id ?? []) : []),
    ]);
    for (const entry of fresh) {
      const name = nameOf(entry);
      if (byName.has(name)) continue;
      const mine = fresh.filter((one) => nameOf(one) === name);
      const there = madeBefore(mine, request, sources, sheet) ?? madeMeanwhile(mine, keys, sheet, words.sameName);
      if (there !== null) {
        byName.set(name, there);
        continue;
      }
      const id = formatId(customerIdPrefix, customerIdDigits, next++);
      const lines = keys.map(({ line }) => line);
      const [plan] = planRows([{ at: 0, cells: cellsOf(entry, request, sheet) }], 'all', lines, true, {
        rules,
        today: context.clock.today(),
        cause: 'touch',
        issueId: () => id,
      });
      if (plan === undefined) throw new Error('A customer was not planned');
      const { system: _, ...row } = plan.row;
      const target = { id, at: 0, row, note: '' };
      made.push(target);
      byName.set(name, target);
    }
  }
  const known = existing(
    entries.filter((entry) => entry.customerId !== ''),
    sheet,
    words.becameOf,
  );
  return { of: (entry) => (entry.customerId === '' ? byName.get(nameOf(entry)) : known.get(entry.customerId)) ?? null, made, next };
};

/** The customer that this report made in a run that was cut off. */
const madeBefore = (
  entries: readonly ReportTouchRequest[],
  request: ReportCommitRequest,
  sources: readonly Cell[],
  sheet: TableSheet,
): ReportTarget | null => {
  const keys = new Set(entries.map((entry) => newKeyOf(request, entry)));
  const index = sources.findIndex((cell) => keys.has(newKeyIn(cell)));
  if (index < 0) return null;
  const [row] = sheet.rows(index + 2, 1);
  if (row === undefined || !keys.has(newKeyIn(row.sourceData ?? ''))) return null;
  return { id: cellText(row.id ?? ''), at: index + 2, row, note: '' };
};

/** The one customer of that name that was not there when the report was looked through: a colleague has made it meanwhile. */
const madeMeanwhile = (
  entries: readonly ReportTouchRequest[],
  keys: readonly { line: string; row: number }[],
  sheet: TableSheet,
  note: (id: string) => string,
): ReportTarget | null => {
  const seen = new Set(entries.flatMap((entry) => entry.seen));
  const { core } = nameKey(entries[0]?.company ?? '');
  if (core === '') return null;
  const same = keys.flatMap(({ line, row }) => {
    const key = line.includes(core) ? parseMatchKey(line) : null;
    return key !== null && key.core === core && !seen.has(key.id) ? [{ id: key.id, row }] : [];
  });
  const [only] = same;
  if (only === undefined || same.length > 1) return null;
  const found = findRecords(sheet, [only.id], new Map([[only.id, only.row]])).get(only.id);
  return found === undefined ? null : { id: only.id, ...found, note: note(only.id) };
};

/** The customers as they stand, those that were merged meanwhile as the ones they became, by the ID that was asked for. */
const existing = (entries: readonly ReportTouchRequest[], sheet: TableSheet, note: (id: string) => string): Map<string, ReportTarget> => {
  const hints = new Map(entries.map(({ customerId, row }) => [customerId, row]));
  const found = findRecords(sheet, [...hints.keys()], hints);
  const targets = new Map<string, ReportTarget>();
  for (const [id, record] of found) {
    const merged = cellText(record.row.mergedInto ?? '') !== '';
    const end = merged ? locateSurvivor(sheet, id, record.at) : record;
    if (end === null) continue;
    const became = cellText(end.row.id ?? '');
    targets.set(id, { id: became, ...end, note: became === id ? '' : note(became) });
  }
  return targets;
};
