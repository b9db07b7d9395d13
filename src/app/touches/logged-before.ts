/** Was this form logged before? Told by the customer's row, by the few touches logged since it was first sent, or by a look through all log keys. */
import type { TouchRequest } from '../../contract';
import type { CustomerRow } from '../../domain/customers/derive';
import { parseLastTouch } from '../../domain/customers/last-touch';
import { daysBetween } from '../../domain/day';
import { numberOf } from '../../domain/ids';
import { touchIdPrefix } from '../../domain/schema/touches';
import { isSignal } from '../../domain/touches/signals';
import { cellText } from '../../domain/values/cell';
import type { Ledger, TableSheet } from '../ports';
import { notedNumber } from '../records/numbering';
import { shelvedAs } from './shelves';

/** More touches than these are not read whole: the column of the keys is read instead. */
const mostSince = 1000;
/** Rows read above those that are looked for: somebody may have added some by hand. */
const spare = 5;

/**
 * The ID under which the key was logged, '' when it was not. The lock must be held. A first try costs nothing, nor does a retry when nobody
 * logged anything since; else one read.
 */
export const loggedAs = (request: TouchRequest, row: CustomerRow, sheet: TableSheet, ledger: Ledger, today: string): string => {
  const newest = parseLastTouch(row.lastTouch ?? '');
  if (newest !== null && newest.key === request.key) return newest.id;
  // A signal is not noted in the row (domain/touches/signals.ts), so it is always looked for.
  if (request.attempt <= 1 && !isSignal(request.channel)) return '';
  return loggedSince(request, sheet) ?? amongAll(request, sheet, ledger, today);
};

/**
 * Among the touches numbered since the form was first sent: a touch that it made is one of them, since numbers are noted before rows are
 * written. Null when that proves nothing: the numbers are not known, too many, or not all of them stand at the end.
 */
const loggedSince = ({ since, key }: TouchRequest, sheet: TableSheet): string | null => {
  const next = notedNumber(sheet);
  if (since === undefined || next === null || since > next || next - since > mostSince) return null;
  if (since === next) return '';
  const last = sheet.lastRow();
  const first = Math.max(2, last - (next - since) - spare + 1);
  const rows = sheet.rows(first, last - first + 1);
  const ours = rows.find((touch) => touch.key === key);
  if (ours !== undefined) return cellText(ours.id ?? '');
  const there = new Set(rows.map((touch) => numberOf(touchIdPrefix, cellText(touch.id ?? ''))));
  for (let number = since; number < next; number++) if (!there.has(number)) return null;
  return '';
};

const amongAll = (request: TouchRequest, sheet: TableSheet, ledger: Ledger, today: string): string => {
  // 対応ID stands far from 登録キー: each of the two columns is a second at 100,000 touches, and only one row of it is wanted.
  const at = (sheet.columns(['key']).key ?? []).indexOf(request.key);
  // A touch of long ago may have been moved to the sheet of its year meanwhile; nothing younger than a month is (domain/touches/archive.ts), and
  // looking there costs a second.
  const old = request.when !== '' && daysBetween(request.when.slice(0, 10), today) >= 28;
  const elsewhere = (): string => (old ? shelvedAs(ledger, request.key) : '');
  if (at < 0) return elsewhere();
  const [there] = sheet.rows(at + 2, 1);
  if (there?.key === request.key) return cellText(there.id ?? '');
  // Somebody sorted in between: then both columns in one look, since a row that moved is none that is missing.
  const columns = sheet.columns(['id', 'key'], Number.POSITIVE_INFINITY);
  const moved = (columns.key ?? []).indexOf(request.key);
  return moved < 0 ? elsewhere() : cellText(columns.id?.[moved] ?? '');
};
