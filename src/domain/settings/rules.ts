/** The rules a ledger works by, as read from 設定: what every command needs and nothing of how they are laid out. */
import type { ListItem, ListKey } from '../schema/column';
import { defaultLists } from '../schema/lists';
import type { ColumnRule } from './column-rule';

export type Language = 'ja' | 'en';

/** How legal forms in company names are stored (R41): 株式会社, ㈱, left out, or as typed. */
export type LegalForm = 'full' | 'short' | 'drop' | 'keep';

/** Points of the likelihood by 'part.code', of those only that are not the usual ones. */
export type Points = Readonly<Record<string, number>>;

export interface RankRule {
  readonly rank: string;
  /** Yen a year from which the rank is given. */
  readonly atLeast: number;
  /** Days without a touch after which a customer of this rank counts as neglected. */
  readonly staleDays: number;
}

export interface Member {
  readonly name: string;
  /** Address of the Google account; '' when not given. */
  readonly email: string;
  /** Managers check touches and plans, and comment on them; everybody else is a rep. */
  readonly role?: 'manager';
}

/** How many touches a week somebody means to make (R80). */
export interface WeeklyTarget {
  /** As it is written in 設定; a member, if all is well. */
  readonly name: string;
  /** Touches from Monday to Sunday; text that is no such number stays as it was typed, so that it can be told. */
  readonly target: number | string;
}

export interface Rules {
  /** Goes up by itself with every change of what rank or likelihood depend on (version.ts); a new ledger has 1. */
  readonly version: number;
  readonly language: Language;
  readonly legalForm: LegalForm;
  /** Highest first. */
  readonly ranks: readonly RankRule[];
  /** Stale limit in days of customers without a rank. */
  readonly staleWithoutRank: number;
  /** Another rep's touch or plan within this many days is asked about before saving (R72); 0 asks never. */
  readonly doubleVisitDays: number;
  /** Whether the sidebar tells how long logging a touch took. */
  readonly countSeconds: boolean;
  /** The points of the likelihood, where they are not the usual ones. */
  readonly points: Points;
  /** The user's own columns of 顧客台帳, and those of the ledger that are not as usual. */
  readonly columns: readonly ColumnRule[];
  readonly lists: Readonly<Record<ListKey, readonly ListItem[]>>;
  readonly members: readonly Member[];
  /** In the order of 設定; nobody must have one. */
  readonly weeklyTargets: readonly WeeklyTarget[];
  /** The form of the daily report (touches/report/template.ts), one line a field; '' for the usual one of the language. */
  readonly reportTemplate: string;
  /** Time zone of the workbook, e.g. 'Asia/Tokyo'. */
  readonly timeZone: string;
}

/** Thresholds of data-model.md §6.5, stale days of requirement R75. */
export const defaultRanks: readonly RankRule[] = [
  { rank: 'A', atLeast: 100_000_000, staleDays: 30 },
  { rank: 'B', atLeast: 10_000_000, staleDays: 60 },
  { rank: 'C', atLeast: 1_000_000, staleDays: 90 },
  { rank: 'D', atLeast: 0, staleDays: 180 },
];

/** Requirement R72. */
export const usualVisitDays = 7;

export const defaultRules = (language: Language, timeZone: string): Rules => ({
  version: 1,
  language,
  legalForm: 'full',
  ranks: defaultRanks,
  staleWithoutRank: 180,
  doubleVisitDays: usualVisitDays,
  countSeconds: false,
  points: {},
  columns: [],
  lists: defaultLists,
  members: [],
  weeklyTargets: [],
  reportTemplate: '',
  timeZone,
});

/** The word the workbook uses for an item; '' for an unknown code. */
export const labelOf = (rules: Rules, list: ListKey, code: string): string => {
  const item = rules.lists[list].find((one) => one.code === code);
  return item === undefined ? '' : item[rules.language] || item.ja || item.en;
};

/** The code of a stored label in either language, or of the word the item had before it was reworded; '' when it is not one of the list. */
export const codeOf = (rules: Rules, list: ListKey, label: string): string => {
  if (label === '') return '';
  const items = rules.lists[list];
  const found = items.find((one) => one.ja === label || one.en === label) ?? items.find((one) => one.synonyms?.includes(label));
  return found?.code ?? '';
};
