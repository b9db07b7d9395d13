/** An entry while its lines are read, and what is made of it in the end. */
import type { Day } from '../../day';
import type { ListItem } from '../../schema/column';
import { type ChannelReader, channelOnly } from './channel-words';
import { clockTimes } from './clock';
import { type CustomerBook, withoutTitle } from './customer-book';
import type { CustomerMatch, ReportEntry, Told } from './entry';
import { untold } from './entry';
import { personIn } from './head';
import { kindNamed, kindTold } from './kind-words';
import type { LabelKind } from './labels';
import { plainText } from './lines';
import { labelledNext, nextStepIn } from './next-step';
import { resultNamed, resultTold } from './result-words';

export interface Draft {
  customer: string;
  matches: readonly CustomerMatch[];
  date: Told<Day>;
  start: string;
  end: string;
  /** Said in a column, a label or beside the customer. */
  channel: Told<string>;
  /** Of the section or the label 訪問先: counts where the entry itself says nothing. */
  channelHint: Told<string>;
  /** Of the report as a whole. */
  readonly channelGeneral: Told<string>;
  /** Code of 種別, of the section; ''. */
  readonly about: string;
  met: string;
  /** Values behind labels, as written. */
  readonly labelled: Partial<Record<LabelKind, string[]>>;
  /** What else was said, as written, line by line. */
  readonly body: string[];
  readonly lines: Set<number>;
  readonly indent: number;
  readonly rank: number;
  /** Made from a label ('訪問先:'), a running sentence, or a heading of its own. */
  readonly madeFrom: 'label' | 'prose' | 'head' | 'table';
}

/** What finishing needs of the ledger. */
export interface Finishing {
  readonly dayFirst: boolean;
  readonly holidays: ReadonlySet<Day>;
  readonly reader: ChannelReader;
  readonly channels: readonly ListItem[];
  readonly results: readonly ListItem[];
  readonly kinds: readonly ListItem[];
  readonly customers: CustomerBook;
}

const told = <T>(value: T, confidence: number): Told<T> => ({ value, confidence });
const joined = (values: readonly string[] | undefined): string =>
  (values ?? [])
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .join('\n');

/** Surer than this, and clearly before the next, a match is taken. */
const ENOUGH = 0.6;
const CLEAR = 0.05;

/** The customer meant, or '' with the candidates to choose from. */
function decided(matches: readonly CustomerMatch[]): Told<string> {
  const [first, second] = matches;
  if (first === undefined || first.confidence < ENOUGH) return untold;
  if (second !== undefined && first.confidence - second.confidence < CLEAR) return untold;
  return told(first.id, first.confidence);
}

/** Of several customers with the name as written, the only one where somebody is called as the person met. */
export function decidedBy(matches: readonly CustomerMatch[], met: string, book: CustomerBook): Told<string> {
  const first = decided(matches);
  if (first.value !== '' || met === '') return first;
  const theirs = new Set(met.split(/[、,\n]/).flatMap((name) => book.findPerson(withoutTitle(name.trim())).map(({ id }) => id)));
  const [only, ...others] = matches.filter(({ id }) => theirs.has(id));
  return only === undefined || others.length > 0 ? first : told(only.id, Math.max(only.confidence * 0.9, ENOUGH));
}

