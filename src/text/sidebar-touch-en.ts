/** Words of the log form's further parts, in English. */
import type { SidebarQueueText, SidebarTouchText } from './sidebar-touch-ja';

export const sidebarTouchEn: SidebarTouchText = {
  more: 'Met, kind …',
  met: 'Met',
  persons: 'Persons',
  kind: 'Kind',
  impression: 'Impression',
  files: 'Files (links)',
  filesHint: 'Paste one a line',
  links: (count) => (count === 1 ? '1 link' : `${count} links`),
  linkKinds: {
    document: 'Google document',
    spreadsheet: 'Spreadsheet',
    slides: 'Google slides',
    form: 'Google form',
    folder: 'Drive folder',
    file: 'Drive file',
  },
  recentLinks: 'Links used last',
  attachLink: (name, company) => `Attach ${name} (${company})`,
  next: 'Next customer',
  nextKeys: 'Next customer (Ctrl+.)',
  nextLooking: 'Looking for the next customer…',
  nextNone: 'This is the last customer shown.',
  stop: {
    closed: 'This customer is closed. Give a reason to log a sales touch.',
    contact: 'This customer asked for no contact. Give a reason to log a sales touch.',
    mail: 'This customer asked for no mailings. Give a reason to send a sales e-mail.',
    reason: 'Reason',
    yes: 'Log with this reason',
    no: 'Do not log',
  },
  confirm: { question: 'Log it all the same?', yes: 'Log anyway', no: 'Back' },
};

export const sidebarQueueEn: SidebarQueueText = {
  region: 'Touches not logged yet',
  waits: 'Not logged yet. It is sent by itself when the connection is back.',
  count: (count) => (count === 1 ? '1 touch not sent' : `${count} touches not sent`),
  retry: 'Send now',
  sending: 'Sending…',
  of: (action, company) => `${action}: touch of ${company}`,
  accept: 'Log anyway',
  edit: 'Edit',
  take: 'Move to the customer shown',
  drop: 'Drop',
  dropAsk: 'Drop this touch?',
  dropYes: 'Drop',
  dropNo: 'Keep',
  occupied: 'This customer has a touch you began to write. Log that one first.',
};
