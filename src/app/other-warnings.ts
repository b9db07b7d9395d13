/**
 * A customer changed, and with it what others are to be warned of: 警告 of each customer that it resembles now or resembled before says so too,
 * or no longer. Their rows are not read: 照合キー, which the check for duplicates reads anyway, keeps what else their 警告 says.
 */
import type { Change } from '../domain/changes/change-set';
import type { CustomerRow } from '../domain/customers/derive';
import { readRowCopy } from '../domain/customers/row-copy';
import { reportDuplicates, type Subject } from '../domain/matching/duplicates';
import { idOfLine, parseMatchKey } from '../domain/matching/key-text';
import { idsIn } from '../domain/merging/pieces';
import type { Rules } from '../domain/settings/rules';
import { cellText } from '../domain/values/cell';
import type { KeyAt } from './candidates';
import { duplicatesNamed, flagsText } from './customer-cells';

/** Customers of whom 警告 says something else before and after, or names under another name. */
const concerned = (before: CustomerRow, after: CustomerRow, rules: Rules): string[] => {
  const [then, now] = [duplicatesNamed(before.flags ?? '', rules), duplicatesNamed(after.flags ?? '', rules)];
  const renamed = ['company', 'contactPerson', 'id'].some((key) => (before[key] ?? '') !== (after[key] ?? ''));
  return [...new Set([...then.keys(), ...now.keys()])].filter((id) => renamed || then.get(id) !== now.get(id));
};

/** A customer's row as it was read, and as it is going to be, 照合キー included. */
export interface ChangedRow {
  readonly before: CustomerRow;
  readonly after: CustomerRow;
}

const idOf = (row: CustomerRow): string => cellText(row.id ?? '');

/** @param stored the cells of 照合キー and their rows, as they were before */
export const otherWarnings = (changed: readonly ChangedRow[], stored: readonly KeyAt[], rules: Rules): Change[] => {
  const ids = new Set(changed.flatMap(({ before, after }) => concerned(before, after, rules)));
  for (const { before, after } of changed) for (const row of [before, after]) ids.delete(idOf(row));
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
