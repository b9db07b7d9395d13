/** Made-up touches of made-up customers, oldest first, as 対応履歴 stores them. */
import { addDays, type Day, daysBetween } from '../src/domain/day';
import { formatId } from '../src/domain/ids';
import { touchIdDigits, touchIdPrefix } from '../src/domain/schema/touches';
import { labelOf, type Rules } from '../src/domain/settings/rules';
import { cellText } from '../src/domain/values/cell';
import { chance } from './chance';
import type { Facts } from './customers-of';

const summaries = [
  '見積の内容を説明した。来月の会議で決めるとのこと',
  '担当の方は不在。折り返しをお願いした',
  '新しい設備の資料を渡した。予算は来期になりそう',
  '納期の相談。10日ほど早められないか確認する',
  '定期の訪問。特に困りごとはなし',
];

/** `count` touches spread over the customers and the days since each was registered. */
export const touchesOf = (count: number, customers: readonly Facts[], rules: Rules, today: Day): Facts[] => {
  const luck = chance(count);
  const touches: Facts[] = [];
  for (let index = 0; index < count; index++) {
    const customer = customers[luck.below(customers.length)] as Facts;
    const registered = cellText(customer.registered ?? '');
    // The later the touch was logged, the later its day: within the time since the customer is known.
    const day = addDays(registered, Math.floor(((index + luck.below(100)) / (count + 100)) * daysBetween(registered, today)));
    const time = `${String(9 + luck.below(9)).padStart(2, '0')}:${luck.of(['00', '15', '30', '45'])}`;
    const next = luck.in(0.3) ? addDays(day, 7 + luck.below(30)).replace(/-/g, '/') : '';
    touches.push({
      id: formatId(touchIdPrefix, touchIdDigits, index + 1),
      when: `${day} ${time}`,
      customerId: customer.id ?? '',
      company: customer.company ?? '',
      rep: customer.owner ?? '',
      channel: labelOf(rules, 'channel', luck.of(rules.lists.channel).code),
      result: labelOf(rules, 'result', luck.of(rules.lists.result).code),
      met: customer.contactPerson ?? '',
      summary: luck.of(summaries),
      nextDate: next,
      nextAction: next === '' ? '' : '電話する',
      logged: `${day} 18:30`,
      via: 'サイドバー',
      undo: next === '' ? '' : '{"nextDate":"","nextAction":""}',
      key: `form-${index.toString(36)}-${luck.below(1e9).toString(36)}`,
    });
  }
  return touches;
};
