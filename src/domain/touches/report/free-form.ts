/** Reads a report in whatever form it is written, line by line: labels, headings, bullets, times, tables, running text. */
import { foldName } from '../../matching/fold-name';
import { nameKey } from '../../matching/name-key';
import { behindTime, clockTimes } from './clock';
import { type Draft, finished } from './draft';
import type { ParsedReport, ReportEntry } from './entry';
import { dayBegins, heading } from './free-headings';
import { head, sentencesOf, wait } from './free-heads';
import { label, pairsOf, startLabelled } from './free-labels';
import { close, deeper, dropPending, type FreeState, freeState, giveUpWaiting, leave, setLabel } from './free-state';
import { readTable } from './free-table';
import { namedIn } from './head';
import { headsOf } from './heads';
import type { LabelKind } from './labels';
import { isAsideLine, isClosing, isCount, isGreeting, isInside, isPlanLine, isSeparator, isSignature } from './line-kinds';
import type { ReportLine } from './lines';
import type { Reading } from './options';

/** The entries of a report and the lines left over. */
export function readFreeForm(text: string, reading: Reading): ParsedReport {
  const s = freeState(text, reading);

  for (let at = 0; at < s.lines.length; at++) {
    const line = s.lines[at] as ReportLine;
    const rows = readTable(s, at);
    if (rows > 0) {
      at += rows - 1;
      continue;
    }
    if (isSeparator(line.raw.trim())) {
      if (
        s.done.length > 0 &&
        s.lines.slice(at + 1, at + 8).some(({ plain }) => isSignature(plain)) &&
        !s.lines
          .slice(at + 1, at + 31)
          .some((later) => headsOf(later, false, s.reading, s.date.value).some((one) => one.certain && one.start !== ''))
      )
        s.closing = true;
      close(s);
      leave(s, line);
      continue;
    }
    if (isCount(line.plain) || dayBegins(s, line)) {
      close(s);
      leave(s, line);
      continue;
    }
    // A box that is not ticked is a plan.
    if (line.bullet.includes('[ ]')) {
      close(s);
      leave(s, line);
      continue;
    }
    const pairs = pairsOf(line);
    const sentences = pairs.length > 1 ? pairs : sentencesOf(line, s.reading, s.date.value);
    if (isClosing(line.plain) && !(s.open.length > 0 && line.indent > (s.open[0]?.indent ?? 0))) {
      s.closing = true;
      close(s);
    }
    if (s.closing) {
      const [first] = headsOf(line, false, s.reading, s.date.value);
      if (
        first === undefined ||
        !first.certain ||
        !first.strong ||
        isSignature(line.plain) ||
        (first.matches.length === 0 && first.start === '') ||
        isClosing(line.plain)
      ) {
        leave(s, line);
        continue;
      }
      s.closing = false;
    }
    for (const part of sentences) {
      const first = part === sentences[0];
      if (
        first &&
        isGreeting(part.plain) &&
        s.open.length === 0 &&
        !namedIn(part.body, part.plain, s.reading.customers).some(({ matches }) => matches.length > 0)
      )
        leave(s, line);
      else if (first && isSignature(part.plain) && s.open.length === 0 && !begins(part, s)) leave(s, line);
      else if (
        first &&
        (isPlanLine(part.plain) || isAsideLine(part.plain, s.open.length > 0) || othersLine(s, part)) &&
        !deeper(s, at, line)
      ) {
        close(s);
        leave(s, line);
      } else if ((first || pairs.length > 1) && label(s, part)) continue;
      else if (first && heading(s, part)) {
        close(s);
        giveUpWaiting(s);
        leave(s, line);
      } else if (head(s, part)) continue;
      else if (first && wait(s, part)) continue;
      else if (first && isInside(behindTime(part.plain)) && clockTimes(part.plain).length > 0) {
        close(s);
        leave(s, line);
      } else if (
        first &&
        isInside(part.plain) &&
        s.open[0] !== undefined &&
        part.rank <= s.open[0].rank &&
        part.indent <= s.open[0].indent &&
        s.open[0].madeFrom !== 'label' &&
        (part.rank !== 3 || s.open[0].rank === 3)
      ) {
        close(s);
        leave(s, line);
      } else body(s, part);
    }
  }
  dropPending(s);
  giveUpWaiting(s);
  const entries: ReportEntry[] = s.done.map((draft) =>
    finished(draft, {
      dayFirst: s.reading.dayFirst,
      holidays: s.reading.holidays,
      reader: s.reading.reader,
      channels: s.reading.lists.channel,
      results: s.reading.lists.result,
      kinds: s.reading.lists.kind,
      customers: s.reading.customers,
    }),
  );
  const inEntries = new Set(entries.flatMap((entry) => entry.lines));
  const left = new Set(s.leftOver.map(({ line }) => line));
  // Whatever the rules above forgot stays as text: nothing is lost.
  for (const line of s.lines)
    if (!inEntries.has(line.number) && !left.has(line.number)) s.leftOver.push({ line: line.number, text: line.raw });
  return {
    date: s.date,
    rep: s.rep,
    entries,
    leftOver: s.leftOver.filter(({ line }) => !inEntries.has(line)).sort((a, b) => a.line - b.line),
  };
}

