/** What the ledger says about logging a touch, in English. */
import type { TouchText } from './touch-ja';

export const touchEn: TouchText = {
  unknownCustomer: 'The customer was not found. Somebody may have deleted the row. Choose the customer again.',
  busy: 'Somebody else is writing. Your text is kept. Press “Log touch” again.',
  noChannel: 'Choose a channel.',
  gone: (label) =>
    `The chosen ${label.toLowerCase()} is no longer in the settings. Press the sidebar’s refresh button and choose again. Your text is kept.`,
  badRequest: 'What was sent cannot be read. Open the sidebar again.',
  tooLong: (max) => `The summary is too long. Keep it to ${max} characters.`,
  tooLongIn: (label, max) => `“${label}” is too long. Keep it to ${max} characters.`,
  notALink: (piece) => `“${piece}” among the files is no link. Paste an address that begins with https://.`,
  tooManyLinks: (max) => `Attach at most ${max} links.`,
  moment: {
    unreadable: () => 'The date of the touch cannot be read. Choose it again.',
    future: (when, now) => `The touch (${when}) lies after the spreadsheet’s present time (${now}). Choose a time that has passed.`,
    impossible: (when) => `The touch is dated ${when}. Choose the right date.`,
    'long-ago': (when) => `The touch is dated more than a year ago (${when}).`,
  },
  stopped: {
    closed: 'This customer is closed. Give a reason to log a sales touch or a plan.',
    contact: 'This customer asked for no contact. Give a reason to log a sales touch or a plan.',
    mail: 'This customer asked for no mailings. Give a reason to log a sales e-mail.',
  },
  visited: (rep, day, channel, result, summary) => {
    const said = [result, summary].filter((text) => text !== '').join(' – ');
    return `${rep} was in touch on ${day} (${channel === '' ? 'channel unknown' : channel}${said === '' ? '' : `: ${said}`}).`;
  },
  planned: (rep, day, action) => `${rep} plans ${action === '' ? 'the next contact' : `“${action}”`} for ${day}.`,
  noTouch: 'The touch to undo was not found.',
  alreadyCancelled: 'This touch was already undone.',
  via: 'Sidebar',
};
