/** Telephone numbers and e-mail addresses for comparison. */
import { readEmail } from '../values/email';
import { readPhone } from '../values/phone';

/** The numbers in a telephone cell as digits: '0312345678', or '+14155552671' abroad. Nothing readable gives none. */
export function phoneKeys(text: string): string[] {
  return distinct((readPhone(text).value ?? []).map((phone) => phone.digits));
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

/** The addresses in an e-mail cell. Nothing readable gives none. */
export function emailKeys(text: string): EmailKey[] {
  return (readEmail(text).value ?? []).map((typed) => {
    const at = typed.lastIndexOf('@');
    const local = typed.slice(0, at).replace(/(?<=.)\+.*$/, '');
    const domain = typed.slice(at + 1);
    return { address: `${local}@${domain}`, shared: isSharedAddress(local), free: FREE.has(domain) };
  });
}

/** Is this the address of an office rather than of a person? Takes the whole address or the part before @. */
export function isSharedAddress(address: string): boolean {
  return SHARED.test(address.split('@')[0] ?? '');
}

function distinct(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) === index);
}
