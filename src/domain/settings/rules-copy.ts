/**
 * The copy of the rules that travels in the heading row of 顧客台帳 (hidden column 台帳の控え), with the next number.
 * An edit reads the headings anyway, so the rules arrive with them and no second sheet is read. 設定 stays the only source: the copy is
 * rewritten whenever 設定 is edited and by every tidy (docs/decisions/0006-rules-travel-with-headings.md).
 */
import type { ListItem, ListKey } from '../schema/column';
import { defaultLists } from '../schema/lists';
import { defaultSynonyms, formerWords } from './former-words';
import { type Rules, usualVisitDays } from './rules';

export interface Notes {
  /** The number the next record gets. */
  readonly next: number;
  readonly rules: Rules | null;
  /** The batch that is being written, when a run was cut off in it: the next run finishes it (app/batches/finish-batch.ts). */
  readonly open?: string;
  /** Every row has its 行の控え, of this print (customers/whole-copy.ts): then a merge may go by them. */
  readonly copies?: string;
  /** None of the tables that are made when somebody needs them is there: they need not be looked for under another name. */
  readonly plain?: boolean;
  readonly columns?: ColumnNotes;
}

/** What was found out about headings that are not ours: asking for the marks of columns costs calls, and is done once. */
export interface ColumnNotes {
  /** Column keys by reworded heading (as it stands, folded). */
  readonly names: Readonly<Record<string, string>>;
  /** Columns that were looked for and are not there. */
  readonly gone: readonly string[];
}

/** The synonyms that a new ledger has are not written again; those that came since (former words) are. */
type ShortItem = [code: string, ja: string, en: string, ...synonyms: string[]];

/** One line of JSON, marked so that it is recognised in a heading row whatever stands around it. */
export const formatNotes = (notes: Notes): string => {
  const open = notes.open === undefined || notes.open === '' ? {} : { open: notes.open };
  const copies = notes.copies === undefined || notes.copies === '' ? {} : { copies: notes.copies };
  const plain = notes.plain === true ? { plain: true } : {};
  const { names = {}, gone = [] } = notes.columns ?? {};
  const columns = Object.keys(names).length + gone.length === 0 ? {} : { columns: { names, gone } };
  if (notes.rules === null) return JSON.stringify({ daicho: 1, next: notes.next, ...open, ...copies, ...plain, ...columns });
  const { lists, ...rest } = notes.rules;
  const short: Record<string, ShortItem[]> = {};
  for (const list of Object.keys(lists) as ListKey[])
    short[list] = lists[list].map((item) => [item.code, item.ja, item.en, ...formerWords(list, item)]);
  return JSON.stringify({ daicho: 1, next: notes.next, ...open, ...copies, ...plain, ...columns, rules: { ...rest, lists: short } });
};

const expand = (list: ListKey, items: ShortItem[]): ListItem[] =>
  items.map(([code, ja, en, ...own]) => {
    const synonyms = [...(defaultSynonyms(list, code) ?? []), ...own];
    return synonyms.length === 0 && defaultSynonyms(list, code) === undefined ? { code, ja, en } : { code, ja, en, synonyms };
  });

/** Is this heading the notes cell? */
export const isNotes = (heading: unknown): heading is string => typeof heading === 'string' && heading.startsWith('{"daicho":');

/** Rules that a copy written by an earlier version does not have. */
const addedLater: Pick<Rules, 'version' | 'weeklyTargets' | 'reportTemplate' | 'doubleVisitDays' | 'countSeconds' | 'points' | 'columns'> =
  {
    version: 1,
    weeklyTargets: [],
    reportTemplate: '',
    doubleVisitDays: usualVisitDays,
    countSeconds: false,
    points: {},
    columns: [],
  };

/** The notes, or null when the text is damaged (somebody typed into it): the caller then reads 設定 and writes them anew. */
export const parseNotes = (text: string): Notes | null => {
  try {
    const raw = JSON.parse(text) as {
      next?: unknown;
      open?: unknown;
      copies?: unknown;
      plain?: unknown;
      columns?: Partial<ColumnNotes>;
      rules?: { lists?: Record<string, ShortItem[]> };
    };
    if (typeof raw.next !== 'number') return null;
    const open = typeof raw.open === 'string' ? { open: raw.open } : {};
    const copies = typeof raw.copies === 'string' ? { copies: raw.copies } : {};
    const plain = raw.plain === true ? { plain: true } : {};
    const columns = raw.columns === undefined ? {} : { columns: { names: { ...raw.columns.names }, gone: [...(raw.columns.gone ?? [])] } };
    if (raw.rules === undefined || raw.rules.lists === undefined)
      return { next: raw.next, ...open, ...copies, ...plain, ...columns, rules: null };
    const lists = { ...defaultLists } as Record<ListKey, readonly ListItem[]>;
    for (const list of Object.keys(lists) as ListKey[]) {
      const items = raw.rules.lists[list];
      if (items !== undefined) lists[list] = expand(list, items);
    }
    return {
      next: raw.next,
      ...open,
      ...copies,
      ...plain,
      ...columns,
      rules: { ...addedLater, ...(raw.rules as unknown as Rules), lists },
    };
  } catch {
    return null;
  }
};
