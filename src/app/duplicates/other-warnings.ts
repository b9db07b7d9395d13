/**
 * A customer changed, and with it what others are to be warned of: 警告 of each customer that it resembles now or resembled before says so too,
 * or no longer. Their rows are not read: 照合キー, which the check for duplicates reads anyway, keeps what else their 警告 says.
 */
import type { Change } from '../../domain/changes/change-set';
import type { CustomerRow } from '../../domain/customers/derive';
import { readRowCopy } from '../../domain/customers/row-copy';
import { reportDuplicates, type Subject } from '../../domain/matching/duplicates';
import { idOfLine, parseMatchKey } from '../../domain/matching/key-text';
import { idsIn } from '../../domain/merging/pieces';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import { duplicatesNamed, flagsText, unlistedIn } from '../records/customer-cells';
import type { KeyAt } from './candidates';

/** Customers of whom 警告 says something else before and after, or names under another name. */
const concerned = (before: CustomerRow, after: CustomerRow, rules: Rules): string[] => {
  const [then, now] = [duplicatesNamed(before.flags ?? '', rules), duplicatesNamed(after.flags ?? '', rules)];
  // The row shows what was typed already; its copy still tells what others call it.
  const called = readRowCopy(before.matchKey ?? '') ?? before;
  const renamed = ['company', 'contactPerson', 'id'].some((key) => (called[key] ?? '') !== (after[key] ?? ''));
  return [...new Set([...now.keys(), ...then.keys()])].filter((id) => renamed || then.get(id) !== now.get(id));
};

/** A customer's row as it was read, and as it is going to be, 照合キー included. */
export interface ChangedRow {
  readonly before: CustomerRow;
  readonly after: CustomerRow;
}

/** May rows beyond those that 警告 names tell of the customer as it was? It was, or is, one of many. */
export const isOneOfMany = ({ before, after }: ChangedRow, rules: Rules): boolean =>
  concerned(before, after, rules).length > 0 && [before, after].some((row) => unlistedIn(row.flags ?? '', rules) > 0);

const idOf = (row: CustomerRow): string => cellText(row.id ?? '');

/** The customers whose 警告 is to be written anew: those first that a changed one names now. */
export const concernedBy = (changed: readonly ChangedRow[], rules: Rules): string[] => {
  const ids = new Set(changed.flatMap(({ before, after }) => concerned(before, after, rules)));
  for (const { before, after } of changed) for (const row of [before, after]) ids.delete(idOf(row));
  return [...ids];
};

/**
 * @param stored the cells of 照合キー and their rows, as they were before
 * @param whose the customers whose 警告 is looked at
 */
export const otherWarnings = (
  changed: readonly ChangedRow[],
  stored: readonly KeyAt[],
  rules: Rules,
  whose: readonly string[] = concernedBy(changed, rules),
): Change[] => {
  const ids = new Set(whose);
  if (ids.size === 0) return [];
  const others = stored.flatMap(({ line, row }) => {
    const id = idOfLine(line);
    const copy = ids.has(id) ? readRowCopy(line) : null;
    const key = copy === null ? null : parseMatchKey(line);
    return copy === null || key === null ? [] : [{ id, row, key, copy }];
  });
  const subjects = others.map(({ key, copy }): Subject => ({ key, different: idsIn(copy.different ?? '') }));
  const own = new Set(changed.flatMap(({ before, after }) => [idOf(before), idOf(after)]));
  const then = stored.map(({ line }) => line);
  const now = [...then.filter((line) => !own.has(idOfLine(line))), ...changed.map(({ after }) => cellText(after.matchKey ?? ''))];
  const [former, reports] = [reportDuplicates(subjects, then), reportDuplicates(subjects, now)];
  return others.flatMap(({ id, row, copy }): Change[] => {
    const flags = (found: typeof reports): string => flagsText(found.get(id) ?? null, cellText(copy.otherFlags ?? ''), rules);
    const [before, after] = [flags(former), flags(reports)];
    return before === after ? [] : [{ table: 'customers', id, column: 'flags', before, after, row }];
  });
};
