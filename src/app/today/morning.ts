/** Every morning: 今日 is written anew, and whoever wants it is mailed what is due. Nobody is mailed twice in one day, also after a killed run. */
import type { CustomerRow } from '../../domain/customers/derive';
import { texts } from '../../text/texts';
import type { Context, Mailbox } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { type DailyOutcome, dailySettings, keepMorning, languageOf, noteMailed, unnoteMailed, wasMailed } from './daily-state';
import { type Digest, digestOf } from './digest';
import { dueRows } from './due-rows';
import { returnExpiredRanks } from './expired-ranks';
import { todayRows } from './today';
import { linesOf } from './today-lines';

/** Google's refusal behind the last recipient of the day, in the languages of the account. */
const isQuota = (error: unknown): boolean => /too many times|回数が多すぎ/.test(error instanceof Error ? error.message : String(error));

const digests = (rows: readonly CustomerRow[], mailbox: Mailbox, { ledger, clock, memory }: Context): Digest[] => {
  const rules = ledger.rules();
  const lines = linesOf(rows, rules, clock.today());
  const workbook = mailbox.workbook();
  return rules.members.flatMap(
    (member) => digestOf(member, lines, texts(languageOf(memory, member.name) ?? rules.language), rules, clock.today(), workbook) ?? [],
  );
};

/** Sends what was not sent today; the members whose mail did not go out, and why. */
const deliver = (mails: readonly Digest[], mailbox: Mailbox, { clock, memory }: Context): Omit<DailyOutcome, 'at'> => {
  const day = clock.today();
  const waiting = mails.filter(({ member }) => !wasMailed(memory, day, member));
  const refused: string[] = [];
  const upTo = (at: number, why: DailyOutcome['why']) => ({
    sent: at - refused.length,
    failed: [...refused, ...waiting.slice(at).map((one) => one.member)],
    why,
  });
  for (const [at, { member, to, subject, body }] of waiting.entries()) {
    if (mailbox.remaining() < 1) return upTo(at, 'quota');
    // Noted first: a run that is killed now sends too little rather than twice.
    if (!noteMailed(memory, day, member)) return upTo(at, 'memory');
    try {
      mailbox.send(to, subject, body);
    } catch (error) {
      unnoteMailed(memory, day, member);
      if (isQuota(error)) return upTo(at, 'quota');
      refused.push(member);
    }
  }
  return upTo(waiting.length, refused.length === 0 ? '' : 'failed');
};

/** Answers how it went; null when it is switched off, there is no ledger, or somebody else is writing. */
export const morning = (context: Context, mailbox: Mailbox): DailyOutcome | null => {
  const { ledger, clock, memory } = context;
  const settings = dailySettings(memory);
  if (settings.by === '' || !ledger.lock(60)) return null;
  const sheet = ledger.sheet('customers');
  if (sheet === null) return null;
  const rules = ledger.rules();
  const rows = returnExpiredRanks(dueRows(sheet), sheet, context);
  ledger.writeToday(todayRows(rows, rules, clock.today()), wordsOf(rules).today.asOf(clock.now()));
  const delivered = settings.mail ? deliver(digests(rows, mailbox, context), mailbox, context) : { sent: 0, failed: [], why: '' as const };
  const outcome = { at: clock.now(), ...delivered };
  keepMorning(memory, outcome);
  return outcome;
};
