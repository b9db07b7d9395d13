/** The morning mail: what is due with a member's own customers, as plain text. Telephone numbers and addresses stay in the workbook. */
import { formatDay } from '../../domain/day';
import type { Member, Rules } from '../../domain/settings/rules';
import { dueKinds } from '../../domain/touches/due';
import { countDue } from '../../domain/touches/today-list';
import { cellText } from '../../domain/values/cell';
import type { Texts } from '../../text/texts';
import { byUrgency, stepText, type TodayLine, whyParts } from './today-lines';

/** Lines a mail holds: what is beyond is counted. */
const mostLines = 30;

export interface Digest {
  readonly member: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** An address as a person types one into 設定; anything else gets no mail. */
export const isAddress = (text: string): boolean => /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(text.trim());

/** One line of text, whatever stands in the cell. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The mail of a member; null when nothing is due or the member has no address.
 * @param lines all lines of 今日; `words` those of the member's language
 */
export const digestOf = (
  { name, email }: Member,
  lines: readonly TodayLine[],
  words: Texts,
  rules: Rules,
  day: string,
  workbook: string,
): Digest | null => {
  const to = email.trim();
  const mine = lines.filter(({ owner }) => owner === name).sort(byUrgency(rules));
  if (!isAddress(to) || mine.length === 0) return null;
  const mail = words.daily.mail;
  const counts = countDue(mine);
  const kinds = dueKinds.flatMap((kind) => (counts[kind] === undefined ? [] : [words.today.counted[kind](counts[kind])]));
  const told = mine
    .slice(0, mostLines)
    .map((line) =>
      mail.line(
        whyParts(line.due, words.today).join(words.today.between),
        plain(cellText(line.row.company ?? '')),
        plain(stepText(line, words.today)),
      ),
    );
  const body = [
    mail.greeting(name),
    mail.counts(mine.length, kinds.join(words.today.between)),
    '',
    ...told,
    ...(mine.length > mostLines ? [mail.more(mine.length - mostLines)] : []),
    '',
    ...(workbook === '' ? [] : [workbook, '']),
    mail.footer,
  ];
  return { member: name, to, subject: mail.subject(mine.length, formatDay(day, words.language)), body: body.join('\n') };
};
