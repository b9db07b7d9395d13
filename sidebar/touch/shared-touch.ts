/** A touch that was just logged, as a colleague is told of it. */
import type { SidebarState } from '../../src/contract';
import type { SharedTouch } from '../share/draft';
import type { Logged } from './touch-form';

const labelIn = (list: readonly { code: string; label: string }[], code: string): string =>
  list.find((one) => one.code === code)?.label ?? '';

/** What the form held, in the words of the lists. */
export const touchLogged = ({ answer, fields }: Logged, lists: SidebarState, now: string): SharedTouch => ({
  id: answer.touchId,
  when: fields.when === '' ? now : fields.when,
  rep: lists.me,
  channel: labelIn(lists.channels, fields.channel),
  result: labelIn(lists.results, fields.result),
  summary: fields.summary,
});
