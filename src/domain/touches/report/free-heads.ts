/** Does a line begin an entry, complete the one just begun, or belong to it? */
import type { Day } from '../../day';
import { nameKey } from '../../matching/name-key';
import { channelOnly } from './channel-words';
import { clockTimes } from './clock';
import { dayWords } from './day-words';
import { untold } from './entry';
import { activity, begin, close, dropPending, type FreeState, giveUpWaiting } from './free-state';
import { namedIn, onlyLead } from './head';
import type { Head } from './head-of';
import { headsOf } from './heads';
import { isInside } from './line-kinds';
import { partOfLine, type ReportLine } from './lines';
import type { Reading } from './options';

/** Is the customer itself named? Below a heading a person is whom they met there, though a person of that name works elsewhere too. */
const isNamed = (head: Head): boolean => head.certain && head.matches[0]?.by !== 'person';

/** Is it another customer? One that the ledger does not know is the same without its legal form. */
const isOther = (head: Head, draft: FreeState['open'][number]): boolean => {
  const [one, two] = [head.matches[0]?.id, draft.matches[0]?.id];
  return one !== undefined || two !== undefined ? one !== two : nameKey(head.customer).core !== nameKey(draft.customer).core;
};

const ADDED = /^(?:なお|また|その他|そのほか|ほかに|他に|併せて|あわせて|ちなみに|さらに|加えて|それから|追伸|also\b|in addition|besides)/i;

/** Do these heads begin entries here, or do they stand in the text of the open one? */
const accepts = (s: FreeState, heads: readonly Head[], line: ReportLine): boolean => {
  const first = heads[0];
  if (first === undefined) return false;
  const current = s.open[0];
  if (current === undefined) return first.certain || first.strong;
  const deeper = line.indent > current.indent || line.rank > (current.rank === 3 && line.rank === 4 ? 3 : current.rank);
  const other = s.open.every((draft) => isOther(first, draft));
  const timed = first.start !== '';
  if (deeper) {
    if (other && line.rank === 3 && current.rank === 3 && isNamed(first) && first.matches.length > 0 && underDay(s, first)) return true;
    // Deeper lines belong to the entry, but for those that say a time and a customer of their own.
    // 'なお、A社様よりお電話があり…' below the list of visits.
    if (line.blankBefore && line.indent <= current.indent && other && first.strong && first.matches.length > 0 && ADDED.test(line.plain))
      return true;
    // '📞はなやま 不在' and below it '・みなと工房 メール カタログ送付': told on one line each, so they stand side by side.
    const oneLiners = current.body.length > 0 && current.lines.size === 1 && line.indent <= current.indent;
    if (oneLiners && other && first.certain && !first.prose && first.channel.value !== '' && first.rest !== '') return true;
    return other && timed && isNamed(first) && (current.madeFrom === 'prose' || line.indent <= current.indent);
  }
  if (current.madeFrom === 'label' && line.rank >= 3)
    return other && first.certain && (timed || (first.channel.value !== '' && /^[^:]{1,12}:/.test(line.plain)));
  if (!other) {
    // The same customer once more: at another time, by another channel, or under a heading of its own when the first is told.
    const anew = line.rank === 1 && first.rest === '' && current.body.length > 0;
    return timed || (line.rank === current.rank && line.rank !== 3 && (first.channel.value !== '' || anew));
  }
  if (line.rank !== 3) return first.certain || first.strong;
  return first.certain
    ? first.strong || line.blankBefore
    : first.strong && (timed || first.channel.value !== '') && current.rank === line.rank && !first.prose;
};

/** '7/1(水) A社 電話', and set in below it 'B社 訪問': one more of that day, told how beside its name. */
const underDay = (s: FreeState, head: Head): boolean => {
  const above = s.lines.find(({ number }) => s.open[0]?.lines.has(number) === true)?.plain ?? '';
  const [day] = dayWords(above, { day: s.reading.today, holidays: s.reading.holidays, lean: 'past', dayFirst: s.reading.dayFirst });
  return head.channel.value !== '' && !head.prose && day !== undefined && day.at <= 3 && !day.relative;
};

/** '14:00 訪問 伊藤様' right below a customer who has neither time nor channel yet. */
const completes = (s: FreeState, line: ReportLine, usable: readonly Head[]): boolean => {
  const [draft] = s.open;
  if (draft === undefined || s.open.length > 1 || draft.start !== '' || draft.body.length > 0 || draft.madeFrom !== 'head') return false;
  const [first] = usable;
  const clock = clockTimes(line.plain)[0];
  if (clock === undefined || clock.at > 3 || (first !== undefined && isNamed(first))) return false;
  [draft.start, draft.end] = [clock.start, clock.end];
  const word = s.reading.reader(line.plain).find((one) => one.strong);
  if (draft.channel.value === '' && word !== undefined) draft.channel = { value: word.code, confidence: 0.85 };
  draft.body.push(line.body.slice(clock.at + clock.length).trim());
  draft.lines.add(line.number);
  return true;
};

