/**
 * A person changed cells. The handler is only an accelerator: Google queues two edits at most and gives 30 seconds, so whatever is
 * missed here is done by tidy. It never needs to know who the user is, and never opens UI.
 */

import { editHandovers } from '../owners/receive-handover';
import type { Context, Edit } from '../ports';
import { refreshSettings } from '../rules/refresh-settings';
import { editContacts } from '../tidy/tidy-contacts';
import { editCustomers } from './edit-customers';
import { pastedTouches } from './pasted-touches';
import { isTick, tickedTouch } from './ticked-touch';

export const handleEdit = (edit: Edit, context: Context): void => {
  const name = context.ledger.tableOf(edit.sheetId);
  if (name === 'settings') refreshSettings(context);
  if (name === 'customers') editCustomers(edit, context);
  if (name === 'touches') (isTick(edit) ? tickedTouch : pastedTouches)(edit, context);
  if (name === 'handovers') editHandovers(edit, context);
  if (name === 'contacts') editContacts(edit, context);
};
