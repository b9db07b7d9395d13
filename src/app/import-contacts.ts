/** The last step of an import: contacts that its slices noted in customers' rows are logged in 対応履歴. */
import { nextNumber } from '../domain/ids';
import { parseMatchKey } from '../domain/matching/key-text';
import { touchIdPrefix } from '../domain/schema/touches';
import { cellText } from '../domain/values/cell';
import { notedNumber } from './numbering';
import { addPending, pendingIn } from './pending-touches';
import type { Context, TableSheet } from './ports';
import { shelvedTouches } from './shelves';

/** Logs the contacts that slices have noted in customers' rows; what a killed run left is among them. */
export const logContacts = (sheet: TableSheet, batch: string, context: Context): void => {
  const touches = context.ledger.sheet('touches');
  if (touches === null) return;
  // One call: a sort between two would give a touch to another customer. The match key says whose it is, and stands near.
  const read = sheet.columns(['lastTouch', 'touchTotals', 'matchKey'], Number.POSITIVE_INFINITY);
  const owners = (read.matchKey ?? []).map((cell) => parseMatchKey(cellText(cell)));
  const pending = pendingIn(
    owners.map((key) => key?.id ?? ''),
    owners.map((key) => key?.company ?? ''),
    read.lastTouch ?? [],
    read.touchTotals ?? [],
  );
  if (pending.length === 0) return;
  // The IDs are asked for only where a contact is there already: a list that brings new ones is the usual.
  const wanted = new Set(pending.flatMap(({ notes }) => notes.filter(({ id }) => id === '').map(({ key }) => key)));
  const keys = touches.columns(['key']).key ?? [];
  const shelved = shelvedTouches(context.ledger);
  const again = notedNumber(touches) === null || keys.some((key) => wanted.has(cellText(key)));
  const logged = again ? touches.columns(['id', 'key']) : {};
  const known = new Map([
    ...shelved.map((row) => [cellText(row.key ?? ''), cellText(row.id ?? '')] as const),
    ...(logged.key ?? []).map((key, index) => [cellText(key), cellText(logged.id?.[index] ?? '')] as const),
  ]);
  const ids = [...(logged.id ?? []), ...shelved.map((row) => row.id ?? '')];
  addPending(pending, known, nextNumber(touchIdPrefix, notedNumber(touches) ?? 1, ids), context, batch);
};
