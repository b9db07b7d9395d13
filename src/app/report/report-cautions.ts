/** What to know of a customer before an entry of a report is logged for it: the stop sign, a colleague who is there too, a day long ago. */
import type { ReportCaution, TouchRequest } from '../../contract';
import type { CustomerRow } from '../../domain/customers/derive';
import type { Rules } from '../../domain/settings/rules';
import { cellText } from '../../domain/values/cell';
import { touchQuestion } from '../touches/touch-questions';

/** The next thing that is asked of the touch; null when nothing is, or all was answered. */
export const reportCaution = (touch: TouchRequest, row: CustomerRow, rules: Rules, now: string): ReportCaution | null => {
  const asked = touchQuestion(touch, row, rules, now);
  if (asked === null) return null;
  const { code, message: text, confirm = '' } = asked;
  return { id: cellText(row.id ?? ''), kind: code === 'stopped' ? 'stop' : 'note', text, confirm };
};

/** All that would be asked of it, one after the other. */
export const reportCautions = (touch: TouchRequest, row: CustomerRow, rules: Rules, now: string): ReportCaution[] => {
  const first = reportCaution(touch, row, rules, now);
  if (first?.kind !== 'stop') return first === null ? [] : [first];
  const second = reportCaution({ ...touch, reason: '…' }, row, rules, now);
  return second === null ? [first] : [first, second];
};
