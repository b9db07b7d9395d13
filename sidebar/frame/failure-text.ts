/** What to tell a person about a failure, and what to do. */
import type { SidebarText } from '../../src/text/sidebar-ja';
import type { Failure } from './server';

/** The server's own sentence when it refused, else the sidebar's; before it `what` did not succeed, if that needs saying. */
export const failureText = (text: SidebarText, failure: Failure, what = ''): string =>
  [what, failure.kind === 'refused' ? failure.message : text.failure[failure.kind]]
    .filter((part) => part !== '')
    .join(text.between.sentences);
