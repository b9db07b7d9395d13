/** A manager ticks one touch in the grid: the ✓ gets the name and the day that the sidebar would have written, where Google tells who it is. */

import { checkedNote } from '../../domain/touches/manager-note';
import { cellText } from '../../domain/values/cell';
import type { Context, Edit } from '../ports';
import { memberOfAccount } from '../records/me';

/** Check marks as keyboards and pickers give them; a word is a comment, and stays one. */
const tick = /^[✓✔☑✅]\ufe0f?$/u;

/** Is it one cell into which a check mark was typed? No call. */
export const isTick = ({ value, rows, columns }: Edit): boolean => rows === 1 && columns === 1 && tick.test(value?.trim() ?? '');

/** Does nothing for whoever is no manager, or is not known: then the mark stays as it was typed. */
export const tickedTouch = (edit: Edit, context: Context): void => {
  const { ledger, identity, clock } = context;
  if (identity.email() === '' || !ledger.lock(20)) return;
  const sheet = ledger.sheet('touches');
  if (sheet === null || sheet.layout.at.managerNote !== edit.column) return;
  const rules = ledger.rules();
  const who = memberOfAccount(rules, context);
  if (rules.members.find(({ name }) => name === who)?.role !== 'manager') return;
  const [row] = sheet.rows(edit.row, 1);
  const [id, before] = [cellText(row?.id ?? ''), cellText(row?.managerNote ?? '')];
  // Rows may have moved since, or somebody typed on: tidy leaves the mark as it is.
  if (id === '' || !tick.test(before.trim()) || cellText(row?.cancelled ?? '') !== '') return;
  const after = checkedNote('', who, clock.today(), '');
  const changes = [{ table: 'touches' as const, id, column: 'managerNote', before, after, row: edit.row }];
  ledger.commit({ batch: context.newId(), cause: 'tidy', by: identity.email(), at: clock.now(), changes, inserts: [], log: [] });
};
