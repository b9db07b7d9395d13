/** Reads the block 列 of 設定. What cannot be done stays as it was and is reported; a column that is taken out of it is the user's plain column again. */
import type { Problem } from '../problem';
import { customers } from '../schema/customers';
import { isOwn, longestHeading, ownKey } from '../schema/own-columns';
import { type Cell, cellText } from '../values/cell';
import { fold } from '../values/fold';
import type { ColumnRule, OwnKind, Standing } from './column-rule';
import { isFixed, kinds, labelIn, listedColumns, standings, usualStanding } from './column-rules';
import type { Language } from './rules';

/** A cell of the block that is the ledger's to write, by 0-based row and column in it. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ColumnsReading {
  readonly columns: readonly ColumnRule[];
  readonly cells: readonly BlockCell[];
  /** 0-based row of each key. */
  readonly rows: ReadonlyMap<string, number>;
}

/** More would not fit beside the headings (rules-copy.ts): a cell takes 50,000 characters. */
const mostOwn = 30;
const longestWords = 800;

type Why = Extract<Problem, { code: 'column-rule' }>['why'];

/** A row as it stands, its words understood. */
interface Said {
  readonly row: number;
  readonly key: string;
  readonly isNew: boolean;
  readonly label: string;
  readonly cells: readonly Cell[];
}

const oneLine = (cell: Cell): string => cellText(cell).replace(/\s+/g, ' ').trim();

/** Headings that mean a column of the ledger for ever, in either language. */
const reserved = new Map(
  customers.columns.flatMap(({ key, heading }) => [heading.ja, heading.en].map((word) => [fold(word), key] as const)),
);

const choiceOf = <T extends string>(
  choices: readonly { code: T; label: { ja: string; en: string }; synonyms?: readonly string[] }[],
  cell: Cell,
): T | null => {
  const text = fold(cellText(cell));
  const found = choices.find(({ code, label, synonyms = [] }) => [code, label.ja, label.en, ...synonyms].some((one) => fold(one) === text));
  return found?.code ?? null;
};

const wordsIn = (cell: Cell): string[] => {
  const seen = new Set<string>();
  return cellText(cell)
    .split(/[、,,;;\n]/)
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '' && !seen.has(fold(word)) && seen.add(fold(word)).size > 0);
};

const isListed = (code: string): boolean => listedColumns.some(({ key }) => key === code);

const parse = (rows: readonly (readonly Cell[])[], report: (why: Why, raw: string) => void): Said[] => {
  const seen = new Set<string>();
  return rows.flatMap((cells, row): Said[] => {
    const [label, code] = [oneLine(cells[0] ?? ''), oneLine(cells[4] ?? '')];
    if (label === '' && !isListed(code)) return [];
    const known = isOwn(code) || isListed(code);
    const ours = code === '' ? reserved.get(fold(label)) : undefined;
    const key = known ? code : ours !== undefined && isListed(ours) && !seen.has(ours) ? ours : ownKey(code === '' ? label : code);
    if (!seen.has(key)) {
      seen.add(key);
      return [{ row, key, isNew: code === '', label, cells }];
    }
    report('twice', label);
    return [];
  });
};

/**
 * @param rows the block's rows: heading, standing, kind, words, code
 * @param plain headings of columns in the sheet, folded, that 設定 does not name: one is left as it is until its kind is said
 * @param before what was in force until now: it stays where a row asks for what cannot be
 */