/** '【その他】車両点検': behind a heading of its own and about no customer of the ledger. */
const othersLine = (s: FreeState, { plain, body: text }: ReportLine): boolean =>
  /^[【[<≪〔《]\s*(?:その他|others?|misc)\s*[】\]>≫〕》]/i.test(plain) &&
  namedIn(text, plain, s.reading.customers).every(({ matches }) => matches.length === 0);

/** A link in a customer's line makes it no signature: '・A社 10:00 見積は https://…'. */
const begins = (line: ReportLine, s: FreeState): boolean =>
  headsOf(line, false, s.reading, s.date.value).some(({ matches, start }) => matches.length > 0 && (start !== '' || line.rank !== 3));

/** A line that begins nothing: the value of a label before it, more of the open entries, or left over. */
const body = (s: FreeState, line: ReportLine): void => {
  if (s.openLabel !== null && s.open.length === 0 && s.waitingLine !== null && (s.openLabel === 'customer' || s.openLabel === 'visited')) {
    startLabelled(s, line.body, s.openLabel, line);
    return;
  }
  const last = s.pending[s.pending.length - 1];
  if (s.openLabel !== null && s.open.length === 0 && last !== undefined && last.value === '') {
    s.pending[s.pending.length - 1] = { ...last, value: line.body };
    s.pending.push({ kind: 'other', value: '', line: line.number });
    s.openLabel = null;
    return;
  }
  const current = s.open[0];
  if (current === undefined || s.section.kind !== 'activity') {
    leave(s, line);
    return;
  }
  for (const draft of meant(s.open, line)) {
    draft.lines.add(line.number);
    const arrow = /^→/.test(line.plain);
    if (s.openLabel !== null && s.openLabel !== 'content' && !arrow && labelKindTakesLines(s.openLabel, draft))
      setLabel(s, draft, s.openLabel, line.body);
    else draft.body.push(line.body);
  }
};

/** Of several open entries the one that the line names first; all of them when it names none. */
const meant = (open: readonly Draft[], line: ReportLine): readonly Draft[] => {
  if (open.length < 2) return open;
  const said = foldName(line.plain.slice(0, 60));
  const named = open.filter((draft) => {
    const { core } = nameKey(draft.customer);
    return core.length > 1 && said.includes(core);
  });
  return named.length === 1 ? named : open;
};

/** Fields that go on over several lines; the others end with their line. */
function labelKindTakesLines(kind: LabelKind, draft: Draft): boolean {
  return ['next', 'nextAction', 'nextDate', 'impression', 'result'].includes(kind) || draft.labelled[kind] === undefined;
}
