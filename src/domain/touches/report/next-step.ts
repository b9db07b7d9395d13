/** The next step that running text agrees on: which of the days it speaks of is the day to act, and what is to be done. */
import type { Day } from '../../day';
import type { DayBase } from './day-pattern';
import { dayWords } from './day-words';
import { ACT, BY, DONE, DUE, NEXT, OTHERS, PROMISE, THEIRS } from './next-words';

/** How the report's days are read (day-pattern.ts). */
type DaysOf = Pick<DayBase, 'holidays' | 'dayFirst'>;

export interface NextStep {
  readonly date: { readonly value: string; readonly confidence: number };
  readonly action: { readonly value: string; readonly confidence: number };
}

interface Clause {
  readonly text: string;
  readonly arrow: boolean;
}

/** Sentences, and what stands behind an arrow or begins with 次回. */
function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of plain.split(/[\n。!?]+|(?<=[A-Za-z)\d])\.(?=\s+[A-Z]|\s*$)|;\s+|(?=[、,\s](?:次回|次は|Next\b|next:))|\s[/|]\s/)) {
    // '(6/22→6/24)' moves a day and leads to no step.
    const parts = sentence.replace(/(\d{1,2}[/月]\d{1,2}日?(?:\([^()]\))?\s*)(?:→|->|=>)(?=\s*\d{1,2}[/月]\d)/g, '$1~').split(/→|->|=>/);
    parts.forEach((text, at) => {
      if (text.trim() !== '') clauses.push({ text, arrow: at > 0 });
    });
  }
  return clauses;
}

const action = (clause: string, at: number, length: number): string => {
  const behind = clause
    .slice(at + length)
    .replace(/^\s*(?:\([月火水木金土日][^)]*\))?\s*(?:までに?|迄に?|頃に?|ごろに?|に(?:は)?|以降に?|中に|で|、|,|:|-|–)?\s*/, '')
    .replace(/^[\s、,:/-]+/, '')
    .replace(/^\d{1,2}(?::\d{2}|時(?:半|\d{1,2}分)?)(?:\s*[~-]\s*\d{1,2}(?::\d{2}|時(?:半|\d{1,2}分)?)?)?\s*(?:から|に)?\s*/, '');
  const before = clause
    .slice(0, at)
    .replace(/^.*(?:次回予定|次回|次は|Next(?: step| action)?|Follow[- ]?up)\s*[::は]?\s*/i, '')
    .replace(/(?:は|を|by|on|due|,|、|\s|-|\()+$/i, '');
  const said = behind.replace(/[。\s]+$/, '').length >= 2 && ACT.test(behind) ? behind : `${before} ${behind}`;
  return Array.from(
    said
      .trim()
      .replace(/[。.)」』\]]+\s*$/, (end) => (/[(「『[]/.test(said) ? end.replace(/[。.]/g, '') : ''))
      .replace(/\s*次$/, ''),
  )
    .slice(0, 60)
    .join('')
    .trim();
};

/**
 * The next step in text of one width, or null. `base` is the day of the contact. Every day of the text is weighed by what stands around
 * it: words of what we do next speak for it; dates of others (納期, 理事会), what is over and what was only heard speak against it.
 */
