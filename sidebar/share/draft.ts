/** The touch that is told of, and the sentence to begin with. */
import type { TimelineEntry } from '../../src/contract';
import type { SidebarText } from '../../src/text/sidebar-ja';
import { oneLine } from './mail-link';

/** Of a touch, what a colleague is told. */
export type SharedTouch = Pick<TimelineEntry, 'id' | 'when' | 'rep' | 'channel' | 'result' | 'summary'>;

/** Characters of a draft, so that with link and subject it fits into a mail's address: a kana takes nine there. */
const draftLength = 120;

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
