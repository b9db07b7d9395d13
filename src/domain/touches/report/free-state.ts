/** What is known while a report is read line by line, and how it changes: entries begin, lines are left over, fields wait for their customer. */
import type { Day } from '../../day';
import { clockTimes } from './clock';
import { dayWords } from './day-words';
import type { Draft } from './draft';
import type { LeftOverLine, Told } from './entry';
import { untold } from './entry';
import type { Head } from './head-of';
import { type LabelKind, labelKind } from './labels';
import type { SectionKind } from './line-kinds';
import { type ReportLine, reportLines } from './lines';
import type { Reading } from './options';

export interface Section {
  readonly kind: SectionKind;
  readonly rank: number;
  readonly channel: Told<string>;
  /** Code of 種別 that its heading names; ''. */
  readonly about: string;
}

export const activity: Section = { kind: 'activity', rank: 9, channel: untold, about: '' };

export interface FreeState {
  readonly reading: Reading;
  readonly lines: readonly ReportLine[];
  readonly leftOver: LeftOverLine[];
  /** Every entry begun so far. */
  readonly done: Draft[];
  /** Those that the next lines belong to: one, or all of a list of customers. */
  open: Draft[];
  section: Section;
  date: Told<Day>;
  rep: string;
  /** Behind the closing words: a signature, if anything, follows. */
  closing: boolean;
  /** The label that the next lines go on with. */
  openLabel: LabelKind | null;
  /** The label with which the blocks of this report begin. */
  firstLabel: LabelKind | null;
  /** Labels that stood before their customer. */
  pending: { kind: LabelKind; value: string; line: number }[];
  /** A time on a line of its own, before its customer. */
  waiting: { head: { start: string; end: string; channel: Told<string> }; line: number } | null;
  /** A customer's label whose value stands on the next line. */
  waitingLine: number | null;
  /** The channel that the report's first lines tell of all contacts. */
  general: Told<string>;
  /** Labels are written without a colon here. */
  readonly loose: boolean;
  readonly raw: ReadonlyMap<number, string>;
}

/** Nothing read yet. */
export function freeState(text: string, reading: Reading): FreeState {
  const lines = reportLines(text);
  const spaced = lines.filter(({ plain }) => {
    const word = /^(\S{2,12}?)\s+\S/.exec(plain)?.[1];
    return word !== undefined && labelKind(word) !== null;
  });
  return {
    reading,
    lines,
    leftOver: [],
    done: [],
    open: [],
    section: activity,
    date: { value: reading.today, confidence: 0.3 },
    rep: '',
    closing: false,
    openLabel: null,
    firstLabel: null,
    pending: [],
    waiting: null,
    waitingLine: null,
    general: untold,
    loose: spaced.length >= 3,
    raw: new Map(lines.map(({ number, raw }) => [number, raw])),
  };
}

/** Leaves a line over as text, once. */
export const leave = (s: FreeState, line: ReportLine): void => {
  // '本日は3件訪問しました。' tells of all contacts what none of them may say again.
  const codes = new Set(s.reading.reader(line.plain).flatMap((word) => (word.strong ? [word.code] : [])));
  if (s.done.length === 0 && codes.size === 1 && s.section.kind === 'activity') s.general = { value: [...codes][0] ?? '', confidence: 0.4 };
  if (s.leftOver[s.leftOver.length - 1]?.line !== line.number) s.leftOver.push({ line: line.number, text: line.raw });
};

/** Ends the open entries. */
export const close = (s: FreeState): void => {
  s.open = [];
  s.openLabel = null;
};

/** Labels whose customer never came are left over as text. */
export const dropPending = (s: FreeState): void => {
  for (const { line } of s.pending)
    if (s.leftOver[s.leftOver.length - 1]?.line !== line) s.leftOver.push({ line, text: s.raw.get(line) ?? '' });
  s.pending = [];
};

/** The day a title or a label says, looking back from today. */
export const dateIn = (s: FreeState, plain: string): Told<Day> | null => {
  const words = dayWords(plain, { day: s.reading.today, holidays: s.reading.holidays, lean: 'past', dayFirst: s.reading.dayFirst });
  const word = words.find((one) => !one.relative) ?? words.find((one) => one.day <= s.reading.today);
  return word === undefined ? null : { value: word.day, confidence: word.sure };
};

/** Notes what stands behind a label; a time or day is read at once. */
export const setLabel = (s: FreeState, draft: Draft, kind: LabelKind, value: string): void => {
  if (kind === 'time' || kind === 'date') {
    const found = dateIn(s, value);
    if (found !== null) draft.date = found;
    const clock = clockTimes(value.normalize('NFKC'))[0];
    if (clock !== undefined) {
      draft.start = clock.start;
      draft.end = clock.end;
    }
  }
  draft.labelled[kind] = [...(draft.labelled[kind] ?? []), value];
};

/** Begins an entry, with what waited for its customer. */
export const begin = (
  s: FreeState,
  head: Pick<Head, 'customer' | 'matches'> & Partial<Head>,
  line: ReportLine,
  madeFrom: Draft['madeFrom'],
): Draft => {
  const draft: Draft = {
    customer: head.customer,
    matches: head.matches,
    date: head.date ? { value: head.date, confidence: 0.9 } : s.date,
    start: head.start ?? '',
    end: head.end ?? '',
    channel: head.channel ?? untold,
    channelHint: s.section.channel,
    channelGeneral: s.general,
    about: s.section.about,
    met: head.met ?? '',
    labelled: {},
    body: head.rest ? [head.rest] : [],
    lines: new Set([line.number]),
    indent: line.indent,
    rank: line.rank,
    madeFrom,
  };
  if (s.waiting !== null) {
    if (draft.start === '') [draft.start, draft.end] = [s.waiting.head.start, s.waiting.head.end];
    if (draft.channel.value === '') draft.channel = s.waiting.head.channel;
    draft.lines.add(s.waiting.line);
    s.waiting = null;
  }
  s.done.push(draft);
  return draft;
};

/** A time whose customer never came is left over as text. */
export const giveUpWaiting = (s: FreeState): void => {
  if (s.waiting !== null) {
    const { line } = s.waiting;
    s.leftOver.push({ line, text: s.raw.get(line) ?? '' });
    s.waiting = null;
  }
};

/** Does the line stand under the open entry? Not when it is out as far as the entry itself, and the lines before it were set in. */
export function deeper(s: FreeState, at: number, line: ReportLine): boolean {
  const current = s.open[0];
  if (current === undefined) return false;
  const before = s.lines[at - 1];
  const setIn = before !== undefined && before.indent > current.indent;
  return line.indent > current.indent || (line.rank > current.rank && !setIn);
}
