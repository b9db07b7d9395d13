/** What a company's cell says besides the name: legal form, notes, former names, branch and department, honorifics. */
import { legalFormSpans } from '../values/legal-form-spans';
import { LEGAL_FORMS } from '../values/legal-forms';
import { tidySpaces } from '../values/visible';
import { toKatakana } from '../values/width';
import { isSiteWord, withoutSite } from './affiliates';
import { englishForm } from './english-forms';
import { compatible, foldName } from './fold-name';

/** A company name for comparison: what is left without the legal form, and which form stood where. */
export interface NameKey {
  /** Equal for two spellings of one name: 'ソレイユジエツト' for 株式会社ソレイユ・ジェット. '' for an empty name. */
  readonly core: string;
  /** Full name of the legal form (株式会社), a code of an English one ('llc'), or ''. */
  readonly form: string;
  /** 前株 or 後株; 'middle' where a branch or department follows; '' without a legal form. */
  readonly side: 'front' | 'back' | 'middle' | '';
  /** Branch or department at the end, folded, or ''. */
  readonly site: string;
  /** Cores of former and other names noted in brackets. */
  readonly former: readonly string[];
}

/** Longer cells hold a text, not a name; what follows is not looked at. */
const LONGEST = 200;
const HONORIFIC = /[\s\u3000]*(?:御中|様|さま|殿|各位)$/;
/** A person addressed at the company: '㈱青空商事 田中様'. */
const ADDRESSED = /^(.+?)[\s\u3000]+\S{1,6}[\s\u3000]*(?:様|さま|さん|殿|氏|先生|[部課係社]長|主任)$/;
const BRACKETS = /[(（［[【〔「『〈《]([^()（）［\][【】〔〕「」『』〈〉《》]*)[)）］\]】〕」』〉》]/g;
const FORMER =
  /^(?:旧社名|旧名称|旧名|旧商号|旧|元|前社名|former(?:ly)?(?:\s+known\s+as)?|f\/?k\/?a|ex|previously|prev)\s*[:：.・-]?\s*(.+)$/i;
const FORMER_BEHIND = /^(.{2,}?)[\s\u3000※(（【[［]+(?:旧社名|旧名称|旧商号|旧|元|formerly|f\/k\/a)\s*[:：・]?\s*(.{2,}?)[)）】\]］]?$/i;
const NEW = /^(?:新社名|新|現社名|現商号|現|通称|略称|屋号|now|aka|a\/k\/a|dba)\s*[:：]?\s*(.+)$/i;
const REMARK = /[\s\u3000]*(?:※|★|☆|→|⇒|＊|\*).*$/;
const BLANK_IN_JAPANESE =
  /(?<=[\u3005-\u30FF\u3400-\u9FFF])[\s\u3000]+(?=[社会人式限同])|(?<=[株有合会式限同])[\s\u3000]+(?=[\u3041-\u30FF\u3400-\u9FFF])/g;

// What bank statements make of the form: 'カ)アオゾラ', 'アオゾラ(カ', and the whole word in kana.
const alternatives = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const BANK = alternatives(LEGAL_FORMS.flatMap((form) => (form.bank === '' ? [] : [form.bank])));
const KANA = alternatives(LEGAL_FORMS.flatMap((form) => form.kana));
const KANA_FORM = new RegExp(
  `^(?<word>${KANA})[\\s]*(?=.)|[\\s]*(?<end>${KANA})$|^[(]?(?<bank>${BANK})[)]|[(](?<closed>${BANK})[)]?$`,
  'u',
);
const BY_KANA = new Map<string, string>();
for (const { full, kana, bank } of LEGAL_FORMS) for (const word of [...kana, bank]) if (word !== '') BY_KANA.set(word, full);

// 株式会社 with one slip of the finger, at the start or end of a name where no form was found.
const SLIPS = alternatives(['株式会社', '有限会社', '合同会社'].flatMap(slipsOf));
const SLIP_FRONT = new RegExp(`^(?:${SLIPS})`, 'u');
const SLIP_BACK = new RegExp(`(?:${SLIPS}|(?<=.{4})(?:株式会?|[有合][限同]会))$`, 'u');

/** The word with a letter left out, doubled, replaced ('.') or swapped with the one before. */
function slipsOf(word: string): string[] {
  return Array.from(word).flatMap((letter, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
    const swapped = at === 0 ? [] : [head.slice(0, -1) + letter + head.slice(-1) + tail];
    return [head + tail, head + letter + letter + tail, `${head}.${tail}`, ...swapped];
  });
}

interface Parted {
  rest: string;
  form: string;
  side: NameKey['side'];
}

