/** Cells pasted into 対応履歴. A single typed cell there takes no call: what follows from it is found by 台帳を整える. */
import type { Change } from '../../domain/changes/change-set';
import { storedForm } from '../../domain/customers/stored-form';
import { touches } from '../../domain/schema/touches';
import { renamedItem } from '../../domain/settings/former-words';
import { cellText } from '../../domain/values/cell';
import type { Context, Edit } from '../ports';
import { mayBePasted, restoreBoth, spanOf } from '../records/pasted-cells';

/** Rows whose values are read at once. */
const mostRows = 5000;

/** What was pasted into 対応履歴 gets its formats and dropdowns back, and is read by its column's rule; IDs and customers follow with 台帳を整える. */
export const pastedTouches = (edit: Edit, context: Context): void => {
  const { ledger, identity, clock } = context;
  const span = spanOf(edit);
  if (!mayBePasted(edit) || span.count < 1 || !ledger.lock(20)) return;
  const sheet = ledger.sheet('touches');
  if (sheet === null) return;
  restoreBoth('touches', edit, ledger);
  // As many as a trigger has time for; the values of more are read by 台帳を整える.
  if (span.count > mostRows) return;
  const rules = ledger.rules();
  const pasted = touches.columns.filter(({ key, by }) => {
    const at = sheet.layout.at[key] ?? 0;
    return by === 'user' && at >= span.column && at < span.column + span.width;
  });
  const changes = sheet.rows(span.row, span.count).flatMap((row, index): Change[] =>
    // A row without an ID is registered whole by 台帳を整える.
    cellText(row.id ?? '') === ''
      ? []
      : pasted.flatMap((column): Change[] => {
          const before = row[column.key] ?? '';
          // A word that was reworded in 設定 waits until a person lets it be renamed.
          if (column.list !== undefined && renamedItem(rules, column.list, before) !== undefined) return [];
          const after = storedForm(column, before, rules).cell;
          const id = cellText(row.id ?? '');
          return after === before ? [] : [{ table: 'touches', id, column: column.key, before, after, row: span.row + index }];
        }),
  );
  if (changes.length > 0)
    ledger.commit({ batch: context.newId(), cause: 'tidy', by: identity.email(), at: clock.now(), changes, inserts: [], log: [] }, span);
};
