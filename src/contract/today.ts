/** What is due, person by person, and decisions on many customers at once. */
import type { Answer } from './answer';
import type { KeptCell } from './merge';

/**
 * `due`: all that 今日 holds; a kind of it; `forgotten`: nothing planned and no touch for a week; `thin`: a rank, but too little known to
 * act on; `timing`: contracts and fiscal months; `formal`: memos that say nothing.
 */
export type TodayList =
  | 'due'
  | 'overdue'
  | 'today'
  | 'unreachable'
  | 'stale'
  | 'renewal'
  | 'anniversary'
  | 'soon'
  | 'noNext'
  | 'forgotten'
  | 'thin'
  | 'timing'
  | 'oneHead'
  | 'formal';

export interface TodayEntry {
  id: string;
  row: number;
  company: string;
  owner: string;
  rank: string;
  /** The reasons with their days, the most urgent first. */
  why: string[];
  /** The one next step. */
  step: string;
  phone: string;
  lastContact: string;
  nextDate: string;
  /** What the decision was made on, to be sent back: a customer that changed since is left alone. */
  seen: string;
}

export interface TodayRequest {
  /** A member's customers; with `everybody` all. '' without it: customers of nobody. */
  owner: string;
  everybody: boolean;
  list: TodayList;
  /** With `timing`: a word of 興味・ニーズ; '' for all. */
  need: string;
  from: number;
}
export interface TodayAnswer {
  entries: TodayEntry[];
  total: number;
  /** The lists of 今日 with how many are in each, for the same owner. */
  lists: { list: TodayList; label: string; count: number }[];
  /** Owners with customers that are due, and how many. */
  owners: { name: string; count: number }[];
}

export interface DecideRequest {
  /** Made once per choice; the same key never decides twice. */
  key: string;
  /** `next`: 次回を決める; `dormant`: 休眠にする. */
  decision: 'next' | 'dormant';
  customers: { id: string; row: number; seen: string }[];
  /** With `next`: a day, and what to do ('' leaves 次にやること as it is). */
  nextDate: string;
  nextAction: string;
  /** With `dormant`: why; '' for the usual reason. */
  reason: string;
}
export interface DecideAnswer {
  /** Takes it back: sidebarUndoBatch; '' when nothing was left to do. */
  batch: string;
  alreadyApplied: boolean;
  /** How many customers were changed. */
  changed: number;
  /** Customers that somebody changed since they were shown: they were left alone. */
  kept: KeptCell[];
  message: string;
}

/** The calls of this part; SidebarCalls takes them in. */
export interface TodayCalls {
  sidebarToday(request: TodayRequest): Answer<TodayAnswer>;
  sidebarDecide(request: DecideRequest): Answer<DecideAnswer>;
}
