/** Headings reduced to what they mean: 'お客様名※', 'ご担当者 様' and 'ＴＥＬ(必須)' compare equal to the words of the schema. */
import { fold } from '../values/fold';

// NFKC has made （） to () and ： to : before this runs.
const ORNAMENT = /[※*★☆●◎■□◆◇▼▲▽△:;"'`?!#、。,.・_\-‐-―−/\\&+=|~<>「」『』]+/g;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}/g;
const REMARK = /(?:必須|任意|required|optional)$/;

/** A heading without width, case, blanks and ornament; 御 as ご. Words in brackets stay: 年商(当社取引). */
export const foldHeading = (heading: string): string => {
  const plain = fold(heading)
    .replace(ORNAMENT, '')
    .replace(/^御(?!社)/, 'ご');
  // A heading of nothing but ornament ('№.' folds to 'no') must not become one that matches everything.
  return plain;
};

const withoutBrackets = (plain: string): string => plain.replace(BRACKETS, '').replace(REMARK, '');
const withoutHonorifics = (plain: string): string => plain.replace(/^(?:お(?=[^\u3041-\u3096])|ご)/, '').replace(/(?:様|さま|殿|欄)$/, '');
const withoutNoun = (plain: string): string => plain.replace(/(?<!\d)1$/, '').replace(/(?:の?名称|の?お?名前|名)$/, '');

/** The forms of a heading from the strictest to the loosest, each once, none empty. */
export const headingForms = (heading: string): string[] => {
  const whole = foldHeading(heading);
  const bare = withoutBrackets(whole);
  const plain = withoutHonorifics(bare);
  const forms = [whole, bare, plain, plain.replace(/(?<!\d)1$/, ''), withoutNoun(plain), withoutHonorifics(withoutNoun(plain))];
  return forms.filter((form, index) => form !== '' && forms.indexOf(form) === index);
};

/**
 * Headings whose values never enter a column of the ledger, whatever else they contain: permission to mail is kept in one place of its own
 * (R107) and never beside the customer, a fax number is no telephone number, and somebody else's address is not the customer's.
 */
const NEVER =
  /fax|ファックス|ファクス|配信|許可|可否|同意|オプト|optin|optout|consent|permission|subscri|newsletter|メルマガ|^dm(?:可|不|送|希|$)|希望|パスワード|password/;

export const isNeverPlaced = (heading: string): boolean => NEVER.test(foldHeading(heading));
