/**
 * Telephone numbers and e-mail addresses for comparison. Looser than the readers of the columns: what those flag (a lost 0, a number among
 * words) is compared all the same.
 */
import { isJapaneseNumber } from '../values/japan-numbering';
import { compatible } from './fold-name';

/** Further numbers and addresses in a cell are not looked at: a cell of 50,000 characters must cost no more than another. */
const MOST = 8;
const LONGEST = 400;

const EXTENSION = /(?:内線|内|ext(?:ension)?\.?|#|x)\s*[.:]?\s*\d{1,6}/gi;
// Everything that stands for a hyphen between digits.
const DASH = /(?<=[\d)])\s*[-\u02D7\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC\u4E00./~*]\s*(?=[\d(])/g;
const RUN = /[+(]?\d[\d\-() ]*\d/g;

/** The numbers in a telephone cell as digits: '0312345678', or '+14155552671' abroad. Nothing readable gives none. */
export function phoneKeys(text: string): string[] {
  if (text === '') return [];
  if (isJapaneseNumber(text)) return [text];
  let plain = compatible(text.slice(0, LONGEST));
  if (/[oOоО〇○lI|]/.test(plain)) {
    plain = plain
      .replace(/(?<=[\d-])[oOоО〇○]+|[oOоО〇○]+(?=[\d-])/g, (zeros) => '0'.repeat(zeros.length))
      .replace(/(?<=\d)[lI|]|[lI|](?=\d)/g, '1');
  }
  // A slash parts two whole numbers, or area code and number as in 310/246-1501.
  plain = plain
    .replace(/(?<=\d{4})\s*[/]\s*(?=[+(\d])/g, ',')
    .replace(EXTENSION, ' ')
    .replace(DASH, '-');
  const numbers: string[] = [];
  for (const run of plain.match(RUN) ?? []) {
    const whole = phoneOf(run);
    if (whole !== null) numbers.push(whole);
    else
      for (const piece of run.split(/\s+/)) {
        const part = phoneOf(piece);
        if (part !== null) numbers.push(part);
      }
  }
  return distinct(numbers).slice(0, MOST);
}

/** One run of digits, hyphens, brackets and blanks as a number, or null. */
function phoneOf(run: string): string | null {
  const digits = run.replace(/\D/g, '');
  if (isJapaneseNumber(digits)) return digits;
  const home = digits.replace(/^(?:00|010)?81\D*0?/, '0');
  if (isJapaneseNumber(home)) return home;
  if (run.startsWith('+') && digits.length > 7 && digits.length < 16) return `+${digits}`;
  if (/^010[1-9]\d{9}/.test(digits)) return `+${digits.slice(3)}`;
  if (isJapaneseNumber(`0${digits}`)) return `0${digits}`;
  return digits.length > 6 && digits.length < 12 ? digits : null;
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
  /^(?:info(?:rmation)?|sales|contact|support|office|admin|mail|sou?mu|keiri|eigyou?|jinji|jimu|honsha|daihyo|o?toiawase|inquiry|postmaster|webmaster|hello|help|helpdesk|service|customer|cs|shop|store|orders?|accounts?|accounting|billing|invoice|hr|recruit|saiyou?|pr|no-?reply|reception|uketsuke|main|staff|team|desk|general|marketing|web|home)\d*$/;
// Large providers in Japan and worldwide, carriers included. A company domain that is missing here only loses the 'free' mark.
const FREE = new Set(
  (
    'gmail.com googlemail.com yahoo.co.jp yahoo.ne.jp yahoo.com outlook.jp outlook.com hotmail.com hotmail.co.jp live.jp live.com msn.com ' +
    'icloud.com me.com mac.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp ymobile.ne.jp ' +
    'nifty.com nifty.ne.jp biglobe.ne.jp so-net.ne.jp ocn.ne.jp plala.or.jp dion.ne.jp excite.co.jp goo.ne.jp  ' +
    'asahi-net.or.jp jcom.home.ne.jp jcom.zaq.ne.jp rakuten.jp aol.com aol.jp proton.me protonmail.com gmx.com zoho.com qq.com 163.com naver.com'
  ).split(' '),
);

/** Is this domain a provider's, where anybody can have an address? */
export function isFreeDomain(domain: string): boolean {
  return FREE.has(domain);
}

/** The addresses in an e-mail cell. Nothing readable gives none. */
export function emailKeys(text: string): EmailKey[] {
  if (text === '') return [];
  return distinct(addressesIn(text.slice(0, LONGEST)))
    .slice(0, MOST)
    .map((one) => {
      const at = one.lastIndexOf('@');
      const domain = one.slice(at + 1);
      let local = one.slice(0, at).replace(/(?<=.)\+.*$/, '');
      // Gmail takes 'a.b' for 'ab' (support.google.com/mail/answer/7436150).
      if (domain === 'gmail.com' || domain === 'googlemail.com') local = local.replace(/\./g, '') || local;
      return { address: `${local}@${domain}`, shared: isSharedAddress(local), free: FREE.has(domain) };
    });
}

const ADDRESS = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9\u3005-\u30FF\u3400-\u9FFF-]+\.)+[a-z\u3041-\u9FFF][a-z0-9\u3041-\u9FFF-]+/g;

/** Addresses in a cell, also those mistyped in one of the usual ways. */
function addressesIn(text: string): string[] {
  const plain = compatible(text).toLowerCase();
  const found = plain.match(ADDRESS);
  if (found !== null) return found.map((one) => one.replace(/^(?:mailto|e?-?mail):|^['/]+/, ''));
  return (
    plain
      .replace(/[\u2010-\u2015\u2212\u30FC]/g, '-')
      .replace(/[[(（]?\s*(?:\bat\b|アット(?:マーク)?)\s*[\])）]?/g, '@')
      .replace(/\s*([@.])\s*/g, '$1')
      .replace(/@{2,}/g, '@')
      .replace(/(?<=[a-z0-9]),(?=(?:co|ne|or|com|jp|net)\b)/g, '.')
      .replace(/\.{2,}/g, '.')
      .match(ADDRESS) ?? []
  );
}

/** Is this the address of an office rather than of a person? Takes the whole address or the part before @. */
export function isSharedAddress(address: string): boolean {
  return SHARED.test(address.split('@')[0] ?? '');
}

function distinct(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) === index);
}
