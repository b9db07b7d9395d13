/** Reads a report in whatever form it is written, line by line: labels, headings, bullets, times, tables, running text. */
import type { Day } from '../../day';
import { channelOnly } from './channel-words';
import { clockTimes } from './clock';
import { dayWords } from './day-words';
import { type Draft, finished } from './draft';
import type { LeftOverLine, ParsedReport, ReportEntry, Told } from './entry';
import { untold } from './entry';
import { namedIn, onlyLead, slotName } from './head';
import { type Head, headsOf } from './heads';
import { type LabelKind, labelAt, labelKind } from './labels';
import {
  isClosing,
  isGreeting,
  isInside,
  isPartOfDay,
  isSeparator,
  isSignature,
  isTitle,
  type SectionKind,
  sectionKind,
} from './line-kinds';
import { partOfLine, type ReportLine, reportLines } from './lines';
import type { Reading } from './options';
import { tableAt } from './table';

interface Section {
  readonly kind: SectionKind;
  readonly rank: number;
  readonly channel: Told<string>;
}

const activity: Section = { kind: 'activity', rank: 9, channel: untold };
const ENTRY_LABELS: readonly LabelKind[] = ['time', 'date', 'channel', 'person'];

/** Reads lines into entries; `header` is what a caller already knows of the report. */
export function readFreeForm(text: string, reading: Reading): ParsedReport {
  const lines = reportLines(text);
  const leftOver: LeftOverLine[] = [];
  const done: Draft[] = [];
  let open: Draft[] = [];
  let section: Section = activity;
  let date: Told<Day> = { value: reading.today, confidence: 0.3 };
  let rep = '';
  let closing = false;
  let openLabel: LabelKind | null = null;
  let firstLabel: LabelKind | null = null;
  let pending: { kind: LabelKind; value: string; line: number }[] = [];
  let waiting: { head: { start: string; end: string; channel: Told<string> }; line: number } | null = null;
  const loose =
    lines.filter(({ plain }) => {
      const word = /^(\S{2,12}?)\s+\S/.exec(plain)?.[1];
      return word !== undefined && labelKind(word) !== null;
    }).length >= 3;

  let general = untold;
  const leave = (line: ReportLine): void => {
    // '本日は3件訪問しました。' tells of all contacts what none of them may say again.
    const codes = new Set(reading.reader(line.plain).flatMap((word) => (word.strong ? [word.code] : [])));
    if (done.length === 0 && codes.size === 1 && section.kind === 'activity') general = { value: [...codes][0] ?? '', confidence: 0.4 };
    if (leftOver[leftOver.length - 1]?.line !== line.number) leftOver.push({ line: line.number, text: line.raw });
  };
  const close = (): void => {
    open = [];
    openLabel = null;
  };
  const dropPending = (): void => {
    for (const { line } of pending)
      if (leftOver[leftOver.length - 1]?.line !== line)
        leftOver.push({ line, text: lines.find(({ number }) => number === line)?.raw ?? '' });
    pending = [];
  };
  const dateIn = (plain: string): Told<Day> | null => {
    const words = dayWords(plain, { day: reading.today, holidays: reading.holidays, lean: 'past' });
    const word = words.find((one) => !one.relative) ?? words.find((one) => one.day <= reading.today);
    return word === undefined ? null : { value: word.day, confidence: word.sure };
  };
  const setLabel = (draft: Draft, kind: LabelKind, value: string): void => {
    if (kind === 'time' || kind === 'date') {
      const found = dateIn(value);
      if (found !== null) draft.date = found;
      const clock = clockTimes(value.normalize('NFKC'))[0];
      if (clock !== undefined) {
        draft.start = clock.start;
        draft.end = clock.end;
      }
    }
    draft.labelled[kind] = [...(draft.labelled[kind] ?? []), value];
  };
  const begin = (head: Pick<Head, 'customer' | 'matches'> & Partial<Head>, line: ReportLine, madeFrom: Draft['madeFrom']): Draft => {
    const draft: Draft = {
      customer: head.customer,
      matches: head.matches,
      date: head.date ? { value: head.date, confidence: 0.9 } : date,
      start: head.start ?? '',
      end: head.end ?? '',
      channel: head.channel ?? untold,
      channelHint: section.channel,
      channelGeneral: general,
      met: head.met ?? '',
      labelled: {},
      body: head.rest ? [head.rest] : [],
      lines: new Set([line.number]),
      indent: line.indent,
      rank: line.rank,
      madeFrom,
    };
    if (waiting !== null) {
      if (draft.start === '') [draft.start, draft.end] = [waiting.head.start, waiting.head.end];
      if (draft.channel.value === '') draft.channel = waiting.head.channel;
      draft.lines.add(waiting.line);
      waiting = null;
    }
    done.push(draft);
    return draft;
  };
  const giveUpWaiting = (): void => {
    if (waiting !== null) {
      const { line } = waiting;
      leftOver.push({ line, text: lines.find(({ number }) => number === line)?.raw ?? '' });
      waiting = null;
    }
  };

  /** A customer's name behind a label or in a cell, with what stands beside it. */
  const customerOf = (value: string, line: ReportLine): { heads: (Pick<Head, 'customer' | 'matches'> & Partial<Head>)[] } => {
    const part = { ...partOfLine(line, line.plain.length - value.length, line.plain.length) };
    const heads = headsOf(part, true, reading, date.value);
    if (heads.length > 0) return { heads };
    const bare = value.replace(/[(（](?:新規|既存|見込|新|new|prospect|existing)[^)）]*[)）]/gi, '').trim();
    const name = /^(.{2,}?)(?:\s*(?:様|御中|さま)(?:\s|$|[(（]).*|[\s\u3000]{2,}.*|[(（].*)?$/.exec(bare)?.[1]?.trim() ?? bare;
    return { heads: [{ customer: name, matches: reading.customers.find(name) }] };
  };

  /** '☑訪問 □電話': the box that is ticked. */
  const ticked = (line: ReportLine): boolean => {
    const boxes = [...line.raw.matchAll(/([☑☒✓✔✅■●◉☐□○◯])\s*([^\s☑☒✓✔✅■●◉☐□○◯]{1,10})/g)];
    const on = boxes.filter((box) => /[☑☒✓✔✅■●◉]/.test(box[1] ?? ''));
    if (boxes.length < 2 || on.length !== 1) return false;
    const code = channelOnly(on[0]?.[2] ?? '', reading.reader, reading.lists.channel);
    if (code === '' || boxes.some((box) => channelOnly(box[2] ?? '', reading.reader, reading.lists.channel) === '')) return false;
    const channel = { value: code, confidence: 0.95 };
    if (open.length === 0) pending.push({ kind: 'channel', value: on[0]?.[2] ?? '', line: line.number });
    for (const draft of open) {
      draft.channel = channel;
      draft.lines.add(line.number);
    }
    return true;
  };

  const label = (line: ReportLine): boolean => {
    if (ticked(line)) return true;
    const found = labelAt(line.plain, loose || open.length > 0);
    if (found === null) return false;
    const value = line.body.slice(found.from).trim();
    const { kind } = found;
    const current = open[0];
    if (
      found.heading &&
      value === '' &&
      current !== undefined &&
      current.madeFrom !== 'label' &&
      Object.keys(current.labelled).length === 0 &&
      line.rank <= current.rank &&
      !(line.rank === current.rank && line.indent > current.indent)
    ) {
      return false;
    }
    if (kind === 'customer' || kind === 'visited') {
      if (section.kind !== 'activity' && line.rank > section.rank) return false;
      closing = false;
      section = section.kind === 'activity' ? section : activity;
      firstLabel ??= kind;
      if (value === '') {
        close();
        openLabel = kind;
        waitingLine = line.number;
        return true;
      }
      startLabelled(value, kind, line);
      return true;
    }
    if (section.kind !== 'activity') return false;
    if (current === undefined) {
      if (kind === 'rep' && firstLabel === null) {
        rep ||= value.replace(/\s*(?:様|さん)$/, '');
        leave(line);
        return true;
      }
      if (kind === 'date' && firstLabel === null && value !== '') {
        date = dateIn(line.plain.slice(found.from)) ?? date;
        leave(line);
        return true;
      }
      if (ENTRY_LABELS.includes(kind)) {
        firstLabel ??= kind;
        pending.push({ kind, value, line: line.number });
        openLabel = value === '' ? kind : null;
        return true;
      }
      return false;
    }
    const again = firstLabel !== null && kind === firstLabel && ENTRY_LABELS.includes(kind) && current.labelled[kind] !== undefined;
    if (again) {
      close();
      pending.push({ kind, value, line: line.number });
      openLabel = value === '' ? kind : null;
      return true;
    }
    const target =
      kind === 'rep' && (/(?:様|さん|氏|部長|課長|社長)$/.test(value) || current.labelled.person === undefined) ? 'person' : kind;
    for (const draft of open) {
      draft.lines.add(line.number);
      if (target === 'other' || target === 'rep') draft.body.push(line.body);
      else if (value !== '') setLabel(draft, target, value);
    }
    openLabel = target === 'other' ? null : target;
    return true;
  };
  let waitingLine: number | null = null;

  const startLabelled = (value: string, kind: LabelKind, line: ReportLine): void => {
    giveUpWaiting();
    const { heads } = customerOf(value, line);
    const before = pending;
    pending = [];
    open = heads.map((head) => {
      const draft = begin(head, line, 'label');
      if (waitingLine !== null) draft.lines.add(waitingLine);
      if (kind === 'visited' && draft.channel.value === '' && draft.channelHint.value === '')
        draft.channelHint = { value: /架電|電話|TEL/i.test(line.plain.slice(0, 6)) ? 'phone' : 'visit', confidence: 0.7 };
      for (const one of before) {
        draft.lines.add(one.line);
        setLabel(draft, one.kind, one.value);
      }
      return draft;
    });
    waitingLine = null;
    openLabel = null;
  };

  /** A date on its own, a title, or a heading of a section. */
  const heading = (line: ReportLine): boolean => {
    const { plain } = line;
    const bare = plain.replace(/^[\s【[<≪〔《(:]+|[\s】\]>≫〕》):]+$/g, '').trim();
    const days = dayWords(plain, { day: reading.today, holidays: reading.holidays, lean: 'past' });
    const named = namedIn(line.body, plain, reading.customers).some(({ matches }) => matches.length > 0);
    if (isTitle(plain) && !named && !isInside(plain) && clockTimes(plain).length === 0) {
      date = dateIn(plain) ?? date;
      const who =
        /(?:担当|氏名|報告者|作成者?|記入者?|営業)\s*[::]\s*(\S{1,12})/.exec(line.body)?.[1] ??
        /[(（]([\u3400-\u9FFF]{1,4})[)）]/.exec(line.body)?.[1];
      rep ||= who ?? '';
      return true;
    }
    if (days.length > 0 && days.some((day) => !day.relative)) {
      let rest = plain;
      for (const { at, length } of [...days].reverse()) rest = rest.slice(0, at) + rest.slice(at + length);
      rest = rest.replace(/活動|報告|記録|営業|業務|日報|分|担当|氏名|log|notes|report|field|activities|曜日?|[\s\p{P}\p{S}~]/giu, '');
      const noCustomer = !named && namedIn(line.body, plain, reading.customers).length === 0 && clockTimes(plain).length === 0;
      if (
        noCustomer &&
        (rest === '' || (/^[\u3400-\u9FFF々ァ-ヺA-Za-z]{1,6}$/.test(rest) && (open[0] === undefined || line.rank <= open[0].rank))) &&
        (days[0]?.at ?? 9) <= 8 &&
        !/次|予定|期限|期日|まで|納期|見積|next|due|follow/i.test(plain) &&
        reading.reader(plain).length === 0
      ) {
        const day = days.find((one) => !one.relative);
        if (day !== undefined) date = { value: day.day, confidence: day.sure };
        rep ||= /^[\u3400-\u9FFF々]{1,4}$/.test(rest) ? rest : '';
        section = activity;
        return true;
      }
    }
    const kind = sectionKind(plain);
    const current = open[0];
    const shallow =
      current === undefined ||
      (section.rank === line.rank && line.indent === 0) ||
      line.rank < current.rank ||
      (line.rank === current.rank && line.indent <= current.indent) ||
      (line.blankBefore && line.rank <= 3);
    if (kind !== null && (shallow || section.kind !== 'activity')) {
      section = { kind, rank: line.rank, channel: kind === 'activity' ? section.channel : untold };
      if (kind === 'activity') section = { ...activity, rank: line.rank };
      return true;
    }
    const code = channelOnly(bare, reading.reader, reading.lists.channel);
    if (
      code !== '' &&
      bare.length <= 24 &&
      clockTimes(plain).length === 0 &&
      (shallow || line.rank === 1) &&
      !(current !== undefined && current.rank < line.rank && section.rank !== line.rank)
    ) {
      section = { kind: 'activity', rank: line.rank, channel: { value: code, confidence: 0.9 } };
      return true;
    }
    return isPartOfDay(bare);
  };

  const accepts = (heads: readonly Head[], line: ReportLine): boolean => {
    const first = heads[0];
    if (first === undefined) return false;
    const current = open[0];
    if (current === undefined) return first.certain || first.strong;
    const deeper = line.indent > current.indent || line.rank > (current.rank === 3 && line.rank === 4 ? 3 : current.rank);
    const other = (first.matches[0]?.id ?? first.customer) !== (current.matches[0]?.id ?? current.customer);
    const timed = first.start !== '';
    if (deeper) {
      // Deeper lines belong to the entry, but for those that say a time and a customer of their own.
      return other && timed && first.certain && (current.madeFrom === 'prose' || line.indent <= current.indent);
    }
    if (current.madeFrom === 'label' && line.rank >= 3)
      return other && first.certain && (timed || (first.channel.value !== '' && /^[^:]{1,12}:/.test(line.plain)));
    if (!other) return timed || (line.rank === current.rank && line.rank !== 3 && first.channel.value !== '');
    if (line.rank !== 3) return first.certain || first.strong;
    return first.certain
      ? first.strong || line.blankBefore
      : first.strong && (timed || first.channel.value !== '') && current.rank === line.rank && !first.prose;
  };

  /** '14:00 訪問 伊藤様' right below a customer who has neither time nor channel yet. */
  const completes = (line: ReportLine, usable: readonly Head[]): boolean => {
    const [draft] = open;
    if (draft === undefined || open.length > 1 || draft.start !== '' || draft.body.length > 0 || draft.madeFrom !== 'head') return false;
    const [first] = usable;
    const clock = clockTimes(line.plain)[0];
    if (clock === undefined || clock.at > 3 || first?.certain === true) return false;
    [draft.start, draft.end] = [clock.start, clock.end];
    const word = reading.reader(line.plain).find((one) => one.strong);
    if (draft.channel.value === '' && word !== undefined) draft.channel = { value: word.code, confidence: 0.85 };
    draft.body.push(line.body.slice(clock.at + clock.length).trim());
    draft.lines.add(line.number);
    return true;
  };

  const head = (line: ReportLine): boolean => {
    if (section.kind !== 'activity') return false;
    const slot = line.rank === 1 || section.channel.value !== '' || (line.rank <= 2 && open.length === 0) || open[0]?.rank === line.rank;
    const heads = headsOf(line, slot, reading, date.value);
    const bracketed = /^[【[<≪〔《]/.test(line.plain);
    const usable = heads.filter(
      (one) => one.certain || one.start !== '' || one.channel.value !== '' || section.channel.value !== '' || bracketed,
    );
    if (completes(line, usable)) return true;
    if (usable.length === 0 || !accepts(usable, line)) return false;
    close();
    dropPending();
    open = usable.map((one) => begin(one, line, one.prose ? 'prose' : 'head'));
    return true;
  };

  const wait = (line: ReportLine): boolean => {
    const clock = clockTimes(line.plain)[0];
    if (clock === undefined || clock.at > 3 || section.kind !== 'activity') return false;
    const rest = (line.plain.slice(0, clock.at) + line.plain.slice(clock.at + clock.length)).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    const code = channelOnly(rest, reading.reader, reading.lists.channel);
    if (rest !== '' && code === '') return false;
    giveUpWaiting();
    close();
    waiting = {
      head: { start: clock.start, end: clock.end, channel: code === '' ? untold : { value: code, confidence: 0.9 } },
      line: line.number,
    };
    return true;
  };

  const body = (line: ReportLine): void => {
    if (openLabel !== null && open.length === 0 && waitingLine !== null && (openLabel === 'customer' || openLabel === 'visited')) {
      startLabelled(line.body, openLabel, line);
      return;
    }
    const last = pending[pending.length - 1];
    if (openLabel !== null && open.length === 0 && last !== undefined && last.value === '') {
      pending[pending.length - 1] = { ...last, value: line.body };
      pending.push({ kind: 'other', value: '', line: line.number });
      openLabel = null;
      return;
    }
    const current = open[0];
    if (current === undefined || section.kind !== 'activity') {
      leave(line);
      return;
    }
    for (const draft of open) {
      draft.lines.add(line.number);
      const arrow = /^→/.test(line.plain);
      if (openLabel !== null && openLabel !== 'content' && !arrow && labelKindTakesLines(openLabel, draft))
        setLabel(draft, openLabel, line.body);
      else draft.body.push(line.body);
    }
  };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as ReportLine;
    const table = tableAt(lines, at, reading);
    if (table !== null && table.rows.length > 0) {
      close();
      dropPending();
      for (const row of table.others) leave(row);
      for (const { line: row, cells } of table.rows) {
        const value = (cells.customer ?? cells.visited ?? [''])[0] as string;
        const known = reading.customers.find(value);
        const cut = customerCell(value, row, reading);
        const draft = begin(
          known.length > 0 && (known[0]?.confidence ?? 0) > 0.8 ? { customer: value, matches: known } : cut,
          row,
          'table',
        );
        for (const kind of Object.keys(cells) as LabelKind[])
          if (kind !== 'customer' && kind !== 'visited' && kind !== 'other')
            for (const cell of cells[kind] ?? []) setLabel(draft, kind === 'rep' && cells.person === undefined ? 'person' : kind, cell);
        if (cells.visited !== undefined && draft.channelHint.value === '') draft.channelHint = { value: 'visit', confidence: 0.6 };
      }
      leftOver.sort((a, b) => a.line - b.line);
      at += table.lines - 1;
      continue;
    }
    if (isSeparator(line.raw.trim())) {
      if (
        done.length > 0 &&
        lines.slice(at + 1, at + 8).some(({ plain }) => isSignature(plain)) &&
        !lines
          .slice(at + 1, at + 31)
          .some((later) => headsOf(later, false, reading, date.value).some((one) => one.certain && one.start !== ''))
      )
        closing = true;
      close();
      leave(line);
      continue;
    }
    const pairs = pairsOf(line);
    const sentences = pairs.length > 1 ? pairs : sentencesOf(line, reading, date.value);
    if (isClosing(line.plain) && !(open.length > 0 && line.indent > (open[0]?.indent ?? 0))) {
      closing = true;
      close();
    }
    if (closing) {
      const [first] = headsOf(line, false, reading, date.value);
      if (
        first === undefined ||
        !first.certain ||
        !first.strong ||
        isSignature(line.plain) ||
        (first.matches.length === 0 && first.start === '') ||
        isClosing(line.plain)
      ) {
        leave(line);
        continue;
      }
      closing = false;
    }
    for (const part of sentences) {
      const first = part === sentences[0];
      if (
        first &&
        isGreeting(part.plain) &&
        open.length === 0 &&
        !namedIn(part.body, part.plain, reading.customers).some(({ matches }) => matches.length > 0)
      )
        leave(line);
      else if (first && isSignature(part.plain) && open.length === 0) leave(line);
      else if ((first || pairs.length > 1) && label(part)) continue;
      else if (first && heading(part)) {
        close();
        giveUpWaiting();
        leave(line);
      } else if (head(part)) continue;
      else if (first && wait(part)) continue;
      else if (first && isInside(part.plain.replace(/^[\s\d:~時半分.APMapm-]*[\s\p{P}]*/u, '')) && clockTimes(part.plain).length > 0) {
        close();
        leave(line);
      } else if (
        first &&
        isInside(part.plain) &&
        open[0] !== undefined &&
        part.rank <= open[0].rank &&
        part.indent <= open[0].indent &&
        open[0].madeFrom !== 'label' &&
        (part.rank !== 3 || open[0].rank === 3)
      ) {
        close();
        leave(line);
      } else body(part);
    }
  }
  dropPending();
  giveUpWaiting();
  const entries: ReportEntry[] = done.map((draft) =>
    finished(draft, { holidays: reading.holidays, reader: reading.reader, channels: reading.lists.channel, results: reading.lists.result }),
  );
  const inEntries = new Set(entries.flatMap((entry) => entry.lines));
  const left = new Set(leftOver.map(({ line }) => line));
  // Whatever the rules above forgot stays as text: nothing is lost.
  for (const line of lines) if (!inEntries.has(line.number) && !left.has(line.number)) leftOver.push({ line: line.number, text: line.raw });
  return { date, rep, entries, leftOver: leftOver.filter(({ line }) => !inEntries.has(line)).sort((a, b) => a.line - b.line) };
}

/** Fields that go on over several lines; the others end with their line. */
function labelKindTakesLines(kind: LabelKind, draft: Draft): boolean {
  return ['next', 'nextAction', 'nextDate', 'impression', 'result'].includes(kind) || draft.labelled[kind] === undefined;
}

/** The customer in a cell: '青空工業 山田様', '㈱トキワ(新規)'. */
function customerCell(value: string, line: ReportLine, reading: Reading): Pick<Head, 'customer' | 'matches'> {
  const [first] = namedIn(value, value, reading.customers);
  if (first !== undefined && first.at === 0) return { customer: first.name, matches: first.matches };
  const guess = slotName(value, value, 0, reading.reader, reading.customers);
  void line;
  const customer = guess !== null && guess.name.length * 2 > value.length ? guess.name : value;
  return { customer, matches: reading.customers.find(customer) };
}

/** '顧客:A社、方法:訪問、次回:7/7': a line of several labels, label by label; empty where it is none. */
function pairsOf(line: ReportLine): ReportLine[] {
  const labels = [...line.plain.matchAll(/(^|[、,;|/]\s*|\s+)([^\s:、,;|/]{1,12})\s*:/g)].filter(
    (match) => labelKind(match[2] ?? '') !== null,
  );
  const [first] = labels;
  if (labels.length < 2 || first === undefined || first.index > 0) return [];
  return labels.map((match, index) =>
    partOfLine(line, match.index + (match[1] ?? '').length, labels[index + 1]?.index ?? line.plain.length),
  );
}

/** A line of running text that tells of several customers, sentence by sentence; other lines whole. */
function sentencesOf(line: ReportLine, reading: Reading, base: Day): ReportLine[] {
  const stops = [...line.plain.matchAll(/。|[!?](?=\s|$)|\.(?=\s+[A-Z])/g)].map((match) => match.index + 1);
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
  const parts = spans.map(({ start, end }, index) => ({ ...partOfLine(line, start, end), blankBefore: index === 0 && line.blankBefore }));
  return parts;
}