export const readColumns = (
  rows: readonly (readonly Cell[])[],
  before: readonly ColumnRule[],
  language: Language,
  problems: Problem[],
  plain: ReadonlySet<string> = new Set(),
): ColumnsReading => {
  const report = (why: Why, raw: string): void => void problems.push({ code: 'column-rule', raw, why });
  const said = parse(rows, report);
  const was = new Map(before.map((rule) => [rule.key, rule]));
  const ourOf = (key: string) => listedColumns.find((column) => column.key === key);
  // Names that stand have the first claim; then those that are new, from the top.
  const taken = new Map<string, string>(reserved);
  const stays = ({ key, label }: Said): boolean => {
    const former = was.get(key)?.heading ?? '';
    return label === '' || reserved.get(fold(label)) === key || (former !== '' && fold(former) === fold(label));
  };
  for (const one of said) {
    // A column whose new name is refused keeps the one it had: nobody else gets that in the same breath.
    const former = was.get(one.key)?.heading ?? '';
    if (former !== '') taken.set(fold(former), one.key);
    if (one.label !== '' && stays(one)) taken.set(fold(one.label), one.key);
  }
  const headings = new Map<string, string>();
  for (const one of said) {
    const other = taken.get(fold(one.label));
    const fault: Why | null =
      other !== undefined && other !== one.key
        ? 'twice'
        : one.label.length > longestHeading || one.label.startsWith('{')
          ? 'heading'
          : null;
    if (fault !== null) report(fault, one.label);
    else if (one.label !== '') taken.set(fold(one.label), one.key);
    const former = was.get(one.key)?.heading ?? '';
    if (fault === null) headings.set(one.key, reserved.get(fold(one.label)) === one.key ? '' : one.label);
    else if (former !== '' || ourOf(one.key) !== undefined) headings.set(one.key, former);
  }

  const cells: BlockCell[] = [];
  const own: ColumnRule[] = [];
  const ours = new Map<string, ColumnRule>();
  for (const { row, key, isNew, label, cells: at } of said) {
    const heading = headings.get(key);
    if (heading === undefined) continue;
    const column = ourOf(key);
    const usual = column === undefined ? 'shown' : usualStanding(column);
    const standing = standingOf(at[1] ?? '', was.get(key)?.standing ?? usual, usual, label, report);
    if (column !== undefined) {
      const allowed = isFixed(column) ? 'shown' : standing;
      if (allowed !== standing) {
        report('required', label || column.heading[language]);
        cells.push({ row, column: 1, text: labelIn(standings, 'shown', language) });
      }
      if (oneLine(at[2] ?? '') !== '' || oneLine(at[3] ?? '') !== '') report('built-in', label || column.heading[language]);
      if (isNew) cells.push({ row, column: 4, text: key });
      // Somebody emptied the cell: the column is called as at first.
      if (label === '') cells.push({ row, column: 0, text: column.heading[language] });
      if (heading !== '' || allowed !== usual) ours.set(key, { key, heading, standing: allowed });
    } else if (!was.has(key) && oneLine(at[2] ?? '') === '' && plain.has(fold(label))) report('choose', label);
    else if (own.length === mostOwn) report('many', label);
    else {
      own.push({ key, heading, standing, ...kindOf(at, was.get(key), label, report) });
      if (!isNew) continue;
      // Whoever only typed a heading sees what was made of it. The code comes last: without it the row is still a new one.
      if (oneLine(at[1] ?? '') === '') cells.push({ row, column: 1, text: labelIn(standings, 'shown', language) });
      if (oneLine(at[2] ?? '') === '') cells.push({ row, column: 2, text: labelIn(kinds, 'text', language) });
      cells.push({ row, column: 4, text: key });
    }
  }
  return {
    columns: [...listedColumns.flatMap(({ key }) => ours.get(key) ?? []), ...own],
    cells,
    rows: new Map(said.map(({ key, row }) => [key, row])),
  };
};

type Report = (why: Why, raw: string) => void;

const standingOf = (cell: Cell, before: Standing, usual: Standing, label: string, report: Report): Standing => {
  if (oneLine(cell) === '') return usual;
  const found = choiceOf(standings, cell);
  if (found === null) report('standing', `${label}: ${oneLine(cell)}`);
  return found ?? before;
};

const kindOf = (
  cells: readonly Cell[],
  before: ColumnRule | undefined,
  label: string,
  report: Report,
): { kind: OwnKind; words?: readonly string[] } => {
  const cell = cells[2] ?? '';
  const found = oneLine(cell) === '' ? 'text' : choiceOf(kinds, cell);
  if (found === null) report('kind', `${label}: ${oneLine(cell)}`);
  const kind = found ?? before?.kind ?? 'text';
  if (kind !== 'list') return { kind };
  const words = wordsIn(cells[3] ?? '');
  const fits = words.join().length <= longestWords;
  if (words.length === 0) report('words', label);
  if (!fits) report('long', label);
  return { kind, words: fits ? words : (before?.words ?? []) };
};
