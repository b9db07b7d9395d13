/** What 変更履歴 tells of a row that was planned: changes of owner, type and rank. */
import type { LogEntry } from '../../domain/changes/change-set';
import { type MovedFact, movedFacts } from '../../domain/customers/asks';
import { storedForm } from '../../domain/customers/stored-form';
import { NO_RANK } from '../../domain/ranking/rank';
import { customers } from '../../domain/schema/customers';
import { customersOf } from '../../domain/schema/declared';
import { columnOf } from '../../domain/schema/tables';
import type { Cell } from '../../domain/values/cell';
import { cellText } from '../../domain/values/cell';
import { wordsOf } from './customer-cells';
import type { Draft, RowContext } from './draft-row';

/** Does the run tell of owners and types that people changed? Others leave it to these. */
export const tells = ({ cause }: Pick<RowContext, 'cause'>): boolean => cause === 'edit' || cause === 'tidy';

/** Owner and type as people changed them; commands tell of their own changes themselves. */
export const movedByPeople = ({ before, values }: Draft, { cause, rules }: RowContext): readonly MovedFact[] =>
  tells({ cause }) ? (movedFacts(before, values, (key, cell) => storedForm(columnOf(customers, key), cell, rules).cell) ?? []) : [];

/** Changes of these two are kept in 変更履歴 with their old value (R23, R133), however they came about. */
export const movedLog = (moved: readonly MovedFact[], id: string, { cause, rules }: RowContext): LogEntry[] =>
  moved.map(({ column, before, after }) => ({
    operation: cause,
    target: id,
    column: columnOf(customersOf(rules), column).heading[rules.language],
    before,
    after,
    reason: wordsOf(rules).reasons[column],
  }));

/** A rank that an existing customer had and that changed is worth explaining (R59, R133); a first rank is not. */
export const rankLog = (row: Readonly<Record<string, Cell>>, values: Readonly<Record<string, Cell>>, context: RowContext): LogEntry[] => {
  const before = cellText(row.rank ?? '');
  const after = cellText(values.rank ?? '');
  if (before === '' || after === '' || before === after || (before === NO_RANK && context.cause === 'tidy')) return [];
  const heading = columnOf(customersOf(context.rules), 'rank').heading[context.rules.language];
  return [
    {
      operation: context.cause,
      target: cellText(values.id ?? ''),
      column: heading,
      before,
      after,
      reason: cellText(values.rankReason ?? '') + wordsOf(context.rules).rank.version(context.rules.version),
    },
  ];
};
