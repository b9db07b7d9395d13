/**
 * A rank that a person decided against what the amount says: with a reason, and for a time (data-model.md §6.5). It is a fact of its own, in one
 * cell, so that it is decided, ended, merged and taken back whole; the rank that shows follows from it and from the day.
 */
import { type Day, isDay } from '../day';
import { type Cell, cellText } from '../values/cell';
import type { RankThreshold } from './rank';

export interface RankDecision {
  readonly rank: string;
  /** The last day on which it holds. */
  readonly until: Day;
  readonly reason: string;
  /** Who decided; '' where that is not known. */
  readonly by: string;
  /** When it was decided. */
  readonly day: Day;
}

/** How a decision stands on a day: it holds, its time is over, or the rules have no such rank any more. */
export type DecisionState = 'holds' | 'over' | 'unknown-rank';

/** Days a decision holds unless a person says otherwise (data-model.md §6.5). */
export const usualDecisionDays = 90;
/** Longer than a year nobody's exception stays one: it is to be thought over. */
export const longestDecisionDays = 366;

const between = ' | ';
const shape = /^(\d{4}-\d\d-\d\d) \| (.+?) \| (\d{4}-\d\d-\d\d) \| (.*?) \| ([\s\S]*)$/;

const plain = (text: string): string => text.replace(/\s*\|\s*/g, '/').trim();

/** As stored, in whatever language the workbook is: `2027-02-20 | A | 2026-11-22 | who | why`. It begins with the last day, so it is never a formula. */
export const formatDecision = ({ rank, until, day, by, reason }: RankDecision): string =>
  [until, plain(rank), day, plain(by), reason.trim()].join(between);

/** The decision in a cell; null when there is none, or when somebody typed into the cell so that it is none. */
export const parseDecision = (cell: Cell): RankDecision | null => {
  const [, until = '', rank = '', day = '', by = '', reason = ''] = shape.exec(cellText(cell)) ?? [];
  return rank === '' || reason === '' || !isDay(until) || !isDay(day) ? null : { rank, until, day, by, reason };
};

/** How it stands on the day `today`; `thresholds` are the ranks of the rules. */
export const stateOfDecision = ({ rank, until }: RankDecision, thresholds: readonly RankThreshold[], today: Day): DecisionState => {
  if (!thresholds.some((one) => plain(one.rank) === rank)) return 'unknown-rank';
  return until < today ? 'over' : 'holds';
};

/** What ランク shows for it: 'A*' is ranked by hand, sorts beside A and counts as A wherever ranks are compared. */
export const decidedRank = ({ rank }: RankDecision): string => `${rank}*`;

/** The decision of customers that became one: the survivor's if it holds, else that of the others which holds longest, else the survivor's as it is. */
export const decisionOfMerged = (cells: readonly Cell[], thresholds: readonly RankThreshold[], today: Day): Cell => {
  const holding = cells.filter((cell) => {
    const decision = parseDecision(cell);
    return decision !== null && stateOfDecision(decision, thresholds, today) === 'holds';
  });
  const [own = ''] = cells;
  if (holding.includes(own)) return own;
  const until = (cell: Cell): Day => parseDecision(cell)?.until ?? '';
  return holding.reduce<Cell | null>((best, cell) => (best === null || until(cell) > until(best) ? cell : best), null) ?? own;
};