/** Does the line below a heading say when or how? Then the heading is a customer, though nothing in its name says so. */
const toldBelow = (s: FreeState, line: ReportLine): boolean => {
  if (line.rank > 2) return false;
  const below = s.lines[s.lines.indexOf(line) + 1];
  if (below === undefined || (below.rank <= line.rank && below.indent <= line.indent)) return false;
  const clock = clockTimes(below.plain)[0];
  const word = s.reading.reader(below.plain).find((one) => one.strong);
  return (clock !== undefined && clock.at <= 3) || (word !== undefined && word.at <= 3);
};

/** A heading that looks like no name at all ('■みのり') is one all the same where the line below says when or how. */
const plainHeading = (s: FreeState, line: ReportLine): Head[] => {
  const name = line.body.replace(/\s*(?:様|さま|御中|さん|殿)$/, '').trim();
  if (line.rank !== 1 || name.length < 2 || name.length > 30 || /[。、,:\d]/.test(line.plain)) return [];
  if (isInside(line.plain) || !toldBelow(s, line)) return [];
  const told = { date: null, start: '', end: '', channel: untold, met: '', rest: '' };
  return [{ customer: name, matches: s.reading.customers.find(name), ...told, strong: true, prose: false, certain: false }];
};

/** Begins the entries that a line heads; false where it heads none. */
export const head = (s: FreeState, line: ReportLine): boolean => {
  // A customer under a heading of its own ends what was said beside the visits ('■課題').
  const heading = s.section.kind === 'aside' && s.section.rank === 1 && line.rank === 1;
  if (heading && headsOf(line, false, s.reading, s.date.value).some(({ certain, matches }) => certain && matches.length > 0))
    s.section = activity;
  if (s.section.kind !== 'activity') return false;
  const slot =
    line.rank === 1 || s.section.channel.value !== '' || (line.rank <= 2 && s.open.length === 0) || s.open[0]?.rank === line.rank;
  const read = headsOf(line, slot, s.reading, s.date.value);
  const heads = read.length > 0 ? read : plainHeading(s, line);
  const bracketed = /^[【[<≪〔《]/.test(line.plain);
  const theirs = new Set(s.open.flatMap(({ matches }) => matches.map(({ id }) => id)));
  const usable = heads.filter(
    (one) =>
      // 'Phone. Emma confirmed it': below her company she is no customer.
      (one.certain || !s.reading.customers.findPerson(one.customer).some(({ id }) => theirs.has(id))) &&
      (one.certain ||
        one.start !== '' ||
        one.channel.value !== '' ||
        s.section.channel.value !== '' ||
        bracketed ||
        (one.rest === '' && toldBelow(s, line))),
  );
  if (completes(s, line, usable)) return true;
  const [first] = usable;
  if (first === undefined || !accepts(s, usable, line)) return false;
  const above = s.open[0];
  const day = above !== undefined && line.indent > above.indent && underDay(s, first) ? above.date.value : null;
  close(s);
  dropPending(s);
  s.open = usable.map((one) => begin(s, { ...one, date: one.date ?? day }, line, one.prose ? 'prose' : 'head'));
  return true;
};

/** A time and a channel alone ('10:00〜11:00 訪問') wait for the customer on the next line. */
export const wait = (s: FreeState, line: ReportLine): boolean => {
  const clock = clockTimes(line.plain)[0];
  if (clock === undefined || clock.at > 3 || s.section.kind !== 'activity') return false;
  const rest = (line.plain.slice(0, clock.at) + line.plain.slice(clock.at + clock.length)).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  const code = channelOnly(rest, s.reading.reader, s.reading.lists.channel);
  if (rest !== '' && code === '') return false;
  giveUpWaiting(s);
  close(s);
  s.waiting = {
    head: { start: clock.start, end: clock.end, channel: code === '' ? untold : { value: code, confidence: 0.9 } },
    line: line.number,
  };
  return true;
};

/** A line of running text that tells of several customers, sentence by sentence; other lines whole. */
export function sentencesOf(line: ReportLine, reading: Reading, base: Day): ReportLine[] {
  const stops = [
    ...line.plain.matchAll(/。|[!?](?=\s|$)|\.(?=\s+[A-Z])|、(?=その後|そのあと|続いて|それから|次に|最後に|帰りに|帰社後|午後|夕方)/g),
  ].map((match) => match.index + 1);
  if (stops.length === 0) return [line];
  const ends = [...new Set([...stops, line.plain.length])];
  const spans: { start: number; end: number }[] = [];
  let from = 0;
  let known: string | null = null;
  for (const end of ends) {
    const part = partOfLine(line, from, end);
    const named = namedIn(part.body, part.plain, reading.customers)[0];
    const who = named === undefined ? null : (named.matches[0]?.id ?? named.name);
    const begins =
      named !== undefined &&
      who !== known &&
      onlyLead(part.plain.slice(0, named.at), reading.reader, reading.customers) &&
      headsOf(part, false, reading, base).some(
        (one) => one.channel.value !== '' || one.start !== '' || reading.reader(part.plain).length > 0,
      );
    const last = spans[spans.length - 1];
    if (last === undefined || (begins && known !== null)) spans.push({ start: from, end });
    else last.end = end;
    if (begins || (named !== undefined && known === null)) known = who;
    from = end;
  }
  const parts = spans.map(({ start, end }, index) => ({ ...partOfLine(line, start, end), blankBefore: index > 0 || line.blankBefore }));
  return parts;
}
