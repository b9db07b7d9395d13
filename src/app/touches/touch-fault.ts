/** What is wrong with a touch as it was sent. The sidebar checks the same things; this is for a stale page, a broken one and other ways in. */
import type { Refusal, TouchRequest } from '../../contract';
import { isDay } from '../../domain/day';
import { columnOf } from '../../domain/schema/tables';
import { touches } from '../../domain/schema/touches';
import { labelOf, type Rules } from '../../domain/settings/rules';
import { momentDoubt } from '../../domain/touches/happened';
import { mostLinks, readLinks } from '../../domain/touches/links';
import { quoted } from '../../text/problems-ja';
import { wordsOf } from '../records/customer-cells';
import { momentText } from '../records/moment-text';

export const summaryHardLimit = 2000;
/** A cell takes 50,000 characters; nobody reads as many of one touch. */
const longestOriginal = 20_000;

const length = (text: string): number => Array.from(text).length;

/** Choices by their codes: a code that 設定 no longer knows was taken out while the form was open. */
const choiceFault = (request: TouchRequest, rules: Rules): Refusal | null => {
  const words = wordsOf(rules).touch;
  if (request.channel === '') return { code: 'no-channel', message: words.noChannel };
  const gone = (['channel', 'result', 'kind'] as const).find((list) => {
    const code = request[list] ?? '';
    return code !== '' && labelOf(rules, list, code) === '';
  });
  if (gone === undefined) return null;
  return { code: 'gone', message: words.gone(columnOf(touches, gone).heading[rules.language]) };
};

const lengthFault = (request: TouchRequest, rules: Rules): Refusal | null => {
  const words = wordsOf(rules).touch;
  if (length(request.summary) > summaryHardLimit) return { code: 'too-long', message: words.tooLong(summaryHardLimit) };
  if (length(request.original ?? '') > longestOriginal)
    return { code: 'too-long', message: words.tooLongIn(columnOf(touches, 'source').heading[rules.language], longestOriginal) };
  const long = (['met', 'impression', 'nextAction', 'files'] as const)
    .map((key) => columnOf(touches, key))
    .find(({ key, max = Number.POSITIVE_INFINITY }) => length(request[key as 'met'] ?? '') > max);
  return long === undefined ? null : { code: 'too-long', message: words.tooLongIn(long.heading[rules.language], long.max ?? 0) };
};

const linkFault = (request: TouchRequest, rules: Rules): Refusal | null => {
  const words = wordsOf(rules).touch;
  const { links, faults } = readLinks(request.files ?? '');
  const [first] = faults;
  if (first !== undefined) return { code: 'not-a-link', message: words.notALink(quoted(first)) };
  return links.length > mostLinks ? { code: 'too-many-links', message: words.tooManyLinks(mostLinks) } : null;
};

const dayFault = (request: TouchRequest, rules: Rules, now: string): Refusal | null => {
  const words = wordsOf(rules).touch;
  if (request.nextDate !== '' && request.nextDate !== 'none' && !isDay(request.nextDate))
    return { code: 'bad-request', message: words.badRequest };
  const doubt = momentDoubt(request.when, now);
  if (doubt === null || doubt === 'long-ago') return null;
  return { code: doubt, message: words.moment[doubt](momentText(request.when, rules), momentText(now, rules)) };
};

/** The first fault, or null. `now` is the workbook's clock, 'yyyy-mm-dd hh:mm'. */
export const touchFault = (request: TouchRequest, rules: Rules, now: string): Refusal | null =>
  choiceFault(request, rules) ?? lengthFault(request, rules) ?? linkFault(request, rules) ?? dayFault(request, rules, now);
