/**
 * What a person has to say yes to before a touch is logged: another rep was or will be there (R72), the day lies long ago; and the reason that a
 * stop sign asks for (R78). Asked under the lock, of the row as it stands: of two who log at once, the second is asked.
 */
import type { Refusal, TouchRequest } from '../../contract';
import type { CustomerRow } from '../../domain/customers/derive';
import { isStopped, stopOf } from '../../domain/customers/stop';
import { touchesByOthers } from '../../domain/customers/stored-totals';
import { isDay } from '../../domain/day';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { nearVisits } from '../../domain/touches/double-visit';
import { momentDoubt } from '../../domain/touches/happened';
import { cellText } from '../../domain/values/cell';
import { wordsOf } from '../records/customer-cells';
import { momentText } from '../records/moment-text';

interface Question {
  /** Names what is asked: when that changes, it is asked again. */
  readonly token: string;
  readonly message: string;
}

const plannedOf = (request: TouchRequest): string => (isDay(request.nextDate) ? request.nextDate : '');

const visitQuestions = (request: TouchRequest, row: CustomerRow, rules: Rules, now: string): Question[] => {
  const words = wordsOf(rules).touch;
  const near = nearVisits({
    rep: request.rep,
    day: (request.when === '' ? now : request.when).slice(0, 10),
    next: plannedOf(request),
    days: rules.doubleVisitDays,
    others: touchesByOthers(row, request.rep),
    planned: cellText(row.nextDate ?? '').slice(0, 10),
    owner: cellText(row.owner ?? ''),
  });
  const questions = near.touched.map(({ rep, id, when, channel, result, summary }) => ({
    token: `touched ${id} ${when}`,
    message: words.visited(rep, momentText(when, rules), labelOf(rules, 'channel', channel), labelOf(rules, 'result', result), summary),
  }));
  if (near.planned === null) return questions;
  const { rep, day } = near.planned;
  const message = words.planned(rep, momentText(day, rules), cellText(row.nextAction ?? ''));
  return [...questions, { token: `planned ${rep} ${day}`, message }];
};

const pastQuestion = (request: TouchRequest, rules: Rules, now: string): Question[] => {
  if (momentDoubt(request.when, now) !== 'long-ago') return [];
  const message = wordsOf(rules).touch.moment['long-ago'](momentText(request.when, rules));
  return [{ token: `long-ago ${request.when.slice(0, 10)}`, message }];
};

/** The refusal that asks; null when nothing is to be asked, or all of it was said yes to. */
export const touchQuestion = (request: TouchRequest, row: CustomerRow, rules: Rules, now: string): Refusal | null => {
  const { kind = '', channel, reason = '', confirmed = '' } = request;
  const stop = stopOf(row, rules);
  if (stop !== '' && reason.trim() === '' && isStopped(stop, { kind, channel, plans: plannedOf(request) !== '' }))
    return { code: 'stopped', message: wordsOf(rules).touch.stopped[stop] };
  const questions = [...visitQuestions(request, row, rules, now), ...pastQuestion(request, rules, now)];
  const accepted = confirmed.split('\n');
  if (questions.every(({ token }) => accepted.includes(token))) return null;
  return {
    code: 'confirm',
    message: questions.map(({ message }) => message).join(rules.language === 'ja' ? '' : ' '),
    confirm: questions.map(({ token }) => token).join('\n'),
  };
};
