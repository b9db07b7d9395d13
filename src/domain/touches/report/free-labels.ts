/** Lines with a label: '訪問先:青空工業', '【方法】電話', '次回 7/7', '☑訪問 □電話'. */
import { channelOnly } from './channel-words';
import { withoutTitle } from './customer-book';
import { activity, begin, close, dateIn, type FreeState, giveUpWaiting, leave, setLabel } from './free-state';
import { namedIn } from './head';
import type { Head } from './head-of';
import { headsOf } from './heads';
import { type LabelKind, labelAt, labelKind } from './labels';
import { partOfLine, type ReportLine } from './lines';

const ENTRY_LABELS: readonly LabelKind[] = ['time', 'date', 'channel', 'kind', 'person'];

/** A customer's name behind a label or in a cell, with what stands beside it. */
const customerOf = (s: FreeState, value: string, line: ReportLine): { heads: (Pick<Head, 'customer' | 'matches'> & Partial<Head>)[] } => {
  const whole = s.reading.customers.find(value);
  if ((whole[0]?.confidence ?? 0) >= 0.9 && !/[(（]/.test(value)) return { heads: [{ customer: value, matches: whole }] };
  const part = { ...partOfLine(line, line.plain.length - value.length, line.plain.length) };
  const heads = headsOf(part, true, s.reading, s.date.value);
  const named = heads.some(({ matches }) => matches.length > 0) || whole.length === 0;
  if (heads.length > 0 && named) return { heads };
  if (whole.length > 0) return { heads: [{ customer: value, matches: whole, met: whole[0]?.by === 'person' ? withoutTitle(value) : '' }] };
  const bare = value.replace(/[(（](?:新規|既存|見込|新|new|prospect|existing)[^)）]*[)）]/gi, '').trim();
  const name = /^(.{2,}?)(?:\s*(?:様|御中|さま)(?:\s|$|[(（]).*|[\s\u3000]{2,}.*|[(（].*)?$/.exec(bare)?.[1]?.trim() ?? bare;
  return { heads: [{ customer: name, matches: s.reading.customers.find(name) }] };
};

/** '☑訪問 □電話': the box that is ticked. */
const ticked = (s: FreeState, line: ReportLine): boolean => {
  const boxes = [...line.raw.matchAll(/([☑☒✓✔✅■●◉☐□○◯])\s*([^\s☑☒✓✔✅■●◉☐□○◯]{1,10})/g)];
  const on = boxes.filter((box) => /[☑☒✓✔✅■●◉]/.test(box[1] ?? ''));
  if (boxes.length < 2 || on.length !== 1) return false;
  const code = channelOnly(on[0]?.[2] ?? '', s.reading.reader, s.reading.lists.channel);
  if (code === '' || boxes.some((box) => channelOnly(box[2] ?? '', s.reading.reader, s.reading.lists.channel) === '')) return false;
  const channel = { value: code, confidence: 0.95 };
  if (s.open.length === 0) s.pending.push({ kind: 'channel', value: on[0]?.[2] ?? '', line: line.number });
  for (const draft of s.open) {
    draft.channel = channel;
    draft.lines.add(line.number);
  }
  return true;
};

/** Is it a person's name or title, and no customer's name? */
const isPerson = (s: FreeState, value: string): boolean =>
  (/^[^\s、,]{1,10}\s?(?:様|さん|氏|先生)(?:$|[\s、,(])/.test(value) ||
    withoutTitle(value) !== value.trim() ||
    /^(?:社長|部長|課長|所長|店長|院長|担当者?)$/.test(value)) &&
  (s.reading.customers.find(value)[0]?.by ?? 'person') === 'person' &&
  namedIn(value, value, s.reading.customers).length === 0;

/** Does a block begin here whose customer stands some lines below? */
const beforeCustomer = (s: FreeState, line: ReportLine): boolean => {
  const at = s.lines.indexOf(line);
  const below = s.lines.slice(at + 1, at + 5);
  const blank = below.findIndex(({ blankBefore }) => blankBefore);
  return below
    .slice(0, blank < 0 ? below.length : blank)
    .some(({ plain }) => /^(?:customer|visited)$/.test(labelAt(plain, s.loose)?.kind ?? ''));
};

/** Reads a line with a label; false where it has none, or means a section. */
export const label = (s: FreeState, line: ReportLine): boolean => {
  if (ticked(s, line)) return true;
  const found = labelAt(line.plain, s.loose || s.open.length > 0);
  if (found === null) return false;
  const value = line.body.slice(found.from).trim();
  const { kind } = found;
  const current = s.open[0];
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
  if (kind === 'customer' && current?.madeFrom === 'label' && current.labelled.person === undefined && isPerson(s, value)) {
    // '取引先:A社' and below it '先方:小野寺様'.
    for (const draft of s.open) {
      draft.lines.add(line.number);
      setLabel(s, draft, 'person', value);
    }
    s.openLabel = null;
    return true;
  }
  if (kind === 'customer' || kind === 'visited') {
    if (s.section.kind !== 'activity' && line.rank > s.section.rank) return false;
    s.closing = false;
    s.section = s.section.kind === 'activity' ? s.section : activity;
    s.firstLabel ??= kind;
    if (value === '') {
      close(s);
      s.openLabel = kind;
      s.waitingLine = line.number;
      return true;
    }
    startLabelled(s, value, kind, line);
    return true;
  }
  if (s.section.kind !== 'activity') return false;
  if (current === undefined) {
    if (kind === 'rep' && s.firstLabel === null) {
      s.rep ||= value.replace(/\s*(?:様|さん)$/, '');
      leave(s, line);
      return true;
    }
    if (kind === 'date' && s.firstLabel === null && value !== '') {
      s.date = dateIn(s, line.plain.slice(found.from)) ?? s.date;
      leave(s, line);
      return true;
    }
    if (ENTRY_LABELS.includes(kind)) {
      s.firstLabel ??= kind;
      s.pending.push({ kind, value, line: line.number });
      s.openLabel = value === '' ? kind : null;
      return true;
    }
    return false;
  }
  if (line.blankBefore && current.madeFrom === 'label' && ENTRY_LABELS.includes(kind) && beforeCustomer(s, line)) {
    close(s);
    s.pending.push({ kind, value, line: line.number });
    s.openLabel = value === '' ? kind : null;
    return true;
  }
  const again = s.firstLabel !== null && kind === s.firstLabel && ENTRY_LABELS.includes(kind) && current.labelled[kind] !== undefined;
  if (again) {
    close(s);
    s.pending.push({ kind, value, line: line.number });
    s.openLabel = value === '' ? kind : null;
    return true;
  }
  const target =
    kind === 'rep' && (/(?:様|さん|氏|部長|課長|社長)$/.test(value) || current.labelled.person === undefined) ? 'person' : kind;
  for (const draft of s.open) {
    draft.lines.add(line.number);
    if (target === 'other' || target === 'rep') draft.body.push(line.body);
    else if (value !== '') setLabel(s, draft, target, value);
  }
  s.openLabel = target === 'other' ? null : target;
  return true;
};

/** Begins the entries of a customer behind a label, with the labels that stood before it. */
export const startLabelled = (s: FreeState, value: string, kind: LabelKind, line: ReportLine): void => {
  giveUpWaiting(s);
  const { heads } = customerOf(s, value, line);
  const before = s.pending;
  s.pending = [];
  s.open = heads.map((head) => {
    const draft = begin(s, head, line, 'label');
    if (s.waitingLine !== null) draft.lines.add(s.waitingLine);
    if (kind === 'visited' && draft.channel.value === '' && draft.channelHint.value === '')
      draft.channelHint = {
        value: /^.?(?:架電|電話|TEL)/i.test(line.plain.replace(/\s/g, '').slice(0, 8)) ? 'phone' : 'visit',
        confidence: 0.7,
      };
    for (const one of before) {
      draft.lines.add(one.line);
      setLabel(s, draft, one.kind, one.value);
    }
    return draft;
  });
  s.waitingLine = null;
  s.openLabel = null;
};

/** '顧客:A社、方法:訪問、次回:7/7': a line of several labels, label by label; empty where it is none. */
export function pairsOf(line: ReportLine): ReportLine[] {
  const labels = [...line.plain.matchAll(/(^|[、,;|/]\s*|\s+)([^\s:、,;|/]{1,12})\s*:/g)].filter(
    (match) => labelKind(match[2] ?? '') !== null,
  );
  const [first] = labels;
  if (labels.length < 2 || first === undefined || first.index > 0) return [];
  return labels.map((match, index) =>
    partOfLine(line, match.index + (match[1] ?? '').length, labels[index + 1]?.index ?? line.plain.length),
  );
}
