/** What a pasted daily report says, held against the ledger. Writes nothing. */
import type {
  Answer,
  ReadField,
  ReadSureness,
  ReportCandidate,
  ReportItem,
  ReportPreviewAnswer,
  ReportPreviewRequest,
} from '../../contract';
import { nameKey } from '../../domain/matching/name-key';
import { columnOf } from '../../domain/schema/tables';
import { touches } from '../../domain/schema/touches';
import { labelOf, type Rules } from '../../domain/settings/rules';
import type { CustomerMatch, ReportEntry, Told } from '../../domain/touches/report/entry';
import { parseReport } from '../../domain/touches/report/parse';
import { templateOf } from '../../domain/touches/report/template';
import { detailOf } from '../duplicates/candidates';
import type { Context } from '../ports';
import { wordsOf } from '../records/customer-cells';
import { refuse } from '../records/refuse';
import { summaryHardLimit, touchFault } from '../touches/touch-fault';
import { reportCautions } from './report-cautions';
import { type LoggedTouch, newestTouches, type ReportLedger, reportLedger, sameTouch } from './report-ledger';

/** Longer texts are a month of reports, and nobody looks through their entries. */
const longestReport = 50_000;
/** Entries of one report that can be looked through, and written within a run. */
const mostEntries = 200;

const surenessOf = (confidence: number, value: string): ReadSureness =>
  value === '' ? '' : confidence >= 0.85 ? 'sure' : confidence >= 0.55 ? 'likely' : 'guess';

const field = ({ value, confidence }: Told<string>): ReadField => ({ value, sure: surenessOf(confidence, value) });

/** Candidates for one entry at most. */
const mostCandidates = 5;

/** Customers in whose name, alias or kana the written one stands somewhere: too little to choose one of them, enough to offer them. */
const holding = (customer: string, { byId }: ReportLedger): CustomerMatch[] => {
  const { core } = nameKey(customer);
  if (core.length < 2) return [];
  const found: CustomerMatch[] = [];
  for (const { key } of byId.values()) {
    if (found.length >= mostCandidates) break;
    if ([key.core, key.kana, ...key.others].some((name) => name.includes(core)))
      found.push({ id: key.id, company: key.company, confidence: 0.4, by: 'part' });
  }
  return found;
};

const candidatesOf = (matches: readonly CustomerMatch[], { byId }: ReportLedger, rules: Rules): ReportCandidate[] => {
  const words = wordsOf(rules).report;
  return matches.flatMap(({ id, by }): ReportCandidate[] => {
    const known = byId.get(id);
    if (known === undefined) return [];
    const { key, row } = known;
    return [{ id, company: key.company === '' ? key.person : key.company, detail: detailOf(key), row, why: words.foundBy[by] }];
  });
};

/** Texts that are longer than their column are cut there: the whole stands in the source text, which is kept beside the touch. */
const limited = ['summary', 'met', 'impression', 'nextAction'] as const;
const limitOf = (key: (typeof limited)[number]): number => columnOf(touches, key).max ?? summaryHardLimit;
const cut = (text: string, most: number): string => Array.from(text).slice(0, most).join('');

/** What an entry is judged by, besides itself. */
interface Against {
  readonly ledger: ReportLedger;
  readonly touches: readonly LoggedTouch[];
  readonly rep: string;
  readonly now: string;
  readonly rules: Rules;
}

const itemOf = (entry: ReportEntry, at: number, lines: readonly string[], against: Against): ReportItem => {
  const { ledger, rules, rep, now } = against;
  const matches = entry.candidates.length > 0 ? entry.candidates : holding(entry.customer, ledger);
  const candidates = candidatesOf(matches, ledger, rules);
  const chosen = ledger.byId.has(entry.customerId.value) ? entry.customerId.value : '';
  const start = entry.start.value;
  const when = start === '' ? entry.date.value : `${entry.date.value} ${start}`;
  const { channel, result, kind } = entry;
  const fields = { channel: channel.value, result: result.value, kind: kind.value, summary: entry.summary.value, nextAction: '' };
  const touch = { key: '', attempt: 1, customerId: '', row: 0, rep, when, nextDate: entry.nextDate.value, ...fields };
  const contact = { when, channel: labelOf(rules, 'channel', entry.channel.value), summary: cut(entry.summary.value, summaryHardLimit) };
  const cautions = candidates.flatMap(({ id }) => reportCautions(touch, ledger.byId.get(id)?.cells ?? {}, rules, now));
  const long = limited.filter((key) => Array.from(entry[key].value).length > limitOf(key));
  if (long.length > 0) {
    const names = long.map((key) => columnOf(touches, key).heading[rules.language]);
    cautions.push({ id: '', kind: 'note', text: wordsOf(rules).report.cut(names), confirm: '' });
  }
  // What cannot be logged as it stands: a time that is still to come, a day of another century.
  const wrong = touchFault({ ...touch, summary: '', channel: touch.channel || (rules.lists.channel[0]?.code ?? '') }, rules, now);
  if (wrong !== null) cautions.push({ id: '', kind: 'note', text: wrong.message, confirm: '' });
  const text = (key: (typeof limited)[number]): ReadField => ({ ...field(entry[key]), value: cut(entry[key].value, limitOf(key)) });
  return {
    at,
    customer: entry.customer,
    chosen,
    sure: surenessOf(entry.customerId.confidence, chosen),
    candidates,
    // A report that names no day is of today, most likely.
    date: field({ ...entry.date, confidence: Math.max(entry.date.confidence, 0.55) }),
    start: field(entry.start),
    end: field(entry.end),
    channel: field(entry.channel),
    result: field(entry.result),
    kind: field(entry.kind),
    met: text('met'),
    summary: text('summary'),
    impression: text('impression'),
    nextDate: field(entry.nextDate),
    nextAction: text('nextAction'),
    source: entry.lines.map((line) => lines[line] ?? '').join('\n'),
    logged: chosen === '' ? '' : sameTouch({ customerId: chosen, ...contact }, against.touches),
    cautions,
  };
};

export const previewReport = ({ text, rep }: ReportPreviewRequest, { ledger, clock }: Context): Answer<ReportPreviewAnswer> => {
  const sheet = ledger.sheet('customers');
  const touchSheet = ledger.sheet('touches');
  const rules = ledger.rules();
  const words = wordsOf(rules);
  if (sheet === null || touchSheet === null) return refuse('no-ledger', words.noLedger);
  if (text.trim() === '') return refuse('empty', words.report.empty);
  if (text.length > longestReport) return refuse('too-long', words.report.tooLong(text.length, longestReport));
  const against = { ledger: reportLedger(sheet), touches: newestTouches(touchSheet), rep, now: clock.now(), rules };
  const parsed = parseReport(text, {
    today: clock.today(),
    lists: rules.lists,
    language: rules.language,
    template: templateOf(rules),
    customers: against.ledger.book,
  });
  if (parsed.entries.length > mostEntries) return refuse('too-many', words.report.tooMany(parsed.entries.length, mostEntries));
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return {
    ok: true,
    value: {
      date: field(parsed.date),
      rep: parsed.rep,
      items: parsed.entries.map((entry, at) => itemOf(entry, at, lines, against)),
      leftOver: parsed.leftOver.map(({ line, text: left }) => ({ line: line + 1, text: left })),
    },
  };
};
