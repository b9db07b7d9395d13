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

/**
 * @param before the customer's row as it was read
 * @param after the row as it is going to be, 照合キー included
 * @param stored the cells of 照合キー and their rows
 */
export const otherWarnings = (before: CustomerRow, after: CustomerRow, stored: readonly KeyAt[], rules: Rules): Change[] => {
  const ids = new Set(concerned(before, after, rules));
  if (ids.size === 0) return [];
  const own = new Set([cellText(before.id ?? ''), cellText(after.id ?? '')]);
  const others = stored.flatMap(({ line, row }) => {
    const id = idOfLine(line);
    const copy = ids.has(id) && !own.has(id) ? readRowCopy(line) : null;
    const key = copy === null ? null : parseMatchKey(line);
    return copy === null || key === null ? [] : [{ id, row, key, copy }];
  });
  const now = [...stored.flatMap(({ line }) => (own.has(idOfLine(line)) ? [] : [line])), cellText(after.matchKey ?? '')];
  const subjects = others.map(({ key, copy }): Subject => ({ key, different: idsIn(copy.different ?? '') }));
  const reports = reportDuplicates(subjects, now);
  return others.map(({ id, row, copy }) => ({
    table: 'customers',
    id,
    column: 'flags',
    before: '',
    after: flagsText(reports.get(id) ?? null, cellText(copy.otherFlags ?? ''), rules),
    row,
  }));
};
