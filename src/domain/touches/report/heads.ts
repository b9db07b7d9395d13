/** Which entries a line begins: one, several of a list ('TEL:A社(不在)、B社'), or none. */
import type { Day } from '../../day';
import { channelOnly } from './channel-words';
import { clockTimes } from './clock';
import { dayWords } from './day-words';
import type { CustomerMatch, Told } from './entry';
import { untold } from './entry';
import { HONORIFIC, type Named, namedIn, onlyLead, partsOfList, personIn, slotName } from './head';
import { isInside } from './line-kinds';
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
function withoutStructure(body: string, plain: string, reading: Reading): string {
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
  return clock !== undefined && clock.length >= inner.length - 1 ? match[0] : undefined;
}

/** A closing bracket whose opening one stood before the customer. */
const withoutBracket = (text: string): string =>
  /^[^【[<≪〔《]*[】\]≫〕》]/.test(text) ? text.replace(/[】\]≫〕》]\s*/, ' ').trim() : text;

interface Frame {
  readonly line: ReportLine;
  readonly reading: Reading;
  readonly base: Day;
}

function headOf(
  named: Named,
  part: { at: number; end: number },
  shared: { at: number; end: number },
  { line, reading, base }: Frame,
): Head {
  const { plain, body } = line;
  const { reader, lists } = reading;
  const lead = plain.slice(shared.at, named.at);
  const own = plain.slice(named.end, part.end);
  const words = [...reader(lead).map((word) => ({ ...word, lead: true })), ...reader(own).map((word) => ({ ...word, lead: false }))];
  const bracket = /[(（]([^()]{1,30})[)）]/.exec(own);
  const short =
    [...lead.split(/[\s()[\]【】/|:<>]+/), ...own.slice(0, 30).split(/[\s()[\]【】/|:、,]+/), ...(bracket?.[1] ?? '').split(/[\s・、,/]+/)]
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
      : short !== ''
        ? { value: short, confidence: 0.85 }
        : untold;
  const clock = clockTimes(lead)[0] ?? clockTimes(own.slice(0, 40)).find((one) => !/次回|来週|明日|→/.test(own.slice(0, one.at)));
  const days = dayWords(lead, { day: base, holidays: reading.holidays, lean: 'past' }).filter((word) => !word.relative && word.sure >= 0.7);
  const prose =
    /^\s*(?:様|さん|さま)?の?\S{0,8}(?:[をにへとはがで]|より|から)/.test(own) ||
    /\b(?:visited|called|phoned|met|emailed|had|spoke)\b/i.test(lead);
  const parted = /^\s*(?:様|さま|さん|御中)?\s*(?:[:(（/|→…・、。,【[-]|$|\s)/.test(own);
  return {
    customer: named.name.replace(/\s*(?:様|さま|御中|さん)$/, ''),
    matches: named.matches,
    date: days[0]?.day ?? null,
    start: clock?.start ?? '',
    end: clock?.end ?? '',
    channel,
    met: personIn(own.slice(0, 60), named.name) || personIn(lead, named.name),
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

/** A person of a known customer at the start of the line: '山田部長に電話'. */
function personHead(line: ReportLine, reading: Reading): Named | null {
  const found =
    /^([\u3400-\u9FFF々ァ-ヺー]{1,6}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s?(?:様|さん|氏|先生|社長|部長|課長|係長|主任|所長|店長|専務|常務|会長|事務長)(?=[にへとをの\s、:(より]|から|$)/.exec(
      line.plain,
    );
  if (found === null) return null;
  const matches = reading.customers.findPerson(found[1] ?? '');
  return matches.length === 0 ? null : { at: 0, end: found[0].length, name: found[0], matches, certain: true };
}

/**
 * The entries a line begins, empty for none. `slot` says that a word not known as a customer may be taken for one where it stands as one:
 * behind time or channel, in a list of visits.
 */
export function headsOf(line: ReportLine, slot: boolean, reading: Reading, base: Day): Head[] {
  const frame = { line, reading, base };
  const { plain, body } = line;
  const { reader, customers } = reading;
  const named = namedIn(body, plain, customers);
  const first = named[0];
  if (first !== undefined && onlyLead(plain.slice(0, first.at), reader, customers)) return listed(first, named, frame);
  if (isInside(plain.replace(/^[\s\d:~時半分.-]+(?:[ap]m)?[\s\p{P}]*/iu, ''))) return [];
  const person = personHead(line, reading);
  if (person !== null && reader(plain).some((word) => word.strong))
    return [headOf(person, { at: 0, end: plain.length }, { at: 0, end: plain.length }, frame)];
  if (first !== undefined && first.at < 40) return [];
  const from = leadEnd(plain, reading, base);
  if (!slot && from === 0) return [];
  const guess = slotName(plain, body, from, reader, customers);
  return guess === null ? [] : listed(guess, [guess], frame);
}

/** How far time, date and channel reach from the start of a line; 0 where it begins with none. */
function leadEnd(plain: string, { reader, holidays, lists }: Reading, base: Day): number {
  let at = 0;
  for (let turn = 0; turn < 8; turn++) {
    const text = plain.slice(at);
    const gap = /^[\s\p{P}\p{S}]*/u.exec(text)?.[0].length ?? 0;
    const rest = text.slice(gap);
    const clock = clockTimes(rest)[0];
    const day = dayWords(rest, { day: base, holidays, lean: 'past' })[0];
    const word = reader(rest)[0];
    const token = /^[^\s:(（)）【】[\]/、,]{1,10}(?=[\s:(（)）】\]/])/.exec(rest)?.[0] ?? '';
    const english = /^(?:with|to|at|from|for|by|a|an|the|新規|既存|飛び込み|AM|PM|午前|午後|夕方|朝)(?=[\s:(（]|[^A-Za-z])[\s:]*/i.exec(
      rest,
    )?.[0].length;
    const step =
      clock?.at === 0
        ? clock.length
        : day?.at === 0 && !day.relative
          ? day.length
          : word?.at === 0 && word.strong
            ? word.length
            : token !== '' && channelOnly(token, reader, lists.channel) !== ''
              ? token.length
              : at > 0 || english !== undefined
                ? english
                : undefined;
    if (step === undefined) break;
    at += gap + step;
  }
  return at;
}

function listed(first: Named, named: readonly Named[], frame: Frame): Head[] {
  const { line, reading } = frame;
  const { plain } = line;
  const whole = { at: 0, end: plain.length };
  const parts = partsOfList(plain, named);
  const lead = parts.findIndex((part) => part.at <= first.at && first.at < part.end);
  const heads: { named: Named; part: { at: number; end: number } }[] = [];
  parts.slice(Math.max(0, lead)).forEach((part, index) => {
    const inside =
      index === 0 ? first : named.find((one) => one.at >= part.at && one.end <= part.end && plain.slice(part.at, one.at).trim() === '');
    const previous = heads[heads.length - 1];
    if (inside !== undefined) heads.push({ named: inside, part: { ...part } });
    else if (previous !== undefined) {
      // '株式会社X(…)' unknown by shape still stands in the list if it looks like its neighbours.
      previous.part.end = part.end;
    }
  });
  const distinct = new Set(heads.map(({ named: { matches, name } }) => matches[0]?.id ?? name));
  if (heads.length < 2 || distinct.size < 2 || !oneList(heads, plain)) {
    return [headOf(first, whole, whole, frame)];
  }
  const last = heads[heads.length - 1];
  const tail = last === undefined ? '' : plain.slice(last.named.end);
  const shared =
    /[。]/.test(tail) || !heads.some(({ named: one, part }) => /[^\s様]/.test(plain.slice(one.end, part.end)) && one !== last?.named);
  const made = heads.map(({ named: one, part }, index) =>
    headOf(one, { at: index === 0 ? first.at : part.at, end: part.end }, { at: 0, end: first.at }, frame),
  );
  const leadChannel = headOf(first, { at: 0, end: first.end }, { at: 0, end: first.at }, frame).channel;
  const tailHead = last === undefined ? null : headOf(last.named, last.part, { at: 0, end: first.at }, frame);
  return heads.map(({ named: one, part }, index) => {
    const head = made[index] as Head;
    const own = headOf(one, part, { at: part.at, end: one.at }, frame).channel;
    const channel = own.value !== '' ? own : leadChannel.value !== '' ? leadChannel : (tailHead?.channel ?? untold);
    const text = line.body.slice(one.end, part.end);
    const detail = withoutStructure(text, plain.slice(one.end, part.end), reading);
    const rest = detail === '' && shared ? line.body.slice(last?.named.end ?? 0).replace(/^[\s、。]+/, '') : detail;
    return { ...head, channel, rest: rest.replace(/^[(（]([^()（）]*)[)）]$/, '$1'), strong: true, prose: false };
  });
}

/** Are these parts one list, and not a sentence that happens to name two customers? */
function oneList(heads: readonly { named: Named; part: { at: number; end: number } }[], plain: string): boolean {
  return heads.slice(0, -1).every(({ named: one, part }) => {
    const behind = plain.slice(one.end, part.end).trim();
    return behind === '' || /^(?:様|さま|さん|御中|社)?\s*(?:[(（].*[)）])?\s*(?:[\u3400-\u9FFF]{1,6}(?:様|さん))?\s*$/.test(behind);
  });
}
