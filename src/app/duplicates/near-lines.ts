/**
 * Who looks like one of two customers, or will look like what they become: the preview of a merge in a large ledger finds out, and what 照合キー
 * says of them travels with what it promises. The merge then need not read that column of everybody. It holds only while their rows, and 警告 of
 * the two, say what they said then: whoever becomes like them writes that.
 */
import type { MergePair } from '../../contract';
import { keyOf } from '../../domain/customers/derive';
import { idOfCopy } from '../../domain/customers/whole-copy';
import { keysNear, similarTo } from '../../domain/matching/duplicates';
import { idOfLine, parseMatchKey } from '../../domain/matching/key-text';
import type { MatchKey } from '../../domain/matching/match-key';
import { mergedRow } from '../../domain/merging/fields';
import { type Cell, cellText } from '../../domain/values/cell';
import type { Context } from '../ports';
import { duplicatesNamed } from '../records/customer-cells';
import type { FoundRecord } from '../records/records';
import type { KeyAt } from './candidates';
import { printOf } from './hinted-records';

const mark = 'near:';

/** More customers and characters than these are read again. */
const [most, longest] = [60, 15_000];
/** Beyond these, duplicates are looked for in another way (domain/matching/duplicates.ts), which wants everybody. */
const few = 20;

/** Columns a match key is made of: whoever chooses another value there asks everybody anew. */
const keyed = ['company', 'kana', 'aliases', 'phone', 'email', 'otherContacts', 'contactPerson', 'postal', 'address', 'externalCode'];

/** A line of 照合キー, and a print of the copy of that row. */
type Told = readonly [line: string, copy: string];

const flagsPrint = (parties: readonly FoundRecord[]): string => printOf(parties.map(({ row }) => cellText(row.flags ?? '')).join('\u0000'));

const alike = (subject: MatchKey, lines: readonly string[]): string[] =>
  similarTo(subject, keysNear([subject], lines), Number.POSITIVE_INFINITY).flatMap(({ otherId, judgement }) =>
    judgement.verdict === 'related' ? [] : [otherId],
  );

/**
 * As text to be sent back with the merge; '' when everybody is to be read again.
 * @param parties the survivor and the one who is merged away
 * @param copies the cells of 行の控え from row 2, and `stored` those of 照合キー
 */
export const nearHint = (parties: readonly FoundRecord[], copies: readonly Cell[], stored: readonly KeyAt[], context: Context): string => {
  const { ledger, clock } = context;
  const rules = ledger.rules();
  const rows = parties.map(({ row }) => row);
  const merged = { ...rows[0], ...mergedRow(rows, {}, rules, clock.today()).cells };
  const lines = stored.map(({ line }) => line);
  const own = rows.map((row) => cellText(row.id ?? ''));
  const first = new Set([
    ...[...rows, merged].flatMap((row) => alike(keyOf(row), lines)),
    ...rows.flatMap((row) => [...duplicatesNamed(row.flags ?? '', rules).keys()]),
  ]);
  for (const id of own) first.delete(id);
  if (first.size > few) return '';
  const keys = lines.flatMap((line) => (first.has(idOfLine(line)) ? (parseMatchKey(line) ?? []) : []));
  const ids = new Set([...own, ...first, ...keys.flatMap((key) => alike(key, lines))]);
  const told = stored.flatMap(({ line, row }): Told[] =>
    ids.has(idOfLine(line)) ? [[line, printOf(cellText(copies[row - 2] ?? ''))]] : [],
  );
  // Somebody without a line, or with two, is for everybody to be asked about.
  if (told.length !== ids.size || told.length > most) return '';
  const text = JSON.stringify([flagsPrint(parties), ...told]).replace(/ /g, '\\u0020');
  return text.length > longest ? '' : ` ${mark}${text}`;
};

export interface NearLines {
  /** The lines and where their rows stand now; null when one of the rows has changed since. */
  readonly among: (copies: readonly Cell[]) => KeyAt[] | null;
  /** Does 警告 of these still say what it said? */
  readonly hold: (parties: readonly FoundRecord[]) => boolean;
}

/** What such a text says; null when it says nothing, or not of what was chosen. */
export const nearLines = (expected: string, choices: Readonly<Record<string, string>>): NearLines | null => {
  const hint = expected.split(' ').find((part) => part.startsWith(mark));
  if (hint === undefined || Object.keys(choices).some((column) => keyed.includes(column))) return null;
  const [print, ...told] = toldIn(hint.slice(mark.length));
  if (print === undefined) return null;
  return {
    among: (copies) => {
      const wanted = new Map(told.map(([line, copy]) => [idOfLine(line), { line, copy }]));
      const found = copies.flatMap((cell, index): KeyAt[] => {
        const one = wanted.get(idOfCopy(cell));
        return one !== undefined && printOf(cellText(cell)) === one.copy ? [{ line: one.line, row: index + 2 }] : [];
      });
      return found.length === told.length ? found : null;
    },
    hold: (parties) => flagsPrint(parties) === print,
  };
};

/** It came over the wire: what is no such text says nothing. */
const toldIn = (text: string): [string, ...Told[]] | [] => {
  try {
    const [print, ...told] = JSON.parse(text) as unknown[];
    const lines = told.filter(
      (one): one is Told => Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string'),
    );
    return typeof print === 'string' && lines.length === told.length ? [print, ...lines] : [];
  } catch {
    return [];
  }
};

/** Hints are for a merge of two. */
export const isOfTwo = (merges: readonly MergePair[]): boolean => merges.length === 1 && merges[0]?.losers.length === 1;
