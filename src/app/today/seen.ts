/** What a decision on a customer was made on, as a checksum: whether somebody else acted in the meantime. */
import type { CustomerRow } from '../../domain/customers/derive';
import { cellText } from '../../domain/values/cell';

/** The facts that a list of due customers shows and a decision changes. */
const facts = ['type', 'stop', 'owner', 'lastContact', 'nextDate', 'nextAction'] as const;

/** FNV-1a, 32 bits, in base 36; days without their time. */
export const seenOf = (row: CustomerRow): string => {
  let sum = 0x811c9dc5;
  const text = facts.map((key) => cellText(row[key] ?? '').replace(/^(\d{4}-\d{2}-\d{2}) .*$/, '$1')).join('\u0000');
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
};
