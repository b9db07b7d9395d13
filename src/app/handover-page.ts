/** The texts of a handover page: what the next owner must know of a customer, as it stands this day. */
import type { CustomerRow } from '../domain/customers/derive';
import { parseLastTouch } from '../domain/customers/last-touch';
import { isDay } from '../domain/day';
import { codeOf, labelOf, type Rules } from '../domain/settings/rules';
import type { TouchRow } from '../domain/touches/latest';
import { type Cell, cellText } from '../domain/values/cell';
import { wordsOf } from './customer-cells';

/** Touches a page tells of. */
export const touchesOnPage = 5;

export interface PageTexts {
  readonly cautions: string;
  readonly persons: string;
  readonly open: string;
  readonly touches: string;
}

const present = (facts: readonly string[]): string[] => facts.filter((fact) => fact !== '');

const touchLine = (touch: TouchRow, rules: Rules): string => {
  const words = wordsOf(rules).handover.page;
  const text = (key: string): string => cellText(touch[key] ?? '');
  const facts = present([text('channel'), text('result'), text('met'), text('rep')]).join(words.between);
  return words.touch(text('when').slice(0, 10), facts, text('summary').replace(/\s*\n\s*/g, ' '));
};

/** The newest touch as the customer's row keeps it: for a customer whose touches lie too far back to be read. */
const noted = (row: CustomerRow, rules: Rules): TouchRow | null => {
  const note = parseLastTouch(row.lastTouch ?? '');
  if (note === null) return null;
  const { when, rep, summary } = note;
  return { when, rep, summary, channel: labelOf(rules, 'channel', note.channel), result: labelOf(rules, 'result', note.result) };
};

/**
 * @param touches the newest touches, newest first
 * @param persons lines on the persons of 連絡先; [] where there are none: the contact person of the row then stands for them
 */
export const pageTexts = (row: CustomerRow, touches: readonly TouchRow[], persons: readonly string[], rules: Rules): PageTexts => {
  const words = wordsOf(rules).handover.page;
  const text = (key: string): string => cellText(row[key] ?? '');
  const about = present([text('department'), text('title'), text('phone'), text('email')]).join(words.between);
  const person = text('contactPerson') === '' ? about : words.person(text('contactPerson'), about);
  const [next, renewal] = [text('nextDate').slice(0, 10), text('renewal').slice(0, 10)];
  const last = touches.length > 0 ? null : noted(row, rules);
  const lines = last === null ? touches.map((touch) => touchLine(touch, rules)) : [touchLine(last, rules), words.earlier];
  return {
    cautions: present([
      codeOf(rules, 'type', text('type')) === 'closed' ? words.closed : '',
      text('stop') === '' ? '' : words.stopped,
      text('cautions'),
    ]).join('\n'),
    persons: (persons.length > 0 ? persons : present([person])).join('\n'),
    open: present([
      next === '' && text('nextAction') === '' ? words.noNext : words.next(isDay(next) ? next : '', text('nextAction')),
      isDay(renewal) ? words.renewal(renewal) : '',
    ]).join('\n'),
    touches: lines.length === 0 ? words.noTouch : lines.join('\n'),
  };
};

/** A page as it is stored; `id` and who hands over to whom are the caller's. */
export const pageValues = (
  { id, row, from, to, reason, day }: { id: string; row: CustomerRow; from: string; to: string; reason: string; day: string },
  texts: PageTexts,
): Record<string, Cell> => ({
  company: row.company ?? '',
  id,
  customerId: row.id ?? '',
  day,
  from,
  to,
  reason,
  received: false,
  ...texts,
});
