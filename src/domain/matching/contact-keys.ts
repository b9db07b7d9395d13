/** Telephone numbers and e-mail addresses for comparison. */
import { readEmail } from '../values/email';
import { isJapaneseNumber } from '../values/japan-numbering';
import { readPhone } from '../values/phone';
import { compatible } from './fold-name';

/** Further numbers and addresses in a cell are not looked at: a cell of 50,000 characters must cost no more than another. */
const MOST = 8;
const LONGEST = 400;

/**
 * The numbers in a telephone cell as digits: '0312345678', or '+14155552671' abroad. What the reader does not take for a number is looked
 * through for runs of digits, so that a number with a lost 0 or a foreign one without its country is still compared. Nothing readable gives none.
 */
export function phoneKeys(text: string): string[] {
  if (text === '') return [];
  const typed = text.slice(0, LONGEST);
  const read = readPhone(typed).value;
  if (read !== null && read !== undefined && read.length > 0) return distinct(read.map((phone) => phone.digits)).slice(0, MOST);
  return distinct(looseNumbers(typed)).slice(0, MOST);
}

function looseNumbers(text: string): string[] {
  const plain = compatible(text)
    .replace(/(?<=[\d-])[oOоО〇○]|[oOоО〇○](?=[\d-])/g, '0')
    .replace(/(?<=\d)[lI|]|[lI|](?=\d)/g, '1')
    .replace(/(?:内線|ext\.?|x|#)\s*[:.]?\s*\d+/gi, ' ')
    .replace(/(?<=[\d)])\s*[\u002D\u02D7\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC\u4E00./~*]\s*(?=[\d(])/g, '-');
  const numbers: string[] = [];
  for (const run of plain.match(/[+(]?\d[\d\-() ]*\d/g) ?? []) {
    const digits = run.replace(/\D/g, '');
    const national = digits.replace(/^(?:0081|81)0?/, '0');
    if (isJapaneseNumber(digits)) numbers.push(digits);
    else if (isJapaneseNumber(national)) numbers.push(national);
    else if (isJapaneseNumber(`0${digits}`)) numbers.push(`0${digits}`);
    else if (digits.length >= 7 && digits.length <= 15) numbers.push(digits);
    else if (digits.length > 15)
      for (const piece of run.split(/\s+/)) if (/^[\d\-()]{9,}$/.test(piece)) numbers.push(piece.replace(/\D/g, ''));
  }
  return numbers;
}

/** An address for comparison. */
export interface EmailKey {
  /** Lower case, without the '+tag' that mail systems ignore. */
  readonly address: string;
  /** An address of an office, not of a person (info@): two customers may have it. */
  readonly shared: boolean;
  /** From a provider where anybody can have one: the domain says nothing about the company. */
  readonly free: boolean;
}

const SHARED =
  /^(?:info(?:rmation)?|sales|contact|support|office|admin|mail|soumu|somu|keiri|eigyo|eigyou|jinji|jimu|honsha|daihyo|toiawase|otoiawase|inquiry|enquiry|inquiries|postmaster|webmaster|hello|help|helpdesk|service|customer|cs|shop|store|order|orders|account|accounts|accounting|billing|invoice|hr|recruit|saiyo|saiyou|press|pr|noreply|no-reply|reception|uketsuke|main|staff|team|desk|general|marketing|web|home)\d*$/;
// Large providers in Japan and worldwide, carriers included. A company domain that is missing here only loses the 'free' mark.
const FREE = new Set(
  (
    'gmail.com googlemail.com yahoo.co.jp yahoo.ne.jp yahoo.com ymail.ne.jp ymail.com outlook.jp outlook.com hotmail.com hotmail.co.jp live.jp live.com msn.com ' +
    'icloud.com me.com mac.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp disney.ne.jp ymobile.ne.jp y-mobile.ne.jp uqmobile.jp mineo.jp ' +
    'nifty.com nifty.ne.jp biglobe.ne.jp so-net.ne.jp ocn.ne.jp plala.or.jp dion.ne.jp excite.co.jp infoseek.jp goo.jp goo.ne.jp mail.goo.ne.jp wakwak.com ' +
    'asahi-net.or.jp jcom.home.ne.jp jcom.zaq.ne.jp rakuten.jp aol.com aol.jp proton.me protonmail.com gmx.com gmx.net zoho.com mail.com qq.com 163.com naver.com'
  ).split(' '),
);

/** Is this domain a provider's, where anybody can have an address? */
export function isFreeDomain(domain: string): boolean {
  return FREE.has(domain);
}

/** The addresses in an e-mail cell. Nothing readable gives none. */
export function emailKeys(text: string): EmailKey[] {
  if (text === '') return [];
  const typed = text.slice(0, LONGEST);
  const read = readEmail(typed).value ?? looseAddresses(typed);
  return read.slice(0, MOST).map((one) => {
    const at = one.lastIndexOf('@');
    const domain = one.slice(at + 1);
    let local = one.slice(0, at).replace(/(?<=.)\+.*$/, '');
    // Gmail takes 'a.b' for 'ab' (support.google.com/mail/answer/7436150).
    if (domain === 'gmail.com' || domain === 'googlemail.com') local = local.replace(/\./g, '') || local;
    return { address: `${local}@${domain}`, shared: isSharedAddress(local), free: FREE.has(domain) };
  });
}

/** Addresses in a cell that says other things too, or that were mistyped in one of the usual ways. */
function looseAddresses(text: string): string[] {
  const plain = compatible(text)
    .toLowerCase()
    .replace(/[[(（]?\s*(?:at|アット(?:マーク)?|★|☆|■)\s*[\])）]\s*/g, '@')
    .replace(/@{2,}/g, '@')
    .replace(/(?<=[a-z0-9]),(?=(?:co|ne|or|com|jp|net)\b)/g, '.')
    .replace(/(?<=@[^\s]*)\.{2,}/g, '.');
  return plain.match(/[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/g) ?? [];
}

/** Is this the address of an office rather than of a person? Takes the whole address or the part before @. */
export function isSharedAddress(address: string): boolean {
  return SHARED.test(address.split('@')[0] ?? '');
}

function distinct(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) === index);
}
