/** The words for telling a colleague of a touch, in English. */
import type { SidebarShareText } from './sidebar-share-ja';

export const sidebarShareEn: SidebarShareText = {
  open: 'Share',
  openNamed: (day) => `Share the touch of ${day}`,
  region: 'Share this touch',
  loading: 'Loading members…',
  failed: 'The members could not be loaded.',
  retry: 'Try again',
  close: 'Close',
  to: 'To',
  choose: 'Choose',
  sentence: 'What to say',
  subject: (company) => `Shared: ${company}`,
  draft: (rep, day, customer, how, summary) =>
    `${rep === '' ? 'A touch' : `${rep}’s touch`} with ${customer} on ${day} (${how})${summary === '' ? '' : `: ${summary}`}`,
  customer: (company, id) => `${company} (${id})`,
  withLink: 'Below it stands a link to this customer’s row in the ledger.',
  mail: 'Open e-mail',
  mailTitle: 'Opens your own mail program. It is you who sends.',
  copy: 'Copy text',
  copyTitle: 'Copies sentence and link, to be pasted into a chat.',
  copied: 'Copied. Paste it into your chat.',
  notCopied: 'It could not be copied. Press Ctrl+C (⌘+C) to copy the text selected below.',
  mailHint: 'If no mail program opens, copy the text into a chat.',
  writing: 'Noting it in the change log…',
  notLogged: 'It could not be noted in the change log.',
  nobody: 'There is no other member. Add names and e-mail addresses to the members in Settings.',
  chooseFirst: 'Choose whom to tell.',
  noAddress: (name) =>
    `Settings has no e-mail address of ${name}. Copy the text into a chat, or add the address to the members in Settings and open this again.`,
  empty: 'Write what to say.',
  tooLong: (length, most) => `Too long (${length} characters). Keep it to ${most}.`,
  tooLongForMail: 'Too long to open as an e-mail. Shorten it, or copy the text into a chat.',
};
