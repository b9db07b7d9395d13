/** What the parts of an undo share: which cells are put back, which count as the same, and what is told of a cell that stayed. */
import type { KeptCell } from '../../contract';
import type { Change } from '../../domain/changes/change-set';
import type { Same, Step } from '../../domain/changes/layers';
import type { CustomerRow } from '../../domain/customers/derive';
import type { TableName } from '../../domain/schema/column';
import { columnOf, tables } from '../../domain/schema/tables';
import { codeOf, type Rules } from '../../domain/settings/rules';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context } from '../ports';

/** Labels of one item are the same value in either language. */
export const sameUnder =
  (rules: Rules): Same =>
  (table, column, a, b) => {
    if (a === b) return true;
    const { list } = columnOf(tables[table], column);
    if (list === undefined) return cellText(a) === cellText(b);
    const code = codeOf(rules, list, cellText(a));
    return code !== '' && code === codeOf(rules, list, cellText(b));
  };

/** A fact is put back as it was; what follows from facts is computed anew. */
export const isFact = (table: TableName, column: string): boolean => {
  const { by, once } = columnOf(tables[table], column);
  return by === 'user' || once === true;
};

export interface Undone {
  readonly changes: readonly Change[];
  readonly kept: readonly KeptCell[];
  readonly rows: readonly { readonly before: CustomerRow; readonly after: CustomerRow }[];
  readonly restored: number;
}

export const keptCell = ({ table, id, column, target }: Step, now: Cell, { ledger }: Context): KeptCell => ({
  target: id,
  label: columnOf(tables[table], column).heading[ledger.language()],
  now: cellText(now),
  was: cellText(target),
});