/** What was done, without what is to be done next: '来週電話する' is no call. */
const doneOf = (text: string): string[] =>
  text
    .split(
      /[\n。]+|(?<=[a-z])\.\s+|(?=→|->|次回|次は|\bnext\b|\bfollow[- ]?up\b|\bwill\b|'ll\b|(?<=[、,]\s?)(?:来週|再来週|明日|明後日|週明け|月末|来月|\d{1,2}\/\d{1,2}))/i,
    )
    .filter(
      (part) =>
        !/^(?:→|->|次回|次は|next|follow|will|'ll|来週|再来週|明日|明後日|週明け|月末|来月)|予定(?:です)?$|(?:まで|に)(?:電話|連絡|送|訪問|伺)\S{0,6}(?:する|ます|予定)/i.test(
          part,
        ),
    );

/** '種別:クレーム', '区分:問い合わせ', or what the text tells; offices write the channel behind the same labels. */
function kindOf(draft: Draft, done: readonly string[], channel: string, { kinds }: Finishing): Told<string> {
  const named = [...(draft.labelled.kind ?? []), ...(draft.labelled.channel ?? [])].map((text) => kindNamed(text, kinds));
  const code = named.find((one) => one !== '' && (one !== channel || draft.labelled.kind !== undefined));
  if (code !== undefined) return told(code, 0.95);
  if (draft.about !== '') return told(draft.about, 0.85);
  const heard = done.map((part) => kindTold(part, kinds)).find((one) => one !== '');
  if (heard !== undefined) return told(heard, 0.5);
  return channel === 'inquiry' && kinds.some((one) => one.code === 'inquiry') ? told('inquiry', 0.5) : untold;
}

function channelOf(draft: Draft, done: readonly string[], to: Finishing): Told<string> {
  const kinds = (draft.labelled.kind ?? []).filter((text) => kindNamed(text, to.kinds) === '');
  for (const named of [joined(draft.labelled.channel), joined(kinds)]) {
    if (named === '') continue;
    const plain = plainText(named);
    const code = channelOnly(plain, to.reader, to.channels) || to.reader(plain)[0]?.code;
    if (code !== undefined && code !== '') return told(code, 0.95);
  }
  if (draft.channel.value !== '') return draft.channel;
  if (draft.channelHint.value !== '') return draft.channelHint;
  const words = done.flatMap((part) => to.reader(part));
  const strong = words.find((word) => word.strong);
  if (strong !== undefined) return told(strong.code, 0.75);
  const weak = words[0];
  if (weak !== undefined) return told(weak.code, 0.5);
  if (draft.channelGeneral.value !== '') return draft.channelGeneral;
  if (draft.labelled.kind !== undefined) {
    const code = channelOnly(plainText(joined(draft.labelled.kind)), to.reader, to.channels);
    if (code !== '') return told(code, 0.5);
  }
  // Somebody was met, or it lasted from then to then, and nothing says how: most often a visit. The preview shows how unsure that is.
  const somebody = draft.end !== '' || draft.met !== '' || draft.labelled.person !== undefined;
  return somebody && to.channels.some(({ code }) => code === 'visit') ? told('visit', 0.3) : untold;
}

/** The lines without the time and the channel with which the first of them begins: they stand in fields of their own. */
function withoutLead({ body, start, end }: Draft, { reader, channels }: Finishing): string[] {
  let [first = '', ...rest] = body;
  const clock = clockTimes(plainText(first))[0];
  if (clock !== undefined && clock.at === 0 && clock.start === start && clock.end === end) first = first.slice(clock.length).trimStart();
  const token = /^(\S{1,8}?)[\s\u3000]+(?=\S)/.exec(first);
  if (token !== null && channelOnly(plainText(token[1] ?? ''), reader, channels) !== '') first = first.slice(token[0].length);
  rest = first === '' ? rest : [first, ...rest];
  return rest;
}

/** The entry that a draft has become. */
export function finished(draft: Draft, to: Finishing): ReportEntry {
  const spoken = joined([...(draft.labelled.content ?? []), ...draft.body]);
  const said = joined([...(draft.labelled.content ?? []), ...withoutLead(draft, to)]);
  const heard = plainText(`${spoken}\n${joined(draft.labelled.result)}`);
  const date = draft.date;
  const done = doneOf(heard);
  const channel = channelOf(draft, done, to);
  const nextLabels = joined([...(draft.labelled.nextDate ?? []), ...(draft.labelled.next ?? []), ...(draft.labelled.nextAction ?? [])]);
  const fromLabels = (['nextDate', 'next', 'nextAction'] as const).map((kind) =>
    labelledNext(plainText(joined(draft.labelled[kind])), date.value, to),
  );
  const fromText =
    nextLabels === '' || fromLabels.every((one) => one === null || one.date.value === '') ? nextStepIn(heard, date.value, to) : null;
  const dates = [...fromLabels, fromText].flatMap((one) => (one === null || one.date.value === '' ? [] : [one.date]));
  const given = joined(draft.labelled.nextAction);
  const actions = [...fromLabels, fromText].flatMap((one) => (one === null || one.action.value === '' ? [] : [one.action]));
  const nextDate = dates.find((one) => one.value !== 'none') ?? dates[0] ?? untold;
  const named = joined(draft.labelled.result);
  const resultCode = resultNamed(named, to.results);
  const guessed = resultCode === '' ? resultTold(plainText(named), to.results) || resultTold(heard, to.results) : '';
  const met =
    joined(draft.labelled.person)
      .replace(/\n/g, '、')
      .replace(/\s*(?:様|さま|さん)(?=$|、)/g, '') ||
    draft.met ||
    personIn(heard.slice(0, 200), draft.customer);
  const summary = resultCode === '' ? joined([said, named]) : said;
  return {
    customer: draft.customer,
    customerId: decidedBy(draft.matches, met, to.customers),
    candidates: draft.matches,
    date,
    start: draft.start === '' ? untold : told(draft.start, 0.95),
    end: draft.end === '' ? untold : told(draft.end, 0.95),
    channel,
    kind: kindOf(draft, done, channel.value, to),
    result: resultCode !== '' ? told(resultCode, 0.95) : guessed === '' ? untold : told(guessed, 0.5),
    met: met === '' ? untold : told(met, draft.labelled.person === undefined ? 0.6 : 0.9),
    summary: summary === '' ? untold : told(summary, 0.9),
    impression: joined(draft.labelled.impression) === '' ? untold : told(joined(draft.labelled.impression), 0.9),
    nextDate,
    nextAction:
      given !== '' && actions.length > 0
        ? (actions.find((one) => given.includes(one.value)) ?? actions[0] ?? untold)
        : (actions[0] ?? untold),
    lines: [...draft.lines].sort((a, b) => a - b),
  };
}
