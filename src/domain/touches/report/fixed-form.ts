/** Reads back what renderReport wrote, exactly, and reports that people fill in by the same template. */
import { type Day, formatDay } from '../../day';
import type { ListItem } from '../../schema/column';
import { noNextDate } from '../../schema/touches';
import { channelOnly } from './channel-words';
import { clockTimes } from './clock';
import { dayWords } from './day-words';
import { decidedBy } from './draft';
import type { LeftOverLine, ParsedReport, ReportEntry, Told } from './entry';
import { untold } from './entry';
import { kindNamed } from './kind-words';
import { plainText } from './lines';
import { labelledNext } from './next-step';
import type { Reading } from './options';
import { CONTINUED, wordOf } from './render';
import { resultNamed } from './result-words';
import type { TemplateField, TemplateLine } from './template';

interface Block {
  readonly fields: Map<TemplateField, string>;
  readonly lines: number[];
}

const told = <T>(value: T, confidence = 1): Told<T> => ({ value, confidence });
const said = (value: string): Told<string> => (value === '' ? untold : told(value));

const matching = (line: string, templates: readonly TemplateLine[]): { field: TemplateField; text: string } | null => {
  for (const { field, prefix } of templates) {
    if (line.startsWith(prefix)) return { field, text: line.slice(prefix.length) };
    // Blanks at the end are lost in mails.
    if (line === prefix.trimEnd()) return { field, text: '' };
  }
  return null;
};

/**
 * The report, if every line of it stands as the template says; null otherwise. A line is a field, goes on with the one before, or is
 * blank; a field said twice is not the template's.
 */
export function readFixedForm(text: string, reading: Reading): ParsedReport | null {
  const { template } = reading;
  const blocks: Block[] = [];
  const head = new Map<TemplateField, string>();
  const leftOver: LeftOverLine[] = [];
  let current: Map<TemplateField, string> | null = null;
  let field: TemplateField | null = null;
  for (const [number, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.startsWith(CONTINUED) && current !== null && field !== null) {
      current.set(field, `${current.get(field) ?? ''}\n${line.slice(1)}`);
      const block = blocks[blocks.length - 1];
      if (block !== undefined) block.lines.push(number);
      else leftOver.push({ line: number, text: line });
      continue;
    }
    if (line.trim() === '') {
      field = null;
      continue;
    }
    const found = matching(line, [...template.entry, ...template.head]);
    if (found === null) return null;
    ({ field } = found);
    const ofReport = field === 'reportDate' || field === 'rep';
    if (ofReport) {
      if (blocks.length > 0 || head.has(field)) return null;
      current = head;
      leftOver.push({ line: number, text: line });
    } else {
      if (field === 'customer') blocks.push({ fields: new Map(), lines: [] });
      const block = blocks[blocks.length - 1];
      if (block === undefined || block.fields.has(field)) return null;
      current = block.fields;
      block.lines.push(number);
    }
    current.set(field, found.text);
  }
  if (blocks.length === 0) return null;
  const dateText = head.get('reportDate') ?? '';
  const day = dayIn(dateText, reading);
  if (dateText.trim() !== '' && day === null) return null;
  const date = day === null ? told(reading.today, 0.3) : told(day);
  const entries: ReportEntry[] = [];
  for (const block of blocks) {
    const entry = entryOf(block, date.value, reading);
    if (entry === null) return null;
    entries.push(entry);
  }
  return { date, rep: head.get('rep') ?? '', entries, leftOver };
}

const dayIn = (text: string, { today, holidays }: Reading): Day | null =>
  dayWords(plainText(text), { day: today, holidays, lean: 'past' }).find((word) => !word.relative)?.day ?? null;

const codeNamed = (text: string, items: readonly ListItem[], language: 'ja' | 'en'): string =>
  items.find((item) => wordOf(items, item.code, language) === text)?.code ?? '';

/** An entry of fields; null where a field that must be readable is not, so that the report is read as free text. */
function entryOf({ fields, lines }: Block, date: Day, reading: Reading): ReportEntry | null {
  const { lists, language, reader } = reading;
  const get = (name: TemplateField): string => fields.get(name) ?? '';
  const customer = get('customer');
  const matches = reading.customers.find(customer);
  const when = plainText(get('when'));
  const clock = clockTimes(when)[0];
  const ownDay = dayIn(when, reading);
  if (when.trim() !== '' && clock === undefined && ownDay === null) return null;
  const channelText = get('channel');
  const channel =
    codeNamed(channelText, lists.channel, language) ||
    channelOnly(plainText(channelText), reader, lists.channel) ||
    reader(plainText(channelText))[0]?.code ||
    '';
  if (channelText.trim() !== '' && channel === '') return null;
  const resultText = get('result');
  const result = codeNamed(resultText, lists.result, language) || resultNamed(resultText, lists.result);
  if (resultText.trim() !== '' && result === '') return null;
  const kindText = get('kind');
  const kind = codeNamed(kindText, lists.kind, language) || kindNamed(kindText, lists.kind);
  if (kindText.trim() !== '' && kind === '') return null;
  const own = ownDay ?? date;
  const nextText = get('nextDate');
  const next = nextText === noNextDate[language] ? 'none' : exactDay(nextText, language);
  const spoken = next === null ? labelledNext(plainText(nextText), own, reading) : null;
  if (next === null && nextText.trim() !== '' && (spoken === null || spoken.date.value === '')) return null;
  const nextDate = next ?? spoken?.date.value ?? '';
  const action = get('nextAction') || spoken?.action.value || '';
  return {
    customer,
    customerId: decidedBy(matches, get('met'), reading.customers),
    candidates: matches,
    date: told(own),
    start: said(clock?.start ?? ''),
    end: said(clock?.end ?? ''),
    channel: said(channel),
    result: said(result),
    kind: said(kind),
    met: said(get('met')),
    summary: said(get('summary')),
    impression: said(get('impression')),
    nextDate: nextDate === '' ? untold : told(nextDate, next === null ? (spoken?.date.confidence ?? 0.5) : 1),
    nextAction: said(action),
    lines,
  };
}

/** A day exactly as formatDay writes it, whatever its year; null for any other text. */
function exactDay(text: string, language: 'ja' | 'en'): Day | null {
  const [word] = dayWords(plainText(text), { day: '2026-01-01', holidays: new Set(), lean: 'ahead' }).filter((one) => !one.relative);
  return word !== undefined && formatDay(word.day, language) === text ? word.day : null;
}
