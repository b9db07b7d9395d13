/** Switching the morning run on and off, and asking how it went. Off by default, and the mails off even then. */

import type { Context, MorningTimer } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { memberAtKeyboard } from '../records/me';
import { dailySettings, keepDailySettings, lastMorning } from './daily-state';
import { isAddress } from './digest';

/** Google's refusal behind the twentieth trigger of a person (docs guides/services/quotas). */
const isTooMany = (error: unknown): boolean =>
  /too many triggers|トリガーが多すぎ/.test(error instanceof Error ? error.message : String(error));

/** What is said when the trigger was made, or could not be. */
const made = (me: string, mail: boolean, reached: number, { ledger, memory }: Context, timer: MorningTimer): string => {
  const rules = ledger.rules();
  const words = wordsOf(rules).daily;
  try {
    timer.start(rules.timeZone);
  } catch (error) {
    return isTooMany(error) ? words.tooMany : words.refused;
  }
  if (!keepDailySettings(memory, { by: me, mail })) {
    timer.stop();
    return words.refused;
  }
  return mail ? words.startedWithMail(reached) : reached === 0 ? words.startedNoAddress : words.started;
};

/** Asks, makes the trigger, and says what happens from now on. */
export const startDaily = (context: Context, timer: MorningTimer): void => {
  const { ledger, memory, notices, identity } = context;
  const rules = ledger.rules();
  const words = wordsOf(rules).daily;
  if (ledger.sheet('customers') === null) {
    notices.tell(wordsOf(rules).noLedger);
    return;
  }
  const me = memberAtKeyboard(rules, context) || identity.email() || words.somebody;
  const before = dailySettings(memory);
  if (before.by !== '' && before.by !== me && !notices.ask(words.takeOver(before.by))) return;
  if (!notices.ask(words.start)) return;
  const reached = rules.members.filter(({ email }) => isAddress(email)).map(({ name }) => name);
  const mail = reached.length > 0 && notices.ask(words.askMail(reached.join(words.between)));
  notices.tell(made(me, mail, reached.length, context, timer));
};

/** Removes one's own trigger, and tells the others' runs to do nothing any more. */
export const stopDaily = (context: Context, timer: MorningTimer): void => {
  const { ledger, memory, notices } = context;
  const words = wordsOf(ledger.rules()).daily;
  const { by } = dailySettings(memory);
  const mine = timer.stop();
  keepDailySettings(memory, { by: '', mail: false });
  notices.tell(by === '' && !mine ? words.wasOff : mine ? words.stopped : words.stoppedOfOther(by));
};

/** Says whether it is on, for whom it mails, and how the last morning went. */
export const dailyStatus = ({ ledger, memory, notices }: Context): void => {
  const words = wordsOf(ledger.rules()).daily;
  const { by, mail } = dailySettings(memory);
  const last = lastMorning(memory);
  const lines = [by === '' ? words.off : words.on(by, mail)];
  if (by !== '' && last === null) lines.push(words.notYet);
  if (last !== null) {
    lines.push(words.last(last.at.replace(/-/g, '/'), last.sent));
    if (last.why !== '') lines.push(words.why[last.why](last.failed.join(words.between)));
  }
  notices.tell(lines.join('\n'));
};
