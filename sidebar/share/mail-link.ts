/** The address that opens a mail program with everything filled in (RFC 6068), and the same as text for a chat. */

/** Windows and mail programs cut longer ones off or do nothing: Outlook takes about 2,000 characters, Chrome hands on 2,046 on Windows. */
const longestLink = 1900;
/** What fits into a sentence that somebody reads; 変更履歴 keeps it. */
export const longestSentence = 500;

/** One line of whole characters: what is pasted may hold line breaks, which would begin another header, and halves of an emoji, which cannot be encoded. */
export const oneLine = (text: string): string =>
  Array.from(text.replace(/[\s\p{Cc}]+/gu, ' '))
    .filter((character) => !/^[\ud800-\udfff]$/.test(character))
    .join('')
    .trim();

const encoded = (text: string): string => encodeURIComponent(text).replace(/'/g, '%27');

/** Null when it would be too long for mail programs. */
export const mailLink = (mail: { to: string; subject: string; sentence: string; link: string }): string | null => {
  const subject = Array.from(oneLine(mail.subject)).slice(0, 40).join('');
  const body = `${encoded(oneLine(mail.sentence))}%0D%0A%0D%0A${encoded(oneLine(mail.link))}`;
  const href = `mailto:${encoded(oneLine(mail.to)).replace(/%40/g, '@')}?subject=${encoded(subject)}&body=${body}`;
  return href.length > longestLink ? null : href;
};

export const chatText = (sentence: string, link: string): string =>
  [oneLine(sentence), oneLine(link)].filter((line) => line !== '').join('\n');
