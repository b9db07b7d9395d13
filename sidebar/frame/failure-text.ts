/** What to tell a person about a failure, and what to do. */
import type { SidebarText } from '../../src/text/sidebar-ja';
import type { Failure } from './server';

/** The server's own sentence when it refused, else the sidebar's. */
export const failureText = (text: SidebarText, failure: Failure): string =>
  failure.kind === 'refused' ? failure.message : text.failure[failure.kind];