export function nextStepIn(plain: string, base: Day, days: DaysOf, labelled = false): NextStep | null {
  let best: { score: number; step: NextStep } | null = null;
  let heard: Day = '';
  let bareAction = '';
  const left: NextStep[] = [];
  for (const [clause, { text, arrow }] of clausesOf(plain).entries()) {
    const words = dayWords(text, { day: base, holidays: days.holidays, dayFirst: days.dayFirst === true, lean: 'ahead' });
    const spoken = NEXT.test(text);
    if (words.length === 0) {
      if (heard !== '' && /\bthen\b|その頃|その後/.test(text) && ACT.test(text))
        best = {
          score: 3,
          step: { date: { value: heard, confidence: 0.6 }, action: { value: text.trim().slice(0, 60), confidence: 0.6 } },
        };
      if (bareAction === '' && (arrow || spoken) && ACT.test(text)) bareAction = action(text, 0, 0);
    }
    words.forEach((word, index) => {
      const before = text.slice(
        words[index - 1] === undefined ? 0 : (words[index - 1]?.at ?? 0) + (words[index - 1]?.length ?? 0),
        word.at,
      );
      const after = text.slice(word.at + word.length, words[index + 1]?.at ?? text.length);
      if (word.day > base) heard = word.day;
      if (
        word.day < base ||
        (word.day === base &&
          !/中|today|EOD|this (?:afternoon|evening)|day/i.test(text.slice(word.at, word.at + word.length)) &&
          !labelled &&
          !(arrow && before.trim() === '' && ACT.test(after)))
      )
        return;
      if (word.day === base && !PROMISE.test(text) && !labelled && !spoken && !(ACT.test(after) && (arrow || DUE.test(after)))) return;
      let score = labelled ? 2 : 0;
      // '次回7/17納品': whatever is done then, it is the next time.
      const named = /次回?\s*[はに:]?\s*$/.test(before);
      if (arrow && before.trim() === '') score += 2;
      else if (arrow) score += 1;
      if (NEXT.test(before) || (spoken && index === 0)) score += 3;
      if (ACT.test(after)) score += 2;
      else if (ACT.test(before)) score += 1;
      // '来週また' is a plan, '年明けにまた' a greeting.
      if (/^\s*に?また[)\s]*$/.test(after) && /[週日曜]/.test(text.slice(word.at, word.at + word.length))) score += 2;
      // '来週アポ取り(9/25 10:00)': the day itself stands in brackets behind.
      if (/[(（]\s*$/.test(before) && index > 0 && !word.relative && words[index - 1]?.relative) score += 3;
      if (/^(?:\s*\d{1,2}(?::\d{2}|時半?))?\s*(?:から)?(?:で|に)?(?:確定|決定|決ま(?:り|った)|約束)/.test(after)) score += 2;
      if (/また\s*$/.test(before)) score += 2;
      // '不在。明日朝': a day and nothing else.
      if (
        clause > 0 &&
        /^[\s、。]*$/.test(before) &&
        /^[\s、。]*(?:朝イチ|朝一|朝|午前中?|午後|夕方)?[\s、。]*$/.test(after) &&
        words.length === 1
      )
        score += 1;
      // '来週火曜まで戻らない'
      if (/^まで(?:は)?[^、。]{0,6}(?:戻ら|不在|お?休|出張|いない|留守|閉)/.test(after)) score -= 4;
      if (/^\s*(?:call|ring|send|visit|follow|chase|e-?mail|meet|check)\b/i.test(before)) score += 1;
      if (DUE.test(after)) score += 1;
      if (BY.test(before)) score += 1.5;
      if (PROMISE.test(text)) score += 1;
      if (after.trim() === '' && ACT.test(before)) score += 0.5;
      if (
        OTHERS.test((before.split(/[、,]/).pop() ?? '').slice(/[\u3041-\u9FFF]/.test(before) ? -14 : -24)) ||
        /^[\s]*(?:が|は)?(?:\S{0,6})(?:納期|納品(?!に?(?:行|伺|立|参|する|します))|営業(?!日)|お?休み|休業|休館|休暇|出張|開催|締|満了|理事会|説明会|着工|着予定|到着|竣工|稼働|オープン|入社|発売|入札|搬入|設置|出荷|入荷|の増産|の展示会|決算|expected)(?!\S{0,2}確認)/.test(
          after,
        )
      )
        score -= named ? 0 : 2.5;
      if (
        /(?<!たい|ほしい|欲しい)(?:とのこと|らしい|だそう|見込み|期待|希望)(?:です)?\s*$/.test(text) ||
        /\bexpected\b|\buntil\b|on leave/i.test(text)
      )
        score -= 2;
      if (DONE.test(after) && !spoken && !/約束|ことにな/.test(after)) score -= 1.5;
      // What they do is no step of ours: 'She will send her order by Friday'.
      if (
        /\b(?:she|he|they)(?:(?: will|'ll)(?! (?:come|visit|join|drop|stop|swing|meet))| sends?| needs?(?! (?:an? |the |our |some )?(?:\w+ )?(?:report|quote|proposal|pricing|prices?|samples?|docs?|documents?|specs?|contract|answer|figures|details)\b)| decides?| lets? us)\b/i.test(
          before,
        ) &&
        !/\b(?:i|we)(?: will|'ll)?\b/i.test(before)
      )
        score -= 6;
      if (word.sure < 0.5) score -= 1;
      // What is still done on the day of the contact is over before the next one.
      if (word.day === base) score -= 1.5;
      // '年明け', '年内': a time of no day needs more than a word of plans.
      if (word.relative && word.sure < 0.8 && score < 2) return;
      // '第2週で調整': the day is still to be found.
      if (word.relative && word.sure < 0.8 && /^(?:あたり|頃|中)?で(?:日程を?)?調整/.test(after)) return;
      if (
        word.day > base &&
        score >= 0 &&
        !(word.relative && word.sure < 0.8) &&
        !THEIRS.test(`${before.slice(-8)}|${after.slice(0, 10)}`) &&
        !OTHERS.test(before.slice(-14))
      )
        left.push({ date: { value: word.day, confidence: 0.4 }, action: { value: action(text, word.at, word.length), confidence: 0.4 } });
      if (score >= 1 && (best === null || score > best.score)) {
        const confidence = Math.min(word.sure, 0.4 + score * 0.12);
        best = {
          score,
          step: {
            date: { value: word.day, confidence },
            action: { value: action(text, word.at, word.length), confidence: Math.min(0.9, 0.4 + score * 0.1) },
          },
        };
      }
    });
  }
  const found = best as { step: NextStep } | null;
  if (found !== null) return found.step;
  // A day to come that nothing speaks against, and no other: most often the next time.
  const [only] = left;
  if (only !== undefined && new Set(left.map(({ date }) => date.value)).size === 1) return only;
  return bareAction === '' ? null : { date: { value: '', confidence: 0 }, action: { value: bareAction, confidence: 0.5 } };
}

const NONE = /^(?:なし|無し|無|ナシ|特になし|不要|次回なし|予定なし|none|n\/?a|no|nil|no next date|not needed|nothing)[。.\s]*$/i;

/** What stands behind a label or in a column for the next step: '7/7(火) 見積書持参', '明日', 'なし'. */
export function labelledNext(plain: string, base: Day, days: DaysOf): NextStep | null {
  const text = plain.trim();
  if (text === '' || /^(?:[-ー―]+|未定|調整中|tbd|undecided)$/i.test(text)) return null;
  if (NONE.test(text)) return { date: { value: 'none', confidence: 0.9 }, action: { value: '', confidence: 0 } };
  const words = dayWords(text, { day: base, holidays: days.holidays, dayFirst: days.dayFirst === true, lean: 'ahead' });
  const first = words.find((word) => word.day >= base);
  if (first === undefined)
    return { date: { value: '', confidence: 0 }, action: { value: Array.from(text).slice(0, 200).join(''), confidence: 0.9 } };
  const weighed = words.length > 1 ? nextStepIn(text, base, days, true) : null;
  const only = text.length === first.length;
  return (
    weighed ?? {
      date: { value: first.day, confidence: first.sure },
      action: { value: only ? '' : action(text, first.at, first.length), confidence: 0.9 },
    }
  );
}
