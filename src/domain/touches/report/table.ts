/** Reports kept as tables: columns parted by tabs, by | or by commas, with headings or without. */
import { channelOnly } from './channel-words';
import { clockTimes } from './clock';
import { dayWords } from './day-words';
import { type LabelKind, labelKind } from './labels';
import { plainText, type ReportLine } from './lines';
import type { Reading } from './options';

export interface TableRow {
  readonly line: ReportLine;
  /** Lines that a cell with line breaks goes on over. */
  readonly more: readonly ReportLine[];
  readonly cells: Readonly<Partial<Record<LabelKind, string[]>>>;
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** Headings and rulers. */
  readonly others: readonly ReportLine[];
  readonly lines: number;
}

/** The cells of a line, or null when it is none of a table. */
function cellsOf({ raw }: ReportLine, sign: string): string[] | null {
  if (!raw.includes(sign)) return null;
  const cells = (sign === '\t' ? raw : raw.trim()).split(sign).map((cell) => cell.trim());
  if (sign === '|' && cells[0] === '') cells.shift();
  if (sign === '|' && cells[cells.length - 1] === '') cells.pop();
  return cells.length < 2 ? null : cells;
}

const LONGEST_CELL = 30;
const quotesIn = (text: string): number => text.split('"').length - 1;

/** A spreadsheet puts a cell with line breaks into quotes: the row with the lines it goes on over, told by a quote that is still open. */
function wholeRow(lines: readonly ReportLine[], at: number): { line: ReportLine; more: readonly ReportLine[] } {
  const first = lines[at] as ReportLine;
  if (!/(?:^|\t)"/.test(first.raw)) return { line: first, more: [] };
  let quotes = quotesIn(first.raw);
  let end = at + 1;
  while (quotes % 2 === 1 && end < lines.length && end - at <= LONGEST_CELL) quotes += quotesIn(lines[end++]?.raw ?? '');
  if (quotes % 2 === 1) return { line: first, more: [] };
  const whole = lines.slice(at, end);
  const raw = whole
    .map((line) => line.raw)
    .join('\n')
    .replace(/(^|\t)"((?:[^"]|"")*)"(?=\t|$)/g, (_, before: string, cell: string) => before + cell.replace(/""/g, '"').replace(/\n/g, ' '));
  return { line: { ...first, raw }, more: whole.slice(1) };
}

const SIGNS = ['\t', '|', '｜', ',', '、'];

/** The columns that a line of headings names: at least a customer and one more. */
function headingsOf(cells: readonly string[]): (LabelKind | null)[] | null {
  const kinds = cells.map((cell) => labelKind(plainText(cell).trim()));
  // 担当 of a row is the customer's or ours; where 面談者 has a column of its own it is ours.
  const known = kinds.filter((kind) => kind !== null).length;
  return known >= 2 && known * 2 >= cells.length && kinds.some((kind) => kind === 'customer' || kind === 'visited') ? kinds : null;
}

/** The table that begins at lines[at], or null. */
export function tableAt(lines: readonly ReportLine[], at: number, reading: Reading): Table | null {
  const first = lines[at];
  if (first === undefined) return null;
  for (const sign of SIGNS) {
    const cells = cellsOf(first, sign);
    if (cells === null) continue;
    const headings = headingsOf(cells);
    if (headings !== null) return withHeadings(lines, at, sign, headings);
    if (sign === '\t' && cells.filter((cell) => cell !== '').length >= 3) return withoutHeadings(lines, at, sign, reading);
  }
  return null;
}

function withHeadings(lines: readonly ReportLine[], at: number, sign: string, kinds: readonly (LabelKind | null)[]): Table {
  const rows: TableRow[] = [];
  const others = [lines[at] as ReportLine];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const { line, more } = sign === '\t' ? wholeRow(lines, next) : { line: lines[next] as ReportLine, more: [] };
    const cells = cellsOf(line, sign);
    if (cells === null) break;
    next += more.length;
    if (cells.every((cell) => /^[:\-=\s]*$/.test(cell))) {
      others.push(line);
      continue;
    }
    const byKind: Partial<Record<LabelKind, string[]>> = {};
    cells.forEach((cell, column) => {
      const kind = kinds[Math.min(column, kinds.length - 1)] ?? 'content';
      if (cell !== '' && !/^[-ー―–—]$/.test(cell)) byKind[kind] = [...(byKind[kind] ?? []), cell];
    });
    if (byKind.customer === undefined && byKind.visited === undefined) others.push(line, ...more);
    else rows.push({ line, more, cells: byKind });
  }
  return { rows, others, lines: next - at };
}

/** Rows without headings: each cell is what it looks like; the first that looks like nothing else is the customer. */
function withoutHeadings(lines: readonly ReportLine[], at: number, sign: string, reading: Reading): Table | null {
  const rows: TableRow[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const { line, more } = sign === '\t' ? wholeRow(lines, next) : { line: lines[next] as ReportLine, more: [] };
    const cells = cellsOf(line, sign);
    if (cells === null) break;
    const byKind: Partial<Record<LabelKind, string[]>> = {};
    for (const cell of cells) {
      if (cell === '' || /^[-ー―–—]$/.test(cell)) continue;
      const kind = kindOf(cell, byKind, reading);
      byKind[kind] = [...(byKind[kind] ?? []), cell];
    }
    if (byKind.customer === undefined) return rows.length === 0 ? null : { rows, others: [], lines: next - at };
    rows.push({ line, more, cells: byKind });
    next += more.length;
  }
  return { rows, others: [], lines: next - at };
}

function kindOf(cell: string, so: Partial<Record<LabelKind, string[]>>, reading: Reading): LabelKind {
  const plain = plainText(cell).trim();
  if (/^\d{1,3}$/.test(plain) && so.customer === undefined) return 'other';
  const clock = clockTimes(plain)[0];
  if (so.time === undefined && clock !== undefined && clock.length >= plain.length - 2) return 'time';
  if (so.channel === undefined && channelOnly(plain, reading.reader, reading.lists.channel) !== '') return 'channel';
  const day = dayWords(plain, { day: reading.today, holidays: reading.holidays, lean: 'ahead', dayFirst: reading.dayFirst })[0];
  if (so.customer === undefined) return day?.at === 0 && day.length >= plain.length - 3 ? 'date' : 'customer';
  if (day !== undefined && day.at <= 4 && so.next === undefined && (so.content !== undefined || day.length >= plain.length - 1))
    return 'next';
  if (so.person === undefined && /^\S{1,8}(?:様|さん|氏|社長|部長|課長)$/.test(plain)) return 'person';
  return 'content';
}
