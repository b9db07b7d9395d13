/** A handover page: its texts, which say what the next owner must know of a customer as it stands this day. */
import type { CustomerRow } from '../../domain/customers/derive';
import { parseLastTouch } from '../../domain/customers/last-touch';
import { personsIn } from '../../domain/customers/persons';
import { totalsIn } from '../../domain/customers/stored-totals';
import { countOf } from '../../domain/customers/touch-totals';
import { isDay } from '../../domain/day';
import { codeOf, labelOf, type Rules } from '../../domain/settings/rules';
import type { TouchRow } from '../../domain/touches/latest';
import { type Cell, cellText } from '../../domain/values/cell';
import { fold } from '../../domain/values/fold';
import { wordsOf } from './customer-cells';

/** Was the page ticked? */
export const isReceived = (row: Readonly<Record<string, Cell>>): boolean => row.received === true;

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

/** Persons a page names: those who decide come first, and all of them are in 連絡先. */
const mostPersons = 12;

/** Lines on the persons of 連絡先, as the customer's row keeps them; its own contact person in front, unless they name him already. */
const personLines = (row: CustomerRow, rules: Rules): string[] => {
  const words = wordsOf(rules).handover.page;
  const text = (key: string): string => cellText(row[key] ?? '');
  const known = personsIn(row);
  const own = text('contactPerson');
  const about = present([text('department'), text('title'), text('phone'), text('email')]).join(words.between);
  const plain = (name: string): string => fold(name).replace(/\s/g, '');
  const named = own === '' ? known.length > 0 : known.some(({ name }) => plain(name) === plain(own));
  const lines = known.map((one) => {
    const role = labelOf(rules, 'role', one.role);
    const presence = one.presence === 'there' ? '' : labelOf(rules, 'presence', one.presence);
    return words.person(one.name, present([role, presence, one.department, one.title, one.phone, one.email]).join(words.between));
  });
  return [
    ...present([named ? '' : own === '' ? about : words.person(own, about)]),
    ...lines.slice(0, mostPersons),
    ...(lines.length > mostPersons ? [words.morePersons(lines.length - mostPersons)] : []),
  ];
};

/** @param touches the newest touches, newest first */
export const pageTexts = (row: CustomerRow, touches: readonly TouchRow[], rules: Rules): PageTexts => {
  const words = wordsOf(rules).handover.page;
  const text = (key: string): string => cellText(row[key] ?? '');
  const [next, renewal] = [text('nextDate').slice(0, 10), text('renewal').slice(0, 10)];
  const last = touches.length > 0 ? null : noted(row, rules);
  const known = totalsIn(row);
  // More than stand here were logged, and not found: the page says so.
  const cut = touches.length > 0 && known !== null && touches.length < Math.min(touchesOnPage, countOf(known));
  const lines = last === null ? touches.map((touch) => touchLine(touch, rules)) : [touchLine(last, rules)];
  if (last !== null || cut) lines.push(words.earlier);
  return {
    cautions: present([
      codeOf(rules, 'type', text('type')) === 'closed' ? words.closed : '',
      text('stop') === '' ? '' : words.stopped,
      text('cautions'),
    ]).join('\n'),
    persons: personLines(row, rules).join('\n'),
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
