/** Which entries a line begins: one, several of a list ('TEL:A社(不在)、B社'), or none. */
import type { Day } from '../../day';
import { foldName } from '../../matching/fold-name';
import { channelOnly } from './channel-words';
import { behindTime, clockTimes } from './clock';
import { dayWords } from './day-words';
import { type CustomerMatch, untold } from './entry';
import { type Named, namedIn, onlyLead, partsOfList, slotName } from './head';
import { type Frame, type Head, headOf, withoutStructure } from './head-of';
import { isInside } from './line-kinds';
import type { ReportLine } from './lines';
import type { Reading } from './options';

const PERSON_NAME =
  /([\u3400-\u9FFF々ァ-ヺー]{1,10}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s?(?:様|さん|氏|先生|社長|部長|課長|係長|主任|所長|店長|専務|常務|会長|事務長)(?=[にへとをのがはより\s、:(]|とこ|んとこ|から|ご?(?:TEL|tel|電話|架電|訪問|往訪|来社|来店|来訪|メール|面談|商談|打|Zoom|Teams|Web|オンライン)|$)/g;
/** A person is looked for where a customer would stand: at the start of the line, behind time and channel. */
const personWithin = 30;

/** 'まちネット' for まちづくりネット: its letters stand in the name in this order, the first of them first. */
const shortened = (short: string, name: string): boolean => {
  let at = name.indexOf(short.charAt(0));
  for (const letter of short.slice(1)) at = at < 0 ? -1 : name.indexOf(letter, at + 1);
  return at >= 0;
};

/** 'わかばの' before a person of わかば会: part of the customer's name, too short to be found by itself. */
const withoutCustomer = (lead: string, matches: readonly CustomerMatch[]): string =>
  lead.replace(/([^\s、。,]{2,14})の$/, (whole, name: string) =>
    matches.some(({ company }) => shortened(foldName(name), foldName(company))) ? '' : whole,
  );

/** A person of a known customer who stands for it: '山田部長に電話', '10:00 古賀様と打合せ', '帰りに黒木さんのところに寄った'. */
function personHead(line: ReportLine, reading: Reading): Named | null {
  const { plain, body } = line;
  for (const found of plain.slice(0, personWithin + 20).matchAll(PERSON_NAME)) {
    if (found.index > personWithin) return null;
    const name = found[1] ?? '';
    // Words before a name run into it: '夕方佐藤さん'.
    for (let skip = 0; skip < name.length; skip++) {
      const at = found.index + skip;
      const matches = reading.customers.findPerson(name.slice(skip));
      const lead = withoutCustomer(plain.slice(0, at), matches);
      if (matches.length === 0 || !onlyLead(lead, reading.reader, reading.customers)) continue;
      const end = found.index + found[0].length;
      const met =
        (line.rank !== 3 && lead !== plain.slice(0, at)) ||
        reading.reader(plain).some((word) => word.strong) ||
        clockTimes(plain.slice(0, at)).length > 0 ||
        ((line.rank !== 3 || /^(?:午前中?|午後|夕方|朝一?|昼)/.test(plain)) && reading.reader(plain).length > 0) ||
        /^(?:のところ|の所|んとこ|とこ|宅|のお?宅)/.test(plain.slice(end));
      return met ? { at, end, name: body.slice(at, end), matches, certain: true } : null;
    }
  }
  return null;
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
  if (isInside(behindTime(plain))) return [];
  const person = personHead(line, reading);
  if (person !== null) return [headOf(person, { at: 0, end: plain.length }, { at: 0, end: plain.length }, frame)];
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

/** What may stand before a name in a list: '新規の合同会社ツキノワ'. */
const LIST_LEAD = /^\s*(?:新規(?:先|の|で)?|既存(?:の)?|見込(?:先|の)?|(?:ほか|他)(?:に)?|new (?:lead )?)?[\s・:]*$/i;

function listed(first: Named, named: readonly Named[], frame: Frame): Head[] {
  const { line, reading } = frame;
  const { plain } = line;
  const whole = { at: 0, end: plain.length };
  const stop = plain.indexOf('。', first.end);
  const parts = partsOfList(stop < 0 ? plain : plain.slice(0, stop + 1), named);
  const lead = parts.findIndex((part) => part.at <= first.at && first.at < part.end);
  const heads: { named: Named; part: { at: number; end: number } }[] = [];
  parts.slice(Math.max(0, lead)).forEach((part, index) => {
    const inside =
      index === 0 ? first : named.find((one) => one.at >= part.at && one.end <= part.end && LIST_LEAD.test(plain.slice(part.at, one.at)));
    const previous = heads[heads.length - 1];
    if (inside !== undefined) heads.push({ named: inside, part: { ...part } });
    else if (previous !== undefined && !LIST_LEAD.test(plain.slice(part.at, part.end))) {
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
  const known = heads.every(({ named: { matches } }) => matches.length > 0);
  return heads.slice(0, -1).every(({ named: one, part }) => {
    const behind = plain.slice(one.end, part.end).trim();
    return (
      behind === '' ||
      // '三協物流→折返し待ち、トーシン→留守'
      (known && /^(?:様|さま|さん|御中|社)?\s*(?:→|:)[^。→]{1,30}$/.test(behind)) ||
      /^(?:様|さま|さん|御中|社)?\s*(?:[(（].*[)）])?\s*(?:[\u3400-\u9FFF]{1,6}(?:様|さん|氏|社長|部長|課長))?\s*(?:[(（].*[)）])?\s*$/.test(
        behind,
      )
    );
  });
}
