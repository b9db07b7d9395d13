/** One customer of a line that begins entries: when and how they were met, and what is left of the line to say. */
import type { Day } from '../../day';
import { channelOnly } from './channel-words';
import { clockTimes } from './clock';
import { dayWords } from './day-words';
import type { CustomerMatch, Told } from './entry';
import { untold } from './entry';
import { HONORIFIC, type Named, personIn } from './head';
import type { ReportLine } from './lines';
import type { Reading } from './options';

export interface Head {
  readonly customer: string;
  readonly matches: readonly CustomerMatch[];
  readonly date: Day | null;
  readonly start: string;
  readonly end: string;
  readonly channel: Told<string>;
  readonly met: string;
  /** What else the line says, as written. */
  readonly rest: string;
  /** The line says when or how, or parts the name from the rest by a sign: it is an entry's first line and no sentence about the customer. */
  readonly strong: boolean;
  readonly prose: boolean;
  readonly certain: boolean;
}

/** Where a structural bracket or word ends: '(電話)', ' 訪問 ', '10:00-11:00', '様'. */
export function withoutStructure(body: string, plain: string, reading: Reading): string {
  let at = 0;
  for (let turn = 0; turn < 8; turn++) {
    const text = plain.slice(at);
    const step =
      HONORIFIC.exec(text)?.[0] ??
      /^[\s:、,/|・~…→」』】\]>*_-]+/.exec(text)?.[0].replace(/→$/, '') ??
      structural(/^\(([^()]{1,30})\)/.exec(text), reading) ??
      structural(/^([^\s、,。/:|()]{1,12})(?=[\s/|:]|$)/.exec(text), reading);
    if (step === undefined || step === '') break;
    at += step.length;
  }
  return body.slice(at).trim();
}

function structural(match: RegExpExecArray | null, { reader, lists }: Reading): string | undefined {
  const inner = match?.[1]?.trim() ?? '';
  if (match === null || inner === '') return undefined;
  if (channelOnly(inner, reader, lists.channel) !== '') return match[0];
  const clock = clockTimes(inner)[0];
  if (clock === undefined) return undefined;
  // '(訪問 13:30-15:00)', '(10:00〜 電話)'
  const rest = `${inner.slice(0, clock.at)}${inner.slice(clock.at + clock.length)}`.trim();
  return rest.length <= 1 || channelOnly(rest, reader, lists.channel) !== '' ? match[0] : undefined;
}

/** Who was met: named with 様 or a title, the person the line stands for, or a known name in brackets: 'A社(宮本)'. */
function metIn(named: Named, own: string, lead: string, { customers }: Reading): string {
  const titled = personIn(own.slice(0, 60), named.name) || personIn(lead, named.name);
  if (titled !== '') return titled;
  if (named.matches[0]?.by === 'person') return named.name.replace(/^.*の(?=.)|(?:様|さん|氏|さま)$/g, '');
  const bracket = /^\s*\(\s*([^()\d]{1,20}?)\s*\)/.exec(own)?.[1] ?? '';
  return named.matches.some(({ id }) => customers.findPerson(bracket).some((one) => one.id === id)) ? bracket : '';
}

/** A closing bracket whose opening one stood before the customer. */
const withoutBracket = (text: string): string =>
  /^[^【[<≪〔《]*[】\]≫〕》]/.test(text) ? text.replace(/[】\]≫〕》]\s*/, ' ').trim() : text;

export interface Frame {
  readonly line: ReportLine;
  readonly reading: Reading;
  readonly base: Day;
}

/** What a line says of one of its customers. `part` is what belongs to this one, `shared` stands before all of them. */
export function headOf(
  named: Named,
  part: { at: number; end: number },
  shared: { at: number; end: number },
  { line, reading, base }: Frame,
): Head {
  const { plain, body } = line;
  const { reader, lists } = reading;
  const lead = plain.slice(shared.at, Math.min(shared.end, named.at));
  const own = plain.slice(named.end, part.end);
  const words = [...reader(lead).map((word) => ({ ...word, lead: true })), ...reader(own).map((word) => ({ ...word, lead: false }))];
  const bracket = /[(（]([^()]{1,30})[)）]/.exec(own);
  const short =
    [...lead.split(/[\s()[\]【】/|:<>]+/), ...own.slice(0, 30).split(/[\s()[\]【】/|:、,→]+/), ...(bracket?.[1] ?? '').split(/[\s・、,/]+/)]
      .map((word) => (word.length > 0 && word.length <= 12 ? channelOnly(word, reader, lists.channel) : ''))
      .find((code) => code !== '') ?? '';
  const near = words.find(
    (word) =>
      word.strong &&
      (word.lead || !/[。\n]|次回|来週|再来週|明日|→|\bnext\b|\bwill\b/i.test(own.slice(0, word.at))) &&
      !nextTo(own, word, base),
  );
  const structuralWord = near !== undefined && (near.lead || (near.at <= 24 && !/[:、]\s*\S{3,}/.test(own.slice(0, near.at))));
  const channel =
    near !== undefined && structuralWord && (near.lead || short === '')
      ? { value: near.code, confidence: 0.9 }
      : near !== undefined && structuralWord && /\s/.test(own.slice(near.at, near.at + near.length))
        ? { value: near.code, confidence: 0.85 }
        : short !== ''
          ? { value: short, confidence: 0.85 }
          : untold;
  const clock = clockTimes(lead)[0] ?? clockTimes(own.slice(0, 40)).find((one) => !/次回|来週|明日|→/.test(own.slice(0, one.at)));
  const days = dayWords(lead, { day: base, holidays: reading.holidays, lean: 'past', dayFirst: reading.dayFirst }).filter(
    (word) => !word.relative && word.sure >= 0.7,
  );
  const prose =
    /^\s*(?:様|さん|さま)?の?\S{0,8}(?:[をにへとはがで]|より|から)/.test(own) ||
    /\b(?:visited|called|phoned|met|spent|saw|joined|emailed|had|spoke)\b/i.test(lead);
  const parted = /^\s*(?:様|さま|さん|御中)?\s*(?:[:(（/|→…・、。,【[-]|$|\s)/.test(own);
  return {
    customer: named.name.replace(/\s*(?:様|さま|御中|さん)$/, ''),
    matches: named.matches,
    date: days[0]?.day ?? null,
    start: clock?.start ?? '',
    end: clock?.end ?? '',
    channel,
    met: metIn(named, own, lead, reading),
    rest: withoutBracket(
      prose
        ? body
            .slice(part.at, part.end)
            .replace(/^[\s、,]+/, '')
            .trim()
        : withoutStructure(body.slice(named.end, part.end), own, reading),
    ),
    strong:
      clock !== undefined ||
      channel.value !== '' ||
      words.some((word) => word.strong) ||
      parted ||
      /^(?:午前|午後|夕方|朝|昼|夜|AM|PM)/i.test(lead) ||
      (/^(?:様|さん)(?:は|が|も)/.test(own) && lead.trim() === ''),
    prose: prose && !parted,
    certain: named.certain,
  };
}

/** Does the word belong to what is to be done: '7/9再訪問', '明日電話'? */
function nextTo(text: string, word: { at: number }, base: Day): boolean {
  return dayWords(text.slice(0, word.at), { day: base, holidays: new Set(), lean: 'ahead' }).some((day) => day.day > base);
}
