/**
 * Calls that an edit of one row leaves for the rows of others. A person waits for eight of them at most (docs/benchmarks.md); what finds no room is
 * left to 台帳を整える, however many customers share a number.
 */
import type { Change } from '../../domain/changes/change-set';
import { copiedFacts } from '../../domain/customers/row-copy';
import { columnOf } from '../../domain/schema/tables';
import type { Rules } from '../../domain/settings/rules';
import type { KeyAt } from '../duplicates/candidates';
import { type ChangedRow, concernedBy, isOneOfMany, otherWarnings } from '../duplicates/other-warnings';
import type { TableSheet } from '../ports';

const mostCalls = 8;
/** The lock, the headings, the row, and the look whether it stood still. */
const always = 4;

/** Columns that lie apart: between two of them stands one that the writer may not write along. */
const stretches = (sheet: TableSheet, keys: readonly string[], mayLieBetween: (key: string) => boolean): number => {
  const keyAt = new Map(Object.entries(sheet.layout.at).map(([key, at]) => [at, key]));
  const places = [...new Set(keys.flatMap((key) => sheet.layout.at[key] ?? []))].sort((a, b) => a - b);
  const joins = (left: number, right: number): boolean => {
    for (let at = left + 1; at < right; at++) if (!mayLieBetween(keyAt.get(at) ?? 'system')) return false;
    return true;
  };
  return places.filter((at, index) => index === 0 || !joins(places[index - 1] ?? 0, at)).length;
};

/** Automatic cells that follow from others: the writer writes these along. */
const follows = (sheet: TableSheet) => (key: string) => {
  const { by, once } = columnOf(sheet.table, key);
  return by === 'auto' && once !== true && key !== 'id' && key !== 'system';
};

/**
 * How many calls are left of an edit that looked for duplicates.
 * @param own the changes of its own row
 * @param rewritten columns of people that are brought into another form
 * @param extra calls it makes besides: the next number, 変更履歴, formats and dropdowns after a paste, the question for formulas
 */
export const roomForOthers = (sheet: TableSheet, own: readonly Change[], rewritten: ReadonlySet<string>, extra: number): number => {
  const read = ['matchKey', ...[...rewritten].filter((key) => !copiedFacts.includes(key))];
  const reads = stretches(sheet, read, () => false);
  const writes = stretches(
    sheet,
    own.map(({ column }) => column),
    follows(sheet),
  );
  return Math.max(0, mostCalls - always - reads - writes - extra);
};

/** What an edit writes into 警告 of others. */
export interface Others {
  readonly changes: readonly Change[];
  /** Some are left to 台帳を整える, and a call is left to say so. */
  readonly told: boolean;
}

export const noOthers: Others = { changes: [], told: false };

/**
 * 警告 of others as far as there is room; of two customers who alone resemble each other both say so, whatever it takes. Saying that some are left
 * is a call too.
 */
export const othersInRoom = (changed: ChangedRow, stored: readonly KeyAt[], room: number, rules: Rules): Others => {
  const whose = concernedBy([changed], rules);
  const many = isOneOfMany(changed, rules);
  const left = many || whose.length > Math.max(1, room);
  const most = Math.max(room - 1, many ? 0 : 1);
  const changes = otherWarnings([changed], stored, rules, left ? whose.slice(0, most) : whose);
  return { changes, told: left && changes.length < room };
};
