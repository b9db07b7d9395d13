/** Headings reduced to what they mean: 'お客様名※', 'ご担当者 様' and 'ＴＥＬ(必須)' compare equal to the words of the schema. */
import { fold } from '../values/fold';

// NFKC has made （） to () and ： to : before this runs.
const ORNAMENT = /[※*★☆●◎■□◆◇▼▲▽△:;"'`?!#、。,.・_\-‐-―−/\\&+=|~<>「」『』]+/g;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}/g;
const REMARK = /(?:必須|任意|required|optional)$/;
// A form asks: 貴社名をご記入ください, お名前を教えてください.
const ASKED = /を?(?:ご|お)?(?:記入|入力|書き|聞かせ|教え|知らせ|選択|選び)(?:し?て)?(?:ください|下さい|願います|いただけますか)$/;

/** A heading without width, case, blanks and ornament; 御 as ご. Words in brackets stay: 年商(当社取引). */
export const foldHeading = (heading: string): string =>
  fold(heading)
    .replace(ORNAMENT, '')
    .replace(/^御(?!社)/, 'ご');

const withoutBrackets = (plain: string): string => plain.replace(BRACKETS, '').replace(REMARK, '').replace(ASKED, '');
const withoutHonorifics = (plain: string): string => plain.replace(/^(?:お(?=[^\u3041-\u3096])|ご)/, '').replace(/(?:様|さま|殿|欄)$/, '');
// 電話1 is the first of several; 2021 is a year.
const withoutOne = (plain: string): string => plain.replace(/(^|\D)1$/, '$1');
const withoutKind = (plain: string): string =>
  plain.replace(/^(?:billing|mailing|business|work|office|primary|main|company|customer)(?=[a-z]{3})/, '');
// Google Contacts writes 電話 1 - 値 and Address 1 - Formatted, beside columns of labels.
const withoutValue = (plain: string): string => plain.replace(/(\d?)(?:値|書式設定|value|formatted)$/, '$1');
const withoutNoun = (plain: string): string => withoutOne(plain).replace(/(?:の?名称|の?お?名前|名)$/, '');

/** The forms of a heading from the strictest to the loosest, each once, none empty. */
export const headingForms = (heading: string): string[] => {
  const whole = foldHeading(heading);
  const bare = withoutBrackets(whole);
  const plain = withoutHonorifics(bare);
  const forms = [whole, bare, plain, withoutOne(plain), withoutNoun(plain), withoutHonorifics(withoutNoun(plain)), withoutKind(plain)];
  const valued = withoutValue(plain);
  if (valued !== plain) forms.push(valued, withoutOne(valued));
  return forms.filter((form, index) => form !== '' && forms.indexOf(form) === index);
};

/**
 * Headings whose values never enter a column of the ledger, whatever else they contain: permission to mail is kept in one place of its own
 * (R107) and never beside the customer, a fax number is no telephone number, and our own rep's address is not the customer's.
 */
const PERMISSION =
  /配信|案内メール|メールマガジン|許可|可否|同意|オプト|optin|optout|consent|permission|subscri|newsletter|メルマガ|ニュースレター|^dm(?:可|不|送|希|ok|ng|$)|(?:メール|案内|dm)(?:の)?(?:送付|送信|受信|希望|可|不可|停止|拒否)(?!日)/;
const NEVER =
  /fax|ファックス|ファクス|希望|パスワード|password|^(?:営業|自社|当社|弊社|社内)(?:担当者?)?(?:の)?(?:メール|email|mail|電話|tel|携帯)/;

export const isNeverPlaced = (heading: string): boolean => isPermission(heading) || NEVER.test(foldHeading(heading));

/** Is the column about permission to mail? */
export const isPermission = (heading: string): boolean => PERMISSION.test(foldHeading(heading));