/** Takes the legal forms out of a name without blanks around it. */
function withoutForms(name: string, spans = legalFormSpans(name)): Parted {
  if (spans.length > 0) {
    let rest = '';
    let at = 0;
    for (const span of spans) {
      rest += `${name.slice(at, span.start)} `;
      at = span.end;
    }
    return { rest: (rest + name.slice(at)).trim(), form: spans[0]?.form.full ?? '', side: spans[0]?.side ?? '' };
  }
  const kana = /[ぁ-ヶ]/.test(name) ? KANA_FORM.exec(toKatakana(name)) : null;
  if (kana !== null && kana[0].length < name.length) {
    const { word, end, bank, closed } = kana.groups ?? {};
    const rest = (name.slice(0, kana.index) + name.slice(kana.index + kana[0].length)).trim();
    return { rest, form: BY_KANA.get(word ?? end ?? bank ?? closed ?? '') ?? '', side: kana.index === 0 ? 'front' : 'back' };
  }
  if (/[社会式限]/.test(name)) {
    for (const [slip, side] of [
      [SLIP_FRONT, 'front'],
      [SLIP_BACK, 'back'],
    ] as const) {
      const found = slip.exec(name);
      if (found === null || name.length - found[0].length < 2) continue;
      const form = /[有限]/.test(found[0]) ? '有限会社' : /[合同]/.test(found[0]) ? '合同会社' : '株式会社';
      return { rest: name.replace(slip, '').trim(), form, side };
    }
  }
  const english = englishForm(name);
  return english === null ? { rest: name, form: '', side: '' } : { rest: english.rest, form: english.code, side: '' };
}

/** Takes notes in brackets off; names among them are kept. */
function withoutNotes(name: string): { rest: string; names: string[] } {
  const names: string[] = [];
  let rest = name;
  const behind = FORMER_BEHIND.exec(rest);
  if (behind !== null && !/[(（【][^)）】]*$/.test(behind[1] ?? '')) {
    rest = behind[1] ?? rest;
    names.push(behind[2] ?? '');
  }
  if (/[(（［[【〔「『〈《]/.test(rest)) {
    const bare = rest.replace(BRACKETS, (whole: string, inner: string, at: number) => {
      const text = inner.trim();
      const former = FORMER.exec(text) ?? NEW.exec(text);
      if (former !== null) {
        names.push(former[1] ?? '');
        return ' ';
      }
      if (text === '' || legalFormSpans(whole).length > 0) return whole;
      if (isSiteWord(text)) return ` ${text}`;
      // 「暁」 is the name itself; '【重要】' in front is not, nor is a remark behind.
      if (/^[「『〈《]/.test(whole)) return text;
      if (at > 0 && isOtherName(text)) names.push(text);
      return ' ';
    });
    if (foldName(bare) !== '') rest = bare.trim();
  }
  const plain = rest.replace(REMARK, '');
  return { rest: foldName(plain) === '' ? rest : plain, names };
}

/** A reading or the Latin name in brackets behind the name; a remark ('休眠', '東京', '要確認') is shorter or kanji. */
function isOtherName(text: string): boolean {
  return /^[ァ-ヶー・\s]{4,}$/.test(text) || /^[A-Za-z][\w\s.&-]{2,}$/.test(text);
}

/** A reading folded, without the legal form: 'カブシキガイシャ アオゾラ' and 'あおぞら' are read alike. */
export function readingKey(kana: string): string {
  if (kana === '') return '';
  const typed = toKatakana(tidySpaces(compatible(kana)));
  const form = KANA_FORM.exec(typed);
  const bare = form === null ? typed : typed.slice(0, form.index) + typed.slice(form.index + form[0].length);
  return foldName(bare) || foldName(typed);
}

/** The key of a company name (data-model.md §6.6). A name that is nothing but a legal form keeps it as its core. */
export function nameKey(company: string): NameKey {
  if (company === '') return { core: '', form: '', side: '', site: '', former: [] };
  const typed = tidySpaces(compatible(company.slice(0, LONGEST)))
    .replace(ADDRESSED, (whole: string, name: string) => (legalFormSpans(name).length > 0 ? name : whole))
    .replace(HONORIFIC, '')
    .replace(/^[★☆●○◎■□◆◇▲△▼▽※♪・\s]+(?=.)/, '');
  const { rest: noted, names } = withoutNotes(typed || company.slice(0, LONGEST));
  const spans = legalFormSpans(noted);
  const first = withoutSite(noted);
  let { site } = first;
  let parted = first.name === noted ? withoutForms(noted, spans) : withoutForms(first.name);
  if (spans.length === 0 && parted.form === '') {
    // A blank that fell into the form: '有限会　社'.
    const joined = noted.replace(BLANK_IN_JAPANESE, '');
    if (joined !== noted && legalFormSpans(joined).length > 0) parted = withoutForms(joined);
  }
  if (parted.side === 'middle' || site === '') {
    const again = withoutSite(parted.rest);
    if (foldName(again.name) !== '' && again.site !== '') {
      parted = { ...parted, rest: again.name };
      site = again.site;
    }
  }
  // 'The' comes and goes, in front or behind.
  const plain = /the/i.test(parted.rest) ? parted.rest.replace(/(?:^the\s+(?=\S)|(?<=\S)[\s,]+the$)/i, '') : parted.rest;
  const core = foldName(plain) || foldName(noted) || foldName(company.slice(0, LONGEST));
  const former = names.map((name) => foldName(withoutForms(tidySpaces(name)).rest)).filter((name) => name.length > 1 && name !== core);
  return { core, form: parted.form, side: parted.side, site: foldName(site), former };
}
