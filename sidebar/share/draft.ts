/** The touch that is told of, and the sentence to begin with. */
import type { SidebarState, TimelineEntry } from '../../src/contract';
import type { SidebarText } from '../../src/text/sidebar-ja';
import type { Logged } from '../touch/touch-form';
import { oneLine } from './mail-link';

/** Of a touch, what a colleague is told. */
export type SharedTouch = Pick<TimelineEntry, 'id' | 'when' | 'rep' | 'channel' | 'result' | 'summary'>;

/** Characters of a draft, so that with link and subject it fits into a mail's address: a kana takes nine there. */
const draftLength = 120;

const labelIn = (list: readonly { code: string; label: string }[], code: string): string =>
  list.find((one) => one.code === code)?.label ?? '';

/** The touch just logged: what the form held, in the words of the lists. */
export const touchLogged = ({ answer, fields }: Logged, lists: SidebarState, now: string): SharedTouch => ({
  id: answer.touchId,
  when: fields.when === '' ? now : fields.when,
  rep: lists.me,
  channel: labelIn(lists.channels, fields.channel),
  result: labelIn(lists.results, fields.result),
  summary: fields.summary,
});

export const draftOf = (
  touch: SharedTouch,
  customer: { id: string; company: string },
  { share, between }: Pick<SidebarText, 'share' | 'between'>,
  day: (moment: string) => string,
): string => {
  const how = [touch.channel, touch.result].filter((part) => part !== '').join(between.parts);
  const characters = Array.from(
    oneLine(share.draft(touch.rep, day(touch.when), share.customer(customer.company, customer.id), how, touch.summary)),
  );
  return characters.length <= draftLength ? characters.join('') : `${characters.slice(0, draftLength - 1).join('')}…`;
};
